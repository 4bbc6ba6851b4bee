// The same notices in another bank's clothes: what was read must not change. Figures are kept in docs/testing.md.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evidenceSchema } from '../lib/page/kind/evidence'
import { judgePage } from '../lib/page/kind/judge'
import { type Reading, readingSchema } from '../lib/statement/reading'
import { offlineBrowser, pageScript } from '../scripts/read/page-reader'
import { isOfLaterRounds } from './corpus-cases'
import { MUTATIONS } from './metamorphic-notices/mutations'

const ROOT = resolve(import.meta.dirname, '..')
const PAGES = join(ROOT, 'tests/corpus/pages')
type Case = {
  name: string
  expected: Pick<Reading, 'asOf' | 'kind' | 'blocking' | 'suspicious' | 'unread' | 'notices'> & {
    statements: unknown[]
  }
}

/** Pages of one frame that show notices, or whose kind turns on them. */
const ALL: Case[] = readdirSync(PAGES).flatMap((name) => {
  const folder = join(PAGES, name)
  if (!existsSync(join(folder, 'expected.json'))) return []
  const expected: Case['expected'] = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
  const isOneFrame = readdirSync(folder).filter((file) => /\.html?$/.test(file)).length === 1
  const isOfNotices =
    expected.notices.length > 0 ||
    expected.unread > 0 ||
    /^(notice|home|maintenance|expired)$/.test(expected.kind)
  // A page is changed and read at once here: what a script draws later is not there yet.
  const isDrawnLater = /setTimeout|setInterval|requestAnimationFrame/.test(
    readFileSync(join(folder, 'index.html'), 'utf8'),
  )
  return isOneFrame && isOfNotices && !isDrawnLater && !expected.suspicious ? [{ name, expected }] : []
})

/** What share of the pages must still be read as before, exactly; a slip below is a defect. */
const LEAST_EXACT = 0.93

/** Of the many pages of the later rounds every third; all of them with FIGURES=1. */
const CASES = ALL.filter(
  ({ name }, at) => process.env.FIGURES !== undefined || !isOfLaterRounds(name) || at % 3 === 0,
)

const CHANGES = ['none', ...Object.keys(MUTATIONS)]
/** Each change meets every fifth page, another fifth for the next change; all of them with FIGURES=1. */
const STRIDE = process.env.FIGURES === undefined ? 5 : 1
const changesOf = (page: number): string[] =>
  CHANGES.filter((_change, change) => change === 0 || (page + change) % STRIDE === 0)

type Outcome = {
  name: string
  isExact: boolean
  isMissed: boolean
  isFalse: boolean
  isWronglyRead: boolean
  said: string
}

describe('notices under metamorphosis', () => {
  let browser: Browser
  let context: BrowserContext
  const outcomes = new Map<string, Outcome[]>()

  beforeAll(async () => {
    const started = await offlineBrowser()
    browser = started.browser
    context = started.context
    const script = await pageScript(ROOT, 'tests/metamorphic-notices/in-page.ts')
    const page = await context.newPage()
    for (const [at, { name, expected }] of CASES.entries()) {
      await page.goto(pathToFileURL(join(PAGES, name, 'index.html')).href)
      await page.addScriptTag({ content: script })
      const titles = expected.notices.map(({ title }) => title.normalize('NFKC').replace(/\s+/g, ''))
      for (const mutation of changesOf(at)) {
        const found = await page.evaluate(([how, words]) => globalThis.lookAfter(how, words), [
          mutation,
          titles,
        ] as const)
        const evidence = evidenceSchema.parse(found)
        const judged = judgePage([evidence], {
          hasStatement: expected.statements.length > 0,
          asOf: readingSchema.shape.asOf.parse(expected.asOf),
        })
        outcomes.set(mutation, [...(outcomes.get(mutation) ?? []), compare(name, expected, judged)])
      }
    }
  }, 1_500_000)

  afterAll(async () => {
    const rows = [...outcomes].map(
      ([mutation, all]) =>
        `${mutation}\t${all.filter((one) => one.isExact).length}/${all.length}\tmissed ${all.filter((one) => one.isMissed).length}\tfalse ${all.filter((one) => one.isFalse).length}`,
    )
    if (process.env.FIGURES !== undefined) process.stdout.write(`${rows.join('\n')}\n`)
    await browser.close()
  })

  it('starts from pages that are read exactly', () => {
    expect(CASES.length).toBeGreaterThan(40)
    expect(outcomes.get('none')?.filter((one) => !one.isExact)).toEqual([])
  })

  it.each(Object.keys(MUTATIONS))('reads the same: %s', (mutation) => {
    const all = outcomes.get(mutation) ?? []
    const changed = all.filter((one) => !one.isExact)
    if (process.env.FIGURES !== undefined)
      for (const { name, said } of changed) process.stdout.write(`${mutation}: ${name}: ${said}\n`)
    expect(
      all.filter((one) => one.isWronglyRead),
      'a decision taken for something to read',
    ).toEqual([])
    // Of a sample as small as a fifth, one slip is more than its share: whole pages are counted.
    expect(all.filter((one) => one.isFalse).length).toBeLessThanOrEqual(Math.ceil(0.02 * all.length))
    expect(all.filter((one) => one.isMissed).length).toBeLessThanOrEqual(Math.ceil(0.03 * all.length))
    expect((all.length - changed.length) / all.length).toBeGreaterThanOrEqual(LEAST_EXACT)
  })
})

function compare(name: string, expected: Case['expected'], judged: ReturnType<typeof judgePage>): Outcome {
  const shape = (notices: Reading['notices']): string =>
    JSON.stringify(
      notices.map((one) => [
        folded(one.title),
        one.date,
        one.important,
        one.unread,
        one.demand,
        one.deadline,
      ]),
    )
  const said = [
    ...(judged.kind === expected.kind ? [] : [`kind ${judged.kind}`]),
    ...(judged.blocking === expected.blocking ? [] : [`blocking ${judged.blocking}`]),
    ...(judged.unread === expected.unread ? [] : [`unread ${judged.unread} for ${expected.unread}`]),
    ...(shape(judged.notices) === shape(expected.notices) ? [] : [`notices ${shape(judged.notices)}`]),
  ].join(', ')
  const decisions = new Set(
    expected.notices.filter(({ demand }) => demand === 'decide').map(({ title }) => folded(title)),
  )
  return {
    name,
    said,
    isExact: said === '',
    isMissed: judged.unread < expected.unread,
    isFalse: judged.unread > expected.unread,
    isWronglyRead: judged.notices.some((one) => one.demand === 'read' && decisions.has(folded(one.title))),
  }
}

function folded(title: string): string {
  return title.normalize('NFKC').replace(/\s+/g, '')
}
