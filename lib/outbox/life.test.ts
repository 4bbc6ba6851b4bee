// The drawn life, held to its drawing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../tests/outbox-harness'
import { DELIVERY_STATES, type DeliveryRecord } from '../store/records'
import { waitAfter } from './backoff'
import { type LifeEvent, move, nextState } from './life'

const AT = '2026-10-01T00:00:00.000Z'
const EVENTS: LifeEvent[] = [
  { kind: 'leased', leaseId: 'l', until: AT },
  { kind: 'stored', remoteId: 'r-1', by: 'ledger' },
  { kind: 'given-back', notBefore: AT, reason: 'offline', detail: null },
  { kind: 'lost', lookAt: AT, reason: 'no-answer' },
  { kind: 'not-found', lookAt: AT },
  { kind: 'refused', reason: 'invalid', detail: '形式' },
  { kind: 'held', reason: 'by-person', detail: '確認中' },
  { kind: 'asked-again', at: AT },
  { kind: 'taken-back' },
  { kind: 'doubted', reason: 'twice-at-ledger', detail: 'r-2' },
  { kind: 'looked-at' },
]

function delivery(): DeliveryRecord {
  const [row] = rowsOf(1)
  if (row === undefined) throw new Error('no row')
  return {
    key: 'k',
    ledgerId: 'l',
    ledgerAccountId: 'a',
    accountId: 'a',
    bankId: 'b',
    entryId: 'e',
    state: 'queued',
    reason: null,
    detail: null,
    remoteId: null,
    attempt: 0,
    until: AT,
    leaseId: null,
    updatedAt: AT,
    row,
  }
}

describe('the life of a delivery', () => {
  it('never sends again a row that stands in the ledger, in whatever order things happen', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 40 }), (events) => {
        let now = delivery()
        for (const event of events) {
          const next = move(now, event, AT)
          if (next === null) continue
          // Out of `sent` with a place in the ledger leads only the undo, which removed it there first.
          if (now.state === 'sent' && now.remoteId !== null && next.state !== 'sent')
            expect(event.kind).toBe('taken-back')
          if (now.state === 'sent' && next.state === 'sent') expect(next.remoteId).toBe(now.remoteId)
          if (next.state === 'sending') expect(now.state).toBe('queued')
          // Only what is sending has a lease; only what waits has an instant.
          expect(next.leaseId !== null).toBe(next.state === 'sending')
          expect(next.until !== null).toBe(['queued', 'sending', 'unknown'].includes(next.state))
          if (next.state === 'held') expect(next.reason).not.toBeNull()
          expect(next.row).toBe(now.row)
          expect(next.key).toBe(now.key)
          now = next
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves a row that is being sent to the ledger alone: no person moves it', () => {
    for (const kind of ['held', 'asked-again', 'taken-back'] as const) {
      expect(nextState({ state: 'sending', remoteId: null }, kind)).toBeNull()
    }
  })

  it('says to the ledger that a person asked again only for what was once there', () => {
    const sent = { ...delivery(), state: 'sent' as const, remoteId: 'r' }
    const taken = move(sent, { kind: 'taken-back' }, AT)
    if (taken === null) throw new Error('not taken back')
    expect(move(taken, { kind: 'asked-again', at: AT }, AT)).toMatchObject({
      state: 'queued',
      isAskedAgain: true,
    })
    const refused = { ...delivery(), state: 'held' as const, reason: 'invalid' }
    expect(move(refused, { kind: 'asked-again', at: AT }, AT)).toMatchObject({
      state: 'queued',
      isAskedAgain: false,
    })
  })

  it('reaches every state from the queue', () => {
    const reached = new Set<string>(['queued'])
    for (let size = 0; size !== reached.size; ) {
      size = reached.size
      for (const state of DELIVERY_STATES) {
        if (!reached.has(state)) continue
        for (const { kind } of EVENTS) reached.add(nextState({ state, remoteId: null }, kind) ?? state)
      }
    }
    expect([...reached].sort()).toEqual([...DELIVERY_STATES].sort())
  })
})

describe('waiting', () => {
  it('is never shorter than the ledger asks and never longer than an hour of our own', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.option(fc.nat(90_000_000)),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempt, asked, chance) => {
          const ms = waitAfter(attempt, asked, () => chance)
          if (asked === null) expect(ms >= 1_000 && ms <= 3_600_000).toBe(true)
          else expect(ms).toBeGreaterThanOrEqual(Math.min(asked, 86_400_000))
        },
      ),
      { numRuns: 2000 },
    )
  })
})
