// What the demo remembers across restarts: what was read and when, the switches, the rows put in by hand.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExtraRow } from './accounts/account.ts'
import { addDays, dayInJapan } from './accounts/calendar.ts'
import { type DemoNotice, NOTICES } from './notices.ts'

/** The two banks. */
export type BankName = 'classic' | 'modern'
export const BANK_NAMES: readonly BankName[] = ['classic', 'modern']

/** What is known of one notice at one bank: whether the bank shows it, when it was read, when answered. */
export type NoticeState = { shown: boolean; readAt: string | null; answer: string | null }

/** A bank's switches and memory. */
export type BankState = {
  notices: Record<string, NoticeState>
  maintenance: boolean
  suspicious: boolean
  lastLoginAt: string | null
  extraRows: ExtraRow[]
  /** Every request for a CSV, taken or refused. */
  csvRequests: { at: string; account: string; served: boolean }[]
}

/** How the ledger misbehaves, `none` for not at all. */
export const LEDGER_FAULTS = [
  'none',
  'down',
  'slow',
  'nonsense',
  'error-after-commit',
  'unauthorized',
] as const
export type LedgerFault = (typeof LEDGER_FAULTS)[number]

/** Everything that is kept in `state.json`. */
export type DemoState = {
  firstDay: string
  /** Days by which the demo's clock is ahead. */
  daysAhead: number
  banks: Record<BankName, BankState>
  ledgerFault: LedgerFault
  /** The fault ends after so many requests; null for not by itself. */
  faultsLeft: number | null
}

/** The state, its clock, and the way to keep it. */
export class Memory {
  readonly state: DemoState
  readonly #path: string
  readonly #clock: () => Date

  constructor(dataDir: string, clock: () => Date) {
    mkdirSync(dataDir, { recursive: true })
    this.#path = join(dataDir, 'state.json')
    this.#clock = clock
    this.state = this.#load() ?? firstState(dayInJapan(clock()))
    this.keep()
  }

  /** The demo's now: the computer's (or the test's) clock, moved ahead by the control page. */
  now(): Date {
    return new Date(this.#clock().getTime() + this.state.daysAhead * 86_400_000)
  }

  /** The demo's day in Japan. */
  today(): string {
    return dayInJapan(this.now())
  }

  /** Writes the state so that a crash leaves the old one or the new one. */
  keep(): void {
    writeFileSync(`${this.#path}.new`, JSON.stringify(this.state, null, 1))
    renameSync(`${this.#path}.new`, this.#path)
  }

  /** The notices that a bank shows, newest first, with what is known of them. */
  notices(bank: BankName): ShownNotice[] {
    return NOTICES.flatMap((notice) => {
      const known = this.state.banks[bank].notices[notice.id]
      if (!known?.shown) return []
      const date = addDays(this.state.firstDay, -notice.age)
      const deadline = notice.deadline === undefined ? null : addDays(date, notice.deadline)
      return [{ notice, date, deadline, known }]
    })
  }

  /** Notes that a notice was opened (and, for one that asks, what was pressed) now; the first reading stands. */
  markRead(bank: BankName, id: string, answer: string | null): void {
    const known = this.state.banks[bank].notices[id]
    if (!known) return
    known.readAt ??= this.now().toISOString()
    known.answer = answer ?? known.answer
    this.keep()
  }

  #load(): DemoState | null {
    try {
      return JSON.parse(readFileSync(this.#path, 'utf8'))
    } catch {
      return null
    }
  }
}

/** A notice as a bank shows it. */
export type ShownNotice = { notice: DemoNotice; date: string; deadline: string | null; known: NoticeState }

function firstState(firstDay: string): DemoState {
  const bank = (): BankState => ({
    notices: Object.fromEntries(
      NOTICES.map((notice) => [
        notice.id,
        {
          shown: notice.class === 'R',
          readAt: notice.unreadAtFirst ? null : `${addDays(firstDay, -1)}T03:00:00.000Z`,
          answer: null,
        },
      ]),
    ),
    maintenance: false,
    suspicious: false,
    lastLoginAt: null,
    extraRows: [],
    csvRequests: [],
  })
  return {
    firstDay,
    daysAhead: 0,
    banks: { classic: bank(), modern: bank() },
    ledgerFault: 'none',
    faultsLeft: null,
  }
}
