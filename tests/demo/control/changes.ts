// What the control API can change, one change a request; each is also a button of the control page.
import { Books } from '../books.ts'
import { isObject } from '../ledger/incoming.ts'
import { BANK_NAMES, type BankName, LEDGER_FAULTS, type LedgerFault, type Memory } from '../state.ts'
import type { SessionEnd } from '../web/sessions.ts'

/** What the control needs of the running servers. */
export type Running = {
  memory: Memory
  end: (bank: BankName, how: SessionEnd) => void
  releaseLedger: () => void
}

/** Makes one change; a sentence where there is no such change. */
export function change(running: Running, asked: unknown): string | null {
  if (!isObject(asked)) return 'JSON object expected'
  const fault = oneChange(running, asked)
  if (fault === null) running.memory.keep()
  return fault
}

function oneChange(running: Running, asked: Record<string, unknown>): string | null {
  const { memory } = running
  const { state } = memory
  switch (asked.kind) {
    case 'clock':
      if (!Number.isSafeInteger(asked.daysAhead)) return 'daysAhead is a whole number of days'
      state.daysAhead = Number(asked.daysAhead)
      return null
    case 'ledger-fault': {
      const fault = LEDGER_FAULTS.find((known): known is LedgerFault => known === asked.fault)
      if (!fault) return `fault is one of ${LEDGER_FAULTS.join(', ')}`
      state.ledgerFault = fault
      state.faultsLeft = Number.isSafeInteger(asked.times) ? Number(asked.times) : null
      running.releaseLedger()
      return null
    }
  }
  const bank = BANK_NAMES.find((name) => name === asked.bank)
  return bank ? bankChange(running, bank, asked) : 'bank is classic or modern'
}

function bankChange(running: Running, bank: BankName, asked: Record<string, unknown>): string | null {
  const { memory } = running
  const state = memory.state.banks[bank]
  switch (asked.kind) {
    case 'notice': {
      const notice = state.notices[String(asked.id)]
      if (!notice) return `no notice ${String(asked.id)}`
      notice.shown = asked.state !== 'off'
      notice.readAt = asked.state === 'read' ? memory.now().toISOString() : null
      notice.answer = null
      return null
    }
    case 'all-read':
      for (const notice of Object.values(state.notices)) notice.readAt ??= memory.now().toISOString()
      return null
    case 'maintenance':
      state.maintenance = asked.on === true
      return null
    case 'suspicious':
      state.suspicious = asked.on === true
      return null
    case 'timeout':
      running.end(bank, 'timeout')
      return null
    case 'double-login':
      running.end(bank, 'double')
      return null
    case 'rows':
      return newRows(memory, bank, asked)
    default:
      return `no change ${String(asked.kind)}`
  }
}

function newRows(memory: Memory, bank: BankName, asked: Record<string, unknown>): string | null {
  const account = new Books(memory, bank).account(String(asked.account))
  if (!Array.isArray(asked.rows)) return 'rows is a list of { amount, summary, detail }'
  const rows: unknown[] = asked.rows
  for (const row of rows) {
    if (!isObject(row) || !Number.isSafeInteger(row.amount) || row.amount === 0)
      return 'amount is whole yen, not 0'
  }
  for (const row of rows) {
    if (!isObject(row)) continue
    memory.state.banks[bank].extraRows.push({
      account: account.id,
      date: memory.today(),
      amount: Number(row.amount),
      summary: String(row.summary ?? '振込'),
      detail: String(row.detail ?? 'ﾐﾎﾝ ﾀﾛｳ'),
    })
  }
  return null
}
