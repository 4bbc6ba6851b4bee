// Every file of the corpus is read exactly as its expected.json says.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFile } from '../lib/file/read-file'
import { fold } from '../lib/reading/fold'
import type { Day } from '../lib/statement/day'

const ROOT = join(import.meta.dirname, 'corpus/files')

type Expected = {
  asOf: Day
  error?: string
  statements?: {
    account: { branch: string | null; type: string | null; number: string | null }
    currency: string
    rows: { date: string; amount: number; balance: number | null; description: string }[]
    proof: string
    more: boolean
  }[]
}

const folded = (text: string | null) => (text === null ? null : fold(text))

/** The parts of a reading that the corpus compares, folded. */
function comparable(statements: NonNullable<Expected['statements']>) {
  return statements.map(({ account, currency, rows, proof, more }) => ({
    account: { branch: folded(account.branch), type: account.type, number: folded(account.number) },
    currency,
    proof,
    more,
    rows: rows.map(({ date, amount, balance, description }) => ({
      date,
      amount,
      balance,
      description: fold(description),
    })),
  }))
}

describe('the corpus of files', () => {
  for (const name of readdirSync(ROOT)) {
    it(`reads ${name}`, () => {
      const expected = JSON.parse(readFileSync(join(ROOT, name, 'expected.json'), 'utf8')) as Expected
      const fileName =
        readdirSync(join(ROOT, name)).find((file) => file !== 'expected.json' && file !== 'about.txt') ?? ''
      const reading = readFile(new Uint8Array(readFileSync(join(ROOT, name, fileName))), {
        asOf: expected.asOf,
        fileName,
      })
      if (expected.error !== undefined)
        expect(reading).toMatchObject({ kind: 'error', error: expected.error })
      else {
        expect(reading.kind === 'statements' ? 'statements' : reading.error).toBe('statements')
        const found = reading.kind === 'statements' ? reading.statements : []
        expect(comparable(found)).toEqual(comparable(expected.statements ?? []))
      }
    })
  }
})
