// Which linked bank a tab or an origin belongs to. On a platform that serves many banks the address tells which only at login,
// so the tab's bank is remembered (storage.session) until the tab is closed.
import { browser } from 'wxt/browser'
import { isOriginOf } from '../banks/origin'
import { recogniseBank } from '../banks/recognise'
import type { Database } from '../store/database'
import type { BankRecord } from '../store/records'

const keyOf = (tabId: number) => `bank-of-tab:${tabId}`

/** Every linked bank that has this origin; more than one on a shared platform. */
export async function banksOfOrigin(db: Database, origin: string): Promise<BankRecord[]> {
  const banks = await db.banks.toArray()
  return banks.filter(({ origins }) => origins.some((own) => isOriginOf(origin, own)))
}

/** The linked bank shown in a tab; null for any other page, and where a shared platform does not tell which of several it is. */
export async function bankOfTab(
  db: Database,
  tabId: number,
): Promise<{ bank: BankRecord; origin: string } | null> {
  // A tab's address is visible for granted origins only.
  const url = await browser.tabs.get(tabId).then(
    (tab) => tab.url,
    () => undefined,
  )
  if (url === undefined || !URL.canParse(url)) return null
  const { origin } = new URL(url)
  const banks = await banksOfOrigin(db, origin)
  const [only] = banks
  if (only === undefined) return null
  if (banks.length === 1) return { bank: only, origin }
  const { code } = recogniseBank(url)
  const bank =
    code === null ? await remembered(tabId, banks) : banks.find((candidate) => candidate.code === code)
  if (bank === undefined) return null
  await browser.storage.session.set({ [keyOf(tabId)]: bank.id })
  return { bank, origin }
}

async function remembered(tabId: number, banks: readonly BankRecord[]): Promise<BankRecord | undefined> {
  const stored = await browser.storage.session.get(keyOf(tabId))
  return banks.find(({ id }) => id === stored[keyOf(tabId)])
}

/** Forgets a tab that is closed. */
export async function forgetBankOfTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId))
}
