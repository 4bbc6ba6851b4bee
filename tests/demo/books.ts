// A demo bank's books as they stand today: its accounts, their rows and balances.
import { balanceOn, bookedRows, type DemoAccount, type DemoRow, rowsWithin } from './accounts/account.ts'
import { addMonths } from './accounts/calendar.ts'
import { classicAccounts } from './accounts/classic-accounts.ts'
import { modernAccounts } from './accounts/modern-accounts.ts'
import type { BankName, Memory } from './state.ts'

/** The books of one bank. */
export class Books {
  readonly accounts: readonly DemoAccount[]
  readonly #memory: Memory
  readonly #bank: BankName

  constructor(memory: Memory, bank: BankName) {
    this.accounts = bank === 'classic' ? classicAccounts : modernAccounts
    this.#memory = memory
    this.#bank = bank
  }

  /** The account of that id; the first for one that is not known. */
  account(id: string | null | undefined): DemoAccount {
    const account = this.accounts.find((known) => known.id === id) ?? this.accounts[0]
    if (!account) throw new Error('a bank without accounts')
    return account
  }

  /** The accounts that have a balance. */
  withBalance(): DemoAccount[] {
    return this.accounts.filter((account) => account.type !== 'クレジットカード')
  }

  /** All rows up to today, oldest first. */
  rows(account: DemoAccount): DemoRow[] {
    return bookedRows(account, this.#memory.today(), this.#memory.state.banks[this.#bank].extraRows)
  }

  /** The rows of a period that the bank still shows, both days included. */
  within(account: DemoAccount, from: string, to: string): DemoRow[] {
    return rowsWithin(this.rows(account), from, to, this.#memory.today())
  }

  /** The rows of a month, `YYYY-MM`. */
  ofMonth(account: DemoAccount, month: string): DemoRow[] {
    return this.within(account, `${month}-01`, `${month}-31`)
  }

  /** The balance now. */
  balance(account: DemoAccount): number {
    return balanceOn(account, this.rows(account), this.#memory.today())
  }

  /** The months that are shown, `YYYY-MM`, newest first. */
  months(): string[] {
    const first = `${this.#memory.today().slice(0, 7)}-01`
    return Array.from({ length: 24 }, (_, i) => addMonths(first, -i).slice(0, 7))
  }
}
