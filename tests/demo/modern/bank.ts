// あおばネット銀行: one page whose script draws everything from a JSON API.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DemoAccount, type DemoRow, firstShown } from '../accounts/account.ts'
import { Books } from '../books.ts'
import { isObject } from '../ledger/incoming.ts'
import type { Memory } from '../state.ts'
import type { Answer, Asked } from '../web/serve.ts'
import { json, jsonBody, serve } from '../web/serve.ts'
import { type DemoBank, type Session, Sessions } from '../web/sessions.ts'
import { statementCsv } from './csv.ts'

const COOKIE = 'AOBASESSION'
const ROWS_A_PAGE = 50

const ASSETS: ReadonlyMap<string, string> = new Map([
  ['/assets/app.js', 'text/javascript; charset=utf-8'],
  ['/assets/app.css', 'text/css; charset=utf-8'],
])

/** Starts the modern bank on that port. */
export async function startModernBank(memory: Memory, port: number): Promise<DemoBank> {
  const sessions = new Sessions(() => memory.now())
  const bank = new ModernBank(memory, sessions)
  const served = await serve((asked) => bank.answer(asked), port)
  return { ...served, end: (how) => sessions.endAll(how) }
}

class ModernBank {
  readonly #memory: Memory
  readonly #books: Books
  readonly #sessions: Sessions

  constructor(memory: Memory, sessions: Sessions) {
    this.#memory = memory
    this.#books = new Books(memory, 'modern')
    this.#sessions = sessions
  }

  answer(asked: Asked): Answer {
    const type = ASSETS.get(asked.path)
    if (type) return file(asked.path.slice('/assets/'.length), type)
    if (!asked.path.startsWith('/api/')) return file('index.html', 'text/html; charset=utf-8')
    if (this.#memory.state.banks.modern.maintenance) return json({ state: 'maintenance' }, 503)
    const route = `${asked.method} ${asked.path.slice('/api/'.length)}`
    if (route === 'POST login') return this.#login()
    const session = this.#sessions.find(asked.cookies.get(COOKIE))
    if (!session) return json({ state: 'login' }, 401)
    if (session.end) return json({ state: session.end }, 401)
    return this.#inSession(session, route, asked)
  }

  #login(): Answer {
    const bank = this.#memory.state.banks.modern
    const session = this.#sessions.open(bank.lastLoginAt)
    bank.lastLoginAt = this.#memory.now().toISOString()
    this.#memory.keep()
    return json({ state: 'open' }, 200, { 'Set-Cookie': `${COOKIE}=${session.id}; Path=/; HttpOnly` })
  }

  #inSession(session: Session, route: string, asked: Asked): Answer {
    switch (route) {
      case 'POST logout':
        session.end = 'logout'
        return json({ state: 'logout' })
      case 'GET home':
        return this.#home(session)
      case 'GET history':
        return this.#history(asked)
      case 'GET csv':
        return this.#csv(asked)
      case 'GET notices':
        return json({ notices: this.#notices(session) })
      case 'POST notice':
        return this.#notice(session, jsonBody(asked))
    }
    return json({ state: 'unknown' }, 404)
  }

  #home(session: Session): Answer {
    return json({
      today: this.#memory.today(),
      previousLoginAt: session.previousLoginAt,
      suspicious: this.#memory.state.banks.modern.suspicious,
      accounts: this.#books.accounts.map((account) => ({
        id: account.id,
        type: account.type,
        branch: account.branch,
        number: account.number,
        balance: account.type === 'クレジットカード' ? null : this.#books.balance(account),
      })),
    })
  }

  #history(asked: Asked): Answer {
    const account = this.#books.account(asked.query.get('account'))
    const rows = this.#rowsAsked(account, asked).toReversed()
    const offset = Number(asked.query.get('offset') ?? 0)
    return json({ total: rows.length, rows: rows.slice(offset, offset + ROWS_A_PAGE) })
  }

  #csv(asked: Asked): Answer {
    const account = this.#books.account(asked.query.get('account'))
    const bank = this.#memory.state.banks.modern
    bank.csvRequests.push({ at: this.#memory.now().toISOString(), account: account.id, served: true })
    this.#memory.keep()
    return {
      status: 200,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      body: statementCsv(account, this.#rowsAsked(account, asked)),
    }
  }

  #notices(session: Session): Record<string, unknown>[] {
    return this.#memory.notices('modern').map(({ notice, date, deadline, known }) => ({
      id: notice.id,
      title: notice.title,
      date,
      deadline,
      important: notice.important,
      body: notice.body,
      buttons: notice.class === 'R' ? ['閉じる'] : notice.buttons,
      asks: notice.class !== 'R',
      unread: known.readAt === null,
      putOff: session.putOff.has(notice.id),
    }))
  }

  /** A notice's button was pressed: 閉じる and an answer mark it read, anything else puts it off. */
  #notice(session: Session, asked: unknown): Answer {
    if (!isObject(asked)) return json({ state: 'unknown' }, 400)
    const shown = this.#memory.notices('modern').find(({ notice }) => notice.id === asked.id)
    if (!shown) return json({ state: 'unknown' }, 404)
    const isAnswer =
      shown.notice.class === 'D' && shown.notice.buttons.slice(0, 2).includes(String(asked.button))
    if (shown.notice.class === 'R') this.#memory.markRead('modern', shown.notice.id, null)
    else if (isAnswer) this.#memory.markRead('modern', shown.notice.id, String(asked.button))
    else session.putOff.add(shown.notice.id)
    return json({ notices: this.#notices(session) })
  }

  #rowsAsked(account: DemoAccount, asked: Asked): DemoRow[] {
    const today = this.#memory.today()
    const from = asked.query.get('from') ?? firstShown(today)
    return this.#books.within(account, from, asked.query.get('to') ?? today)
  }
}

function file(name: string, type: string): Answer {
  return {
    status: 200,
    headers: { 'Content-Type': type, 'Cache-Control': 'no-store' },
    body: readFileSync(join(import.meta.dirname, name)),
  }
}
