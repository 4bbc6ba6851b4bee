// What stands below the rows and is none, and what stands for nothing in a cell.
import { describe, expect, it } from 'vitest'
import { isBlankCell } from './cell-money'
import { isTotal } from './phrases'

describe('sums of one way', () => {
  it.each(['お預り 1件', 'お支払 4件', '出金（3件）', 'お支払 2件 お預り 1件'])('%s is a total', (text) => {
    expect(isTotal(text)).toBe(true)
  })
  it.each(['振込', 'お預り', '入金 ヤマダ', '1件'])('%s is none', (text) => {
    expect(isTotal(text)).toBe(false)
  })
})

it.each(['…', '―', '...'])('%s stands for nothing', (text) => {
  expect(isBlankCell(text)).toBe(true)
})
