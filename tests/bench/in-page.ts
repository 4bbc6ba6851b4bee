// In a page: what is measured of it, one piece of work a call, so that each can be weighed by itself.

import { readTab } from '../../lib/page/combine-frames'
import type { FrameLook } from '../../lib/page/frame-look'
import { gridsOf } from '../../lib/page/grids/grids'
import { lookAtFrame } from '../../lib/page/look'
import { lookOver, runAtOnce } from '../../lib/page/look-over'
import { spokenDirection } from '../../lib/page/spoken-direction'
import { readGrids } from '../../lib/reading/read-grids'
import type { Day } from '../../lib/statement/day'

/** What was read of the page, so that a measurement of something that was not read throws. */
export type WasRead = { rows: number; proof: string | null }

type Bench = {
  /** What an empty call costs. */
  nothing: () => void
  /** The yardstick: a bare walk over the text of all cells. */
  walk: () => number
  /** A look as the content script takes it; milliseconds of the longest stretch without a pause. */
  look: (asOf: Day) => Promise<number>
  /** The reading of that look: statements, kind, notices. */
  read: (asOf: Day) => WasRead
  /** Only the statement: what is seen, its grids, their reading. */
  statement: (asOf: Day) => number
}

declare global {
  var meisaiBench: Bench
}

let last: FrameLook | null = null

globalThis.meisaiBench = {
  nothing: () => undefined,
  walk: () => {
    let length = 0
    for (const cell of document.querySelectorAll('td')) length += (cell.textContent ?? '').length
    return length
  },
  look: async (asOf) => {
    let longest = 0
    let since = performance.now()
    const pause = () => {
      longest = Math.max(longest, performance.now() - since)
    }
    last = await lookAtFrame(document, {
      asOf,
      rest: () => {
        pause()
        return new Promise((resolve) =>
          setTimeout(() => {
            since = performance.now()
            resolve()
          }),
        )
      },
    })
    pause()
    return longest
  },
  read: (asOf) => {
    const statement = last === null ? undefined : readTab([last], asOf).reading.statements[0]
    return { rows: statement?.rows.length ?? 0, proof: statement?.proof ?? null }
  },
  statement: (asOf) => {
    const { root } = runAtOnce(lookOver(document.documentElement, spokenDirection))
    if (root === null) return 0
    const { grids } = runAtOnce(gridsOf(root, document.title))
    return readGrids(grids, { asOf }).statements.length
  },
}
