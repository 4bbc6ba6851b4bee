// Settling by multisets: which lost rows stand in the ledger.
import { describe, expect, it } from 'vitest'
import { FIRST_DAY } from '../../tests/outbox-harness'
import type { RemoteRow } from '../ledgers/ledger'
import { money } from '../statement/money'
import type { DeliveryRecord } from '../store/records'
import { matchRows } from './match-rows'

const lost = (key: string, amount = -100, balance: number | null = null): DeliveryRecord => ({
  key,
  ledgerId: 'l',
  ledgerAccountId: 'a',
  accountId: 'a',
  bankId: 'b',
  entryId: key,
  state: 'unknown',
  reason: null,
  detail: null,
  remoteId: null,
  attempt: 1,
  until: null,
  leaseId: null,
  updatedAt: '',
  row: {
    date: FIRST_DAY,
    amount: money(amount),
    currency: 'JPY',
    occurrence: 1,
    description: '振込 ｶ)ｱ',
    balance: balance === null ? null : money(balance),
  },
})
const there = (remoteId: string, more: Partial<RemoteRow> = {}): RemoteRow => ({
  remoteId,
  key: null,
  date: FIRST_DAY,
  amount: money(-100),
  description: '振込カ)ア',
  balance: null,
  ...more,
})

describe('matching lost rows with the ledger', () => {
  it('finds a row whatever the width and spaces of its words', () => {
    expect(matchRows([lost('k')], [there('r')], new Set(), false).get('k')).toEqual({
      kind: 'found',
      remoteId: 'r',
    })
  })

  it('gives one of two lost twins back when one of them stands there', () => {
    const matches = matchRows([lost('k1'), lost('k2')], [there('r')], new Set(), false)
    expect([...matches.values()].map(({ kind }) => kind).sort()).toEqual(['absent', 'found'])
  })

  it('does not take a row that is another of ours', () => {
    expect(matchRows([lost('k')], [there('r')], new Set(['r']), false).get('k')).toEqual({ kind: 'absent' })
  })

  it('leaves it to a person where more rows fit than were lost', () => {
    expect(matchRows([lost('k')], [there('r1'), there('r2')], new Set(), false).get('k')).toMatchObject({
      kind: 'several',
    })
  })

  it('tells twins apart by their balances', () => {
    const remote = [there('r1', { balance: money(900) }), there('r2', { balance: money(800) })]
    expect(matchRows([lost('k', -100, 800)], remote, new Set(), false).get('k')).toEqual({
      kind: 'found',
      remoteId: 'r2',
    })
  })

  it('trusts the key above all, and a look-alike without one not at all where the ledger carries keys', () => {
    expect(
      matchRows([lost('k')], [there('r', { key: 'k', description: '' })], new Set(), true).get('k'),
    ).toEqual({ kind: 'found', remoteId: 'r' })
    expect(matchRows([lost('k')], [there('r', { key: 'other' })], new Set(), true).get('k')).toEqual({
      kind: 'absent',
    })
    expect(matchRows([lost('k')], [there('r')], new Set(), true).get('k')).toMatchObject({ kind: 'several' })
  })
})
