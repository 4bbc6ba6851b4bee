// After a run to a ledger that does not enforce our key: did a proxy or a late commit leave a row twice? Then a person is told.
import type { LedgerProblem } from '../ledgers/ledger'
import { isSameRow } from './same-row'
import { cutWindow, ourRows, theirRows, type Window } from './window'
import { doubt, type Work } from './work'

/** Marks sent deliveries that stand more than once (`twice-at-ledger`, with the other row's id). Removes nothing by itself. */
export async function audit(work: Work, touched: Iterable<Window>): Promise<LedgerProblem | null> {
  const { db, lane, ledger } = work
  if (ledger.enforcesKey || ledger.find === undefined) return null
  for (const window of [...touched].flatMap(cutWindow)) {
    const answer = await theirRows(ledger, ledger.find, window)
    if (!answer.ok) return answer.problem
    const ours = (await ourRows(db, lane.ledgerId, window)).filter((row) => row.state === 'sent')
    const owned = new Set(ours.map((row) => row.remoteId))
    for (const row of answer.value) {
      if (owned.has(row.remoteId)) continue
      const double = ours.find(
        (own) => (ledger.carriesKey ? own.key === row.key : isSameRow(own.row, row)) && own.reason === null,
      )
      if (double === undefined) continue
      double.reason = 'twice-at-ledger'
      await doubt(work, double.key, 'twice-at-ledger', row.remoteId)
    }
  }
  return null
}
