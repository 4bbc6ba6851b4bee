import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bank, day } from '../../tests/passbook/captures'
import type { Notice, Reading } from '../statement/reading'
import { Database } from './database'
import { keepNotices } from './keep-notices'
import { noteLook } from './note-look'

let db: Database
let sequence = 0
beforeEach(async () => {
  db = new Database(`notices-${sequence++}`)
  await db.banks.put(bank)
})
afterEach(() => db.delete())

const notice = (title: string, over: Partial<Notice> = {}): Notice => ({
  title,
  date: null,
  important: true,
  unread: true,
  demand: 'decide',
  deadline: null,
  ...over,
})
const reading = (over: Partial<Reading>): Reading => ({
  asOf: day('2026-01-20'),
  kind: 'home',
  blocking: false,
  suspicious: false,
  unread: 0,
  notices: [],
  statements: [],
  ...over,
})
const origin = 'https://bank.example'
let minute = 0
async function look(over: Partial<Reading>, isUnrecognised = false) {
  const at = `2026-01-20T00:${String(minute++).padStart(2, '0')}:00.000Z`
  await noteLook(db, bank.id, reading(over), { at, isUnrecognised })
  const kept = await keepNotices(db, bank.id, reading(over), { at, origin })
  return { at, kept, bank: await db.banks.get(bank.id), notices: await db.notices.toArray() }
}

describe('notices', () => {
  it('live from the first time they are seen to the page that shows they are gone', async () => {
    const first = await look({ unread: 1, notices: [notice('【重要】ご確認')] })
    const second = await look({ unread: 1, notices: [notice('【重要】　ご確認')] })
    expect(second.notices).toMatchObject([{ firstSeenAt: first.at, lastSeenAt: second.at, goneAt: null }])
    const gone = await look({ unread: 0 })
    expect(gone.notices).toMatchObject([{ goneAt: gone.at, unread: false }])
    expect(gone.kept.gone).toHaveLength(1)
    expect((await look({ unread: 1, notices: [notice('【重要】ご確認')] })).notices).toMatchObject([
      { goneAt: null, unread: true },
    ])
  })

  it('do not go by silence: a statement page, a page not recognised, a blocked home page say nothing of them', async () => {
    await look({ unread: 1, notices: [notice('【重要】ご確認')] })
    for (const over of [
      { kind: 'statement' },
      { kind: 'other' },
      { kind: 'login' },
      { blocking: true },
    ] as const) {
      const { notices, bank: after } = await look(over)
      expect(notices).toMatchObject([{ goneAt: null, unread: true }])
      expect(after?.unread).toBe(1)
    }
  })

  it('are opened when their own page is shown, and still count as unread until a list shows them read', async () => {
    await look({ unread: 1, notices: [notice('【重要】ご確認')] })
    const opened = await look({ kind: 'notice', unread: 1, notices: [notice('【重要】ご確認')] })
    expect(opened.notices).toMatchObject([{ openedAt: opened.at, goneAt: null }])
    const read = await look({
      kind: 'notice',
      notices: [notice('【重要】ご確認', { unread: false }), notice('ほか', { unread: false })],
    })
    expect(read.notices.find(({ title }) => title.includes('重要'))).toMatchObject({ goneAt: read.at })
    expect(read.bank?.unread).toBe(0)
  })
})

describe('a look', () => {
  it('confirms nothing while something stands before the account', async () => {
    const { bank: blocked } = await look({
      kind: 'notice',
      blocking: true,
      unread: 1,
      notices: [notice('【重要】ご確認')],
    })
    expect(blocked).toMatchObject({ isBlocked: true, lastInsideAt: null, unread: 1 })
    const { at, bank: free } = await look({})
    expect(free).toMatchObject({ isBlocked: false, lastInsideAt: at, unread: 0 })
  })

  it('remembers a suspicious page until the home page stands free, and an unrecognised one until a statement is read', async () => {
    const { at } = await look({ suspicious: true, blocking: true })
    expect((await look({ kind: 'statement' })).bank?.suspiciousAt).toBe(at)
    expect((await look({})).bank?.suspiciousAt).toBeNull()
    const odd = await look({ kind: 'statement' }, true)
    expect((await look({})).bank?.unrecognisedAt).toBe(odd.at)
  })
})
