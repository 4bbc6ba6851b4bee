// Redesigns every statement page of the corpus by machine and judges what is read then.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { readTab } from '../../lib/page/combine-frames'
import { type FrameLook, frameLookSchema } from '../../lib/page/frame-look'
import type { Day } from '../../lib/statement/day'
import { offlineBrowser, pageScript } from '../../scripts/read/page-reader'
import { shapeOfStatement } from '../../scripts/read/shape'
import {
  comparable,
  isOfLaterRounds,
  type PageCase,
  pageCases,
  type StatementExpected,
} from '../corpus-cases'
import { MUTATIONS, type Mutation } from './mutations'
import { UNCHANGED } from './redesigns'

/** same: read the same; refused: not read, broken or unproved; wrong: other rows that call themselves proved, or differ without a proof to lose. */
export type Outcome = 'same' | 'refused' | 'wrong'
export type Judged = { page: string; mutation: Mutation; outcome: Outcome }

/** Every mutation of the statement pages, judged. */
export async function runMutations(): Promise<Judged[]> {
  const root = resolve(import.meta.dirname, '../..')
  const code = await pageScript(root, 'tests/metamorphic/in-page.ts')
  const { browser, context } = await offlineBrowser()
  try {
    const judged: Judged[] = []
    const page = await context.newPage()
    for (const { name, path, asOf, expected } of sample()) {
      await page.goto(pathToFileURL(path).href)
      for (const mutated of await mutateFrames(page, asOf, code)) {
        const mutation = MUTATIONS.find((at) => at.name === mutated.name)
        if (mutation === undefined) continue
        const read = readTab(mutated.looks, asOf).reading.statements.map(shapeOfStatement)
        judged.push({ page: name, mutation, outcome: outcomeOf(mutation, expected.statements, read) })
      }
    }
    return judged
  } finally {
    await browser.close()
  }
}

/** Of the many pages of the later rounds every sixth; all of them with FIGURES=1. */
function sample(): PageCase[] {
  const isWhole = process.env.FIGURES !== undefined
  return pageCases()
    .filter(({ expected }) => expected.statements.length > 0)
    .filter(({ name }, at) => isWhole || !isOfLaterRounds(name) || at % 6 === 0)
}

/** Mutates the frame that holds the statement; the other frames stay as they are. */
async function mutateFrames(
  page: Page,
  asOf: Day,
  code: string,
): Promise<{ name: string; looks: FrameLook[] }[]> {
  const all: { name: string; look: FrameLook }[][] = []
  for (const frame of page.frames()) {
    await frame.evaluate(code)
    const looks = await frame.evaluate((day) => globalThis.meisaiMutate(day), asOf)
    all.push(looks.map(({ name, look }) => ({ name, look: frameLookSchema.parse(look) })))
  }
  const names = new Set(all.flat().map(({ name }) => name))
  const untouched = (looks: { name: string; look: FrameLook }[]) =>
    looks.find(({ name }) => name === UNCHANGED)?.look
  return [...names].map((name) => ({
    name,
    looks: all.flatMap((looks) => looks.find((at) => at.name === name)?.look ?? untouched(looks) ?? []),
  }))
}

function outcomeOf(
  { keeps, tells }: Mutation,
  expected: StatementExpected[],
  read: StatementExpected[],
): Outcome {
  const key = (statement: StatementExpected) => keyOf(statement, keeps === 'sameWords')
  if (
    read.length === expected.length &&
    read.every((at, i) => key(at) === key(expected[i] as StatementExpected))
  )
    return tells === true && read.length > 0 && read.every(({ proof }) => proof === 'proved')
      ? 'wrong'
      : 'same'
  if (keeps === 'broken')
    return read.some((at) => at.proof === 'proved' && !expected.some((other) => holdsAll(other, at)))
      ? 'wrong'
      : 'refused'
  // Where the page has balances, whatever differs must not be proved; where it has none, a differing row is wrong.
  const isWrong = read.some(
    (at) =>
      (at.proof === 'proved' || expected.every(({ proof }) => proof === 'unproved')) &&
      !expected.some((other) => key(other) === key(at)),
  )
  return isWrong ? 'wrong' : 'refused'
}

/** Whether all rows of `part` are rows of `whole`: what is shown of it is true. A balance that is not shown contradicts none. */
function holdsAll(whole: StatementExpected, part: StatementExpected): boolean {
  return part.rows.every(({ date, amount, balance }) =>
    whole.rows.some(
      (row) => row.date === date && row.amount === amount && (balance ?? row.balance) === row.balance,
    ),
  )
}

/** Dates, amounts, balances, words and proof; the account and `more` are the texts' around, which mutations may move. */
function keyOf(statement: StatementExpected, isLoose: boolean): string {
  const { rows, proof, currency } = comparable(statement)
  const words = (text: string | null) => (isLoose ? (text ?? '').split(' ').sort().join(' ') : text)
  const lines = rows.map((row) => JSON.stringify([row.date, row.amount, row.balance, words(row.description)]))
  // Without balances the order within a day cannot be known from the rows alone.
  return JSON.stringify([currency, proof, proof === 'unproved' ? lines.sort() : lines])
}

/** The figures as lines of a Markdown table, a mutation each. */
export function figures(judged: readonly Judged[]): string {
  const lines = MUTATIONS.map(({ name, keeps }) => {
    const own = judged.filter((at) => at.mutation.name === name)
    const count = (outcome: Outcome) => own.filter((at) => at.outcome === outcome).length
    return `| ${name} | ${keeps === 'broken' ? 'not proved' : 'same'} | ${own.length} | ${count('same')} | ${count('refused')} | ${count('wrong')} |`
  })
  return [
    '| mutation | must be | pages | same | broken or refused | wrong |',
    '|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}
