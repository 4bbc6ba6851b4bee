// Pages that mean harm, or only have too much of everything, are refused or read within bounds, and never freeze the tab.
import { resolve } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTab } from '../lib/page/combine-frames'
import { frameLookSchema } from '../lib/page/frame-look'
import { dayOf } from '../lib/statement/day'
import { offlineBrowser, pageScript } from '../scripts/read/page-reader'

const asOf = dayOf(2026, 1, 20) ?? expect.fail('no such day')
let browser: Browser
let page: Page
let code: string

beforeAll(async () => {
  code = await pageScript(resolve(import.meta.dirname, '..'))
  const opened = await offlineBrowser()
  browser = opened.browser
  page = await opened.context.newPage()
})

afterAll(() => browser.close())

async function read(build: () => void) {
  await page.goto('data:text/html,<title>入出金明細</title><body></body>')
  await page.evaluate(build)
  await page.evaluate(code)
  const look = frameLookSchema.parse(await page.evaluate((day) => globalThis.meisaiRead(day), asOf))
  return { look, reading: readTab([look], asOf).reading }
}

describe('a hostile page', () => {
  it('of fifty thousand nested elements in its markup is looked at to the end', async () => {
    const { look, reading } = await read(() => {
      document.body.innerHTML = `${'<div>'.repeat(50_000)}2026/01/05 1,000円`
    })
    expect(look.grids).toEqual([])
    expect(reading.statements).toEqual([])
  })

  it('nested by a script deeper than any statement is cut off there', async () => {
    const { look, reading } = await read(() => {
      let at: Element = document.body
      for (let i = 0; i < 5_000; i += 1) {
        const inner = document.createElement('b')
        at.append(inner)
        at = inner
        // A browser itself fails to lay out a tree this deep; what is not displayed may be as deep as it likes.
        if (i === 1_500) inner.style.display = 'none'
      }
    })
    expect(look.isCut).toBe(true)
    expect(reading.statements).toEqual([])
  })

  it('with a row of ten thousand columns gives no statement of it', async () => {
    const { look, reading } = await read(() => {
      const cells = Array.from(
        { length: 10_000 },
        (_, i) => `<td>${i % 2 === 0 ? '2026/01/05' : '1,000円'}</td>`,
      ).join('')
      document.body.innerHTML = `<table><tr><th>日付</th><th>金額</th></tr><tr>${cells}</tr></table>`
    })
    expect(look.isCut).toBe(true)
    expect(reading.statements).toEqual([])
  })

  it('with bait for regular expressions in its cells is read in time', async () => {
    const { reading } = await read(() => {
      const bait = [
        '1,'.repeat(20_000),
        '－'.repeat(10_000),
        '令和'.repeat(20_000),
        `${'('.repeat(20_000)}1`,
        ' \u3000'.repeat(5_000),
        '0'.repeat(20_000),
      ]
      const rows = bait.map((text) => `<tr><td>2026/01/05</td><td>${text}</td><td>${text}</td></tr>`).join('')
      const blocks = bait
        .map((text) => `<div><p>2026/01/05</p><p>${text}</p><p>残高${text}</p></div>`)
        .join('')
      document.body.innerHTML = `<table><tr><th>日付</th><th>金額</th><th>残高</th></tr>${rows}</table>${blocks}`
    })
    expect(reading.statements.filter(({ proof }) => proof === 'proved')).toEqual([])
  })

  it('with spans beyond all bounds is read without making as many cells', async () => {
    const { reading } = await read(() => {
      const rows = Array.from(
        { length: 50 },
        () => '<tr><td rowspan="65534" colspan="1000">2026/01/05</td><td>1,000</td></tr>',
      ).join('')
      document.body.innerHTML = `<table>${rows}</table>`
    })
    expect(reading.statements.filter(({ proof }) => proof === 'proved')).toEqual([])
  })

  it('that hides cells of later rows by rules of its own shows only what can be seen', async () => {
    const { look } = await read(() => {
      const row = (i: number) =>
        `<tr><td>2026/01/05</td><td>買い物 ${i}</td><td>${i % 4 === 0 ? '' : '9,999'}</td><td>100</td><td>${20_000 - i * 100}</td></tr>`
      const rows = Array.from({ length: 30 }, (_, i) => row(i)).join('')
      document.head.innerHTML += `<style>.odd tr:nth-child(n+12) td:nth-child(3) { display: none }
        .even tr:nth-child(n+12) td:nth-child(3) { visibility: hidden } .plain tr:nth-child(15) { display: none }</style>`
      document.body.innerHTML = ['odd', 'even', 'plain']
        .map(
          (name) =>
            `<h2>口座 ${name}</h2><table class="${name}"><tr><th>日付</th><th>内容</th><th>預入</th><th>引出</th><th>残高</th></tr>${rows}</table>`,
        )
        .join('')
    })
    const text = (at: number, row: number) => look.grids[at]?.rows[row]?.map((cell) => cell.text)
    expect(text(0, 2)).toEqual(['2026/01/05', '買い物 1', '9,999', '100', '19900'])
    expect(text(0, 14)).toEqual(['2026/01/05', '買い物 13', '100', '18700'])
    expect(text(1, 14)?.join(' ')).not.toContain('9,999')
    expect(look.grids[2]?.rows.map((row) => row[1]?.text)).not.toContain('買い物 13')
  })

  it('never gives the value of a field that a person types into', async () => {
    const { look } = await read(() => {
      document.body.innerHTML = `<h1>入出金明細</h1><p>港支店 普通 1234567</p><label>検索 <input value="typed-secret"></label><textarea>typed-secret</textarea>
        <input type="password" readonly value="typed-secret"><input type="hidden" readonly value="typed-secret">
        <table><tr><th>日付</th><th>内容</th><th>出金</th><th>残高</th></tr>
        <tr><td>2026/01/05</td><td>電気<input value="typed-secret"></td><td>1,000</td><td>9,000</td></tr>
        <tr><td>2026/01/06</td><td><input readonly value="ガス"></td><td>2,000</td><td>7,000</td></tr></table>`
    })
    expect(JSON.stringify(look)).not.toContain('typed-secret')
    expect(look.grids[0]?.rows[2]?.[1]?.text).toBe('ガス')
  })

  it('that asks for a password gives nothing but its kind', async () => {
    const { look } = await read(() => {
      document.body.innerHTML = `<h1>ログイン</h1><form><label>ご契約番号<input name="id"></label><label>ログインパスワード<input type="password"></label><button>ログイン</button></form>
        <table><tr><th>日付</th><th>内容</th><th>出金</th><th>残高</th></tr><tr><td>2026/01/05</td><td>電気</td><td>1,000</td><td>9,000</td></tr></table>`
    })
    expect({ isClosed: look.isClosed, grids: look.grids, texts: look.texts }).toEqual({
      isClosed: true,
      grids: [],
      texts: [],
    })
  })
})
