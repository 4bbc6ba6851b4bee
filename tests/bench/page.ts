// Measures what reading a page costs in Chromium, against a bare walk over its cells' text in the same run, in processor time.
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { addDays, type Day, dayOf } from '../../lib/statement/day'
import { offlineBrowser, pageScript } from '../../scripts/read/page-reader'
import type { WasRead } from './in-page'

/**
 * Medians of the rounds, in milliseconds of the page's thread (its own processor time: other jobs of the machine do not count).
 * `ratio`: look and reading against the walk; `statementRatio`: the same without the page's kind and its notices.
 * `firstLookMs`: the first look of all, when nothing is compiled yet. `longestTaskMs`: the longest stretch of any round in which
 * the page could not work, `calmestTaskMs` that of the calmest round; both by the clock, so other jobs do count.
 */
export type PageMeasurement = {
  name: string
  rows: number
  walkMs: number
  lookMs: number
  readMs: number
  statementMs: number
  firstLookMs: number
  ratio: number
  statementRatio: number
  longestTaskMs: number
  calmestTaskMs: number
}

/** Measures (a) of issue 3: a table of 1,000 and of 10,000 rows; throws where the rows are not read and proved. */
export async function measurePages(
  sizes: readonly number[] = [1_000, 10_000],
  rounds = 9,
): Promise<PageMeasurement[]> {
  return inBrowser(async (page, asOf) => {
    const measured: PageMeasurement[] = []
    for (const rows of sizes) {
      await page.setContent(statementPage(rows, asOf))
      const all = await roundsIn(page, asOf, rounds)
      if (all.some(({ was }) => was.rows !== rows || was.proof !== 'proved'))
        throw new Error(`the page of ${rows} rows was not read`)
      measured.push(summary(`page of ${rows} rows`, rows, all))
    }
    return measured
  })
}

/** Measures (c) of issue 3: the cost on a page that has nothing to read, as large as a portal's top page. */
export async function measureIdlePage(rounds = 9): Promise<PageMeasurement> {
  return inBrowser(async (page, asOf) => {
    await page.setContent(idlePage())
    const all = await roundsIn(page, asOf, rounds)
    if (all.some(({ was }) => was.rows !== 0)) throw new Error('rows were read where there are none')
    return summary('page with nothing to read', 0, all)
  })
}

async function inBrowser<T>(work: (page: Page, asOf: Day) => Promise<T>): Promise<T> {
  const asOf = dayOf(2026, 1, 20)
  if (asOf === null) throw new Error('no such day')
  const code = await pageScript(resolve(import.meta.dirname, '../..'), 'tests/bench/in-page.ts')
  const { browser, context } = await offlineBrowser()
  try {
    const page = await context.newPage()
    await page.addInitScript(code)
    await page.goto('data:text/html,<title>bench</title>')
    return await work(page, asOf)
  } finally {
    await browser.close()
  }
}

type Step = 'nothing' | 'walk' | 'look' | 'read' | 'statement'
type Round = Record<Step, number> & { longest: number; was: WasRead }

async function roundsIn(page: Page, asOf: Day, rounds: number): Promise<Round[]> {
  const clock = await threadClock(page)
  const timed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
    const start = await clock()
    const result = await work()
    return [(await clock()) - start, result]
  }
  const all: Round[] = []
  for (let i = 0; i <= rounds; i += 1) {
    const [walk] = await timed(() => page.evaluate(() => globalThis.meisaiBench.walk()))
    const [look, longest] = await timed(() => page.evaluate((day) => globalThis.meisaiBench.look(day), asOf))
    const [read, was] = await timed(() => page.evaluate((day) => globalThis.meisaiBench.read(day), asOf))
    const [statement] = await timed(() => page.evaluate((day) => globalThis.meisaiBench.statement(day), asOf))
    const [nothing] = await timed(() => page.evaluate(() => globalThis.meisaiBench.nothing()))
    all.push({ walk, look, read, statement, nothing, longest, was })
  }
  return all
}

/** Milliseconds for which the page's thread has worked on its tasks. */
async function threadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
}

function summary(name: string, rows: number, [first, ...all]: readonly Round[]): PageMeasurement {
  const nothing = median(all.map((round) => round.nothing))
  const of = (step: Step) => Math.max(median(all.map((round) => round[step])) - nothing, 0.01)
  const longest = all.map((round) => round.longest)
  return {
    name,
    rows,
    walkMs: rounded(of('walk')),
    lookMs: rounded(of('look')),
    readMs: rounded(of('read')),
    statementMs: rounded(of('statement')),
    firstLookMs: rounded(first?.look ?? 0),
    ratio: rounded((of('look') + of('read')) / of('walk')),
    statementRatio: rounded(of('statement') / of('walk')),
    longestTaskMs: rounded(Math.max(...longest)),
    calmestTaskMs: rounded(Math.min(...longest)),
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

function statementPage(rows: number, asOf: Day): string {
  let balance = 100_000
  const lines: string[] = []
  for (let i = rows - 1; i >= 0; i -= 1) {
    const isIn = i % 3 === 0
    const amount = 1_000 + ((i * 7_919) % 9_000)
    balance += isIn ? amount * 2 : -amount
    const day = addDays(asOf, -Math.floor(i / 40)).replaceAll('-', '/')
    const paid = `${(isIn ? amount * 2 : amount).toLocaleString('en')}円`
    const cells = [
      day,
      `振込 ミホン ${i}`,
      isIn ? '' : paid,
      isIn ? paid : '',
      `${balance.toLocaleString('en')}円`,
    ]
    lines.push(`<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`)
  }
  const head = ['日付', 'お取引内容', 'お支払い', 'お預かり', '差引残高']
    .map((text) => `<th>${text}</th>`)
    .join('')
  return `<!doctype html><title>入出金明細</title><h1>入出金明細</h1><p>港支店 普通 1234567</p><table><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>`
}

function idlePage(): string {
  const cards = Array.from(
    { length: 600 },
    (_, i) =>
      `<section><h2>商品のご案内 ${i}</h2><p>くらしに役立つ情報をお届けします。</p><ul><li><a href="#">くわしく見る</a></li></ul></section>`,
  )
  const rates = Array.from({ length: 60 }, (_, i) => `<tr><td>${i + 1}年</td><td>年0.${300 + i}%</td></tr>`)
  return `<!doctype html><title>商品一覧</title><main>${cards.join('')}<table><tr><th>期間</th><th>金利</th></tr>${rates.join('')}</table></main>`
}
