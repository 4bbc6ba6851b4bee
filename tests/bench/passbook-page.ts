// Runs in Chromium: fills the real database with a long passbook, merges into it and opens it by the code that ships, and does the bare puts beside it.
import type { Entry } from '../../lib/passbook/entry'
import { addDays, type Day } from '../../lib/statement/day'
import { money } from '../../lib/statement/money'
import type { Row, Statement } from '../../lib/statement/statement'
import { Database } from '../../lib/store/database'
import { keepCapture } from '../../lib/store/keep-capture'
import { newAccount } from '../../lib/store/new-account'
import { newBank } from '../../lib/store/new-bank'

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

  /** What the passbook page asks before it can draw: the account, how many entries, the newest screenful and its deliveries, the captures. */
  async open(): Promise<number> {
    const all = () => db.entries.where('[accountId+date]').between(['account', ''], ['account', '~'])
    const start = performance.now()
    const [account, count] = await Promise.all([db.accounts.get('account'), all().count()])
    const screen = await all().reverse().limit(60).toArray()
    await db.deliveries
      .where('entryId')
      .anyOf(screen.map(({ id }) => id))
      .toArray()
    await db.captures.where('accountId').equals('account').sortBy('at')
    const ms = performance.now() - start
    if (account === undefined || count < total || screen.length < 60)
      throw new Error('the passbook did not open')
    return ms
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
