// Runs in Chromium: fills the real database with a long passbook, merges into it and opens it by the code that ships, and does the bare puts beside it.
import type { Entry } from '../../lib/passbook/entry'
import { addDays, type Day } from '../../lib/statement/day'
import { money } from '../../lib/statement/money'
import type { Row, Statement } from '../../lib/statement/statement'
import { Database } from '../../lib/store/database'
import { countUpTo, deliveriesOf, entriesOf, newestCaptures } from '../../lib/store/entries-of'
import { keepCapture } from '../../lib/store/keep-capture'
import { linksHealth } from '../../lib/store/links-health'
import { newAccount } from '../../lib/store/new-account'
import { newBank } from '../../lib/store/new-bank'
import type { DeliveryRecord } from '../../lib/store/records'

const ROWS_A_DAY = 50
const FIRST_DAY = '2010-01-01' as Day
const LABEL = { bank: null, branch: '渋谷支店', type: 'ordinary' as const, number: '1234567', holder: null }
const AT = '2026-01-01T00:00:00.000Z'
const bank = newBank(
  { id: 'bank', name: '架空銀行', knownAs: null, code: null, origins: [], isAutomatic: true },
  AT,
)

let db = new Database('bench')
let total = 0

/** Row `n` of one endless true history; its balance is a function of `n`, so that any window of it can be made at once. */
function rowOf(n: number): Row {
  const balanceOf = (k: number) => 10_000_000_000 + ((k * 7919) % 90_001) * 13 + k
  return {
    date: addDays(FIRST_DAY, Math.floor(n / ROWS_A_DAY)),
    valueDate: null,
    amount: money(balanceOf(n) - balanceOf(n - 1)),
    balance: money(balanceOf(n)),
    description: `振込 ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ ${n % 97}`,
  }
}

function entryOf(n: number): Entry {
  return {
    ...rowOf(n),
    id: `e${((n * 2_654_435_761) >>> 0).toString(36)}-${n.toString(36)}`,
    accountId: 'account',
    currency: 'JPY',
    occurrence: 1,
    isSettled: true,
    position: n % ROWS_A_DAY,
    captureIds: ['capture'],
    flags: [],
    proof: 'proved',
    isConfirmed: false,
  }
}

function statementOf(from: number, to: number): Statement {
  const rows = Array.from({ length: to - from }, (_, i) => rowOf(from + i))
  return {
    account: LABEL,
    currency: 'JPY',
    rows,
    proof: 'proved',
    brokenAt: null,
    more: false,
    opening: null,
    closing: null,
    period: null,
  }
}

/** The deliveries of those rows, sent, and a capture of every 250 of them. */
async function fillAround(from: number, size: number): Promise<void> {
  await db.deliveries.bulkPut(
    Array.from({ length: size }, (_, i): DeliveryRecord => {
      const { id, date, amount, currency, occurrence, description, balance } = entryOf(from + i)
      return {
        key: `key-${from + i}`,
        ledgerId: 'ledger',
        ledgerAccountId: '7',
        accountId: 'account',
        bankId: 'bank',
        entryId: id,
        state: 'sent',
        reason: null,
        detail: null,
        remoteId: `r${from + i}`,
        attempt: 1,
        until: null,
        leaseId: null,
        updatedAt: AT,
        row: { date, amount, currency, occurrence, description, balance },
      }
    }),
  )
  for (let at = from; at < from + size; at += 250) {
    const statement = statementOf(at, Math.min(at + 250, from + size))
    const day = statement.rows[0]?.date ?? FIRST_DAY
    await db.captures.put({
      id: `capture-${at}`,
      bankId: 'bank',
      accountId: 'account',
      at: `${day}T00:00:00.000Z`,
      asOf: day,
      source: 'page',
      origin: null,
      readerVersion: '1',
      sha256: `capture-${at}`,
      size: 0,
      fileName: null,
      encoding: null,
      statement,
      proof: 'proved',
      confirmedAt: null,
      rows: statement.rows.length,
      added: statement.rows.length,
      stretches: [],
      undoneAt: null,
    })
  }
}

