// Which linked bank a tab or an origin belongs to.
import { browser } from 'wxt/browser'
import type { Database } from '../store/database'
import type { BankRecord } from '../store/records'

/** The linked bank that owns this origin; null where none does. */
export async function bankOfOrigin(db: Database, origin: string): Promise<BankRecord | null> {
  return (await db.banks.where('origins').equals(origin).first()) ?? null
}

/** The linked bank shown in a tab, with the tab's origin; null for any other page. A tab's address is visible for granted origins only. */
export async function bankOfTab(db: Database, tabId: number): Promise<{ bank: BankRecord; origin: string } | null> {
  const url = await browser.tabs.get(tabId).then(
    (tab) => tab.url,
    () => undefined,
  )
  if (url === undefined || !URL.canParse(url)) return null
  const { origin } = new URL(url)
  const bank = await bankOfOrigin(db, origin)
  return bank === null ? null : { bank, origin }
}
