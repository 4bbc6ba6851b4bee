// Everything gone: the database, what is stored beside it, and every grant.
import { browser } from 'wxt/browser'
import { ask } from '../../../lib/messages/ask'
import { db } from './live'

/** Wipes all that this extension keeps in this browser. The rows that ledgers have stay there. */
export async function wipe(): Promise<void> {
  await ask('popup.stopSending', {})
  const { origins = [] } = await browser.permissions.getAll()
  // Clearing tables, not deleting the database: the worker has it open too.
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())))
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()])
  if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => undefined)
  await ask('app.banksChanged', {})
}
