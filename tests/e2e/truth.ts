// What the demo itself knows: the rows in a bank's books, those that stand in the ledger, and what was asked of the bank.
import type { Demo } from '../demo/start'

export type TrueRow = { date: string; amount: number; balance: number | null }

/** Rows of one of the bank's accounts within a period (both days included), oldest first. */
export async function bankRows(
  demo: Demo,
  account: string,
  { from, to }: { from?: string; to?: string } = {},
): Promise<TrueRow[]> {
  const asked = new URLSearchParams({ account })
  if (from !== undefined) asked.set('from', from)
  if (to !== undefined) asked.set('to', to)
  return (await json(`${demo.controlOrigin}/api/rows?${asked}`)).rows
}

/** Rows in the ledger's database under one of its accounts. */
export async function ledgerRows(demo: Demo, account: string): Promise<TrueRow[]> {
  const { rows } = await json(`${demo.controlOrigin}/api/ledger`)
  return rows.filter((row: { account: string }) => row.account === account)
}

/** Every request for a CSV that a bank was sent. */
export async function csvRequests(
  demo: Demo,
  bank: 'classic' | 'modern',
): Promise<{ account: string; served: boolean }[]> {
  return (await stateOf(demo)).banks[bank].csvRequests
}

/** A notice of a bank: when it was read, and what was pressed. */
export async function noticeState(
  demo: Demo,
  bank: 'classic' | 'modern',
  id: string,
): Promise<{ readAt: string | null; answer: string | null }> {
  return (await stateOf(demo)).banks[bank].notices[id]
}

/** Rows by what makes them what they are, in an order of their own: two lists are the same rows exactly if these are equal. */
export function asLines(rows: readonly TrueRow[]): string[] {
  return rows.map(({ date, amount, balance }) => `${date} ${amount} ${balance}`).sort()
}

/** The day in Japan, `YYYY-MM-DD`, by which banks and extension go. */
export function today(): string {
  return new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10)
}

export function sumOf(rows: readonly TrueRow[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0)
}

async function stateOf(demo: Demo) {
  return json(`${demo.controlOrigin}/api/state`)
}

async function json(address: string) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer.json()
}
