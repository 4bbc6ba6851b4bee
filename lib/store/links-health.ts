// The facts of every link, gathered from the database, and the health they give. In lists that are long only counts are read.
import { knownBank } from '../banks/known-banks'
import { serviceOf } from '../banks/services'
import { shownUntil, windowDays } from '../banks/window'
import type { AccountFacts, HealthFacts, LedgerFacts, MissingDays, NoticeFacts } from '../health/facts'
import type { Health, Level } from '../health/health'
import { judgeHealth } from '../health/judge'
import { coverageOf } from '../passbook/coverage'
import { addDays, type Day, dayInJapan } from '../statement/day'
import { contestedEntries } from './contested'
import type { Database } from './database'
import {
  type AccountRecord,
  type BankRecord,
  type DeliveryState,
  HELD_FOR_GOOD,
  type LedgerRecord,
  SENT_IN_DOUBT,
} from './records'

/** A link and how it stands. */
export type LinkHealth = { bank: BankRecord; accounts: AccountRecord[]; health: Health }

export type LinksContext = {
  now: Date
  /** Ids of banks whose origins the browser grants; nothing newer is known of the others. */
  granted: ReadonlySet<string>
  days: HealthFacts['days']
}

const WORST: readonly Level[] = ['stopped', 'attention', 'unknown', 'ok']

/** Every link with its health, the one to look at first before the others. */
export async function linksHealth(db: Database, context: LinksContext): Promise<LinkHealth[]> {
  const [banks, ledgers, contested] = await Promise.all([
    db.banks.toArray(),
    db.ledgers.toArray(),
    contestedEntries(db),
  ])
  const doubts = Map.groupBy(contested, ({ accountId }) => accountId)
  const contestedOf = (accountId: string) => doubts.get(accountId)?.length ?? 0
  banks.sort((a, b) => a.name.localeCompare(b.name, 'ja'))
  const links = await Promise.all(banks.map((bank) => linkHealth(db, bank, ledgers, contestedOf, context)))
  return links.sort((a, b) => WORST.indexOf(a.health.level) - WORST.indexOf(b.health.level))
}

async function linkHealth(
  db: Database,
  bank: BankRecord,
  ledgers: readonly LedgerRecord[],
  contestedOf: (accountId: string) => number,
  context: LinksContext,
): Promise<LinkHealth> {
  const today = dayInJapan(context.now)
  const all = await db.accounts.where('bankId').equals(bank.id).toArray()
  // What the user took out is missed no more.
  const accounts = all.filter(({ removedAt }) => (removedAt ?? null) === null)
  const service = serviceOf(bank.service)
  const facts: HealthFacts = {
    now: context.now.toISOString(),
    today,
    bank: {
      ...bank,
      isGranted: context.granted.has(bank.id),
      misfitSince: bank.misfitSince ?? null,
      clearedAt: bank.clearedAt ?? null,
    },
    service:
      service === null
        ? null
        : { id: service.id, name: service.name, consentUntil: bank.serviceConsentUntil ?? null },
    notices: await noticesOf(db, bank.id),
    accounts: await Promise.all(
      accounts.map(async (account) => ({
        ...(await accountFacts(db, bank, account, today)),
        contested: contestedOf(account.id),
      })),
    ),
    ledgers: await Promise.all(
      ledgersOf(accounts, ledgers).map((ledger) => ledgerFacts(db, accounts, ledger)),
    ),
    days: context.days,
  }
  return { bank, accounts, health: judgeHealth(facts) }
}

async function noticesOf(db: Database, bankId: string): Promise<NoticeFacts[]> {
  const notices = await db.notices.where('bankId').equals(bankId).toArray()
  return notices.filter(({ goneAt }) => goneAt === null)
}

