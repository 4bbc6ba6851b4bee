// The shape in which readings are printed: exactly the fields of tests/corpus/README.md.
import type { Reading } from '../../lib/statement/reading'
import type { Statement } from '../../lib/statement/statement'

/** A statement as the corpus writes it. */
export function shapeOfStatement({ account, currency, rows, proof, more }: Statement) {
  const { bank, branch, type, number } = account
  return {
    account: { bank, branch, type, number },
    currency,
    rows: rows.map(({ date, amount, balance, description }) => ({ date, amount, balance, description })),
    proof,
    more,
  }
}

/** A page's reading as the corpus writes it. */
export function shapeOfReading({ asOf, kind, blocking, suspicious, unread, notices, statements }: Reading) {
  return { asOf, kind, blocking, suspicious, unread, notices, statements: statements.map(shapeOfStatement) }
}
