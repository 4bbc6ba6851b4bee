// How well folders of cases in the corpus's format are read, without changing them. The first run on cases that the code has never seen is
// the figure to expect of banks that it has never seen (docs/testing.md).
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { readFile } from '../lib/file/read-file'
import {
  comparable,
  comparableNotices,
  type FileCase,
  fileCases,
  type PageExpected,
  pageCases,
  type StatementExpected,
} from '../tests/corpus-cases'
import { openPageReader } from './read/page-reader'
import { shapeOfReading } from './read/shape'

type Statements = readonly StatementExpected[]
type Score = Record<string, number>

const score: Score = {}
const count = (name: string, by = 1): void => {
  score[name] = (score[name] ?? 0) + by
}

/** The statements' faults in words; counts what matters most: rows that are wrong and call themselves proved. */
function faultsOfStatements(found: Statements, expected: Statements): string[] {
  const bare = (all: Statements) => all.map(comparable)
  count('statements expected', expected.length)
  if (isDeepStrictEqual(bare(found), bare(expected))) {
    count('statements exact', expected.length)
    return []
  }
  const rows = (one: StatementExpected) => comparable(one).rows
  const wanted = expected.map(rows)
  const faults: string[] = []
  for (const one of found) {
    const isKnown = wanted.some((all) => isDeepStrictEqual(all, rows(one)))
    const figures = (all: StatementExpected['rows']) => all.map(({ date, amount }) => [date, amount])
    const hasFigures = wanted.some((all) => isDeepStrictEqual(figures(all), figures(one.rows)))
    if (one.proof === 'proved' && !isKnown) {
      count(hasFigures ? 'proved, words differ' : 'PROVED BUT WRONG')
      faults.push(hasFigures ? 'words of a proved row' : 'PROVED BUT WRONG')
    }
  }
  for (const [at, one] of expected.entries()) {
    const same = found.find((other) => isDeepStrictEqual(rows(other), rows(one)))
    if (same === undefined) faults.push(`statement ${at}: rows not read so (${found.length} found)`)
    else if (isDeepStrictEqual(comparable(same), comparable(one))) count('statements exact')
    else {
      const [a, b] = [comparable(same), comparable(one)]
      for (const part of ['account', 'currency', 'proof', 'more'] as const)
        if (!isDeepStrictEqual(a[part], b[part]))
          faults.push(`${part} ${JSON.stringify(a[part])} should be ${JSON.stringify(b[part])}`)
    }
  }
  if (found.length > expected.length) faults.push(`${found.length} statements, should be ${expected.length}`)
  return faults.length > 0 ? faults : ['order of the statements']
}

function faultsOfPage(found: PageExpected, expected: PageExpected): string[] {
  const faults = faultsOfStatements(found.statements, expected.statements)
  count('statement parts exact', faults.length === 0 ? 1 : 0)
  count('kinds right', found.kind === expected.kind ? 1 : 0)
  for (const part of ['kind', 'blocking', 'suspicious', 'unread'] as const)
    if (found[part] !== expected[part])
      faults.push(`${part} ${String(found[part])} should be ${String(expected[part])}`)
  count('unread notices', expected.unread)
  count('unread notices missed', Math.max(0, expected.unread - found.unread))
  if (expected.unread > 0) {
    count('pages with unread')
    if (found.unread === 0) count('pages whose unread are missed')
  } else {
    count('pages without unread')
    if (found.unread > 0) count('false unread')
  }
  const [got, wanted] = [comparableNotices(found.notices), comparableNotices(expected.notices)]
  if (!isDeepStrictEqual(got, wanted)) {
    faults.push(`notices ${JSON.stringify(got)}\n       should be ${JSON.stringify(wanted)}`)
    const decisions = new Set(wanted.filter(({ demand }) => demand === 'decide').map(({ title }) => title))
    if (got.some(({ title, demand }) => demand === 'read' && decisions.has(title)))
      count('A DECISION CALLED READ')
  }
  return faults
}

function faultsOfFile({ path, asOf, expected }: FileCase): string[] {
  const reading = readFile(new Uint8Array(readFileSync(path)), { asOf, fileName: basename(path) })
  const found = reading.kind === 'statements' ? reading.statements : []
  const error = reading.kind === 'error' ? reading.error : undefined
  const faults = faultsOfStatements(found, expected.statements ?? [])
  if (error !== expected.error) faults.push(`error ${error} should be ${expected.error}`)
  return faults
}

function tell(name: string, faults: readonly string[]): void {
  count('cases')
  if (faults.length === 0) {
    count('exact')
    return
  }
  process.stdout.write(`${name}\n${faults.map((fault) => `     ${fault}\n`).join('')}`)
}

/** Scores the folders named on the command line; `root` is the folder of the project. */
export async function main(folders: readonly string[], root: string): Promise<number> {
  const reader = await openPageReader(root)
  try {
    for (const folder of folders) {
      const path = resolve(process.env.INIT_CWD ?? process.cwd(), folder)
      for (const one of fileCases(path)) tell(`file ${one.name}`, faultsOfFile(one))
      for (const one of pageCases(path)) {
        const found = shapeOfReading((await reader.read(one.path, one.asOf)).reading)
        tell(`page ${one.name}`, faultsOfPage(found, one.expected))
      }
    }
  } finally {
    await reader.close()
  }
  process.stdout.write(`${JSON.stringify(score, null, 2)}\n`)
  return score.cases === undefined ? 2 : 0
}
