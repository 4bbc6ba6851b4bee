// The captures that need a person's word before their rows may be sent.
import type { CaptureRecord } from '../../../lib/store/records'
import { db, useLive } from './live'

/** Newest first; undefined until known. Only what brought something and was neither confirmed nor taken back. */
export function useReviews(): readonly CaptureRecord[] | undefined {
  return useLive(async () => {
    const doubtful = await db.captures.where('proof').anyOf('broken', 'unproved').filter(needsWord).toArray()
    return doubtful.sort((a, b) => (a.at < b.at ? 1 : -1))
  }, [])
}

function needsWord({ confirmedAt, undoneAt, added }: CaptureRecord): boolean {
  return confirmedAt === null && undoneAt === null && added > 0
}
