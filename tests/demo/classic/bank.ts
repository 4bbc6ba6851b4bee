// みなと第一銀行: a bank as they were built around 2005. Every step is a POST with a one-time token.
import { randomUUID } from 'node:crypto'
import { firstShown } from '../accounts/account.ts'
import { addMonths, dayFrom, earlierOf, laterOf } from '../accounts/calendar.ts'
import { Books } from '../books.ts'
import type { Memory, ShownNotice } from '../state.ts'
import type { Answer, Asked } from '../web/serve.ts'
import { formFields, serve } from '../web/serve.ts'
import { type DemoBank, type Session, Sessions } from '../web/sessions.ts'
import {
  changeScreen,
  homeScreen,
  nothingDoneScreen,
  passwordScreen,
  settingScreen,
  transferScreen,
} from './account-screens.ts'
import { loginScreen, maintenanceScreen, outOfOrderScreen, overScreen } from './closed-screens.ts'
import { cardCsv, fileAnswer, statementCsv } from './csv.ts'
import { decisionScreen, noticeListScreen, noticeTextScreen, waitingNoticeScreen } from './notice-screens.ts'
import { type Screen, SERVLET, screenAnswer } from './screen.ts'
import { accountName, cardScreen, type Inquiry, statementScreen } from './statement-screens.ts'

const COOKIE = 'MINATOSESSION'

/** What a session's next step may be: the token, and the last step so that a reload shows the same screen. */
type Pages = {
  token: string
  last: { token: string; body: string; again: () => Screen } | null
  csv: Set<string>
}

/** Starts the classic bank on that port. */
export async function startClassicBank(memory: Memory, port: number): Promise<DemoBank> {
  const bank = new ClassicBank(memory)
  const served = await serve((asked) => bank.answer(asked), port)
  return { ...served, end: (how) => bank.sessions.endAll(how) }
}

class ClassicBank {
  readonly sessions: Sessions
  readonly #memory: Memory
  readonly #books: Books
  readonly #pages = new WeakMap<Session, Pages>()

  constructor(memory: Memory) {
    this.#memory = memory
    this.#books = new Books(memory, 'classic')
    this.sessions = new Sessions(() => memory.now())
  }

  answer(asked: Asked): Answer {
    if (this.#memory.state.banks.classic.maintenance) return screenAnswer(maintenanceScreen(), '')
    if (asked.path === '/') return { status: 302, headers: { Location: '/ib/login' }, body: '' }
    if (asked.path === '/ib/login') return asked.method === 'POST' ? this.#login() : this.#loginPage()
    const session = this.sessions.find(asked.cookies.get(COOKIE))
    if (!session) return screenAnswer(overScreen('never'), '')
    if (session.end) return screenAnswer(overScreen(session.end), '')
    if (asked.path === '/ib/meisaicsv.do' && asked.method === 'POST')
      return this.#statementCsv(session, asked)
    if (asked.path === '/ib/cardcsv.do' && asked.method === 'GET') return this.#cardCsv(session, asked)
    if (asked.path === SERVLET && asked.method === 'POST') return this.#step(session, asked)
    return screenAnswer(outOfOrderScreen(), '')
  }

  #loginPage(): Answer {
    return screenAnswer(loginScreen(null), '')
  }

