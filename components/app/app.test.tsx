// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { dayInJapan } from '../../lib/statement/day'
import { money } from '../../lib/statement/money'
import { WindowedRows } from '../part/WindowedRows'
import { click, draw, speakIn } from '../testing'
import { Files } from './files/Files'
import { Search } from './passbook/Search'
import { ReviewRows } from './review/ReviewRows'
import { hashOf, ROUTES, routeOf } from './routes'
import { Shell } from './Shell'
import { APP_STATES } from './states'
import { Welcome } from './welcome/Welcome'

beforeAll(() => speakIn('ja'))

describe('the pages of the app', () => {
  it.each(Object.entries(APP_STATES))(
    'have one heading and words for everything in the state %s',
    async (_name, state) => {
      const root = await draw(
        <Shell route={state.route} waiting={{}}>
          {state.draw()}
        </Shell>,
      )
      expect(root.querySelectorAll('h1')).toHaveLength(1)
      expect(root.textContent).not.toMatch(/\{\w+\}/)
      for (const said of root.querySelectorAll('button, h1, h2, h3, summary, label, th, option')) {
        expect(said.textContent).not.toBe('')
      }
    },
  )

  it.each(Object.entries(APP_STATES))('name every field in the state %s', async (_name, state) => {
    const root = await draw(<main>{state.draw()}</main>)
    const fields = root.querySelectorAll<HTMLInputElement>('input:not([hidden]), select, textarea')
    for (const field of fields) {
      const name =
        field.getAttribute('aria-label') ??
        [...(field.labels ?? [])].map((label) => label.textContent).join('')
      expect(name).not.toBe('')
    }
  })

  it('are found by their address, and an unknown address is the first page', () => {
    for (const route of ROUTES) expect(routeOf(hashOf(route))).toEqual({ route, id: null, part: null })
    expect(routeOf(hashOf('passbooks', 'a/1 ②'))).toEqual({
      route: 'passbooks',
      id: 'a/1 ②',
      part: null,
    })
    expect(routeOf(hashOf('passbooks', 'a1', 'check'))).toEqual({
      route: 'passbooks',
      id: 'a1',
      part: 'check',
    })
    expect(routeOf('#nowhere')).toEqual({ route: 'links', id: null, part: null })
    expect(routeOf('')).toEqual({ route: 'links', id: null, part: null })
  })
})

describe('the consent', () => {
  it('says what is read, what never, where it goes and how to stop before the button', async () => {
    const onConsent = vi.fn()
    const root = await draw(<Welcome consentedAt={null} onConsent={onConsent} />)
    expect([...root.querySelectorAll('h2')].map((one) => one.textContent)).toEqual([
      '読み取るもの',
      '決して行わないこと',
      '送り先',
      '止め方',
    ])
    expect(onConsent).not.toHaveBeenCalled()
    await click(root, '同意して始める')
    expect(onConsent).toHaveBeenCalledOnce()
  })
})

describe('what cannot be taken back', () => {
  it('is asked about once more before it is done', async () => {
    HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
      this.open = true
    }
    HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
      this.open = false
    }
    const { ConfirmButton } = await import('../part/ConfirmButton')
    const onConfirm = vi.fn()
    const root = await draw(
      <ConfirmButton label="消す" title="消しますか？" confirm="本当に消す" onConfirm={onConfirm} />,
    )
    await click(root, '消す')
    expect(onConfirm).not.toHaveBeenCalled()
    await click(root, '本当に消す')
    expect(onConfirm).toHaveBeenCalledOnce()
  })
})

describe('a list of 100,000 rows', () => {
  it('draws and fetches only what is in sight, and says how many there are', async () => {
    const fetchRows = vi.fn(async (offset: number, limit: number) =>
      Array.from({ length: limit }, (_, index) => `row ${offset + index}`),
    )
    const root = await draw(
      <WindowedRows
        label="明細"
        count={100_000}
        rowRem={2}
        columns={1}
        version="1"
        header={<tr />}
        fetchRows={fetchRows}
        draw={(row) => <td>{row}</td>}
        keyOf={(row) => row}
      />,
    )
    await vi.waitFor(() => expect(root.querySelectorAll('tr[aria-rowindex]').length).toBeGreaterThan(10))
    expect(root.querySelectorAll('tr').length).toBeLessThan(200)
    expect(root.querySelector('table')?.getAttribute('aria-rowcount')).toBe('100001')
    expect(fetchRows).toHaveBeenCalledTimes(1)
  })
})

