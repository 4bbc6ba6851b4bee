import { describe, expect, it } from 'vitest'
import { day } from '../../tests/passbook/captures'
import { money } from '../statement/money'
import { deliveryKey } from './delivery-key'
import { dueOf, type Sending } from './due'
import type { Entry } from './entry'

const entry = (over: Partial<Entry> = {}): Entry => ({
  id: 'e',
  accountId: 'a',
  date: day('2026-01-05'),
  valueDate: null,
  amount: money(-100),
  balance: money(900),
  description: '振込',
  currency: 'JPY',
  occurrence: 1,
  isSettled: true,
  position: 0,
  captureIds: [],
  flags: [],
  proof: 'proved',
  isConfirmed: false,
  ...over,
})
const sending: Sending = {
  isSent: true,
  purpose: 'business',
  mappings: [{ ledgerId: 'l', ledgerAccountId: '7', from: null }],
}

describe('dueOf', () => {
  it('queues what is settled and proved', () => {
    expect(dueOf(sending, [entry()])).toMatchObject([{ state: 'queued', reason: null, ledgerAccountId: '7' }])
  })
  it('holds what does not prove itself until a person confirms it', () => {
    expect(dueOf(sending, [entry({ proof: 'unproved' })])).toMatchObject([
      { state: 'held', reason: 'unproved' },
    ])
    expect(dueOf(sending, [entry({ proof: 'broken' })])).toMatchObject([{ state: 'held', reason: 'broken' }])
    expect(dueOf(sending, [entry({ proof: 'broken', isConfirmed: true })])).toMatchObject([
      { state: 'queued' },
    ])
  })
  it('sends nothing provisional, nothing before the first day, nothing of an account not ticked or private', () => {
    expect(dueOf(sending, [entry({ isSettled: false })])).toEqual([])
    const from = [{ ledgerId: 'l', ledgerAccountId: '7', from: day('2026-01-06') }]
    expect(dueOf({ ...sending, mappings: from }, [entry()])).toEqual([])
    expect(dueOf({ ...sending, isSent: false }, [entry()])).toEqual([])
    expect(dueOf({ ...sending, purpose: 'private' }, [entry()])).toEqual([])
  })
})

describe('deliveryKey', () => {
  it('is 32 hex digits that stand for ever', () => {
    expect(deliveryKey('7', entry())).toBe('8d5bc781c5b9a659be5b7016c6231662')
  })
  it('differs by ledger account, date, amount, currency and occurrence, and by nothing else', () => {
    const keys = [
      deliveryKey('7', entry()),
      deliveryKey('8', entry()),
      deliveryKey('7', entry({ date: day('2026-01-06') })),
      deliveryKey('7', entry({ amount: money(100) })),
      deliveryKey('7', entry({ currency: 'USD' })),
      deliveryKey('7', entry({ occurrence: 2 })),
    ]
    expect(new Set(keys).size).toBe(6)
    expect(deliveryKey('7', entry({ description: '別', balance: null, accountId: 'b' }))).toBe(keys[0])
  })
})
