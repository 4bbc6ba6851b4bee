// One test over the directory: every kind of ledger keeps the contract and has words in every language.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ledgerKinds } from '../lib/ledgers/registry'

const ROOT = resolve(import.meta.dirname, '..')

describe.each(ledgerKinds())('the ledger %s', (kind) => {
  const folder = join(ROOT, 'lib/ledgers', kind)

  it('runs the contract suite', () => {
    expect(existsSync(folder)).toBe(true)
    const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts'))
    expect(tests.some((name) => /\bledgerContract\(/.test(readFileSync(join(folder, name), 'utf8')))).toBe(
      true,
    )
  })

  it.each(['ja', 'en'])('has a title and a description in %s', (language) => {
    const words = readFileSync(join(ROOT, 'locales', `${language}.yml`), 'utf8')
    expect(words).toMatch(new RegExp(`\\n  ${kind}:\\n    title: .+\\n    about: .+`))
  })
})
