// Banks come and go: a grant that arrived becomes a link, a grant that was withdrawn is seen, content scripts follow.
import { browser } from 'wxt/browser'
import { isGranted, mayBeBank, patternOf, registerContentScript } from '../platform/bank-access'
import { bringContentScript } from '../platform/frame-look'
import { type PendingLink, takePendingLink } from '../platform/pending-link'
import type { Database } from '../store/database'
import { logEvent } from '../store/event-log'
import { newBank } from '../store/new-bank'
import type { BankRecord } from '../store/records'

/** Brings links and content scripts into line with what the user has granted and set. Safe to call at any moment. */
export async function alignBanks(db: Database, now: Date): Promise<void> {
  const pending = await takePendingLink()
  if (pending !== null && (await isGranted(pending.origins))) await link(db, pending, now)
  await registerContentScript(await db.banks.toArray())
}

async function link(db: Database, pending: PendingLink, now: Date): Promise<void> {
  const origins = pending.origins.filter(mayBeBank)
  if (origins.length === 0) return
  const at = now.toISOString()
  const bank = await db.transaction('rw', [db.banks, db.events], async () => {
    const known = await sameBank(db, pending, origins)
    if (known !== undefined) {
      const all = [...new Set([...known.origins, ...origins])]
      await db.banks.update(known.id, { origins: all })
      return { ...known, origins: all }
    }
    const { name, knownAs, code } = pending
    const added = newBank({ id: crypto.randomUUID(), name, knownAs, code, origins, isAutomatic: true }, at)
    await db.banks.add(added)
    await logEvent(db, {
      at,
      kind: 'bank.linked',
      bankId: added.id,
      accountId: null,
      detail: { origins: origins.length },
    })
    return added
  })
  await readOpenTabs(bank)
}

/** A shared platform's origin may belong to several banks, told apart by their code. */
async function sameBank(
  db: Database,
  { bankId, code }: PendingLink,
  origins: readonly string[],
): Promise<BankRecord | undefined> {
  if (bankId !== null) return db.banks.get(bankId)
  const there = await db.banks.where('origins').anyOf(origins).toArray()
  return there.find((bank) => bank.code === code)
}

/** After an update, pages that are open have no script, or an orphan that no longer answers: they get one, without a reload. */
export async function rejoinOpenTabs(db: Database): Promise<void> {
  for (const bank of await db.banks.toArray()) if (await isGranted(bank.origins)) await readOpenTabs(bank)
}

/** A page of the bank that was open before the grant has no content script yet. */
async function readOpenTabs(bank: BankRecord): Promise<void> {
  if (!bank.isAutomatic) return
  const tabs = await browser.tabs.query({ url: bank.origins.map(patternOf) })
  for (const { id } of tabs) if (id !== undefined) await bringContentScript(id).catch(() => undefined)
}
