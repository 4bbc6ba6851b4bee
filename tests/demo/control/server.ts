// The control page and its JSON API: the demo's state for play and for tests.
import {
  balanceOn,
  bookedRows,
  type DemoAccount,
  type DemoRow,
  firstShown,
  rowsWithin,
} from '../accounts/account.ts'
import { classicAccounts } from '../accounts/classic-accounts.ts'
import { modernAccounts } from '../accounts/modern-accounts.ts'
import type { DemoLedger } from '../ledger/relay.ts'
import type { BankName, Memory } from '../state.ts'
import type { Answer, Asked, Served } from '../web/serve.ts'
import { json, jsonBody, serve } from '../web/serve.ts'
import { change, type Running } from './changes.ts'
import { controlPage } from './page.ts'

/** Addresses that the control page links to. */
export type Origins = { classic: string; modern: string; ledger: string }

/** Starts the control server on that port. */
export function startControl(
  running: Running,
  ledger: DemoLedger,
  origins: Origins,
  port: number,
): Promise<Served> {
  return serve((asked) => answer(running, ledger, origins, asked), port)
}

function answer(running: Running, ledger: DemoLedger, origins: Origins, asked: Asked): Answer {
  const { memory } = running
  switch (`${asked.method} ${asked.path}`) {
    case 'GET /':
      return controlPage(memory, origins)
    case 'GET /api/state':
      return json({ now: memory.now().toISOString(), today: memory.today(), origins, ...memory.state })
    case 'POST /api/change': {
      const fault = change(running, jsonBody(asked))
      return fault === null ? json({ ok: true }) : json({ ok: false, words: fault }, 400)
    }
    case 'GET /api/rows':
      return bankRows(memory, asked)
    case 'GET /api/ledger':
      return json({
        rows: ledger.store.allRows(),
        tokens: ledger.store.tokens(),
        health: ledger.store.health(),
      })
    case 'POST /api/ledger/code':
      return json({ code: ledger.newCode() })
    default:
      return json({ ok: false, words: 'not found' }, 404)
  }
}

/** The truth: the rows that an account shows within a period (by default all that the bank shows). */
function bankRows(memory: Memory, asked: Asked): Answer {
  const found = accountOf(asked.query.get('account') ?? '')
  if (!found) return json({ ok: false, words: 'no such account' }, 404)
  const today = memory.today()
  const all: DemoRow[] = bookedRows(found.account, today, memory.state.banks[found.bank].extraRows)
  const from = asked.query.get('from') ?? firstShown(today)
  const to = asked.query.get('to') ?? today
  const rows = rowsWithin(all, from, to, today)
  const sum = rows.reduce((total, row) => total + row.amount, 0)
  return json({ rows, sum, balance: balanceOn(found.account, all, today) })
}

function accountOf(id: string): { bank: BankName; account: DemoAccount } | null {
  const classic = classicAccounts.find((account) => account.id === id)
  if (classic) return { bank: 'classic', account: classic }
  const modern = modernAccounts.find((account) => account.id === id)
  return modern ? { bank: 'modern', account: modern } : null
}
