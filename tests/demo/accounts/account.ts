// What a demo account is, and how its rules become rows whose balances follow.
import { addDays, addMonths } from './calendar.ts'
import { chance } from './random.ts'

/** One booked row: amount in yen, in is positive; the balance after it (null on a card). */
export type DemoRow = {
  date: string
  amount: number
  balance: number | null
  summary: string
  detail: string
}

/** What a rule or the control page wants booked: 摘要 and 摘要内容 as the bank prints them. */
export type Booking = { amount: number; summary: string; detail: string }

/** One day as a rule sees it. */
export type DemoDay = { day: string; balance: number; random: () => number }

/** Something that happens on some days: gives what it books, in order. */
export type Rule = (day: DemoDay) => Booking[]

/** An account at a demo bank. `type` is the word on the screen. */
export type DemoAccount = {
  id: string
  type: '普通' | '当座' | 'カードローン' | '貯蓄' | 'クレジットカード'
  branch: string
  branchCode: string
  number: string
  holder: string
  opening: number
  rules: readonly Rule[]
}

/** A row that was put in from the control page. */
export type ExtraRow = Booking & { account: string; date: string }

/** The books begin here, whatever today is, so that a row never changes once its day has come. */
const BOOKS_BEGIN = '2023-01-04'

/** How many months the demo banks show. */
export const MONTHS_SHOWN = 24

/** The first day that the banks still show. */
export function firstShown(today: string): string {
  return addMonths(today, -MONTHS_SHOWN)
}

/**
 * All rows of the account from the beginning of the books up to today, oldest first. A day depends on the days before it
 * and on the account's name only, so the rows of yesterday are the same tomorrow.
 */
export function bookedRows(account: DemoAccount, today: string, extra: readonly ExtraRow[]): DemoRow[] {
  const rows: DemoRow[] = []
  const hasBalance = account.type !== 'クレジットカード'
  let balance = account.opening
  for (let day = BOOKS_BEGIN; day <= today; day = addDays(day, 1)) {
    const random = chance(`${account.id} ${day}`)
    const book = (booking: Booking) => {
      balance += booking.amount
      rows.push({ date: day, ...booking, balance: hasBalance ? balance : null })
    }
    for (const rule of account.rules) for (const booking of rule({ day, balance, random })) book(booking)
    for (const row of extra) {
      if (row.account === account.id && row.date === day) {
        book({ amount: row.amount, summary: row.summary, detail: row.detail })
      }
    }
  }
  return rows
}

/** The rows within the period, both days included, and no earlier than what the bank still shows. */
export function rowsWithin(rows: readonly DemoRow[], from: string, to: string, today: string): DemoRow[] {
  const first = firstShown(today)
  return rows.filter((row) => row.date >= from && row.date <= to && row.date >= first)
}

/** The balance after the last row up to that day; the opening balance before the first. */
export function balanceOn(account: DemoAccount, rows: readonly DemoRow[], day: string): number {
  return rows.findLast((row) => row.date <= day)?.balance ?? account.opening
}
