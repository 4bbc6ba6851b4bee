// @vitest-environment jsdom
// A capture from the press to the file, against a page in jsdom and a browser's Navigation API that is played here.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pressAndCatch } from './catch-navigation'
import { PRESS_EVENT, stayInWindow, undoStayInWindow } from './page-world'
import { receive } from './receive'
import { takeCsv } from './take-csv'

const never = () => new AbortController().signal
let asked: { url: string; init: RequestInit | undefined }[] = []
let answer: () => Response | Promise<Response>

const csv = () =>
  new Response('日付,金額\r\n', { headers: { 'content-disposition': 'attachment; filename="meisai.csv"' } })

/** What the browser would announce for a navigation of this window. */
function navigate(url: string, rest: Record<string, unknown> = {}): Event {
  const event = new Event('navigate', { cancelable: true })
  const usual = { destination: { url, sameDocument: false }, formData: null, downloadRequest: null }
  Object.assign(event, usual, { sourceElement: null, navigationType: 'push' }, rest)
  navigation.dispatchEvent(event)
  return event
}

beforeEach(() => {
  asked = []
  answer = csv
  vi.stubGlobal('navigation', new EventTarget())
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    asked.push({ url, init })
    return answer()
  })
})

afterEach(() => {
  undoStayInWindow()
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

const failing = (steps: readonly { name: string; status: string; cause: string | null }[]) =>
  steps.filter((step) => step.status === 'failed').map((step) => `${step.name}: ${step.cause}`)

describe('takeCsv', () => {
  it('follows a link once and keeps bytes and name', async () => {
    document.body.innerHTML = '<a href="/dl?a=1&t=x">CSVダウンロード</a>'
    const { steps, file } = await takeCsv(document, 'statement', never())
    expect(steps.map((step) => step.status)).toEqual(['done', 'done', 'done', 'done'])
    expect(new TextDecoder().decode(file?.bytes)).toBe('日付,金額\r\n')
    expect(file?.name).toBe('meisai.csv')
    expect(asked.map(({ url }) => url)).toEqual(['http://localhost:3000/dl?a=1&t=x'])
    expect(asked[0]?.init).toMatchObject({ credentials: 'include' })
  })

  it('posts a form with its token, what its button changed, and the button itself', async () => {
    document.body.innerHTML = `<form method="post" action="/csv" target="_blank"><input type="hidden" name="token" value="t1">
<input type="hidden" name="action" value="0"><input type="submit" name="btn" value="CSVダウンロード"></form>`
    const field = document.querySelector<HTMLInputElement>('[name=action]')
    document.querySelector('[name=btn]')?.addEventListener('click', () => {
      if (field) field.value = '01'
    })
    await takeCsv(document, 'statement', never())
    expect(asked).toHaveLength(1)
    expect(asked[0]?.url).toBe('http://localhost:3000/csv')
    expect(asked[0]?.init?.method).toBe('POST')
    expect(asked[0]?.init?.body).toBe(
      `token=t1&action=01&btn=${new URLSearchParams({ b: 'CSVダウンロード' }).toString().slice(2)}`,
    )
    expect(document.querySelector('form')?.getAttribute('target')).toBe('_blank')
  })

  it('asks the bank nothing where the page itself says no', async () => {
    document.body.innerHTML = '<form method="post" action="/csv"><button>CSVダウンロード</button></form>'
    document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault())
    const stop = new AbortController()
    const taking = takeCsv(document, 'statement', stop.signal)
    stop.abort()
    expect(failing((await taking).steps)).toEqual(['press: stopped'])
    expect(asked).toEqual([])
  })

  it('presses nothing on pages of kinds that are left alone', async () => {
    document.body.innerHTML = '<a href="/dl">CSVダウンロード</a>'
    for (const kind of ['login', 'otp', 'operation', 'notice', 'maintenance', 'expired'] as const) {
      expect(failing((await takeCsv(document, kind, never())).steps)).toEqual(['find-control: page-refused'])
    }
    expect(asked).toEqual([])
  })

  it('names the cause when the bank answers a page, an error or nothing', async () => {
    document.body.innerHTML = '<a href="/dl">CSVダウンロード</a>'
    const causes: string[] = []
    for (const given of [
      () => new Response('<!doctype html><p>タイムアウト</p>'),
      () => new Response('<!doctype html><p>形式を選択</p>'),
      () => new Response('no', { status: 500 }),
      () => new Response(''),
      () => Promise.reject(new TypeError('offline')),
    ]) {
      answer = given
      causes.push(...failing((await takeCsv(document, 'statement', never())).steps))
    }
    expect(causes).toEqual([
      'check: session-over',
      'check: answered-a-page',
      'receive: refused',
      'check: empty',
      'receive: unreachable',
    ])
    expect(asked).toHaveLength(5)
  })
})

describe('pressAndCatch', () => {
  const button = () => {
    document.body.innerHTML = '<button id="b">CSV</button>'
    const element = document.getElementById('b')
    if (!element) throw new Error('no button')
    return element
  }

  it('catches a blob that a script hands out later, and cancels the browser’s download', async () => {
    const control = button()
    const caught = pressAndCatch(control, never(), (where) => where)
    const event = navigate('blob:http://localhost/1', { downloadRequest: '明細.csv' })
    expect(await caught).toMatchObject({ value: { url: 'blob:http://localhost/1', fileName: '明細.csv' } })
    expect(event.defaultPrevented).toBe(true)
  })

  it('catches a form that a script submits, with its entries', async () => {
    const form = document.createElement('form')
    const data = new FormData()
    data.append('token', 't1')
    const caught = pressAndCatch(button(), never(), (where) => where)
    navigate('http://localhost/csv', { formData: data, sourceElement: form })
    expect(await caught).toMatchObject({ value: { entries: [['token', 't1']], form } })
  })

  it('lets moves within the page pass and goes on waiting', async () => {
    const caught = pressAndCatch(button(), never(), (where) => where.url)
    const inside = navigate('http://localhost/#x', {
      destination: { url: 'http://localhost/#x', sameDocument: true },
    })
    expect(inside.defaultPrevented).toBe(false)
    navigate('http://localhost/dl')
    expect(await caught).toEqual({ kind: 'done', value: 'http://localhost/dl' })
  })

  it('lets the person go where no press of ours leads', async () => {
    const caught = pressAndCatch(button(), never(), (where) => where)
    const back = navigate('http://localhost/before', { navigationType: 'traverse' })
    expect(await caught).toEqual({ kind: 'failed', cause: 'user-moved-on' })
    expect(back.defaultPrevented).toBe(false)
  })

  it('catches once: what follows is the page’s own again', async () => {
    const caught = pressAndCatch(button(), never(), (where) => where.url)
    navigate('http://localhost/dl')
    const next = navigate('http://localhost/next')
    expect(await caught).toEqual({ kind: 'done', value: 'http://localhost/dl' })
    expect(next.defaultPrevented).toBe(false)
  })

  it('says so when nothing happens in time', async () => {
    expect(await pressAndCatch(button(), never(), () => null, 1)).toEqual({
      kind: 'failed',
      cause: 'nothing-happened',
    })
  })
})

describe('receive', () => {
  const caught = { url: 'http://localhost/dl', entries: null, form: null, fileName: 'a.csv' }

  it('keeps the name of the download attribute where the bank sends none', async () => {
    answer = () => new Response('a,b')
    expect(await receive(caught, 'utf-8', never())).toMatchObject({
      value: { name: 'a.csv', isAttachment: true },
    })
  })

  it('asks nothing for a form that it cannot send as the browser would', async () => {
    const form = document.createElement('form')
    form.setAttribute('enctype', 'multipart/form-data')
    const entries: [string, string][] = [['a', 'b']]
    expect(await receive({ ...caught, entries, form }, 'utf-8', never())).toEqual({
      kind: 'failed',
      cause: 'form-unusual',
    })
    expect(asked).toEqual([])
  })

  it('writes the form in the charset that it names', async () => {
    const form = document.createElement('form')
    form.setAttribute('accept-charset', 'Windows-31J')
    await receive({ ...caught, entries: [['a', '表']], form }, 'utf-8', never())
    expect(asked[0]?.init?.body).toBe('a=%95%5C')
  })

  it('stops reading a file that is too large', async () => {
    const piece = new Uint8Array(5_000_000)
    answer = () => {
      let left = 8
      return new Response(
        new ReadableStream({
          pull(controller) {
            left -= 1
            if (left < 0) controller.close()
            else controller.enqueue(piece)
          },
        }),
      )
    }
    expect(await receive(caught, 'utf-8', never())).toEqual({ kind: 'failed', cause: 'too-large' })
  })
})

describe('stayInWindow', () => {
  it('presses what it is asked for, keeps other windows here, and gives everything back', () => {
    document.body.innerHTML = '<button id="b">CSV</button>'
    const control = document.getElementById('b')
    const pressed = vi.fn()
    control?.addEventListener('click', pressed)
    const ask = () => control?.dispatchEvent(new Event(PRESS_EVENT, { bubbles: true, cancelable: true }))
    const { open } = window
    const { submit } = HTMLFormElement.prototype
    stayInWindow(PRESS_EVENT)
    expect(ask()).toBe(false)
    expect(pressed).toHaveBeenCalledTimes(1)
    expect(window.open).not.toBe(open)
    undoStayInWindow()
    expect(window.open).toBe(open)
    expect(HTMLFormElement.prototype.submit).toBe(submit)
    expect(ask()).toBe(true)
    expect(pressed).toHaveBeenCalledTimes(1)
  })

  it('submits in this window and restores the form’s target', () => {
    const form = document.createElement('form')
    form.setAttribute('target', '_blank')
    const seen: (string | null)[] = []
    vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(function (this: HTMLFormElement) {
      seen.push(this.getAttribute('target'))
    })
    stayInWindow(PRESS_EVENT)
    form.submit()
    expect(seen).toEqual(['_self'])
    expect(form.getAttribute('target')).toBe('_blank')
    undoStayInWindow()
    vi.restoreAllMocks()
  })
})
