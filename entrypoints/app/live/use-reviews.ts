// The captures that need a person's word before their rows may be sent.
import type { CaptureRecord } from '../../../lib/store/records'
import { db, useLive } from './live'

/** Newest first; undefined until known. Only what brought something and was neither confirmed nor taken back. */
export function useReviews(): readonly CaptureRecord[] | undefined {
  return useLive(async () => {
    const waiting = await db.captures.orderBy('at').reverse().filter(needsWord).toArray()
    return waiting
  }, [])
}

function needsWord({ proof, confirmedAt, undoneAt, added }: CaptureRecord): boolean {
  return proof !== 'proved' && confirmedAt === null && undoneAt === null && added > 0
}
