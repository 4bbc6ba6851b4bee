// All frames of a tab as one reading: a frameset's header may name the account of the statement in its main frame.
import type { Explanation } from '../reading/explanation'
import type { Grid } from '../reading/grid'
import { type Refused, readGrids } from '../reading/read-grids'
import type { Day } from '../statement/day'
import type { Reading } from '../statement/reading'
import type { FrameLook } from './frame-look'
import { judgePage } from './kind/judge'

/** A reading of a tab with what stands behind it. */
export type TabReading = {
  reading: Reading
  /** Every grid of the frames. */
  grids: Grid[]
  /** Those that statements were read from: what a capture keeps. */
  statementGrids: Grid[]
  refused: Refused[]
  how: Explanation[]
  /** Why the page was judged to be of its kind. */
  why: string[]
  /** The page offers its rows as a file. */
  hasCsv: boolean
  isCut: boolean
}

const NO_STATEMENTS = new Set(['login', 'otp', 'operation'])
const MOST_TEXTS = 40
const DOWNLOAD = /csv|(?:明細|取引|履歴|データ|ファイル).{0,6}(?:ダウンロード|保存|出力)/i

/** The reading of a tab, all its frames together, with how it was read; `looks` with the top frame first. */
export function readTab(looks: readonly FrameLook[], asOf: Day): TabReading {
  const evidence = looks.map((look) => look.evidence)
  const grids = looks.flatMap((look) => {
    const elsewhere = looks
      .filter((other) => other !== look)
      .flatMap(({ texts }) => texts.slice(0, MOST_TEXTS))
    return look.grids.map((grid): Grid => ({ ...grid, surroundings: [...grid.surroundings, ...elsewhere] }))
  })
  const { statements, refused, how } = readGrids(grids, { asOf })
  const { why, ...judged } = judgePage(evidence, { hasStatement: statements.length > 0, asOf })
  const isCut = looks.some((look) => look.isCut)
  const kept = NO_STATEMENTS.has(judged.kind)
    ? []
    : statements.map((at) => (isCut ? { ...at, more: true } : at))
  const hasCsv = evidence.some((at) =>
    at.main.controls.some(({ text }) => DOWNLOAD.test(text.normalize('NFKC'))),
  )
  const read = new Set(how.flatMap(({ grid, chosen }) => (chosen === null ? [] : [grid])))
  return {
    reading: { asOf, ...judged, statements: kept },
    grids,
    statementGrids: grids.filter((_, index) => read.has(index)),
    refused,
    how,
    why,
    hasCsv,
    isCut,
  }
}
