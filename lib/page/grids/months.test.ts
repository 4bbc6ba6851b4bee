// Days under the heading of their month.
import { expect, test } from 'vitest'
import type { Seen, SeenElement } from '../seen'
import { textOf } from '../visible'
import { withMonths } from './months'

const el = (tag: string, className: string, ...children: Seen[]): SeenElement => ({
  element: { className } as Element,
  tag,
  isBlock: tag !== 'b' && tag !== 'i',
  children,
})
const day = (number: string, weekday: string, words: string) =>
  el('div', 'row', el('div', 'day', el('b', '', number), el('i', '', weekday)), el('div', 'words', words))

const read = (...kids: Seen[]) => {
  const steps = withMonths(el('div', '', ...kids))
  let step = steps.next()
  while (!step.done) step = steps.next()
  return textOf(step.value).split('\n')
}

test('9 over 月 among days with their weekdays is a Monday', () => {
  const page = [
    el('h2', '', '2026年3月'),
    day('9', '月', '送金'),
    day('6', '金', '手数料'),
    el('h2', '', '2026年2月'),
    day('27', '金', '家賃'),
  ]
  expect(read(...page)).toEqual([
    '2026年3月',
    '2026年3月9日',
    '送金',
    '2026年3月6日',
    '手数料',
    '2026年2月',
    '2026年2月27日',
    '家賃',
  ])
})

test('9 beside 月 over days that look otherwise is September', () => {
  const heading = el('div', 'month', el('b', '', '9'), el('i', '', '月'))
  expect(read(heading, day('7', '月', '送金'), day('4', '金', '家賃'))).toEqual([
    '9月',
    '9月7日',
    '送金',
    '9月4日',
    '家賃',
  ])
})

test.each([
  ['January 2026', 'December 2025'],
  ['JAN 2026', '2025 Dec'],
])('days under months in English say them: %s, %s', (first, second) => {
  const page = [
    el('h2', '', first),
    day('2', 'Fri', 'Music'),
    el('h2', '', second),
    day('31', 'Wed', 'Interest'),
  ]
  const texts = read(...page)
  expect(texts).toContain('2026年1月2日')
  expect(texts).toContain('2025年12月31日')
})

test.each([
  ['2025年', '2026年'],
  ['令和7年', '令和8年'],
  ['― 2025年 ―', '― 2026年 ―'],
  ['■2025年分', '■2026年分'],
  ['2025年（令和7年）', '2026年（令和8年）'],
])('days under bands of years are of that year, with hyphens too: %s', (first, second) => {
  const row = (text: string) => el('div', 'row', el('div', '', text), el('div', '', '家賃'))
  const texts = read(el('div', '', first), row('12-25'), el('div', '', second), row('1-9'))
  expect(texts).toContain('2025年12月25日')
  expect(texts).toContain('2026年1月9日')
})

test('what the rows of a month come to may stand in its heading', () => {
  const month = (name: string, sum: string) => el('h3', '', name, { ...el('span', '', sum), isBlock: false })
  const page = [
    month('2026年8月', '入金 24,000円'),
    day('5', '(水)', '振込'),
    month('2026年7月', '出金 65,000円'),
  ]
  const texts = read(...page, day('31', '(金)', '家賃'))
  expect(texts).toContain('2026年8月5日')
  expect(texts).toContain('2026年7月31日')
})

test('day tiles are known by how they are built where each has a name of its own', () => {
  const page = [
    el('h2', '', '2026年1月'),
    ...[
      ['9', '金'],
      ['5', '月'],
    ].map(([number = '', weekday = ''], at) =>
      el(
        'div',
        `r${at}`,
        el('div', `d${at}`, el('b', '', number), el('i', '', weekday)),
        el('p', '', '送金'),
      ),
    ),
    el('h2', '', '2025年12月'),
    day('31', '水', '家賃'),
  ]
  const texts = read(...page)
  expect(texts).toContain('2026年1月5日')
  expect(texts).toContain('2025年12月31日')
})
