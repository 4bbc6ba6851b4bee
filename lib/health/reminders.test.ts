import { describe, expect, it } from 'vitest'
import type { Cause, Health } from './health'
import { matterOf, type RemindersContext, remindersDue } from './reminders'

const noon = new Date(2026, 10, 21, 12, 0)
const context: RemindersContext = {
  now: noon,
  isOn: true,
  quiet: { from: '21:00', to: '08:00' },
  snoozed: {},
  told: new Set(),
}

function linkWith(cause: Partial<Cause> & Pick<Cause, 'kind'>): { bankId: string; health: Health } {
  const full: Cause = {
    level: 'attention',
    since: null,
    evidence: {},
    action: { kind: 'open-bank', target: 'b1' },
    ask: null,
    ...cause,
  }
  return { bankId: 'b1', health: { level: full.level, causes: [full], confirmedAt: null } }
}
const consent = (days: number) =>
  linkWith({ kind: 'ledger-consent-lapsing', evidence: { ledger: 'freee', until: '2026-11-28', days } })

describe('reminders', () => {
  it('tell a matter once a stage: 7 days before, on the day, 14 and 28 days after', () => {
    const told = new Set<string>()
    const days: number[] = []
    for (let left = 10; left >= -40; left -= 1) {
      for (const { key } of remindersDue([consent(left)], { ...context, told })) {
        told.add(key)
        days.push(left)
      }
    }
    expect(days).toEqual([7, 0, -14, -28])
  })

  it('keep still in quiet hours over midnight, and tell afterwards', () => {
    const at = (hours: number) =>
      remindersDue([consent(3)], { ...context, now: new Date(2026, 10, 21, hours, 30) }).length
    expect([20, 21, 23, 0, 7, 8].map(at)).toEqual([1, 0, 0, 0, 0, 1])
  })

  it('keep still while snoozed, for every stage of the matter', () => {
    const key = remindersDue([consent(7)], context)[0]?.key ?? ''
    const snoozed = { [matterOf(key)]: new Date(2026, 10, 22).toISOString() }
    expect(remindersDue([consent(0)], { ...context, snoozed })).toEqual([])
    expect(remindersDue([consent(0)], { ...context, snoozed, now: new Date(2026, 10, 22, 9) })).toHaveLength(
      1,
    )
  })

  it('are none when switched off', () => {
    expect(remindersDue([consent(0)], { ...context, isOn: false })).toEqual([])
  })

  it('tell of a bank not visited once for each visit it counts from', () => {
    const stale = (since: string, days: number) =>
      linkWith({ kind: 'stale', since, evidence: { bank: '銀行', days } })
    const told = new Set(remindersDue([stale('2026-10-01', 30)], context).map(({ key }) => key))
    expect(remindersDue([stale('2026-10-01', 45)], { ...context, told })).toEqual([])
    expect(remindersDue([stale('2026-10-20', 30)], { ...context, told })).toHaveLength(1)
  })

  it('tell two accounts apart', () => {
    const gap = (account: string) =>
      linkWith({ kind: 'gap-ahead', evidence: { account, from: '2026-11-01', days: 3 } })
    expect(remindersDue([gap('普通'), gap('当座')], context)).toHaveLength(2)
  })

  it('say nothing of what a person sees in the popup anyway', () => {
    expect(remindersDue([linkWith({ kind: 'waiting-rows', evidence: { count: 3 } })], context)).toEqual([])
  })
})
