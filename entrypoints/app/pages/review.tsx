// The page of readings that need a person's word, connected.
import { Review, type ReviewCard } from '../../../components/app/review/Review'
import type { ReviewRow } from '../../../components/app/review/ReviewRows'
import { money } from '../../../lib/statement/money'
import type { Statement } from '../../../lib/statement/statement'
import { confirmCapture } from '../../../lib/store/confirm-capture'
import type { CaptureRecord } from '../../../lib/store/records'
import { undoCapture } from '../../../lib/store/undo-capture'
import { db, useLive } from '../live/live'
import { useReviews } from '../live/use-reviews'

export function ReviewPage() {
  const captures = useReviews()
  const names = useLive(async () => {
    const [banks, accounts] = await Promise.all([db.banks.toArray(), db.accounts.toArray()])
    return { banks, accounts }
  }, [])
  if (captures === undefined || names === undefined) return null
  const cards = captures.map((capture) => {
    const accountName = names.accounts.find(({ id }) => id === capture.accountId)?.name ?? ''
    const bankName = names.banks.find(({ id }) => id === capture.bankId)?.name ?? ''
    return cardOf(capture, accountName, bankName)
  })
  return (
    <Review
      cards={cards}
      acts={{
        onConfirm: (captureId) => void confirmCapture(db, captureId, new Date().toISOString()),
        onUndo: (captureId) => void undoCapture(db, captureId, new Date().toISOString()),
      }}
    />
  )
}

function cardOf(capture: CaptureRecord, accountName: string, bankName: string): ReviewCard {
  const { id, at, source, proof, statement } = capture
  return {
    captureId: id,
    accountName,
    bankName,
    at,
    source,
    proof,
    rows: statement.rows.map((_, index) => rowOf(statement, index)),
    brokenAt: statement.brokenAt,
    currency: statement.currency,
  }
}

/** A row with the balance that the one before implies, where its own differs. */
function rowOf({ rows, opening }: Statement, index: number): ReviewRow {
  const row = rows[index]
  if (row === undefined) throw new RangeError('no such row')
  const before = index === 0 ? opening : (rows[index - 1]?.balance ?? null)
  const implied = before === null || row.balance === null ? null : money(before + row.amount)
  return { ...row, expected: implied === row.balance ? null : implied }
}
