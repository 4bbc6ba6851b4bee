// The control page and its JSON API: the demo's state for play and for tests.
import { firstShown } from '../accounts/account.ts'
import { Books } from '../books.ts'
import type { DemoLedger } from '../ledger/relay.ts'
import { BANK_NAMES, type Memory } from '../state.ts'
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
  const id = asked.query.get('account')
  const books = BANK_NAMES.map((bank) => new Books(memory, bank)).find((bank) =>
    bank.accounts.some((account) => account.id === id),
  )
  if (!books) return json({ ok: false, words: 'no such account' }, 404)
  const account = books.account(id)
  const today = memory.today()
  const rows = books.within(
    account,
    asked.query.get('from') ?? firstShown(today),
    asked.query.get('to') ?? today,
  )
  const sum = rows.reduce((total, row) => total + row.amount, 0)
  return json({ rows, sum, balance: books.balance(account) })
}
