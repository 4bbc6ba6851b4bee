// hledger-web as a ledger: rows as transactions of a journal, our key in a tag. Tried with Debian's hledger-web 1.25.
import { z } from '../../schema'
import type { Day } from '../../statement/day'
import { ledgerAddressSchema } from '../address'
import { exchange } from '../http'
import type { Delivery, Ledger, LedgerAccount, LedgerTools, Posted, RemoteRow, Result } from '../ledger'
import { entryOf, isAccountName, remoteRowOf, transactionsSchema } from './entry'

export const hledgerConfigSchema = z.object({ address: ledgerAddressSchema })
export type HledgerConfig = z.infer<typeof hledgerConfigSchema>

/**
 * hledger-web reads its journal again only when the file is newer than its last reading, and a file's time moves in steps of some
 * milliseconds: what is written right after a reading stays unseen until the next write (seen in 10 of 160 writes, 2026-11).
 * So the journal is read first, and the write comes well after.
 */
const AFTER_READING_MS = 50

const accountsSchema = z.array(z.string())

/** The journal behind a hledger-web that serves its API with the capabilities view and add. It knows no sign-in. */
export function hledgerLedger(config: HledgerConfig, tools: LedgerTools): Ledger {
  async function accountNames(): Promise<Result<string[]>> {
    const answer = await exchange(tools, {
      method: 'GET',
      url: `${config.address}accountnames`,
      authorize: null,
      answer: accountsSchema,
    })
    return answer.ok ? { ok: true, value: answer.value.value } : answer
  }

  async function add(delivery: Delivery): Promise<Result<Posted>> {
    const { key } = delivery
    if (!isAccountName(delivery.ledgerAccountId))
      return { ok: true, value: { kind: 'rejected', key, reason: 'account-unknown', words: null } }
    const names = await accountNames()
    if (!names.ok) return names
    await tools.wait(AFTER_READING_MS, tools.signal)
    const answer = await exchange(tools, {
      method: 'PUT',
      url: `${config.address}add`,
      authorize: null,
      body: entryOf(delivery),
      // 201 Created without a body; anything else is not hledger-web's.
      answer: z.null(),
    })
    if (!answer.ok) return answer
    const isCreated = answer.value.status === 201
    return { ok: true, value: isCreated ? { kind: 'created', key, remoteId: key } : { kind: 'unknown', key } }
  }

  return {
    enforcesKey: false,
    carriesKey: true,
    limits: { rows: 1, spacingMs: AFTER_READING_MS },
    settleAfterMs: [5_000, 60_000],

    async accounts(): Promise<Result<LedgerAccount[]>> {
      const names = await accountNames()
      if (!names.ok) return names
      return { ok: true, value: names.value.map((name) => ({ id: name, name, currency: null, feed: null })) }
    },

    async post(batch: readonly Delivery[]): Promise<Result<Posted[]>> {
      const posted: Posted[] = []
      for (const delivery of batch) {
        const one = await add(delivery)
        if (one.ok) posted.push(one.value)
        else if (posted.length === 0) return one
        else posted.push({ kind: 'unknown', key: delivery.key })
      }
      return { ok: true, value: posted }
    },

    async find(ledgerAccountId: string, from: Day, to: Day): Promise<Result<RemoteRow[]>> {
      const answer = await exchange(tools, {
        method: 'GET',
        url: `${config.address}transactions`,
        authorize: null,
        answer: transactionsSchema,
      })
      if (!answer.ok) return answer
      const rows = answer.value.value
        .filter((transaction) => transaction.tdate >= from && transaction.tdate <= to)
        .flatMap((transaction) => remoteRowOf(transaction, ledgerAccountId) ?? [])
      return { ok: true, value: toldApart(rows) }
    },
  }
}

/** Rows that carry one key twice (a proxy that doubles) get ids of their own: the first keeps the key as its id. */
function toldApart(rows: readonly RemoteRow[]): RemoteRow[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const times = (seen.get(row.remoteId) ?? 0) + 1
    seen.set(row.remoteId, times)
    return times === 1 ? row : { ...row, remoteId: `${row.remoteId}#${times}` }
  })
}
