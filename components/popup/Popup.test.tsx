// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { CAUSE_KINDS } from '../../lib/health/health'
import { causeOf, linkOf, NOW, POPUP_STATES } from '../states'
import { click, draw, speakIn } from '../testing'
import { Popup } from './Popup'
import type { PopupActs, PopupView } from './popup-view'

const acts = () =>
  ({
    onAct: vi.fn(),
    onReadPage: vi.fn(),
    onPlace: vi.fn(),
    onTakeCsv: vi.fn(),
    onSend: vi.fn(),
    onStop: vi.fn(),
    onLinkBank: vi.fn(),
    onOpenApp: vi.fn(),
  }) satisfies PopupActs

function state(name: string): PopupView {
  const view = POPUP_STATES[name]
  if (view === undefined) throw new Error(`no state ${name}`)
  return view
}
const show = (name: string, own: PopupActs = acts()) =>
  draw(<Popup view={state(name)} acts={own} now={NOW} />)

beforeAll(() => speakIn('ja'))

describe('the popup', () => {
  it.each(Object.keys(POPUP_STATES))(
    'has one heading and words for everything in the state %s',
    async (name) => {
      const root = await show(name)
      expect(root.querySelectorAll('h1')).toHaveLength(1)
      expect(root.querySelector('h1')?.textContent).not.toBe('')
      // A text that misses a value would show its name; a missing text would be an empty element.
      expect(root.textContent).not.toMatch(/\{\w+\}/)
      for (const said of root.querySelectorAll('p, button, h1, h2, h3, summary'))
        expect(said.textContent).not.toBe('')
    },
  )

  it.each(CAUSE_KINDS)('gives the cause %s a sentence and at most one action', async (kind) => {
    const own = acts()
    const root = await show(`cause-${kind}`, own)
    const card = root.querySelector('article')
    expect(card?.querySelector('.cause-sentence')?.textContent).not.toBe('')
    const buttons = card?.querySelectorAll('button') ?? []
    expect(buttons).toHaveLength(causeOf(kind).action.kind === 'wait' ? 0 : 1)
    buttons[0]?.click()
    expect(own.onAct).toHaveBeenCalledTimes(buttons.length)
  })

  it('says ok only when every link is', async () => {
    const mixed = { ...state('ok'), links: [linkOf('甲銀行', []), linkOf('乙銀行', [], 'unknown')] }
    const root = await draw(<Popup view={mixed} acts={acts()} now={NOW} />)
    expect(root.querySelector('h1')?.textContent).toBe('乙銀行はまだ確認できていません')
  })

  it('puts a suspicious page before everything and offers no reading there', async () => {
    const root = await show('suspicious')
    expect(root.querySelector('h1')?.textContent).toBe('この画面には何も入力しないでください')
    expect(root.querySelector('.tab')?.textContent).toContain('乱数表')
    expect(root.querySelector('.tab button')).toBeNull()
  })

  it.each(['login', 'otp', 'operation'])('offers nothing on a page of kind %s', async (kind) => {
    const root = await show(`page-${kind}`)
    expect(root.querySelector('.tab button')).toBeNull()
  })

  it('says of a page that it cannot read that it cannot, never that nothing is unread', async () => {
    const root = await show('page-other')
    expect(root.querySelector('.tab')?.textContent).toContain('この画面は読み取れません')
    expect(root.querySelector('.tab')?.textContent).not.toContain('未読')
  })

  it('tells what the page gave', async () => {
    const root = await show('statement')
    expect(root.textContent).toContain('15件中 新規3件')
    expect(root.textContent).toContain('残高一致')
  })

  it('sends with one click, and stops with one', async () => {
    const own = acts()
    await click(await show('statement', own), '3件を会計へ送る')
    expect(own.onSend).toHaveBeenCalledOnce()
    await click(await show('sending', own), '送信を止める')
    expect(own.onStop).toHaveBeenCalledOnce()
  })

  it('leads a broken reading to the page where a person looks at it, and does not call it sendable', async () => {
    const own = acts()
    const root = await show('statement-broken', own)
    expect(root.textContent).toContain('確認が済むまで送信しません')
    await click(root, '内容を確認する')
    expect(own.onOpenApp).toHaveBeenCalledWith('review')
  })

  it('shows a notice in the bank’s own words with its deadline and what it asks', async () => {
    const root = await show('cause-decision-required')
    expect(root.textContent).toContain('お取引目的等のご確認のお願い')
    expect(root.textContent).toContain('期限 2026年7月31日')
    expect(root.textContent).toContain('回答・手続きを求めています')
  })

  it('offers nothing but the consent text before the consent', async () => {
    const own = acts()
    const root = await show('first-run', own)
    expect(root.querySelectorAll('button')).toHaveLength(1)
    await click(root, '確認して始める')
    expect(own.onOpenApp).toHaveBeenCalledWith('welcome')
  })

  it('never asks for input', async () => {
    for (const name of Object.keys(POPUP_STATES)) {
      expect((await show(name)).querySelector('input, textarea, select')).toBeNull()
    }
  })
})
