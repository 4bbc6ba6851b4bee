// Two browsers with the same bank account: one reads pages that mask the number, the other takes CSVs; both send to one ledger.
import { describe, expect, it } from 'vitest'
import { couchLedger } from '../lib/ledgers/couchdb/couchdb'
import type { Ledger } from '../lib/ledgers/ledger'
import { relayLedger } from '../lib/ledgers/relay/relay'
import { mapAccount, setAutomatic } from '../lib/outbox/map-account'
import { addDays, type Day } from '../lib/statement/day'
import { money } from '../lib/statement/money'
import type { AccountLabel, Row, Statement } from '../lib/statement/statement'
import { Database } from '../lib/store/database'
import { keepCapture } from '../lib/store/keep-capture'
import { newBank } from '../lib/store/new-bank'
import { Clock, drain, FIRST_DAY, ledgerRecord, ledgerTools, seeded, tokensOf } from './outbox-harness'
import { startRelayStandIn } from './relay-stand-in'
import { startCouch } from './stand-ins/couch'

const DAYS = 60
const OPENING = 500_000
const clock = new Clock()
clock.to('2026-07-01T01:00:00.000Z')

/** What the bank knows: up to four rows a day, many of them twins, some days without any. */
function truth(): Row[] {
  const random = seeded(7)
  let balance = OPENING
  return Array.from({ length: DAYS }, (_, n) => addDays(FIRST_DAY, n)).flatMap((date) =>
    Array.from({ length: Math.floor(random() * 5) }, (): Row => {
      const amount = money([1000, -1000, -3300, 120_000][Math.floor(random() * 4)] ?? 1)
      balance += amount
      return { date, valueDate: null, amount, balance: money(balance), description: '振込 カ）サンプル' }
    }),
  )
}

/** The rows of some days as one source shows them. */
function shown(
  rows: readonly Row[],
  first: number,
  last: number,
  account: AccountLabel,
  words: (text: string) => string,
): Statement {
  const [from, to] = [addDays(FIRST_DAY, first), addDays(FIRST_DAY, last)]
  const within = rows.filter(({ date }) => date >= from && date <= to)
  const before = rows.filter(({ date }) => date < from).at(-1)?.balance ?? money(OPENING)
  return {
    account,
    currency: 'JPY',
    rows: within.map((row) => ({ ...row, description: words(row.description) })),
    proof: 'proved',
    brokenAt: null,
    more: false,
    opening: before,
    closing: within.at(-1)?.balance ?? before,
    period: { from, to },
  }
}

const masked: AccountLabel = {
  bank: null,
  branch: '渋谷支店',
  type: 'ordinary',
  number: '***4567',
  holder: null,
}
const full: AccountLabel = {
  bank: null,
  branch: '渋谷支店',
  type: 'ordinary',
  number: '1234567',
  holder: 'カ）サンプル',
}

/** A browser that is linked, and whose account is mapped at the first capture. */
async function browser(name: string, ledgerAccountId: string) {
  const db = new Database(name)
  const bank = newBank(
    {
      id: `bank-of-${name}`,
      name: '架空銀行',
      knownAs: null,
      code: null,
      origins: ['https://bank.example'],
      isAutomatic: true,
    },
    '2026-01-01T00:00:00.000Z',
  )
  await db.banks.put(bank)
  await db.ledgers.put(ledgerRecord('ledger'))
  let captures = 0
  return {
    db,
    take: async (statement: Statement, source: 'page' | 'download') => {
      const kept = await keepCapture(db, {
        bank,
        statement,
        source,
        origin: 'https://bank.example',
        asOf: addDays(FIRST_DAY, DAYS + 5),
        at: clock.now().toISOString(),
        sha256: `${name}-${captures++}`,
        fileName: null,
        encoding: null,
        readerVersion: '1',
      })
      if (kept.kind !== 'kept') throw new Error(`not kept: ${kept.kind}`)
      if (captures > 1) return
      await db.accounts.update(kept.accountId, { isSent: true })
      const ledgerAccount = { id: ledgerAccountId, name: '普通', currency: 'JPY', feed: null }
      const choice = {
        accountId: kept.accountId,
        ledgerId: 'ledger',
        ledgerAccount,
        from: null,
        isDespiteFeed: false,
      }
      expect(await mapAccount(db, choice, clock.now())).toEqual({ ok: true })
      await setAutomatic(db, kept.accountId, 'ledger', true, clock.now())
    },
  }
}

type Server = {
  account: string
  ledger: () => Ledger
  stand: () => Promise<{ date: string; amount: number }[]>
  close: () => Promise<void>
}

async function relayServer(): Promise<Server> {
  const relay = await startRelayStandIn()
  const tools = ledgerTools(
    clock,
    tokensOf(() => relay.token),
  )
  return {
    account: 'bank-1',
    ledger: () => relayLedger({ address: relay.address }, tools),
    stand: async () => relay.rows(),
    close: relay.close,
  }
}

async function couchServer(): Promise<Server> {
  const couch = await startCouch()
  await fetch(`${couch.address}books`, { method: 'PUT' })
  const ledger = () =>
    couchLedger(
      { address: `${couch.address}books/`, client: 'c' },
      ledgerTools(
        clock,
        tokensOf(() => 'token'),
      ),
    )
  return {
    account: 'account:c:1',
    ledger,
    stand: async () => {
      const found = await ledger().find?.('account:c:1', FIRST_DAY, addDays(FIRST_DAY, DAYS) as Day)
      if (found?.ok !== true) throw new Error('the database does not answer')
      return found.value
    },
    close: couch.close,
  }
}

describe.each([
  ['one relay', relayServer],
  ['one CouchDB', couchServer],
])('two browsers that send the same account to %s', (name, start) => {
  it('leave every row there once, whatever came from where and first', async () => {
    const rows = truth()
    const server = await start()
    const pages = await browser(`pages-${name}`, server.account)
    const files = await browser(`files-${name}`, server.account)
    const send = (db: Database) => drain(db, () => server.ledger(), clock)

    await pages.take(
      shown(rows, 0, 20, masked, (text) => text),
      'page',
    )
    await files.take(
      shown(rows, 30, DAYS, full, (text) => text.normalize('NFKC')),
      'download',
    )
    await Promise.all([send(pages.db), send(files.db)])
    await pages.take(
      shown(rows, 15, 45, masked, (text) => `${text}…`),
      'page',
    )
    await files.take(
      shown(rows, 0, 34, full, (text) => text.normalize('NFKC')),
      'download',
    )
    await Promise.all([send(files.db), send(pages.db)])
    await pages.take(
      shown(rows, 40, DAYS, masked, (text) => text),
      'page',
    )
    await Promise.all([send(pages.db), send(files.db)])

    const words = (list: readonly { date: string; amount: number }[]) =>
      list.map(({ date, amount }) => `${date} ${amount}`).sort()
    expect(words(await server.stand())).toEqual(words(rows))
    for (const { db } of [pages, files]) {
      expect(await db.deliveries.filter(({ state }) => state !== 'sent').count()).toBe(0)
      expect(await db.deliveries.count()).toBe(rows.length)
      await db.delete()
    }
    await server.close()
  })
})