/** What the page offers to tests/bench/passbook.ts. Times are milliseconds. */
export const bench = {
  /** A database of its own with that many entries, as many captures of them would have left it. The bytes that the browser says it takes. */
  async fill(count: number): Promise<{ json: number; used: number }> {
    await db.delete()
    db = new Database('bench')
    total = count
    const before = (await navigator.storage.estimate()).usage ?? 0
    await db.banks.put(bank)
    const account = newAccount('account', bank, { account: LABEL, currency: 'JPY' })
    const [first, last] = [rowOf(0), rowOf(count - 1)]
    const stretch = {
      from: first.date,
      to: last.date,
      opening: null,
      closing: last.balance,
      startsWhole: false,
      endsWhole: false,
    }
    await db.accounts.put({ ...account, stretches: [stretch] })
    let json = 0
    for (let from = 0; from < count; from += 5_000) {
      const size = Math.min(5_000, count - from)
      const entries = Array.from({ length: size }, (_, i) => entryOf(from + i))
      json += JSON.stringify(entries).length
      await db.entries.bulkPut(entries)
      const days = Map.groupBy(entries, ({ date }) => date)
      await db.days.bulkPut(
        [...days].map(([date, ofDay]) => {
          const [head] = ofDay
          const opening = money((head?.balance ?? 0) - (head?.amount ?? 0))
          const run = {
            opening,
            amounts: ofDay.map(({ amount }) => amount),
            isFromStart: true,
            isToEnd: true,
            asOf: addDays(date, 1),
          }
          return { accountId: 'account', date, runs: [run], bags: [] }
        }),
      )
    }
    const after = (await navigator.storage.estimate()).usage ?? 0
    await db.deliveries.clear()
    await db.captures.clear()
    for (let from = 0; from < count; from += 5_000) await fillAround(from, Math.min(5_000, count - from))
    return { json, used: after - before }
  },

  /** Keeps a capture of `rows` new rows that go on where the passbook ends. */
  async merge(rows: number): Promise<number> {
    const statement = statementOf(total - 1, total + rows)
    const asOf = addDays(statement.rows.at(-1)?.date ?? FIRST_DAY, 1)
    const start = performance.now()
    const kept = await keepCapture(db, {
      bank,
      statement,
      source: 'page',
      origin: null,
      asOf,
      at: AT,
      sha256: `content-${total}`,
      fileName: null,
      encoding: null,
      readerVersion: '1',
    })
    const ms = performance.now() - start
    if (kept.kind !== 'kept' || kept.added !== rows) throw new Error(`kept ${JSON.stringify(kept)}`)
    total += rows
    return ms
  },

  /** The yardstick: the same rows put one by one into a bare object store with the same index and as many records, in one transaction. */
  async bare(rows: number): Promise<number> {
    const raw = await rawDatabase()
    const entries = Array.from({ length: rows }, (_, i) => ({
      ...entryOf(total + i),
      id: `raw-${entryOf(total + i).id}`,
    }))
    const start = performance.now()
    await new Promise<void>((resolve, reject) => {
      const transaction = raw.transaction('entries', 'readwrite')
      const store = transaction.objectStore('entries')
      for (const entry of entries) store.put(entry)
      transaction.oncomplete = () => resolve()
      transaction.onerror = () => reject(transaction.error)
    })
    const ms = performance.now() - start
    raw.close()
    return ms
  },

  /**
   * What the passbook page asks, in its order (use-entries.ts, passbooks.tsx): until its first rows stand (the account, whether there are
   * more than a few entries, the newest screenful and its deliveries), and until all of it does (how many there are, the captures).
   */
  async open(): Promise<{ drawn: number; whole: number }> {
    const all = () => entriesOf(db, 'account')
    const start = performance.now()
    const [account] = await Promise.all([
      db.accounts.get('account'),
      db.banks.toArray(),
      countUpTo(db, 'account', 200),
      db.deliveries.where('accountId').equals('account').first(),
    ])
    const screen = await all().reverse().offset(0).limit(60).toArray()
    await deliveriesOf(
      db,
      screen.map(({ id }) => id),
    )
    const drawn = performance.now() - start
    const [count] = await Promise.all([all().count(), newestCaptures(db, 'account', 30)])
    const whole = performance.now() - start
    if (account === undefined || count < total || screen.length < 60)
      throw new Error('the passbook did not open')
    return { drawn, whole }
  },

  /** What the links page asks: until its cards stand (the health of every link), and until the entries are counted, too (links.tsx). */
  async openLinks(): Promise<{ drawn: number; whole: number }> {
    const start = performance.now()
    const context = {
      now: new Date(AT),
      granted: new Set(['bank']),
      days: { stale: 35, window: 14, deadline: 14 },
    }
    const links = await linksHealth(db, context)
    const drawn = performance.now() - start
    const count = await entriesOf(db, 'account').count()
    const whole = performance.now() - start
    if (links.length !== 1 || count < total) throw new Error('the links did not open')
    return { drawn, whole }
  },
}

/** A copy of the entries in a database without Dexie, made once. */
async function rawDatabase(): Promise<IDBDatabase> {
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('bench-raw', 1)
    request.onupgradeneeded = () => {
      request.result
        .createObjectStore('entries', { keyPath: 'id' })
        .createIndex('byDay', ['accountId', 'date', 'position'])
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const count = await new Promise<number>((resolve) => {
    const request = opened.transaction('entries').objectStore('entries').count()
    request.onsuccess = () => resolve(request.result)
  })
  for (let from = count; from < total; from += 5_000) {
    await new Promise<void>((resolve) => {
      const transaction = opened.transaction('entries', 'readwrite')
      for (let n = from; n < Math.min(total, from + 5_000); n++)
        transaction.objectStore('entries').put(entryOf(n))
      transaction.oncomplete = () => resolve()
    })
  }
  return opened
}

declare global {
  var passbookBench: typeof bench
}
globalThis.passbookBench = bench
