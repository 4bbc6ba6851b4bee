// What stands around a title in the same text.
import { describe, expect, it } from 'vitest'
import { dayBehind, markedDay, marksAround } from './beside-title'

describe('the marks around a title', () => {
  it.each([
    ['未読 【重要】規定の改定について', '【重要】規定の改定について', ['未読']],
    ['【未読】規定の改定について', '規定の改定について', ['【未読】']],
    ['NEW 規定の改定について', '規定の改定について', ['NEW']],
    ['既読 振込手数料の改定について（重要）', '振込手数料の改定について（重要）', ['既読', '(重要)']],
    ['振込手数料の改定について（既読）', '振込手数料の改定について', ['(既読)']],
  ])('%s', (text, title, marks) => {
    expect(marksAround(text)).toEqual({ title, marks })
  })
  it.each(['New visa debit design', 'Read the new terms', '【重要】規定の改定について'])(
    '%s has none',
    (text) => {
      expect(marksAround(text)).toBeNull()
    },
  )
})

describe('the day of a notice', () => {
  it('stands behind its title with its year', () => {
    expect(dayBehind('規定の改定について 2026/05/18')).toEqual({
      title: '規定の改定について',
      day: { year: 2026, month: 5, day: 18 },
    })
  })
  it('is not the day of an event that closes a title', () => {
    expect(dayBehind('メンテナンスのお知らせ 5/18')).toBeNull()
  })
  it('may stand behind several signs', () => {
    expect(markedDay('■ ★ 2026年5月18日')?.marks).toEqual(['■', '★'])
  })
})
