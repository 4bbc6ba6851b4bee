// The demo is what everything is shown and tested against, so it is held itself: true sums, true bytes, true refusals.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  relayAboutSchema,
  relayAccountsSchema,
  relayErrorSchema,
  relayPageSchema,
  relayPairedSchema,
  relayResultsSchema,
} from '../lib/ledgers/relay/protocol'
import { bookedRows, type DemoRow } from './demo/accounts/account'
import { addDays, isBankDay } from './demo/accounts/calendar'
import { classicAccounts } from './demo/accounts/classic-accounts'
import { modernAccounts } from './demo/accounts/modern-accounts'
import { type Demo, startDemo } from './demo/start'

const TODAY = '2026-11-20'
const ALL = [...classicAccounts, ...modernAccounts]

describe('the accounts', () => {
  it.each(ALL.map((account) => [account.id, account] as const))('%s: every balance follows', (_, account) => {
    let balance = account.opening
    for (const row of bookedRows(account, TODAY, [])) {
      balance += row.amount
      expect(row.amount).not.toBe(0)
      expect(row.balance).toBe(account.type === 'クレジットカード' ? null : balance)
    }
  })

  it('never change what was booked, whatever day comes next', () => {
    for (const account of ALL) {
      const before = bookedRows(account, TODAY, [])
      expect(bookedRows(account, addDays(TODAY, 30), []).slice(0, before.length)).toEqual(before)
    }
  })

  it('keep what was put in by hand on its day, and go on from there', () => {
    const [account] = classicAccounts
    if (!account) throw new Error('no account')
    const extra = [{ account: account.id, date: TODAY, amount: 777, summary: '振込', detail: 'ﾐﾎﾝ' }]
    const plain = bookedRows(account, TODAY, [])
    const rows = bookedRows(account, TODAY, extra)
    expect(rows.slice(0, -1)).toEqual(plain)
    expect(rows.at(-1)).toMatchObject({ amount: 777, balance: (plain.at(-1)?.balance ?? 0) + 777 })
  })

  it('have what makes statements hard: twins, fees, interest with tax, rows at the turn of the year, debts', () => {
    const rowsOf = (id: string) => ALL.filter((a) => a.id === id).flatMap((a) => bookedRows(a, TODAY, []))
    const ordinary = rowsOf('minato-ordinary')
    expect(twinsOf(ordinary)).toBeGreaterThan(20)
    expect(ordinary.some((row) => row.summary === '国税')).toBe(true)
    expect(ordinary.every((row) => isBankDay(row.date))).toBe(true)
    expect(rowsOf('aoba-ordinary').some((row) => row.date.endsWith('-01-01'))).toBe(true)
    expect(rowsOf('aoba-ordinary').some((row) => row.summary === '定額自動入金')).toBe(true)
    expect(rowsOf('minato-loan').every((row) => (row.balance ?? 0) < 0)).toBe(true)
    expect(rowsOf('minato-card').some((row) => row.amount > 0)).toBe(true)
  })
})

function twinsOf(rows: readonly DemoRow[]): number {
  const seen = new Set<string>()
  return rows.filter((row) => {
    const key = `${row.date} ${row.amount} ${row.summary} ${row.detail}`
    return seen.size === seen.add(key).size
  }).length
}

