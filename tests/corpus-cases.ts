// Cases in the format of tests/corpus/README.md, loaded once for all that compares readings with them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../lib/statement/day'
import type { shapeOfReading, shapeOfStatement } from '../scripts/read/shape'

export type PageExpected = ReturnType<typeof shapeOfReading>
export type StatementExpected = ReturnType<typeof shapeOfStatement>
export type FileExpected = { asOf: Day; error?: string; statements?: StatementExpected[] }
export type PageCase = { name: string; path: string; asOf: Day; expected: PageExpected }
export type FileCase = { name: string; path: string; asOf: Day; expected: FileExpected }

const CORPUS = join(import.meta.dirname, 'corpus')

/** Pages of our own and of the later rounds of unseen cases: of so many a test may take a sample. */
export const isOfLaterRounds = (name: string): boolean => /^(?:own-|unseen(?:[4-9]|[12]\d)-)/.test(name)

/** The page cases of a folder of cases, sorted by name. */
export function pageCases(root = CORPUS): PageCase[] {
  return expectations<PageExpected>(join(root, 'pages')).map(({ name, folder, expected }) => {
    return { name, path: join(folder, 'index.html'), asOf: expected.asOf, expected }
  })
}

/** The file cases of a folder of cases, sorted by name. */
export function fileCases(root = CORPUS): FileCase[] {
  return expectations<FileExpected>(join(root, 'files')).map(({ name, folder, expected }) => {
    const file = readdirSync(folder).find((other) => other !== 'expected.json' && other !== 'about.txt') ?? ''
    return { name, path: join(folder, file), asOf: expected.asOf, expected }
  })
}

function expectations<Expected>(root: string): { name: string; folder: string; expected: Expected }[] {
  if (!existsSync(root)) return []
  return readdirSync(root)
    .map((name) => ({ name, folder: join(root, name) }))
    .filter(({ folder }) => existsSync(join(folder, 'expected.json')))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, folder }) => {
      const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected
      return { name, folder, expected }
    })
}

/** A text as the corpus compares it: NFKC, white space folded. */
export function folded(text: string): string
export function folded(text: string | null): string | null
export function folded(text: string | null): string | null {
  return text === null ? null : text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}

/** A statement as the corpus compares it: the institution is not compared. */
export function comparable({ account, currency, rows, proof, more }: StatementExpected) {
  return {
    account: { type: account.type, branch: folded(account.branch), number: folded(account.number) },
    currency,
    rows: rows.map(({ date, amount, balance, description }) => {
      return { date, amount, balance, description: folded(description) }
    }),
    proof,
    more,
  }
}

/** The notices of a page as the corpus compares them. */
export function comparableNotices(notices: PageExpected['notices']) {
  return notices.map(({ title, date, important, unread, demand, deadline }) => {
    return { title: folded(title), date, important, unread, demand, deadline }
  })
}