async function accountFacts(
  db: Database,
  bank: BankRecord,
  account: AccountRecord,
  today: Day,
): Promise<Omit<AccountFacts, 'contested'>> {
  const known = knownBank(bank.knownAs)
  const { type } = account.label
  const { stretches, gaps } = coverageOf(account.stretches, today, null)
  const missing = (from: Day, to: Day): MissingDays => {
    const { least, most } = shownUntil(known, type, from)
    return { from, to, shownUntil: least, lostAfter: most }
  }
  const newest = stretches.at(-1)
  const ahead = newest === undefined ? null : newest.endsWhole ? addDays(newest.to, 1) : newest.to
  const broken = await db.captures
    .where('[accountId+proof]')
    .equals([account.id, 'broken'])
    .filter(({ confirmedAt, undoneAt }) => confirmedAt === null && undoneAt === null)
    .toArray()
  return {
    id: account.id,
    name: account.name,
    isSent: account.isSent,
    isMapped: account.mappings.length > 0,
    gaps: gaps.map(({ from, to }) => missing(from, to)),
    ahead: ahead === null || ahead >= today ? null : missing(ahead, today),
    windowDays: windowDays(known, type, today),
    brokenSince: broken.map(({ at }) => at).sort()[0] ?? null,
  }
}

function ledgersOf(accounts: readonly AccountRecord[], ledgers: readonly LedgerRecord[]): LedgerRecord[] {
  const ids = new Set(accounts.flatMap(({ mappings }) => mappings.map(({ ledgerId }) => ledgerId)))
  return ledgers.filter(({ id }) => ids.has(id))
}

/** Held rows that call nobody to the ledger: decided ones, and contradicted ones, which their account tells. */
const NOT_HERE: readonly string[] = [...HELD_FOR_GOOD, 'conflict']

async function ledgerFacts(
  db: Database,
  accounts: readonly AccountRecord[],
  ledger: LedgerRecord,
): Promise<LedgerFacts> {
  const count = (state: DeliveryState) =>
    countOf(db, '[ledgerId+state+accountId]', [ledger.id, state], accounts)
  const countFor = async (state: DeliveryState, reasons: readonly string[]) => {
    const counts = reasons.map((reason) =>
      countOf(db, '[ledgerId+state+reason+accountId]', [ledger.id, state, reason], accounts),
    )
    return (await Promise.all(counts)).reduce((sum, one) => sum + one, 0)
  }
  const [queued, unknown, held, elsewhere, doubted] = await Promise.all([
    count('queued'),
    count('unknown'),
    count('held'),
    countFor('held', NOT_HERE),
    countFor('sent', SENT_IN_DOUBT),
  ])
  return {
    id: ledger.id,
    name: ledger.name,
    kind: ledger.kind,
    stoppedFor: ledger.stoppedFor,
    isPaused: ledger.isPaused,
    feed: feedOf(accounts, ledger),
    consentUntil: null,
    queued,
    held: held - elsewhere + doubted,
    unknown,
    queuedSince: null,
  }
}

/** Deliveries of those accounts under one key of an index that ends in `accountId`. */
async function countOf(
  db: Database,
  index: string,
  key: readonly string[],
  accounts: readonly AccountRecord[],
): Promise<number> {
  const keys = accounts.map(({ id }) => [...key, id])
  const counts = await Promise.all(keys.map((one) => db.deliveries.where(index).equals(one).count()))
  return counts.reduce((sum, one) => sum + one, 0)
}

const WORST_FEED = ['method-changed', 'consent-lapsed', 'paused', 'error', 'ok', 'off'] as const

/** The worst state of the ledger's own feeds of the accounts that are mapped to it. */
function feedOf(accounts: readonly AccountRecord[], ledger: LedgerRecord): LedgerFacts['feed'] {
  const feeds = accounts
    .flatMap(({ mappings }) => mappings.filter(({ ledgerId }) => ledgerId === ledger.id))
    .flatMap(({ ledgerAccountId }) => ledger.feeds?.[ledgerAccountId] ?? [])
  const state = WORST_FEED.find((candidate) => feeds.some((feed) => feed.state === candidate))
  return feeds.find((feed) => feed.state === state) ?? null
}
