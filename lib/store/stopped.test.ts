import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AT, bank, captureOf, everything, row, statementOf } from '../../tests/passbook/captures'
import { backup, restore } from './backup'
import { Database } from './database'
import { keepCapture } from './keep-capture'
import { exportOriginals } from './originals'
import type { Work } from './work'

let db: Database
let sequence = 0
const original = { bytes: new Uint8Array([1, 2, 3]), mediaType: 'text/csv' }
beforeEach(async () => {
  db = new Database(`stopped-${sequence++}`)
  await db.banks.put(bank)
  for (const date of ['2026-01-04', '2026-01-05', '2026-01-06']) {
    const rows = [row(date, 5, 1000), row(date, -100, 900)]
    await keepCapture(db, captureOf(statementOf(rows), { source: 'file', fileName: `${date}.csv`, original }))
  }
})
afterEach(() => db.delete())

/** Work that is stopped at its nth sign of progress, and the signs it gave. */
function stopAt(nth: number): Work & { signs: number[] } {
  const controller = new AbortController()
  const signs: number[] = []
  return {
    signs,
    signal: controller.signal,
    onProgress: (done, total) => {
      expect(done).toBeLessThanOrEqual(total)
      if (signs.push(done / total) === nth) controller.abort()
    },
  }
}

const works: [string, (work: Work) => Promise<unknown>][] = [
  ['a backup', (work) => backup(db, AT, work)],
  ['an export of originals', (work) => exportOriginals(db, null, AT, work)],
]

describe('long work', () => {
  it.each(works)('shows how far it is, to the end: %s', async (_, run) => {
    const work = stopAt(0)
    await run(work)
    expect(work.signs.length).toBeGreaterThan(3)
    expect(work.signs).toEqual([...work.signs].sort((a, b) => a - b))
    expect(work.signs.at(-1)).toBe(1)
  })

  it.each(works)('gives nothing where it is stopped, wherever that is: %s', async (_, run) => {
    const whole = stopAt(0)
    await run(whole)
    for (let nth = 1; nth < whole.signs.length; nth++)
      await expect(run(stopAt(nth))).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('leaves a database as it was where a restore is stopped, wherever that is', async () => {
    const file = await backup(db, AT)
    const open = async () => {
      const other = new Database(`stopped-${sequence++}`)
      await other.banks.put({ ...bank, id: 'other' })
      await keepCapture(other, captureOf(statementOf([row('2026-01-07', 1, 901), row('2026-01-07', 1, 902)])))
      return other
    }
    const whole = stopAt(0)
    const first = await open()
    await restore(first, file, AT, whole)
    expect(whole.signs.at(-1)).toBe(1)
    await first.delete()
    for (let nth = 1; nth < whole.signs.length; nth++) {
      const other = await open()
      const before = await everything(other)
      await expect(restore(other, file, AT, stopAt(nth))).rejects.toMatchObject({ name: 'AbortError' })
      expect(await everything(other)).toEqual(before)
      await other.delete()
    }
  })
})

it('packs every original into the zip as it came', async () => {
  const { content } = await exportOriginals(db, null, AT)
  const files = unzipSync(new Uint8Array(await content.arrayBuffer()))
  const names = Object.keys(files)
  expect(names.filter((name) => name.endsWith('.csv'))).toHaveLength(5)
  expect(names.filter((name) => name.startsWith('2026')).map((name) => [...(files[name] ?? [])])).toEqual([
    [1, 2, 3],
    [1, 2, 3],
    [1, 2, 3],
  ])
})
