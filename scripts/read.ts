// Prints the reading of pages and files, one JSON line a path: the very code that ships, from the command line.
import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { type FileReadingWithGrids, readFileWithGrids } from '../lib/file/read-file'
import { type Day, dayInJapan, isDay } from '../lib/statement/day'
import { explain, explainFile } from './read/explain'
import { openPageReader, type PageReader } from './read/page-reader'
import { shapeOfReading, shapeOfStatement } from './read/shape'

type Task = { path: string; asOf: Day }

const USAGE = 'npm run --silent read -- [--as-of YYYY-MM-DD] [--explain] PATH…'
/** Files are read whole; nothing that a bank hands out comes near. */
const MOST_BYTES = 100_000_000

/** Reads all paths of the command line; `root` is the folder of the project. Gives the exit code: 1 where a path could not be read. */
export async function main(args: readonly string[], root: string): Promise<number> {
  const tasks: Task[] = []
  let asOf = dayInJapan(new Date())
  let isExplained = false
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? ''
    const day = arg.startsWith('--as-of=')
      ? arg.slice('--as-of='.length)
      : arg === '--as-of'
        ? (args[++i] ?? '')
        : null
    if (day !== null) {
      if (!isDay(day)) return usage(`--as-of: not a day: ${day}`)
      asOf = day
    } else if (arg === '--explain') isExplained = true
    else if (arg.startsWith('--')) return usage(`unknown option: ${arg}`)
    else tasks.push({ path: arg, asOf })
  }
  if (tasks.length === 0) return usage('no path given')
  const reader: { pages: Promise<PageReader> | null } = { pages: null }
  const openPages = () => (reader.pages ??= openPageReader(root))
  let code = 0
  try {
    for await (const { line, report, failed } of inTheirOrder(tasks, (task) => read(task, openPages))) {
      if (failed) code = 1
      process.stdout.write(`${JSON.stringify(line)}\n`)
      if (isExplained && report !== '') process.stderr.write(report)
    }
  } finally {
    await (await reader.pages)?.close()
  }
  return code
}

type Answer = { line: object; report: string; failed: boolean }

/** Pages that are read beside each other; each waits mostly for its browser. */
const AT_ONCE = 4

/** The answers to tasks in the order of the tasks, a few of them worked on at once. */
async function* inTheirOrder(
  tasks: readonly Task[],
  work: (task: Task) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const running: Promise<Answer>[] = []
  for (const task of tasks) {
    running.push(work(task))
    if (running.length < AT_ONCE) continue
    const first = running.shift()
    if (first !== undefined) yield first
  }
  for (const last of running) yield last
}

async function read({ path: given, asOf }: Task, openPages: () => Promise<PageReader>): Promise<Answer> {
  try {
    const path = resolve(process.env.INIT_CWD ?? process.cwd(), given)
    statSync(path)
    if (!isPage(path)) {
      const read = fileReading(path, asOf)
      return { line: { path: given, ...fileLine(read) }, report: explainFile(given, read), failed: false }
    }
    const tab = await (await openPages()).read(path, asOf)
    return {
      line: { path: given, reading: shapeOfReading(tab.reading) },
      report: explain(given, tab),
      failed: false,
    }
  } catch (error) {
    return { line: { path: given, error: messageOf(error) }, report: '', failed: true }
  }
}

function isPage(path: string): boolean {
  return basename(path).toLowerCase() === 'index.html'
}

function fileReading(path: string, asOf: Day): FileReadingWithGrids {
  if (statSync(path).size > MOST_BYTES) throw new Error('too large: no statement has 100 MB')
  return readFileWithGrids(new Uint8Array(readFileSync(path)), { asOf, fileName: basename(path) })
}

function fileLine({ reading }: FileReadingWithGrids): object {
  return reading.kind === 'error'
    ? { error: reading.error }
    : { statements: reading.statements.map(shapeOfStatement) }
}

function usage(problem: string): number {
  process.stderr.write(`${problem}\n${USAGE}\n`)
  return 2
}

function messageOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'not found'
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error)
}
