// Parts whose balances go on from one to the other are one statement: two sheets of a print, a table in halves, a list with an
// advertisement within that names another kind of account.
import type { Statement } from '../../statement/statement'

/** The statements with parts that follow each other put together, where the first of them stood. */
export function chained(statements: readonly Statement[]): Statement[] {
  const result: Statement[] = []
  for (const next of statements) {
    const at = result.findIndex((earlier) => goesOn(earlier, next) || goesOn(next, earlier))
    const host = result[at]
    if (host === undefined) result.push(next)
    else {
      const named = host.account.number === null ? next : host
      result[at] = goesOn(host, next) ? joined(host, next, named) : joined(next, host, named)
    }
  }
  return result
}

/**
 * Whether the later part begins with the balance and not before the day with which the earlier one ends; both prove themselves, or are a row. From a balance
 * of nought any account goes on, and numbers of their own keep two apart; what else is said over the later part may be an advertisement's.
 */
function goesOn(earlier: Statement, later: Statement): boolean {
  const [last, first] = [earlier.rows.at(-1), later.rows[0]]
  return (
    last !== undefined &&
    first !== undefined &&
    (earlier.proof === 'proved' || isLone(earlier, later)) &&
    (later.proof === 'proved' || isLone(later, earlier)) &&
    earlier.currency === later.currency &&
    (isOneAccount(earlier, later) || (last.balance !== 0 && isUnnumbered(earlier, later))) &&
    last.balance !== null &&
    first.balance !== null &&
    last.balance === first.balance - first.amount &&
    last.date <= first.date
  )
}

/** A single row proves nothing by itself, and all where the balances of its account go on through it. */
function isLone(part: Statement, other: Statement): boolean {
  return part.proof === 'unproved' && part.rows.length === 1 && isOneAccount(part, other)
}

function isUnnumbered({ account: a }: Statement, { account: b }: Statement): boolean {
  return a.number === null || b.number === null
}

function isOneAccount({ account: a }: Statement, { account: b }: Statement): boolean {
  if (a.number === null || a.number !== b.number) return false
  return a.branch === b.branch && (a.type === null || b.type === null || a.type === b.type)
}

function joined(earlier: Statement, later: Statement, named: Statement): Statement {
  return {
    ...named,
    rows: [...earlier.rows, ...later.rows],
    proof: 'proved',
    opening: earlier.opening,
    closing: later.closing,
    more: earlier.more || later.more,
  }
}
