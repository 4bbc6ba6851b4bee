// How a page or a file was read, in words for whoever turns a report into a fix: the grids, the columns' roles with scores, where the balances fail.
import type { FileReadingWithGrids } from '../../lib/file/read-file'
import type { TabReading } from '../../lib/page/combine-frames'
import type { Explanation } from '../../lib/reading/explanation'
import type { Grid } from '../../lib/reading/grid'
import type { Refused } from '../../lib/reading/read-grids'

const MOST_ROWS = 8

type Read = Pick<TabReading, 'how'> & { grids: readonly Grid[]; refused: readonly Refused[] }

/** Several lines of plain text about one reading of a page. */
export function explain(path: string, tab: TabReading): string {
  const { reading, why, isCut } = tab
  const lines = [`${path}: ${reading.kind}`, ...why.map((reason) => `  because ${reason}`)]
  if (isCut) lines.push('  larger than the bounds of one look: not all was read')
  return `${[...lines, ...linesOfGrids(tab)].join('\n')}\n`
}

/** Several lines of plain text about one reading of a file. */
export function explainFile(path: string, { reading, grids, refused }: FileReadingWithGrids): string {
  const what = reading.kind === 'error' ? `cannot be read: ${reading.error}` : reading.format
  const lines = [`${path}: ${what}, ${reading.encoding ?? 'no encoding known'}`]
  return `${[...lines, ...linesOfGrids({ grids, refused, how: reading.how ?? [] })].join('\n')}\n`
}

function linesOfGrids({ grids, refused, how }: Read): string[] {
  const lines: string[] = []
  for (const [index, grid] of grids.entries()) {
    lines.push(`  grid ${index} (${grid.source}, ${grid.rows.length} rows)`)
    for (const row of grid.rows.slice(0, MOST_ROWS))
      lines.push(
        `    ${row
          .map(({ text, isHeader }) => (isHeader ? `[${text}]` : text))
          .join(' | ')
          .replaceAll('\n', '⏎')}`,
      )
    for (const text of grid.surroundings.slice(0, MOST_ROWS))
      lines.push(`    ~ ${text.replaceAll('\n', '⏎')}`)
    for (const section of how.filter((at) => at.grid === index)) lines.push(...linesOf(section))
    for (const { why: reason } of refused.filter((at) => at.grid === index))
      lines.push(`    refused: ${reason}`)
  }
  return lines
}

function linesOf({ columns, chosen, tried, order, brokenAt }: Explanation): string[] {
  const lines = [
    `    columns: ${columns.map(({ header, word }) => `${header.replaceAll('\n', '⏎') || '(none)'}=${word ?? '?'}`).join(', ')}`,
  ]
  for (const plan of tried) {
    const mark = plan === chosen ? '→' : ' '
    lines.push(
      `    ${mark} score ${plan.score.toFixed(2)}, words ${plan.words.toFixed(2)}, ${plan.followed}/${plan.checked} balances follow: ${JSON.stringify(plan.plan)}`,
    )
  }
  if (order !== null) lines.push(`    order: ${JSON.stringify(order)}`)
  if (brokenAt !== null) lines.push(`    the balance does not follow at row ${brokenAt}`)
  return lines
}
