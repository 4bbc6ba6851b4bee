// Prints the reading of pages and files, one JSON line a path: the very code that ships, from the command line.
import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { readFile } from '../lib/file/read-file'
import { type Day, dayInJapan, isDay } from '../lib/statement/day'
import { explain } from './read/explain'
import { openPageReader, type PageReader } from './read/page-reader'
import { shapeOfReading, shapeOfStatement } from './read/shape'

type Task = { path: string; asOf: Day }

const USAGE = 'npm run --silent read -- [--as-of YYYY-MM-DD] [--explain] PATH…'
/** Files are read whole; nothing that a bank hands out comes near. */
const MOST_BYTES = 100_000_000

/** Reads all paths of the command line; `script` is the bundled in-page script. Gives the exit code: 1 where a path could not be read. */
export async function main(args: readonly string[], script: string): Promise<number> {
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
  let pages: PageReader | null = null
  let code = 0
  try {
    for (const task of tasks) {
      try {
        const path = resolve(process.env.INIT_CWD ?? process.cwd(), task.path)
        statSync(path)
        if (isPage(path)) {
          pages ??= await openPageReader(script)
          const tab = await pages.read(path, task.asOf)
          print({ path: task.path, reading: shapeOfReading(tab.reading) })
          if (isExplained) process.stderr.write(explain(task.path, tab))
        } else print({ path: task.path, ...fileLine(path, task.asOf) })
      } catch (error) {
        code = 1
        print({ path: task.path, error: messageOf(error) })
      }
    }
  } finally {
    await pages?.close()
  }
  return code
}

function isPage(path: string): boolean {
  return /\.x?html?$/i.test(path) && /^index\.|\.x?html?$/i.test(basename(path))
}

function fileLine(path: string, asOf: Day): object {
  if (statSync(path).size > MOST_BYTES) throw new Error('too large: no statement has 100 MB')
  const reading = readFile(new Uint8Array(readFileSync(path)), { asOf, fileName: basename(path) })
  return reading.kind === 'error'
    ? { error: reading.error }
    : { statements: reading.statements.map(shapeOfStatement) }
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

function usage(problem: string): number {
  process.stderr.write(`${problem}\n${USAGE}\n`)
  return 2
}

function messageOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'not found'
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error)
}
