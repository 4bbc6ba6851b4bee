// The bank's own CSV, at the person's click: taken from the tab, read like any file, kept with its bytes.
import { takeCsvFromTab } from '../capture/take-from-tab'
import { readFile } from '../file/read-file'
import type { Outcome } from '../messages/protocol'
import type { SeenPage } from '../messages/seen-page'
import type { TakenStep } from '../messages/taken'
import { keepSeenPage } from '../platform/seen-pages'
import { dayInJapan } from '../statement/day'
import type { Database } from '../store/database'
import { refreshBadge } from './badge'
import { bankOfTab } from './bank-of-tab'
import { keepStatements } from './keep-statements'
import { seeTab } from './see-tab'

/** How long a bank may take to make its file. */
const LONGEST_MS = 120_000

export async function takeCsvOfTab(
  db: Database,
  tabId: number,
  now: Date,
): Promise<Outcome<{ steps: TakenStep[]; seen: SeenPage }>> {
  const looked = await seeTab(db, tabId, { isByHand: true, now })
  if (!looked.ok) return looked
  const page = looked.value
  if (page.suspicious) return { ok: false, problem: 'suspicious', words: null }
  const shown = await bankOfTab(db, tabId)
  if (shown === null) return { ok: false, problem: 'not-a-bank', words: null }
  const { steps, file } = await takeCsvFromTab(tabId, page.kind, AbortSignal.timeout(LONGEST_MS))
  if (file === null) return { ok: true, value: { steps, seen: page } }

  const asOf = dayInJapan(now)
  const reading = readFile(file.bytes, { asOf, ...(file.name === null ? {} : { fileName: file.name }) })
  if (reading.kind === 'error') {
    return {
      ok: true,
      value: { steps: [...steps, { name: 'read', status: 'failed', cause: reading.error }], seen: page },
    }
  }
  const { bank, origin } = shown
  const accountId = accountOf(page)
  const statements = await keepStatements(db, reading.statements, {
    bank,
    source: 'download',
    origin,
    asOf,
    now,
    file: {
      name: file.name,
      encoding: reading.encoding,
      bytes: file.bytes,
      mediaType: file.mediaType ?? 'text/csv',
    },
    ...(accountId === null ? {} : { accountIfUntold: accountId }),
  })
  const seen: SeenPage = { ...page, at: now.toISOString(), statements }
  await keepSeenPage(seen)
  await refreshBadge(db, now)
  return { ok: true, value: { steps: [...steps, { name: 'read', status: 'done', cause: null }], seen } }
}

/** The one account that the page shows: many a bank's file does not name its own. */
function accountOf({ statements }: SeenPage): string | null {
  const ids = new Set(statements.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])))
  const [only] = ids
  return ids.size === 1 && only !== undefined ? only : null
}
