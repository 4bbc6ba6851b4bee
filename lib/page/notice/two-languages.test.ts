// Marks said in two languages, and words that are none.
import { describe, expect, it } from 'vitest'
import { CATEGORY, IMPORTANT_MARK, READ_MARK, UNREAD_MARK } from './words'

describe('a mark in two languages', () => {
  it.each(['Important重要', '重要(Important)', '重要/Urgent', '【重要Important】'])('%s weighs', (word) => {
    expect(IMPORTANT_MARK.test(word)).toBe(true)
  })
  it.each(['Unread未読', '未読/Unread', '未開封(Unopened)'])('%s is unread', (word) => {
    expect(UNREAD_MARK.test(word)).toBe(true)
  })
  it.each(['Read既読', '既読(Read)'])('%s is read', (word) => {
    expect(READ_MARK.test(word)).toBe(true)
  })
  it('sorts into a class', () => {
    expect(CATEGORY.test('Campaign/キャンペーン')).toBe(true)
  })
  it.each(['Unread既読', 'Important通帳', 'ATM重要'])('%s is none', (word) => {
    expect([IMPORTANT_MARK, UNREAD_MARK, READ_MARK].some((mark) => mark.test(word))).toBe(false)
  })
})
