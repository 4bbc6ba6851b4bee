import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FILE_ERRORS } from '../file/read-file'
import { CAUSE_KINDS } from '../health/health'
import { messagesOf } from './messages-of'

const ROOT = new URL('../..', import.meta.url).pathname
const [ja, en] = await Promise.all([messagesOf('ja'), messagesOf('en')])
const names = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
const message = (code: string) => code.replaceAll(/[-.]/g, '_')

/** Every TypeScript source under these folders, tests apart. */
function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(join(ROOT, path)).isDirectory()) return sources(path)
    return /(?<!\.test|\.d)\.tsx?$/.test(name) ? [readFileSync(join(ROOT, path), 'utf8')] : []
  })
}
const shipped = ['components', 'entrypoints', 'lib'].flatMap(sources).join('\n')
const sending = ['lib/outbox', 'lib/ledgers', 'lib/passbook'].flatMap(sources).join('\n')

describe('the languages', () => {
  it('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(ja).sort())
  })

  it('name the same values in each text', () => {
    const differ = Object.keys(ja).filter(
      (key) => names(ja[key] ?? '').join() !== names(en[key] ?? '').join(),
    )
    expect(differ).toEqual([])
  })

  it('use only characters that a message name may have', () => {
    expect(Object.keys(ja).filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([])
  })

  it('leave no dollar sign, which the browser would take for a placeholder', () => {
    expect(Object.entries({ ...ja, ...en }).filter(([, text]) => text.includes('$'))).toEqual([])
  })
})

describe('every code has its words', () => {
  it.each(CAUSE_KINDS)('for the cause %s: a title, a sentence and what helps', (kind) => {
    for (const part of ['title', 'sentence', 'help'])
      expect(ja).toHaveProperty(`cause_${message(kind)}_${part}`)
    // The title stands in where the evidence lacks what a sentence needs, so it needs nothing itself.
    expect(names(ja[`cause_${message(kind)}_title`] ?? '')).toEqual([])
  })

  it.each(FILE_ERRORS)('for a file that is %s', (error) => {
    expect(ja).toHaveProperty(`file_error_${message(error)}`)
  })

  const written = (pattern: RegExp, source = shipped) => [
    ...new Set([...source.matchAll(pattern)].map(([, code]) => code ?? '')),
  ]

  it('for every reason that the outbox and the ledgers write', () => {
    const codes = written(/\breason: '([a-z-]+)'/g, sending).filter(
      (code) => ja[`export_refused_${message(code)}`] === undefined,
    )
    expect(codes.length).toBeGreaterThan(10)
    expect(codes.filter((code) => ja[`reason_${message(code)}`] === undefined)).toEqual([])
  })

  it('for every problem that the worker answers', () => {
    const codes = written(/\bproblem: '([a-z-]+)'/g)
    expect(codes.length).toBeGreaterThan(5)
    expect(codes.filter((code) => ja[`problem_${message(code)}`] === undefined)).toEqual([])
  })

  it('for every line of the activity log', () => {
    const codes = written(/\bkind: '([a-z]+\.[a-z]+)'/g)
    expect(codes.length).toBeGreaterThan(5)
    expect(codes.filter((code) => ja[`event_${message(code)}`] === undefined)).toEqual([])
  })

  it('for every step of a CSV capture and every cause of its failure', () => {
    const steps = readFileSync(join(ROOT, 'lib/capture/steps.ts'), 'utf8')
    const named = /CAPTURE_STEPS = \[([^\]]+)\]/.exec(steps)?.[1]?.match(/[a-z-]+(?=')/g) ?? []
    const causes = /type CaptureCause =([\s\S]+?)\n\n/.exec(steps)?.[1]?.match(/[a-z-]+(?=')/g) ?? []
    expect(named.length).toBeGreaterThan(2)
    expect(causes.length).toBeGreaterThan(5)
    expect(named.filter((step) => ja[`step_${message(step)}`] === undefined)).toEqual([])
    expect(causes.filter((cause) => ja[`taken_${message(cause)}`] === undefined)).toEqual([])
  })
})