describe('a search', () => {
  it('hands on every bound that was filled in, and none that was not', async () => {
    const onSearch = vi.fn()
    const root = await draw(
      <Search search={{ kind: 'none' }} acts={{ onSearch, onStopSearch: vi.fn(), onClearSearch: vi.fn() }} />,
    )
    const fill = (name: string, value: string) => {
      const input = root.querySelector<HTMLInputElement>(`[name="${name}"]`)
      if (input !== null) input.value = value
    }
    fill('from', '2026-04-01')
    fill('max', '12000')
    fill('words', ' 電気 ')
    root.querySelector('form')?.requestSubmit()
    expect(onSearch).toHaveBeenCalledWith({
      from: dayInJapan(new Date('2026-04-01T00:00:00Z')),
      to: null,
      min: null,
      max: 12_000,
      words: '電気',
    })
  })
})

describe('a file that cannot be read', () => {
  it('says why, and that the passbooks are unchanged', async () => {
    const root = await draw(
      <Files
        view={{
          files: [{ name: 'a.csv', state: { kind: 'failed', error: 'truncated' } }],
          done: 1,
          isRunning: false,
        }}
        acts={{ onFiles: vi.fn(), onStop: vi.fn(), onChoose: vi.fn() }}
      />,
    )
    expect(root.textContent).toContain('ファイルが途中で切れています')
    expect(root.textContent).toContain('通帳は変わっていません')
  })
})

describe('a reading that needs a word', () => {
  const rows = (count: number, amount: (at: number) => number) =>
    Array.from({ length: count }, (_, at) => ({
      date: dayInJapan(new Date('2026-04-01T00:00:00Z')),
      description: `店 ${at + 1}`,
      amount: money(amount(at)),
      balance: null,
      expected: null,
    }))
  const bodyRows = (root: HTMLElement) =>
    [...root.querySelectorAll('tbody tr')].map((row) => row.children[1]?.textContent)

  it('shows the rows around the broken place, and all that would be sent when asked', async () => {
    const root = await draw(
      <ReviewRows title="明細" rows={rows(30, () => -100)} brokenAt={20} currency="JPY" />,
    )
    expect(bodyRows(root)).toEqual(['店 18', '店 19', '店 20', '店 21', '店 22', '店 23'])
    expect(root.textContent).toContain('30件のうち 18 ～ 23 件目')
    await click(root, 'すべての行を表示')
    expect(bodyRows(root)).toHaveLength(30)
    expect(root.querySelector('button')).toBeNull()
    expect(document.activeElement?.tagName).toBe('SECTION')
  })

  it('draws a long reading piece by piece', async () => {
    const root = await draw(
      <ReviewRows title="明細" rows={rows(1_200, () => -100)} brokenAt={null} currency="JPY" />,
    )
    expect(bodyRows(root)).toHaveLength(12)
    await click(root, 'さらに表示')
    expect(bodyRows(root)).toHaveLength(500)
    await click(root, 'さらに表示')
    await click(root, 'すべての行を表示')
    expect(bodyRows(root)).toHaveLength(1_200)
  })

  it('says what came in and went out of all rows, not only of those shown', async () => {
    const root = await draw(
      <ReviewRows
        title="明細"
        rows={rows(20, (at) => (at % 4 === 0 ? 1_000 : -300))}
        brokenAt={null}
        currency="JPY"
      />,
    )
    expect(root.textContent).toContain('入金 5件 5,000円')
    expect(root.textContent).toContain('出金 15件 4,500円')
  })

  it('shows a short reading whole, without a button', async () => {
    const root = await draw(
      <ReviewRows title="明細" rows={rows(3, () => -100)} brokenAt={null} currency="JPY" />,
    )
    expect(bodyRows(root)).toHaveLength(3)
    expect(root.querySelector('button')).toBeNull()
  })
})
