// The entries of one passbook, newest first: fetched a screenful at a time, or found by a search that can be stopped.
import { useCallback, useRef, useState } from 'preact/hooks'
import type { EntryView, Filter, SearchView } from '../../../components/app/passbook/passbook-view'
import { countUpTo, deliveriesOf, entriesOf } from '../../../lib/store/entries-of'
import type { EntryRecord } from '../../../lib/store/records'
import { searchEntries } from '../../../lib/store/search-entries'
import { db, useLive } from './live'

/** Entries that are looked for before all are counted. */
const FIRST = 200

/** `only`: the ids of the only entries that are listed, in their order; null where all are. */
export function useEntries(accountId: string, only: readonly string[] | null) {
  const [search, setSearch] = useState<SearchView>({ kind: 'none' })
  const [found, setFound] = useState<{ ids: readonly string[]; turn: number } | null>(null)
  const stopping = useRef<AbortController | null>(null)
  const turn = useRef(0)
  const [isDrawn, setIsDrawn] = useState(false)
  // Enough to draw the first screenful at once: counting 100,000 entries takes longer than showing forty.
  const first = useLive(async () => {
    const count = await countUpTo(db, accountId, FIRST)
    // What is drawn changes with where the deliveries stand, too.
    await db.deliveries.where('accountId').equals(accountId).first()
    return { count, stamp: performance.now() }
  }, [accountId])
  // The database answers one question after the other, so this one waits until the first rows stand.
  const whole = useLive(async () => {
    if (!isDrawn) return undefined
    const isMore = (await countUpTo(db, accountId, FIRST)) === FIRST
    return isMore ? entriesOf(db, accountId).count() : undefined
  }, [accountId, isDrawn])

  const fetchRows = useCallback(
    async (offset: number, limit: number): Promise<EntryView[]> => {
      const ids = only ?? found?.ids
      const records =
        ids === undefined
          ? await entriesOf(db, accountId).reverse().offset(offset).limit(limit).toArray()
          : (await db.entries.bulkGet(ids.slice(offset, offset + limit))).filter(
              (entry) => entry !== undefined,
            )
      const rows = await withStates(records)
      setIsDrawn(true)
      return rows
    },
    [accountId, found, only],
  )

  const onSearch = async (filter: Filter) => {
    stopping.current?.abort()
    const controller = new AbortController()
    stopping.current = controller
    const { signal } = controller
    const total = await entriesOf(db, accountId, filter.from, filter.to).count()
    const entries = await searchEntries(
      db,
      { ...filter, accountIds: [accountId] },
      { signal, onProgress: (looked) => setSearch({ kind: 'running', looked, total }) },
    )
    // A later search has taken over.
    if (stopping.current !== controller) return
    turn.current += 1
    setFound({ ids: entries.map(({ id }) => id).reverse(), turn: turn.current })
    setSearch({ kind: 'done', found: entries.length })
  }

  const clear = () => {
    stopping.current?.abort()
    stopping.current = null
    setFound(null)
    setSearch({ kind: 'none' })
  }
  return {
    search,
    count: (only ?? found?.ids)?.length ?? whole ?? first?.count ?? 0,
    isKnown: first !== undefined,
    /** The first rows stand: what is read for the rest of the page comes after them. */
    isDrawn: isDrawn || first?.count === 0,
    version: `${first?.stamp} ${found?.turn ?? 0}`,
    acts: {
      fetchRows,
      onSearch: (filter: Filter) => void onSearch(filter),
      onStopSearch: () => stopping.current?.abort(),
      onClearSearch: clear,
    },
  }
}

async function withStates(entries: readonly EntryRecord[]): Promise<EntryView[]> {
  const deliveries = await deliveriesOf(
    db,
    entries.map(({ id }) => id),
  )
  return entries.map((entry) => ({
    ...entry,
    state: deliveries.find(({ entryId }) => entryId === entry.id)?.state ?? null,
  }))
}