describe('the running demo', () => {
  let dataDir: string
  let now: Date
  let demo: Demo

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'meisai-demo-'))
    now = new Date(`${TODAY}T03:00:00Z`)
    demo = await startDemo({ dataDir, clock: () => now })
  })

  afterEach(async () => {
    await demo.close()
    rmSync(dataDir, { recursive: true })
  })

  const change = async (asked: Record<string, unknown>) => {
    const answer = await fetch(`${demo.controlOrigin}/api/change`, {
      method: 'POST',
      body: JSON.stringify(asked),
    })
    expect(answer.status).toBe(200)
  }
  const state = async () => (await fetch(`${demo.controlOrigin}/api/state`)).json()

  describe('the classic bank', () => {
    let cookie = ''

    const shown = async (answer: Response) => {
      cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return { bytes, text: new TextDecoder('shift_jis').decode(bytes), headers: answer.headers }
    }
    const post = async (path: string, body: string) =>
      shown(
        await fetch(demo.classicOrigin + path, {
          method: 'POST',
          body,
          headers: { cookie, 'Content-Type': 'application/x-www-form-urlencoded' },
        }),
      )
    const field = (page: string, name: string) =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
    const step = (page: string, transaction: string, rest = '') =>
      post('/ib/servlet', `_TRANID=${transaction}&_TOKEN=${field(page, '_TOKEN')}${rest}`)
    const login = () => post('/ib/login', 'keiyakuNo=1&loginPassword=x')
    const toHome = async () => {
      await change({ kind: 'all-read', bank: 'classic' })
      return (await login()).text
    }

    it('speaks Shift_JIS that is none of UTF-8', async () => {
      const { bytes, text, headers } = await login()
      expect(headers.get('content-type')).toBe('text/html; charset=Shift_JIS')
      expect(text).toContain('重要なお知らせ')
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow()
    })

    it('stands with a page per unread notice before home and remembers across a restart what was read and when', async () => {
      let page = (await login()).text
      expect(page).toContain('全2件中1件目')
      const read = async () => {
        page = (await step(page, 'info.show', `&infoNo=${field(page, 'infoNo')}`)).text
        page = (await step(page, 'info.next')).text
      }
      await read()
      expect(page).toContain('全1件中1件目')
      await demo.close()
      demo = await startDemo({ dataDir, clock: () => now })
      expect((await state()).banks.classic.notices.maintenance.readAt).toBe(now.toISOString())
      page = (await login()).text
      expect(page).toContain('全1件中1件目')
      await read()
      expect(page).toContain('前回ログイン日時')
    })

    it('asks again at the next login what was put off, and not what was answered', async () => {
      await change({ kind: 'all-read', bank: 'classic' })
      await change({ kind: 'notice', bank: 'classic', id: 'consent', state: 'unread' })
      const answer = async (button: string) => {
        const asked = (await login()).text
        expect(asked).toContain('同意のお願い')
        return (await step(asked, 'info.answer', `&infoNo=consent&_BTN=${button}`)).text
      }
      expect(await answer('x')).toContain('トップページ')
      const agree = '%93%AF%88%D3%82%B7%82%E9'
      expect(await answer(agree)).toContain('トップページ')
      expect((await login()).text).not.toContain('同意のお願い')
    })

    it('takes a token once, shows a reloaded page again, and refuses a step that was left behind', async () => {
      const home = await toHome()
      const first = (await step(home, 'meisai')).text
      expect(first).toContain('入出金明細照会')
      expect((await step(home, 'meisai')).text).toContain('入出金明細照会')
      const later = (await step(first, 'top')).text
      expect(later).toContain('画面遷移エラー')
    })

    it('hands out the CSV for its token once, in Shift_JIS, with rows that add up to the balance', async () => {
      const page = (await step(await toHome(), 'meisai')).text
      const body = `_CSVTOKEN=${field(page, '_CSVTOKEN')}&kouza=%96%7B%93%58%89%63%8B%C6%95%94%81%40%95%81%92%CA%81%401234567&kikan=${field(page, 'kikan')}&_BTN=x`
      const csv = await post('/ib/meisaicsv.do', body)
      expect(csv.headers.get('content-disposition')).toBe(
        'attachment; filename="meisai_1234567_20261120.csv"',
      )
      const rows = csv.text
        .split('\r\n')
        .slice(4, -1)
        .map((line) => line.slice(1, -1).split('","'))
      const truth = await (
        await fetch(`${demo.controlOrigin}/api/rows?account=minato-ordinary&from=2026-10-20`)
      ).json()
      const yen = (text: string | undefined) => Number((text ?? '').replaceAll(',', ''))
      expect(rows).toHaveLength(truth.rows.length)
      expect(rows.reduce((sum, row) => sum + yen(row[4]) - yen(row[3]), 0)).toBe(truth.sum)
      expect(yen(rows.at(-1)?.[5])).toBe(truth.balance)
      expect((await post('/ib/meisaicsv.do', body)).text).toContain('画面遷移エラー')
      expect((await state()).banks.classic.csvRequests.map((r: { served: boolean }) => r.served)).toEqual([
        true,
        false,
      ])
    })

    it('refuses a CSV whose form was written in another charset', async () => {
      const page = (await step(await toHome(), 'meisai')).text
      const kouza = encodeURIComponent('本店営業部　普通　1234567')
      const body = `_CSVTOKEN=${field(page, '_CSVTOKEN')}&kouza=${kouza}&kikan=${field(page, 'kikan')}&_BTN=x`
      expect((await post('/ib/meisaicsv.do', body)).text).toContain('画面遷移エラー')
    })

    it('shows 100 rows a page and all of them over its pages', async () => {
      let page = (await step(await toHome(), 'meisai')).text
      const total = Number(/全(\d+)件中/.exec(page)?.[1])
      let rows = 0
      for (let n = 1; rows < total; n += 1) {
        const shownRows = page.match(/<TR class="cel"><TD>2026年/g)?.length ?? 0
        expect(shownRows).toBe(Math.min(100, total - rows))
        rows += shownRows
        const at = `&_KOUZA=minato-ordinary&_FROM=2026-10-20&_TO=${TODAY}&_PAGE=${n + 1}`
        if (rows < total) page = (await step(page, 'meisai.page', at)).text
      }
      expect(total).toBeGreaterThan(100)
    })

    it('ends a session by idleness, by a second login, by the control page and by logging out', async () => {
      const first = await toHome()
      const old = cookie
      const second = await toHome()
      const mine = cookie
      cookie = old
      expect((await step(first, 'top')).text).toContain('別の画面からログイン')
      cookie = mine
      now = new Date(now.getTime() + 16 * 60_000)
      expect((await step(second, 'top')).text).toContain('タイムアウト')
      const third = await toHome()
      await change({ kind: 'timeout', bank: 'classic' })
      expect((await step(third, 'top')).text).toContain('タイムアウト')
      const fourth = await toHome()
      expect((await step(fourth, 'logout')).text).toContain('ログアウトしました')
      await change({ kind: 'maintenance', bank: 'classic', on: true })
      expect((await login()).text).toContain('休止しております')
    })
  })

  describe('the ledger', () => {
    const ledger = (path: string, init: RequestInit = {}) => fetch(`${demo.ledgerOrigin}/v1/${path}`, init)
    const pair = async () => {
      const { code } = await (await fetch(`${demo.controlOrigin}/api/ledger/code`, { method: 'POST' })).json()
      const body = JSON.stringify({ code: code.toLowerCase(), client: 'test' })
      const answer = await ledger('pair', { method: 'POST', body })
      expect(answer.status).toBe(201)
      return { code, ...relayPairedSchema.parse(await answer.json()) }
    }
    const row = (n: number, rest: Record<string, unknown> = {}) => ({
      key: n.toString(16).padStart(32, '0'),
      account: 'minato-ordinary',
      date: TODAY,
      amount: -100 * n,
      currency: 'JPY',
      occurrence: 1,
      description: '振込',
      balance: null,
      again: false,
      ...rest,
    })
    const send = (token: string, rows: unknown[], key: string = crypto.randomUUID()) =>
      ledger('rows', {
        method: 'POST',
        body: JSON.stringify({ rows }),
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': `"${key}"` },
      })
    const results = async (answer: Promise<Response>) =>
      relayResultsSchema.parse(await (await answer).json()).results
    const arrived = async () => (await (await fetch(`${demo.controlOrigin}/api/ledger`)).json()).rows

    it('answers in the shapes of the protocol', async () => {
      const { token } = await pair()
      const authorization = `Bearer ${token}`
      relayAboutSchema.parse(await (await ledger('about')).json())
      const { accounts } = relayAccountsSchema.parse(
        await (await ledger('accounts', { headers: { authorization } })).json(),
      )
      expect(accounts.map(({ id }) => id)).toContain('minato-ordinary')
      await send(token, [row(1), row(2)])
      const page = await ledger(`rows?account=minato-ordinary&from=${TODAY}&to=${TODAY}`, {
        headers: { authorization },
      })
      expect(page.headers.get('x-request-id')).toBeTruthy()
      expect(relayPageSchema.parse(await page.json()).rows.map(({ amount }) => amount)).toEqual([-100, -200])
      const refused = await ledger('accounts')
      expect(refused.status).toBe(401)
      expect(relayErrorSchema.parse(await refused.json()).error.code).toBe('token-unknown')
    })

    it('stores a key once, in one request, in many at once, and after a restart', async () => {
      const { token } = await pair()
      expect((await results(send(token, [row(1), row(1)]))).map(({ result }) => result)).toEqual([
        'created',
        'exists',
      ])
      await Promise.all(Array.from({ length: 8 }, () => send(token, [row(1), row(2), row(3)])))
      await demo.close()
      demo = await startDemo({ dataDir, clock: () => now })
      const again = await results(send(token, [row(3, { description: '別の書き方' }), row(4)]))
      expect(again.map(({ result }) => result)).toEqual(['exists', 'created'])
      expect((await arrived()).map((r: { amount: number }) => r.amount)).toEqual([-100, -200, -300, -400])
    })

    it('rejects a row by itself and keeps the others', async () => {
      const { token } = await pair()
      await send(token, [row(1)])
      const got = await results(
        send(token, [
          row(2, { account: 'nobody' }),
          row(3, { currency: 'USD' }),
          row(1, { amount: 5 }),
          row(4),
        ]),
      )
      expect(got.map((one) => ('reason' in one ? one.reason : one.result))).toEqual([
        'account-unknown',
        'currency-mismatch',
        'key-conflict',
        'created',
      ])
    })

    it('does not bring a removed row back unless a person asks', async () => {
      const { token } = await pair()
      const [first] = await results(send(token, [row(1)]))
      const id = first && 'id' in first ? first.id : ''
      const headers = { authorization: `Bearer ${token}` }
      expect((await ledger(`rows/${id}`, { method: 'DELETE', headers })).status).toBe(204)
      expect((await ledger(`rows/${id}`, { method: 'DELETE', headers })).status).toBe(404)
      expect(await results(send(token, [row(1)]))).toMatchObject([{ result: 'exists', id: null }])
      expect(await results(send(token, [row(1, { again: true })]))).toMatchObject([{ result: 'created' }])
      expect(await arrived()).toHaveLength(1)
    })

    it('answers a repeated request with the same words, and another body under its key with 422', async () => {
      const { token } = await pair()
      const first = await (await send(token, [row(1)], 'k1')).text()
      expect(await (await send(token, [row(1)], 'k1')).text()).toBe(first)
      expect((await send(token, [row(2)], 'k1')).status).toBe(422)
      expect(await arrived()).toHaveLength(1)
    })

    it('spends a code once, forgets it after ten minutes, and stops guessing', async () => {
      const { code } = await pair()
      const guess = (text: string) =>
        ledger('pair', { method: 'POST', body: JSON.stringify({ code: text, client: 'x' }) })
      expect((await guess(code)).status).toBe(404)
      const late = (await (await fetch(`${demo.controlOrigin}/api/ledger/code`, { method: 'POST' })).json())
        .code
      now = new Date(now.getTime() + 11 * 60_000)
      expect((await guess(late)).status).toBe(404)
      for (let n = 0; n < 4; n += 1) await guess('ABCDEFGH')
      const answer = await guess('ABCDEFGH')
      expect(answer.status).toBe(429)
      expect(answer.headers.get('retry-after')).toBe('600')
    })

    it('stops a revoked token', async () => {
      const { token, tokenId } = await pair()
      await fetch(`${demo.ledgerOrigin}/revoke`, { method: 'POST', body: `token=${tokenId}` })
      const answer = await send(token, [row(1)])
      expect(answer.status).toBe(401)
      expect(relayErrorSchema.parse(await answer.json()).error.code).toBe('token-revoked')
    })

    it('fails as it is told to, as often as it is told to', async () => {
      const { token } = await pair()
      await change({ kind: 'ledger-fault', fault: 'error-after-commit', times: 1 })
      expect((await send(token, [row(1)])).status).toBe(500)
      expect(await results(send(token, [row(1)]))).toMatchObject([{ result: 'exists' }])
      await change({ kind: 'ledger-fault', fault: 'nonsense', times: 1 })
      expect((await send(token, [row(2)])).headers.get('content-type')).toBe('text/html')
      await change({ kind: 'ledger-fault', fault: 'down', times: 1 })
      await expect(send(token, [row(2)])).rejects.toThrow()
      await change({ kind: 'ledger-fault', fault: 'unauthorized', times: 1 })
      expect((await send(token, [row(2)])).status).toBe(401)
      await change({ kind: 'ledger-fault', fault: 'slow' })
      const slow = send(token, [row(2)])
      await change({ kind: 'ledger-fault', fault: 'none' })
      expect(await results(slow)).toMatchObject([{ result: 'created' }])
    })

    it('keeps a health report and refuses one with anything else in it', async () => {
      const { token } = await pair()
      const put = (body: unknown) =>
        ledger('health', {
          method: 'PUT',
          body: JSON.stringify(body),
          headers: { authorization: `Bearer ${token}` },
        })
      const link = {
        business: 'b',
        bank: 'c',
        level: 'stopped',
        causes: ['notice-unread'],
        since: null,
        confirmedAt: null,
      }
      expect((await put({ at: now.toISOString(), links: [link] })).status).toBe(204)
      expect((await put({ at: now.toISOString(), links: [{ ...link, level: 'fine' }] })).status).toBe(400)
    })
  })

  describe('the modern bank', () => {
    it('shows notices until they are dealt with, rows in steps, and a CSV of all of them', async () => {
      const api = (path: string, init: RequestInit = {}) => fetch(`${demo.modernOrigin}/api/${path}`, init)
      expect((await api('home')).status).toBe(401)
      const cookie = (await api('login', { method: 'POST' })).headers.get('set-cookie')?.split(';')[0] ?? ''
      const headers = { cookie }
      const unread = async () =>
        (await (await api('notices', { headers })).json()).notices.filter(
          (n: { unread: boolean }) => n.unread,
        )
      expect(await unread()).toHaveLength(2)
      const press = JSON.stringify({ id: 'maintenance', button: '閉じる' })
      await api('notice', { method: 'POST', body: press, headers })
      expect(await unread()).toHaveLength(1)
      const asked = 'account=aoba-ordinary&from=2026-08-20'
      const page = await (await api(`history?${asked}`, { headers })).json()
      expect(page.rows).toHaveLength(50)
      const lines = (await (await api(`csv?${asked}`, { headers })).text()).split('\r\n')
      expect(lines).toHaveLength(page.total + 1)
      expect((await state()).banks.modern.csvRequests).toHaveLength(1)
    })
  })
})
