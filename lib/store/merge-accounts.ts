// Two accounts that are one (a branch that moved, banks that merged, a label that hid the number): looked at first, then made one.
import { coverageOf, type Gap } from '../passbook/coverage'
import { deliveryKey } from '../passbook/delivery-key'
import { isSameLabel } from '../passbook/fits'
import { type Day, dayInJapan } from '../statement/day'
import type { Database } from './database'
import { capturesOf } from './entries-of'
import { logEvent } from './event-log'
import { holdContested } from './queue-entries'
import type { AccountRecord, DeliveryRecord, EntryRecord, Instant, Mapping, Stretch } from './records'
import { planUnion, type Union, writeUnion } from './unite-passbook'

/** The account that stays, and the one that goes into it. */
export type Pair = { into: string; from: string }

/**
 * What making them one would come to. different: their passbooks speak against each other: `contested` rows that one shows and the
 * other, which must have them, has not. possible: the entries of each, those that both have, and `gap`: what lies between the two
 * passbooks where no balance joins them (null where they chain or overlap).
 */
export type MergeView =
  | { kind: 'gone' }
  | { kind: 'other-currency' }
  | { kind: 'different'; contested: number }
  | { kind: 'possible'; into: number; from: number; shared: number; gap: Gap | null; sent: number }

/** Looks at two accounts without changing anything. */
export async function viewMerge(db: Database, pair: Pair, now: Date): Promise<MergeView> {
  return db.transaction('r', [db.accounts, db.days, db.entries, db.deliveries], async () => {
    const looked = await look(db, pair)
    if (looked.kind !== 'found') return looked
    const { into, from, union, own, book } = looked
    const contested = contradictionsOf(looked)
    if (contested > 0) return { kind: 'different', contested }
    return {
      kind: 'possible',
      into: own.length,
      from: book.length,
      shared: book.length - union.added,
      gap: gapBetween(into.stretches, from.stretches, union.stretches, dayInJapan(now)),
      sent: (await sentOf(db, from.id)).length,
    }
  })
}

/**
 * Makes two accounts one. The account that stays keeps its id, name and destinations, and gains the other's labels as aliases, its
 * entries, captures and deliveries. What was sent of either is never sent again: where both went to different accounts of one ledger,
 * what the other sent is noted under the destination that stays. It cannot be taken back. Returns what `viewMerge` says where that forbids it.
 */
export async function mergeAccounts(
  db: Database,
  pair: Pair,
  now: Date,
): Promise<MergeView | { kind: 'merged' }> {
  const at = now.toISOString()
  const tables = [db.accounts, db.banks, db.captures, db.days, db.entries, db.deliveries, db.events]
  return db.transaction('rw', tables, async () => {
    const looked = await look(db, pair)
    if (looked.kind !== 'found') return looked
    const { into, from, union, book } = looked
    const contested = contradictionsOf(looked)
    if (contested > 0) return { kind: 'different' as const, contested }
    const sent = await sentOf(db, from.id)
    await ofAccount(db, from.id).delete()
    await db.days.where('[accountId+date]').between([from.id, ''], [from.id, '~']).delete()
    await writeUnion(db, into.id, union)
    const { bankId } = (from.lastCaptureAt ?? '') > (into.lastCaptureAt ?? '') ? from : into
    const mappings = [...into.mappings, ...from.mappings.filter((one) => !goesTo(into, one.ledgerId))]
    await capturesOf(db, from.id).modify({ accountId: into.id })
    await moveDeliveries(db, { into, from, bankId, union })
    await db.accounts.put({
      ...into,
      bankId,
      mappings,
      aliases: [
        ...into.aliases,
        ...labelsOf(from).filter((label) => !labelsOf(into).some((own) => isSameLabel(own, label))),
      ],
      stretches: union.stretches,
      lastCaptureAt: [into.lastCaptureAt ?? '', from.lastCaptureAt ?? ''].sort().at(-1) || null,
    })
    await db.accounts.delete(from.id)
    await noteSent(db, { ...into, bankId, mappings }, sent, union, at)
    await holdContested(db, union.contested, at)
    await db.banks.where('id').anyOf([into.bankId, from.bankId]).modify({ misfitSince: null })
    await logEvent(db, {
      at,
      kind: 'account.merged',
      bankId,
      accountId: into.id,
      detail: { other: from.id, entries: book.length, added: union.added },
    })
    return { kind: 'merged' as const }
  })
}

type Looked =
  | { kind: 'gone' }
  | { kind: 'other-currency' }
  | {
      kind: 'found'
      into: AccountRecord
      from: AccountRecord
      union: Union
      own: EntryRecord[]
      book: EntryRecord[]
    }

