// The last look at each tab, for the popup: in storage.session, so that it lives as long as the browser and outlives the worker.
import { browser } from 'wxt/browser'
import type { SeenPage } from '../messages/seen-page'

const keyOf = (tabId: number) => `seen:${tabId}`

/** Keeps what the last look at a tab gave. */
export async function keepSeenPage(seen: SeenPage): Promise<void> {
  await browser.storage.session.set({ [keyOf(seen.tabId)]: seen })
}

/** What the last look at a tab gave; null where there was none. */
export async function seenPageOf(tabId: number): Promise<SeenPage | null> {
  const stored = await browser.storage.session.get(keyOf(tabId))
  const seen = stored[keyOf(tabId)]
  return isSeenPage(seen) ? seen : null
}

/** Forgets a tab that is closed or has left the bank. */
export async function forgetSeenPage(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId))
}

/** Calls back with each new look at a tab until the returned function is called. */
export function onSeenPage(tabId: number, changed: (seen: SeenPage | null) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[keyOf(tabId)]
    if (change !== undefined) changed(isSeenPage(change.newValue) ? change.newValue : null)
  }
  browser.storage.session.onChanged.addListener(listener)
  return () => browser.storage.session.onChanged.removeListener(listener)
}

function isSeenPage(value: unknown): value is SeenPage {
  return typeof value === 'object' && value !== null && 'tabId' in value && 'statements' in value
}
