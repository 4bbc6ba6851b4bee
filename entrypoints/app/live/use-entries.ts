// The entries of one passbook, newest first: fetched a screenful at a time, or found by a search that can be stopped.
import { useCallback, useRef, useState } from 'preact/hooks'
import type { EntryView, Filter, SearchView } from '../../../components/app/passbook/passbook-view'
import type { EntryRecord } from '../../../lib/store/records'
import { db, useLive } from './live'

/** Entries looked at between two signs of progress. */
const STEP = 2_000

export function useEntries(accountId: string) {
  const [search, setSearch] = useState<SearchView>({ kind: 'none' })
  const [found, setFound] = useState<{ ids: readonly string[]; turn: number } | null>(null)
  const stopping = useRef<AbortController | null>(null)
  const turn = useRef(0)
  // What is drawn changes with the entries and with where their deliveries stand.
  const state = useLive(async () => {
    const count = await all(accountId).count()
    const account = await db.accounts.get(accountId)
    const sent = await db.deliveries.where('accountId').equals(accountId).count()
    return { count, version: `${count} ${account?.lastCaptureAt} ${sent}` }
  }, [accountId])

  const fetchRows = useCallback(
    async (offset: number, limit: number): Promise<EntryView[]> => {
      const records =
        found === null
          ? await all(accountId).reverse().offset(offset).limit(limit).toArray()
          : (await db.entries.bulkGet(found.ids.slice(offset, offset + limit))).filter(
              (entry) => entry !== undefined,
            )
      return withStates(records)
    },
    [accountId, found],
  )

  const onSearch = async (filter: Filter) => {
    stopping.current?.abort()
    const controller = new AbortController()
    stopping.current = controller
    const looking = between(accountId, filter)
    const total = await looking.count()
    const ids: string[] = []
    for (let looked = 0; looked < total && !controller.signal.aborted; looked += STEP) {
      setSearch({ kind: 'running', looked, total })
      const entries = await between(accountId, filter).reverse().offset(looked).limit(STEP).toArray()
      ids.push(...entries.filter((entry) => matches(entry, filter)).map(({ id }) => id))
    }
    // A later search has taken over.
    if (stopping.current !== controller) return
    turn.current += 1
    setFound({ ids, turn: turn.current })
    setSearch({ kind: 'done', found: ids.length })
  }

  const clear = () => {
    stopping.current?.abort()
    stopping.current = null
    setFound(null)
    setSearch({ kind: 'none' })
  }
  return {
    search,
    count: found === null ? (state?.count ?? 0) : found.ids.length,
    version: `${state?.version} ${found?.turn ?? 0}`,
    acts: {
      fetchRows,
      onSearch: (filter: Filter) => void onSearch(filter),
      onStopSearch: () => stopping.current?.abort(),
      onClearSearch: clear,
    },
  }
}

const all = (accountId: string) =>
  db.entries.where('[accountId+date]').between([accountId, ''], [accountId, '~'])

const between = (accountId: string, { from, to }: Filter) =>
  db.entries.where('[accountId+date]').between([accountId, from ?? ''], [accountId, to ?? '~'], true, true)

/** Every bound that is set must hold; amounts without regard to their direction, words all of them in any order. */
function matches({ amount, description }: EntryRecord, { min, max, words }: Filter): boolean {
  const size = Math.abs(amount)
  if (min !== null && size < min) return false
  if (max !== null && size > max) return false
  const folded = fold(description)
  return words
    .split(/\s+/)
    .map(fold)
    .every((word) => folded.includes(word))
}

const fold = (words: string) => words.normalize('NFKC').toLowerCase()

async function withStates(entries: readonly EntryRecord[]): Promise<EntryView[]> {
  const deliveries = await db.deliveries
    .where('entryId')
    .anyOf(entries.map(({ id }) => id))
    .toArray()
  return entries.map((entry) => ({
    ...entry,
    state: deliveries.find(({ entryId }) => entryId === entry.id)?.state ?? null,
  }))
}
