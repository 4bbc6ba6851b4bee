// The cases of tests/corpus, loaded once for all tests that compare readings with them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../lib/statement/day'
import type { shapeOfReading, shapeOfStatement } from '../scripts/read/shape'

export type PageExpected = ReturnType<typeof shapeOfReading>
export type StatementExpected = ReturnType<typeof shapeOfStatement>
export type PageCase = { name: string; path: string; asOf: Day; expected: PageExpected }

const PAGES = join(import.meta.dirname, 'corpus', 'pages')

/** All page cases, sorted by name. */
export function pageCases(): PageCase[] {
  return readdirSync(PAGES)
    .filter((name) => existsSync(join(PAGES, name, 'expected.json')))
    .sort()
    .map((name) => {
      const expected = JSON.parse(readFileSync(join(PAGES, name, 'expected.json'), 'utf8')) as PageExpected
      return { name, path: join(PAGES, name, 'index.html'), asOf: expected.asOf, expected }
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
    rows: rows.map((row) => ({ ...row, description: folded(row.description) })),
    proof,
    more,
  }
}
