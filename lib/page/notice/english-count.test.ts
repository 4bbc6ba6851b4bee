// What English sentences say of unread notices.
import { describe, expect, it } from 'vitest'
import { englishCounters } from './english-count'

describe('englishCounters', () => {
  it.each([
    ['You have two (2) unread important notices', 2, true],
    ['You have an unread important message', 1, true],
    ['2 of your important notices are unread', 2, true],
    ['3 important notices require your attention', 3, true],
    ['You have 2 unopened important letters', 2, true],
    ['Three unread notices', 3, false],
    ['Inbox (4 unread)', 4, false],
    ['Notifications, 3 unread', 3, false],
    ['New messages: 3', 3, false],
  ])('%s', (sentence, count, isImportant) => {
    expect(englishCounters(sentence)).toEqual([{ count, isImportant, form: 'said' }])
  })

  it('counts no others with the important ones', () => {
    expect(englishCounters('You have 1 unread important message and 1 other unread message')).toEqual([
      { count: 1, isImportant: true, form: 'said' },
    ])
  })

  it.each([
    '2 important notices',
    'You have no unread messages',
    'New messages are shown in bold',
    'Security message 2 New York branch',
    'We sent you a new message card',
    'Message 3 of 10',
  ])('counts nothing in: %s', (sentence) => {
    expect(englishCounters(sentence)).toEqual([])
  })
})
