// The passbooks, connected. A passbook of 100,000 entries opens like one of ten: only counts and what is in sight are read.
import { Passbook } from '../../../components/app/passbook/Passbook'
import { Passbooks } from '../../../components/app/passbook/Passbooks'
import type { PassbookCard } from '../../../components/app/passbook/passbook-view'
import { knownBank } from '../../../lib/banks/known-banks'
import { windowDays } from '../../../lib/banks/window'
import { coverageOf } from '../../../lib/passbook/coverage'
import { type Day, dayInJapan } from '../../../lib/statement/day'
import { exportOriginals, originalOf } from '../../../lib/store/originals'
import type { AccountRecord, BankRecord } from '../../../lib/store/records'
import { undoCapture } from '../../../lib/store/undo-capture'
import { entriesOf } from '../live/entries-of'
import { db, useLive } from '../live/live'
import { saveFile } from '../live/save'
import { useEntries } from '../live/use-entries'
import { useNow } from '../live/use-now'

export function PassbooksPage() {
  const now = useNow()
  const today = dayInJapan(now)
  const cards = useLive(async () => {
    const [banks, accounts] = await Promise.all([db.banks.toArray(), db.accounts.toArray()])
    return Promise.all(
      accounts.map(async (account) => cardOf(account, banks, today, await entriesOf(account.id).count())),
    )
  }, [today])
  return cards === undefined ? null : <Passbooks view={{ now, today, cards }} />
}

/** The captures that are listed; older ones stay in the database. */
const LISTED = 200

export function PassbookPage({ accountId }: { accountId: string }) {
  const today = dayInJapan(useNow())
  const entries = useEntries(accountId)
  const page = useLive(async () => {
    const [banks, account] = await Promise.all([db.banks.toArray(), db.accounts.get(accountId)])
    if (account === undefined) return null
    const captures = await db.captures.where('accountId').equals(accountId).sortBy('at')
    return { card: cardOf(account, banks, today, 0), captures: captures.reverse().slice(0, LISTED) }
  }, [accountId, today])
  if (page === undefined || page === null || !entries.isKnown) return null
  const captures = page.captures.map(({ id, at, source, fileName, rows, added, proof, undoneAt, size }) => {
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
        captures,
      }}
      acts={{
        ...entries.acts,
        onUndo: (captureId) => void undoCapture(db, captureId, new Date().toISOString()),
        onSaveOriginal: (captureId) => void saveOriginal(captureId),
        onExportOriginals: () =>
          void exportOriginals(db, accountId).then(({ name, content }) => saveFile(name, content)),
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
