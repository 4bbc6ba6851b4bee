// The database as the extension's own pages see it, and a view of it that stays up to date.
import { liveQuery } from 'dexie'
import { useEffect, useState } from 'preact/hooks'
import { Database } from '../../../lib/store/database'

/** The page's own connection; the worker has another. */
export const db = new Database()

/**
 * What a query gives, anew whenever the tables it read have changed; undefined until the first answer.
 * `inputs`: what the query depends on beside the database. The query may await nothing but the database, else changes are missed.
 */
export function useLive<T>(query: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T>()
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({ next: setValue, error: report })
    return () => subscription.unsubscribe()
    // The query is new at every drawing; its inputs say when it differs.
  }, inputs)
  return value
}

/** A failed query is a bug; the page stays as it was. */
function report(error: unknown): void {
  console.error(error instanceof Error ? error.name : 'query failed')
}
