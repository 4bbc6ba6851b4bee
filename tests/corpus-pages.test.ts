// Every page of the corpus in a real browser, with the code that ships: statements, kind, notices.
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPageReader, type PageReader } from '../scripts/read/page-reader'
import { shapeOfReading } from '../scripts/read/shape'
import { comparable, comparableNotices, type PageExpected, pageCases } from './corpus-cases'

const cases = pageCases()
const readings = new Map<string, PageExpected>()
let reader: PageReader

beforeAll(async () => {
  reader = await openPageReader(resolve(import.meta.dirname, '..'))
  const waiting = [...cases]
  const work = async () => {
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      readings.set(at.name, shapeOfReading((await reader.read(at.path, at.asOf)).reading))
    }
  }
  await Promise.all([work(), work(), work(), work(), work(), work()])
}, 900_000)

afterAll(() => reader.close())

function readingOf(name: string): PageExpected {
  const reading = readings.get(name)
  if (reading === undefined) throw new Error(`${name} was not read`)
  return reading
}

describe.each(cases)('the page $name', ({ name, expected }) => {
  it('gives its statements', () => {
    expect(readingOf(name).statements.map(comparable)).toEqual(expected.statements.map(comparable))
  })

  it('is of its kind', () => {
    const { kind, blocking, suspicious } = readingOf(name)
    expect({ kind, blocking, suspicious }).toEqual({
      kind: expected.kind,
      blocking: expected.blocking,
      suspicious: expected.suspicious,
    })
  })

  it('lists its notices', () => {
    const { unread, notices } = readingOf(name)
    expect({ unread, notices: comparableNotices(notices) }).toEqual({
      unread: expected.unread,
      notices: comparableNotices(expected.notices),
    })
  })
})
