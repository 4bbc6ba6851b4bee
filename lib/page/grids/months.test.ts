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
