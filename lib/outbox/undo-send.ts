// Taking sent rows back, where the ledger can: each row is removed there first and marked here only then.
import type { Ledger, LedgerProblem } from '../ledgers/ledger'
import type { Database } from '../store/database'
import { move } from './life'
import type { SendTools } from './work'

/** What an undo did: `failed` rows stand as before, each with the ledger's reason. */
export type Undone = { removed: number; failed: { key: string; problem: LedgerProblem }[] }

/**
 * Removes those sent deliveries from the ledger. A removed one is held (`taken-back`) and goes again only when a person asks. Stops at the first
 * trouble that is not the row's own, or when told to; safe to call again for the rest. A ledger that cannot remove gives nothing.
 */
export async function undoSend(
  db: Database,
  ledgerId: string,
  ledger: Ledger,
  keys: readonly string[],
  tools: Pick<SendTools, 'now' | 'wait' | 'signal'>,
): Promise<Undone> {
  const undone: Undone = { removed: 0, failed: [] }
  if (ledger.remove === undefined) return undone
  for (const key of keys) {
    if (tools.signal.aborted) break
    const delivery = await db.deliveries.get(key)
    if (
      delivery === undefined ||
      delivery.ledgerId !== ledgerId ||
      delivery.state !== 'sent' ||
      delivery.remoteId === null
    )
      continue
    const answer = await ledger.remove(delivery.ledgerAccountId, delivery.remoteId)
    if (!answer.ok) {
      undone.failed.push({ key, problem: answer.problem })
      if (answer.problem.kind !== 'refused') break
      continue
    }
    const taken = move(delivery, { kind: 'taken-back' }, tools.now().toISOString())
    if (taken !== null) await db.deliveries.put(taken)
    undone.removed++
    if (ledger.limits.spacingMs > 0) await tools.wait(ledger.limits.spacingMs, tools.signal)
  }
  return undone
}
