// Rows of as many elements each.
import { expect, test } from 'vitest'
import type { SeenElement } from '../seen'
import { leavesIn } from './box'
import { withEvenPieces } from './even-rows'
import { leavesOf } from './leaf'
import type { Line } from './records'

const el = (tag: string, children: SeenElement['children']): SeenElement => ({
  element: { className: '', ownerDocument: {} } as Element,
  tag,
  isBlock: tag === 'li',
  children,
})
const line = (...words: string[]): Line => {
  const seen = el(
    'li',
    words.map((word) => el('span', [word])),
  )
  const kids = leavesOf(seen.children, seen)
  const box = { seen, kids, dates: 1, moneys: 1, texts: 1, labels: 0, length: 20, hasTable: false }
  return { kind: 'record', box, leaves: kids }
}
const texts = (lines: Line[]) => lines.map(({ leaves }) => leaves.map(({ text }) => text).join('|'))

test('words are fields where another row has them apart', () => {
  const fare = line('2026/10/5', '運賃', '青葉駅', '-210円')
  const pass = line('2026/10/1', '定期券', '窓口', '-1,000円')
  expect(texts([pass])).toEqual(['2026/10/1|定期券窓口|-1,000円'])
  const [first, second] = withEvenPieces([fare, pass])
  expect(second?.kind === 'record' && second.box !== null ? leavesIn(second.box).length : 0).toBe(4)
  expect(texts([first, second].filter((one) => one !== undefined))).toEqual([
    '2026/10/5|運賃|青葉駅|-210円',
    '2026/10/1|定期券|窓口|-1,000円',
  ])
  expect(withEvenPieces([pass, line('2026/10/2', '回数券', '窓口', '-2,000円')])[0]).toBe(pass)
})

test('a word that begins as a unit is none, and a named amount is a field of its own', () => {
  const texts = (...words: string[]) => line(...words).leaves.map(({ text }) => text)
  expect(texts('2026-06-20', '円貨へ交換', '-€200.00')).toEqual(['2026-06-20', '円貨へ交換', '-€200.00'])
  expect(texts('2026/4/2', 'ATM入金', '入金 30,000円')).toEqual(['2026/4/2', 'ATM入金', '入金', '30,000円'])
})
