import { describe, expect, it } from 'vitest'
import { type Day, dayOf } from '../../statement/day'
import { readGrids } from '../read-grids'

const asOf = dayOf(2026, 1, 31) as Day

/** Proof and days of the one statement read from lines of cells parted by `|`, the first a header. */
function days(lines: string[]) {
  const rows = lines.map((line, at) => line.split('|').map((text) => ({ text, isHeader: at === 0 })))
  const { statements } = readGrids([{ source: 'table', rows, surroundings: ['普通預金 1234567'] }], { asOf })
  return statements.map(({ proof, rows }) => [
    proof,
    ...rows.map(({ date, description }) => `${date} ${description}`),
  ])
}

const READ = [['proved', '2025-12-28 カード', '2025-12-30 振込', '2026-01-05 電気', '2026-01-05 ガス']]
const WITH = (days: string[]) =>
  ['カード|1,000||9,000', '振込||500|9,500', '電気|300||9,200', 'ガス|200||9,000'].map(
    (rest, at) => `${days[at]}|${rest}`,
  )

describe('a year in a column of its own', () => {
  it.each([
    ['令和（年）|月-日', ['７|１２－２８', '|１２－３０', '８|１－５', '|']],
    ['年|月日', ['令和7年|12.28', '|12.30', '令和8年|1.5', '|']],
    ['Year|Date', ['2025|Dec 28', '|Dec 30', '2026|Jan 5', '|']],
    ['|取引日', ['2025年|12/28', '2025年|12/30', '2026年|1/5', '2026年|1/5']],
    ['|日付', ['2025年|2025/12/28', '2025年|2025/12/30', '2026年|2026/1/5', '2026年|2026/1/5']],
  ])('is the year of its rows and describes none: %s', (header, given) => {
    expect(days([`${header}|摘要|お支払金額|お預り金額|残高`, ...WITH(given)])).toEqual(READ)
  })

  it('is not given to a day whose figures are none: its row is not read, and the rest not proved', () => {
    const [[proof, ...read] = []] = days([
      '日付|摘要|お支払金額|お預り金額|残高',
      ...WITH(['2025/12/28', '12/3x', '2026/1/5', '2026/1/5']),
    ])
    expect([proof, read.length]).toEqual(['broken', 3])
  })
})
