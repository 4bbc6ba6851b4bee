// Whether a row in the ledger and a row of ours are the same transaction, as far as their contents say.
import type { RemoteRow } from '../ledgers/ledger'
import type { DeliveryRecord } from '../store/records'

type OurRow = Pick<DeliveryRecord['row'], 'date' | 'amount' | 'description' | 'balance'>

/** Same day and amount, and the same balance where both sides have one; else the same words, or the beginning of them (ledgers cut). */
export function isSameRow(
  ours: OurRow,
  theirs: Pick<RemoteRow, 'date' | 'amount' | 'description' | 'balance'>,
): boolean {
  if (ours.date !== theirs.date || ours.amount !== theirs.amount) return false
  if (ours.balance !== null && theirs.balance !== null) return ours.balance === theirs.balance
  const [a, b] = [plainWords(ours.description), plainWords(theirs.description)]
  if (a === '' || b === '') return a === b
  return a.startsWith(b) || b.startsWith(a)
}

/** Width, case and spaces differ between a bank's page, its CSV and what a ledger keeps. */
function plainWords(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
}
