// Makes the ledger of a record with everything it needs: tokens, memory, time, and the signal that stops it.
import { browser } from 'wxt/browser'
import { FREEE_PROVIDER } from '../ledgers/freee/connect'
import type { Ledger, LedgerMemory, LedgerTools, TokenSource } from '../ledgers/ledger'
import { MONEYFORWARD_PROVIDER } from '../ledgers/moneyforward/connect'
import type { Provider } from '../ledgers/oauth/provider'
import { oauthTokens } from '../ledgers/oauth/token-source'
import { ledgerKind } from '../ledgers/registry'
import { relayConfigSchema } from '../ledgers/relay/kind'
import { unpairRelay } from '../ledgers/relay/pair'
import { type TokenKeeper, tokenKeeper } from '../ledgers/tokens/token-keeper'
import type { Database } from '../store/database'
import type { LedgerRecord } from '../store/records'
import { wait } from './wait'

const REQUEST_MS = 30_000

/** Kinds that sign in at the service's own page; the others keep one token that a person gave. */
const PROVIDERS: ReadonlyMap<string, Provider> = new Map([
  ['freee', FREEE_PROVIDER],
  ['moneyforward', MONEYFORWARD_PROVIDER],
])

/** The keeper of all tokens, over this browser's storage. */
export function tokens(): TokenKeeper {
  return tokenKeeper({ local: browser.storage.local, session: browser.storage.session })
}

/** The ledger of a record; null for a kind that this version does not know. The signal stops every request of it. */
export function ledgerOf(record: LedgerRecord, signal: AbortSignal): Ledger | null {
  return ledgerKind(record.kind)?.make(record.config, ledgerTools(record, signal)) ?? null
}

/** What a ledger is made with. */
export function ledgerTools(record: Pick<LedgerRecord, 'id' | 'kind'>, signal: AbortSignal): LedgerTools {
  return { ...plainTools(signal), tokens: tokensOf(record), memory: memoryOf(record.id) }
}

/** The same without credentials, for connecting. */
export function plainTools(signal: AbortSignal): Omit<LedgerTools, 'tokens'> {
  return {
    fetch: (...request) => fetch(...request),
    now: () => new Date(),
    wait,
    signal,
    timeoutMs: REQUEST_MS,
  }
}

function tokensOf(record: Pick<LedgerRecord, 'id' | 'kind'>): TokenSource {
  const provider = PROVIDERS.get(record.kind)
  if (provider !== undefined) {
    return oauthTokens(provider, tokens(), record.id, {
      ...plainTools(AbortSignal.any([])),
      timeoutMs: REQUEST_MS,
    })
  }
  return {
    access: async () => {
      const kept = await tokens().get(record.id)
      if (kept.kind === 'locked') return undefined
      return kept.kind === 'token' ? kept.token : null
    },
    // A token that a person gave is not renewed: the person gives another.
    renew: async () => null,
  }
}

/** What a ledger remembers from run to run, in this browser's storage. */
export function memoryOf(ledgerId: string): LedgerMemory {
  const keyOf = (name: string) => `ledger:${ledgerId}:${name}`
  return {
    get: async (name) => (await browser.storage.local.get(keyOf(name)))[keyOf(name)],
    set: (name, value) => browser.storage.local.set({ [keyOf(name)]: value }),
  }
}

/** Forgets a ledger: its token (revoked at a relay first, as far as it answers), what it remembers, its record. */
export async function forgetLedger(db: Database, ledgerId: string): Promise<void> {
  const record = await db.ledgers.get(ledgerId)
  const relay = record?.kind === 'relay' ? relayConfigSchema.safeParse(record.config) : null
  if (record !== undefined && relay?.success === true) {
    await unpairRelay(relay.data, ledgerTools(record, AbortSignal.timeout(10_000)))
  }
  await db.ledgers.delete(ledgerId)
  await tokens().remove(ledgerId)
  const all = await browser.storage.local.get(null)
  await browser.storage.local.remove(Object.keys(all).filter((key) => key.startsWith(`ledger:${ledgerId}:`)))
}
