import { describe, expect, it } from 'vitest'
import { mentionsIn } from './account-mentions'

describe('the number of an account', () => {
  it('stands behind No, which begins other words too', () => {
    expect(mentionsIn('普通預金 No.1234567')[0]?.number).toBe('1234567')
    for (const text of ['27 Nov 2026', 'November 2026', 'Notices 2026'])
      expect(mentionsIn(text).flatMap(({ number }) => number ?? [])).toEqual([])
  })
})