  #login(): Answer {
    const bank = this.#memory.state.banks.classic
    const session = this.sessions.open(bank.lastLoginAt)
    bank.lastLoginAt = this.#memory.now().toISOString()
    this.#memory.keep()
    const pages: Pages = { token: randomUUID(), last: null, csv: new Set() }
    this.#pages.set(session, pages)
    return screenAnswer(this.#onward(session, pages), pages.token, {
      'Set-Cookie': `${COOKIE}=${session.id}; Path=/; HttpOnly`,
    })
  }

  #step(session: Session, asked: Asked): Answer {
    const pages = this.#pagesOf(session)
    const fields = formFields(asked.body, 'shift_jis')
    const token = fields.get('_TOKEN') ?? ''
    const body = asked.body.toString('latin1')
    const isReload = pages.last?.token === token && pages.last.body === body
    if (token !== pages.token && !isReload) return screenAnswer(outOfOrderScreen(), '')
    const wasAt = pages.last
    pages.token = randomUUID()
    const show = () => this.#screen(session, pages, fields)
    const again = isReload && wasAt ? wasAt.again : show
    const screen = again()
    pages.last = { token, body, again }
    if (fields.get('_TRANID') === 'logout') session.end = 'logout'
    return screenAnswer(screen, pages.token)
  }

  #screen(session: Session, pages: Pages, fields: ReadonlyMap<string, string>): Screen {
    const { token } = pages
    const notice = this.#notices().find((shown) => shown.notice.id === fields.get('infoNo'))
    switch (fields.get('_TRANID')) {
      case 'info.show':
        if (!notice) return outOfOrderScreen()
        this.#memory.markRead('classic', notice.notice.id, null)
        return noticeTextScreen(notice, token, 'info.next')
      case 'info.next':
        return this.#onward(session, pages)
      case 'info.answer':
        return notice ? this.#decided(session, pages, notice, fields.get('_BTN') ?? '') : outOfOrderScreen()
      case 'info.open':
        if (!notice) return outOfOrderScreen()
        if (notice.notice.class !== 'R') return decisionScreen(notice, token)
        this.#memory.markRead('classic', notice.notice.id, null)
        return noticeTextScreen(notice, token, 'infolist')
      case 'infolist':
        return noticeListScreen(this.#notices(), token)
      case 'top':
        return this.#home(session)
      case 'meisai':
        return this.#statement(this.#inquiry(fields), pages)
      case 'meisai.page':
        return this.#statement(this.#turned(fields), pages)
      case 'card':
        return this.#card(fields.get('month') ?? null, pages)
      case 'furikomi':
      case 'furikomi.confirm': {
        const account = this.#books.account('minato-ordinary')
        const isRefused = fields.get('_TRANID') === 'furikomi.confirm'
        return transferScreen(account, this.#books.balance(account), isRefused, token)
      }
      case 'setting':
        return settingScreen(token)
      case 'password':
        return passwordScreen(token)
      case 'limit':
        return changeScreen('振込限度額変更', '新しい１日あたりの振込限度額', '変更する', token)
      case 'certificate':
        return changeScreen('電子証明書更新', '電子証明書の更新に必要な確認番号', '更新する', token)
      case 'password.change':
      case 'nothing.done':
        return nothingDoneScreen()
      case 'logout':
        return overScreen('logout')
      default:
        return outOfOrderScreen()
    }
  }

  /** The next screen after login or a notice: notices to read, then those to decide, then home. */
  #onward(session: Session, pages: Pages): Screen {
    const waiting = this.#notices().filter(
      ({ notice, known }) =>
        notice.important && known.readAt === null && known.answer === null && !session.putOff.has(notice.id),
    )
    const toRead = waiting.filter(({ notice }) => notice.class === 'R')
    if (toRead.length > 0) return waitingNoticeScreen(toRead, pages.token)
    const [toDecide] = waiting
    return toDecide ? decisionScreen(toDecide, pages.token) : this.#home(session)
  }

  #decided(session: Session, pages: Pages, shown: ShownNotice, button: string): Screen {
    const [asked, refusal] = shown.notice.buttons
    if (button === asked && shown.notice.class !== 'D') {
      session.putOff.add(shown.notice.id)
      if (shown.notice.id === 'password') return passwordScreen(pages.token)
      return changeScreen(shown.notice.title, 'ご回答', '確認画面へ', pages.token)
    }
    const isAnswer = shown.notice.class === 'D' && (button === asked || button === refusal)
    if (isAnswer) this.#memory.markRead('classic', shown.notice.id, button)
    else session.putOff.add(shown.notice.id)
    return this.#onward(session, pages)
  }

  #home(session: Session): Screen {
    const account = this.#books.account('minato-ordinary')
    return homeScreen({
      previousLoginAt: session.previousLoginAt,
      balances: this.#books.withBalance().map((a) => ({ account: a, balance: this.#books.balance(a) })),
      latest: { account, rows: this.#books.rows(account).slice(-5) },
      unread: this.#notices().filter(({ notice, known }) => notice.important && known.readAt === null),
      isSuspicious: this.#memory.state.banks.classic.suspicious,
    })
  }

  #statement(inquiry: Inquiry, pages: Pages): Screen {
    const rows = this.#books.within(inquiry.account, inquiry.from, inquiry.to)
    const accounts = this.#books.withBalance()
    const balance = this.#books.balance(inquiry.account)
    return statementScreen(inquiry, accounts, rows, balance, pages.token, this.#csvToken(pages))
  }

  #card(asked: string | null, pages: Pages): Screen {
    const account = this.#books.account('minato-card')
    const months = this.#books.months()
    const month = months.find((m) => m === asked) ?? months[0] ?? ''
    return cardScreen(
      account,
      month,
      months,
      this.#books.ofMonth(account, month),
      pages.token,
      this.#csvToken(pages),
    )
  }

  #statementCsv(session: Session, asked: Asked): Answer {
    const fields = formFields(asked.body, 'shift_jis')
    const account = this.#books.accounts.find((a) => accountName(a) === fields.get('kouza'))
    const [from = '', to = ''] = (fields.get('kikan') ?? '').split('_')
    const isFresh = this.#pagesOf(session).csv.delete(fields.get('_CSVTOKEN') ?? '')
    const isServed = isFresh && account !== undefined && fields.has('_BTN')
    this.#noteCsv(account?.id ?? '', isServed)
    if (!isServed) return screenAnswer(outOfOrderScreen(), '')
    const rows = this.#books.within(account, from, to)
    return fileAnswer(
      statementCsv(account, from, to, rows),
      `meisai_${account.number}_${to.replaceAll('-', '')}.csv`,
    )
  }

  #cardCsv(session: Session, asked: Asked): Answer {
    const account = this.#books.account('minato-card')
    const month = asked.query.get('month') ?? ''
    const isServed = this.#pagesOf(session).csv.delete(asked.query.get('t') ?? '')
    this.#noteCsv(account.id, isServed)
    if (!isServed) return screenAnswer(outOfOrderScreen(), '')
    return fileAnswer(
      cardCsv(account, this.#books.ofMonth(account, month)),
      `card_${month.replace('-', '')}.csv`,
    )
  }

  #noteCsv(account: string, served: boolean): void {
    this.#memory.state.banks.classic.csvRequests.push({
      at: this.#memory.now().toISOString(),
      account,
      served,
    })
    this.#memory.keep()
  }

  /** A new token for one CSV; those of earlier screens stay good until used, as several tabs need. */
  #csvToken(pages: Pages): string {
    const token = randomUUID()
    pages.csv.add(token)
    return token
  }

  #inquiry(fields: ReadonlyMap<string, string>): Inquiry {
    const today = this.#memory.today()
    const account = this.#books.account(fields.get('kouza'))
    const year = (name: string) => Number(fields.get(name) ?? '') + (fields.get('Era') === 'R' ? 2018 : 0)
    const day = (name: string) =>
      dayFrom(year(`${name}Year`), Number(fields.get(`${name}Month`)), Number(fields.get(`${name}Date`)))
    if (!fields.has('FromYear')) return { account, from: addMonths(today, -1), to: today, page: 1 }
    const first = firstShown(today)
    const from = day('From')
    const to = day('To')
    return { account, from: laterOf(from, first), to: earlierOf(to, today), page: 1 }
  }

  #turned(fields: ReadonlyMap<string, string>): Inquiry {
    const account = this.#books.account(fields.get('_KOUZA'))
    const page = Number(fields.get('_PAGE') ?? 1)
    return { account, from: fields.get('_FROM') ?? '', to: fields.get('_TO') ?? '', page }
  }

  #notices(): ShownNotice[] {
    return this.#memory.notices('classic')
  }

  #pagesOf(session: Session): Pages {
    const pages = this.#pages.get(session)
    if (!pages) throw new Error('a session without pages')
    return pages
  }
}
