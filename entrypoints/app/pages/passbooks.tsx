// The passbooks, connected. A passbook of 100,000 entries opens like one of ten: only counts and what is in sight are read.
import { useState } from 'preact/hooks'
import { Passbook } from '../../../components/app/passbook/Passbook'
import { Passbooks } from '../../../components/app/passbook/Passbooks'
import type { PassbookCard } from '../../../components/app/passbook/passbook-view'
import { knownBank } from '../../../lib/banks/known-banks'
import { windowDays } from '../../../lib/banks/window'
import { coverageOf } from '../../../lib/passbook/coverage'
import { type Day, dayInJapan } from '../../../lib/statement/day'
import { entriesOf, newestCaptures } from '../../../lib/store/entries-of'
import { exportOriginals, originalOf } from '../../../lib/store/originals'
import type { AccountRecord, BankRecord } from '../../../lib/store/records'
import { undoCapture } from '../../../lib/store/undo-capture'
import { db, useLive } from '../live/live'
import { saveFile } from '../live/save'
import { useEntries } from '../live/use-entries'
import { useNow } from '../live/use-now'
import { useWork } from '../live/use-work'

export function PassbooksPage() {
  const now = useNow()
  const today = dayInJapan(now)
  const cards = useLive(async () => {
    const [banks, accounts] = await Promise.all([db.banks.toArray(), db.accounts.toArray()])
    return Promise.all(
      accounts.map(async (account) => cardOf(account, banks, today, await entriesOf(db, account.id).count())),
    )
  }, [today])
  return cards === undefined ? null : <Passbooks view={{ now, today, cards }} />
}

/** The captures that are listed at first, and how many more at a time: each is read with all its rows. */
const LISTED = 30

export function PassbookPage({ accountId }: { accountId: string }) {
  const today = dayInJapan(useNow())
  const entries = useEntries(accountId)
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
  if (page === undefined || page === null || !entries.isKnown) return null
  const captures = records?.map(({ id, at, source, fileName, rows, added, proof, undoneAt, size }) => {
    return { id, at, source, fileName, rows, added, proof, undoneAt, hasOriginal: size > 0 }
  })
  return (
    <Passbook
      view={{
        card: page.card,
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
  count: number,
): PassbookCard {
  const bank = banks.find(({ id }) => id === account.bankId)
  const window = windowDays(knownBank(bank?.knownAs ?? null), account.label.type, today)
  const { stretches, gaps } = coverageOf(account.stretches, today, window)
  return {
    accountId: account.id,
    accountName: account.name,
    bankName: bank?.name ?? '',
    currency: account.currency,
    count,
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