async function look(db: Database, pair: Pair): Promise<Looked> {
  const [into, from] = await db.accounts.bulkGet([pair.into, pair.from])
  if (into === undefined || from === undefined || into.id === from.id) return { kind: 'gone' }
  if (into.currency !== from.currency) return { kind: 'other-currency' }
  const [own, book] = [await ofAccount(db, into.id).toArray(), await ofAccount(db, from.id).toArray()]
  const days = await db.days.where('[accountId+date]').between([from.id, ''], [from.id, '~']).toArray()
  const union = await planUnion(db, into.id, { days, entries: book, stretches: from.stretches })
  return { kind: 'found', into, from, union, own, book }
}

/** Rows that cannot both be of one account: contradicted ones, and those on days that the other passbook knows and has nothing on. */
function contradictionsOf({ into, from, union, own, book }: Extract<Looked, { kind: 'found' }>): number {
  return (
    union.contested.length + strangersOf(book, own, into.stretches) + strangersOf(own, book, from.stretches)
  )
}

function strangersOf(
  rows: readonly EntryRecord[],
  others: readonly EntryRecord[],
  known: readonly Stretch[],
): number {
  const days = new Set(others.map(({ date }) => date))
  // The first and the last day of a stretch may have more rows than it knows.
  const isKnown = (day: Day) => known.some(({ from, to }) => from < day && day < to)
  return rows.filter(({ date }) => !days.has(date) && isKnown(date)).length
}

/** The gap that the two passbooks together still have, where it lies between a piece of the one and a piece of the other. */
function gapBetween(
  ours: readonly Stretch[],
  theirs: readonly Stretch[],
  all: readonly Stretch[],
  today: Day,
): Gap | null {
  const own = new Set(
    [ours, theirs].flatMap((one) => coverageOf(one, today, null).gaps.map(({ from }) => from)),
  )
  return coverageOf(all, today, null).gaps.find(({ from }) => !own.has(from)) ?? null
}

function ofAccount(db: Database, accountId: string) {
  return db.entries.where('[accountId+date]').between([accountId, ''], [accountId, '~'])
}

/** Deliveries that a ledger has, or may have. */
function sentOf(db: Database, accountId: string): Promise<DeliveryRecord[]> {
  return db.deliveries
    .where('accountId')
    .equals(accountId)
    .filter((delivery) => !isUntried(delivery))
    .toArray()
}

function labelsOf({ label, aliases }: AccountRecord): AccountRecord['aliases'] {
  return [label, ...aliases]
}

function goesTo({ mappings }: AccountRecord, ledgerId: string): Mapping | undefined {
  return mappings.find((mapping) => mapping.ledgerId === ledgerId)
}

async function moveDeliveries(
  db: Database,
  { into, from, bankId, union }: { into: AccountRecord; from: AccountRecord; bankId: string; union: Union },
): Promise<void> {
  await db.deliveries
    .where('accountId')
    .equals(from.id)
    .modify((delivery: DeliveryRecord) => {
      delivery.accountId = into.id
      delivery.bankId = bankId
      delivery.entryId = union.idOf.get(delivery.entryId) ?? delivery.entryId
    })
  if (bankId !== into.bankId) await db.deliveries.where('accountId').equals(into.id).modify({ bankId })
}

/** Notes what the other account sent to another account of the ledger under the destination that stays, so that it is not sent there, too. */
async function noteSent(
  db: Database,
  account: AccountRecord,
  sent: readonly DeliveryRecord[],
  union: Union,
  at: Instant,
): Promise<void> {
  const entries = new Map(union.entries.map((entry) => [entry.id, entry]))
  const notes = sent.flatMap((delivery): DeliveryRecord[] => {
    const entry = entries.get(union.idOf.get(delivery.entryId) ?? delivery.entryId)
    const mapping = goesTo(account, delivery.ledgerId)
    if (entry === undefined || mapping === undefined || mapping.ledgerAccountId === delivery.ledgerAccountId)
      return []
    const key = deliveryKey(mapping.ledgerAccountId, entry)
    return [
      {
        ...delivery,
        key,
        ledgerAccountId: mapping.ledgerAccountId,
        accountId: account.id,
        bankId: account.bankId,
        entryId: entry.id,
        state: 'held',
        reason: 'sent-elsewhere',
        detail: null,
        attempt: Math.max(1, delivery.attempt),
        remoteId: null,
        until: null,
        leaseId: null,
        updatedAt: at,
      },
    ]
  })
  const known = await db.deliveries.bulkGet(notes.map(({ key }) => key))
  // What waits there and was never tried is the same row: it waits no more.
  await db.deliveries.bulkPut(notes.filter((_, i) => known[i] === undefined || isUntried(known[i])))
}

function isUntried({ state, attempt }: DeliveryRecord): boolean {
  return attempt === 0 && (state === 'queued' || state === 'held')
}
