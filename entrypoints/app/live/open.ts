// Opening pages: the app's own, a bank's, a ledger's. A tab that is there already is shown instead of a second one.
import { browser } from 'wxt/browser'
import { serviceOf } from '../../../lib/banks/services'
import { patternOf } from '../../../lib/platform/bank-access'
import { db } from './live'

const APP = '/app.html'

/** Opens the app page at an address like `#passbooks/a1`. */
export async function openApp(hash: string): Promise<void> {
  const url = `${browser.runtime.getURL(APP)}${hash}`
  const [there] = await browser.tabs.query({ url: `${browser.runtime.getURL(APP)}*` })
  await show(there?.id, url)
}

/** Shows the bank: the tab in which it is open as it stands, or its first address in a new tab. */
export async function openBank(bankId: string): Promise<void> {
  const bank = await db.banks.get(bankId)
  const [origin] = bank?.origins ?? []
  if (bank === undefined || origin === undefined) return
  const patterns = bank.origins.filter((own) => !own.includes('*')).map(patternOf)
  const [there] = patterns.length === 0 ? [] : await browser.tabs.query({ url: patterns })
  await show(there?.id, there === undefined ? `${origin.replace('://*.', '://www.')}/` : undefined)
}

async function show(tabId: number | undefined, url: string | undefined): Promise<void> {
  if (tabId === undefined) {
    await browser.tabs.create(url === undefined ? {} : { url })
    return
  }
  const tab = await browser.tabs.update(tabId, { active: true, ...(url === undefined ? {} : { url }) })
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true })
}

/** Shows a ledger's own page in a new tab, or that of a service by its id; where it has none, where it is set up here. */
export async function openLedger(ledgerId: string): Promise<void> {
  const ledger = await db.ledgers.get(ledgerId)
  const address = ledger?.config.address
  const own = typeof address === 'string' && URL.canParse(address) ? address : null
  const url = serviceOf(ledger?.kind ?? ledgerId)?.page ?? own
  if (url === null) await openApp('#ledgers')
  else await browser.tabs.create({ url })
}
