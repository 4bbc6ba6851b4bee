// In a page: times a look and its reading against a bare walk over the text of the cells, in the same run.
import { readTab } from '../../lib/page/combine-frames'
import { lookAtFrame } from '../../lib/page/look'
import type { Day } from '../../lib/statement/day'

/** Milliseconds of one round. `longest`: the longest stretch of the look without a pause. */
export type Round = {
  walk: number
  look: number
  read: number
  longest: number
  rows: number
  proof: string | null
}

declare global {
  var meisaiBench: (asOf: Day) => Promise<Round>
}

globalThis.meisaiBench = async (asOf) => {
  const start = performance.now()
  let length = 0
  for (const cell of document.querySelectorAll('td')) length += (cell.textContent ?? '').length
  const walk = performance.now() - start
  if (length < 0) throw new Error('the walk must not be optimised away')
  let longest = 0
  let work = 0
  let since = performance.now()
  const pause = () => {
    const now = performance.now()
    longest = Math.max(longest, now - since)
    work += now - since
  }
  const look = await lookAtFrame(document, {
    asOf,
    rest: () => {
      pause()
      return new Promise((resolve) =>
        setTimeout(() => {
          since = performance.now()
          resolve()
        }),
      )
    },
  })
  pause()
  const readStart = performance.now()
  const { reading } = readTab([look], asOf)
  const read = performance.now() - readStart
  const statement = reading.statements[0]
  return {
    walk,
    look: work,
    read,
    longest,
    rows: statement?.rows.length ?? 0,
    proof: statement?.proof ?? null,
  }
}
