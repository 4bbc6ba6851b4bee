import { describe, expect, it } from 'vitest'
import { saysDay } from './day-over-table'

describe('a text over a table', () => {
  it.each(['2026年10月3日', '2026/10/3 振込 ヤマダ', '10月3日（土）'])(
    '%s is the day of its rows',
    (text) => {
      expect(saysDay(text)).toBe(true)
    },
  )

  it.each(['2026年10月3日 現在', '2026/10/1 ～ 2026/10/31', '入出金明細', '2026年10月分'])(
    '%s is none',
    (text) => {
      expect(saysDay(text)).toBe(false)
    },
  )
})
