// The balance equation: balance before + amount = balance after, row by row.
import { type Money, money } from './money'
import type { Proof } from './statement'

/** What the equation says of rows in the order in which they happened. */
export type ProofResult = {
  proof: Proof
  /** Index of the first row whose balance does not follow; null unless `broken`. */
  brokenAt: number | null
  /** Balance before the first row: the one given, or implied by the first row that has a balance; null where neither. */
  opening: Money | null
  /** The last balance shown, plus the rows after it; the opening balance plus all rows where none is shown; null where unknown. */
  closing: Money | null
  /** How many balances could be checked, and how many of them followed. */
  checked: number
  followed: number
}

/**
 * Proves rows by their balances. Rows without one are summed up to the next that has it. `opening` is a balance known from
 * elsewhere (繰越, 取引前残高); null where none is. One balance alone proves nothing.
 */
export function prove(
  rows: readonly { amount: number; balance: number | null }[],
  opening: number | null,
): ProofResult {
  let running: number | null = opening
  let impliedOpening: number | null = opening
  let sum = 0
  let checked = 0
  let followed = 0
  let brokenAt: number | null = null
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    if (row === undefined) continue
    sum += row.amount
    if (row.balance === null) continue
    if (running === null) impliedOpening = row.balance - sum
    else {
      checked++
      if (running + sum === row.balance) followed++
      else brokenAt ??= index
    }
    running = row.balance
    sum = 0
  }
  return {
    proof: brokenAt !== null ? 'broken' : checked > 0 ? 'proved' : 'unproved',
    brokenAt,
    opening: safe(impliedOpening),
    closing: running === null ? null : safe(running + sum),
    checked,
    followed,
  }
}

function safe(value: number | null): Money | null {
  return value !== null && Number.isSafeInteger(value) ? money(value) : null
}
