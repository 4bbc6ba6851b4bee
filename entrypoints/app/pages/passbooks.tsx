// The passbooks, connected. A passbook of 100,000 entries opens like one of ten: only counts and what is in sight are read.
import { useMemo, useState } from 'preact/hooks'
import { Passbook } from '../../../components/app/passbook/Passbook'
import { Passbooks } from '../../../components/app/passbook/Passbooks'
import type { PassbookCard } from '../../../components/app/passbook/passbook-view'
import { hashOf } from '../../../components/app/routes'
import { knownBank } from '../../../lib/banks/known-banks'
import { windowDays } from '../../../lib/banks/window'
import { coverageOf } from '../../../lib/passbook/coverage'
import { type Day, dayInJapan } from '../../../lib/statement/day'
import { checkContested, contestedEntries } from '../../../lib/store/contested'
import { newestCaptures } from '../../../lib/store/entries-of'
import { exportOriginals, originalOf } from '../../../lib/store/originals'
import type { AccountRecord, BankRecord } from '../../../lib/store/records'
import { undoCapture } from '../../../lib/store/undo-capture'
import { db, useLive } from '../live/live'
import { saveFile } from '../live/save'
import { useEntries } from '../live/use-entries'
import { useEntryCounts } from '../live/use-entry-counts'
import { useNow } from '../live/use-now'
import { useWork } from '../live/use-work'

export function PassbooksPage() {
  const now = useNow()
  const today = dayInJapan(now)
  const cards = useLive(async () => {
    const [banks, accounts, contested] = await Promise.all([
      db.banks.toArray(),
      db.accounts.toArray(),
      contestedEntries(db),
    ])
    return accounts.map((account) => {
      const doubts = contested.filter(({ accountId }) => accountId === account.id).length
      return cardOf(account, banks, today, doubts)
    })
  }, [today])
  const counts = useEntryCounts(cards !== undefined)
  if (cards === undefined) return null
  const counted = cards.map((card) => ({ ...card, count: counts?.get(card.accountId) ?? null }))
  return <Passbooks view={{ now, today, cards: counted }} />
}

/** The captures that are listed at first, and how many more at a time: each is read with all its rows. */
const LISTED = 30

/** `isOnlyContested`: it opens with the contradicted rows alone, as health leads to it. */
export function PassbookPage({
  accountId,
  isOnlyContested,
}: {
  accountId: string
  isOnlyContested: boolean
}) {
  const today = dayInJapan(useNow())
  const contested = useLive(
    async () => (await contestedEntries(db, accountId)).map(({ id }) => id).reverse(),
    [accountId],
  )
  const only = useMemo(() => (isOnlyContested ? (contested ?? []) : null), [isOnlyContested, contested])
  const entries = useEntries(accountId, only)
  const [listed, setListed] = useState(LISTED)
  const { running: exporting, run, stop } = useWork()
  const page = useLive(async () => {
    const [banks, account] = await Promise.all([db.banks.toArray(), db.accounts.get(accountId)])
    if (account === undefined) return null
    return { card: cardOf(account, banks, today, 0) }
  }, [accountId, today])
  // Each capture carries its rows: they are read once the entries stand.
  const records = useLive(
    async () => (entries.isDrawn ? newestCaptures(db, accountId, listed) : undefined),
    [accountId, entries.isDrawn, listed],
  )
  if (page === undefined || page === null || contested === undefined || !entries.isKnown) return null
  const captures = records?.map(({ id, at, source, fileName, rows, added, proof, undoneAt, size }) => {
    return { id, at, source, fileName, rows, added, proof, undoneAt, hasOriginal: size > 0 }
  })
  return (
    <Passbook
      view={{
        card: { ...page.card, contested: contested.length },
        isOnlyContested,
        today,
        search: entries.search,
        version: entries.version,
        count: entries.count,
        captures: captures ?? null,
        exporting,
        hasMoreCaptures: captures?.length === listed,
      }}
      acts={{
        ...entries.acts,
        onShowContested: (isOnly) => {
          location.hash = hashOf('passbooks', accountId, isOnly ? 'check' : null)
        },
        onCheckContested: () => void checkContested(db, accountId, contested, new Date().toISOString()),
        onUndo: (captureId) => void undoCapture(db, captureId, new Date().toISOString()),
        onSaveOriginal: (captureId) => void saveOriginal(captureId),
        onExportOriginals: () =>
          void run('export', (work) => exportOriginals(db, accountId, new Date().toISOString(), work)).then(
            (file) => file !== null && saveFile(file.name, file.content),
          ),
        onStopExport: stop,
        onMoreCaptures: () => setListed((old) => old + LISTED),
      }}
    />
  )
}

async function saveOriginal(captureId: string): Promise<void> {
  const original = await originalOf(db, captureId)
  if (original !== null) saveFile(original.name, original.content)
}

function cardOf(
  account: AccountRecord,
  banks: readonly BankRecord[],
  today: Day,
  contested: number,
): PassbookCard {
  const bank = banks.find(({ id }) => id === account.bankId)
  const window = windowDays(knownBank(bank?.knownAs ?? null), account.label.type, today)
  const { stretches, gaps } = coverageOf(account.stretches, today, window)
  return {
    accountId: account.id,
    accountName: account.name,
    bankName: bank?.name ?? '',
    currency: account.currency,
    count: null,
    contested,
    stretches: stretches.map(({ from, to }) => ({ from, to })),
    gaps: gaps.map(({ from, to, missing, shownUntil, isLost }) => ({
      from,
      to,
      amount: missing,
      lastShownOn: shownUntil,
      isLost,
    })),
    lastCaptureAt: account.lastCaptureAt,
  }
}
