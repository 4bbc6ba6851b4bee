// Which banks the browser lets us see: the user's grants, and the content script registered for just those.
import { browser } from 'wxt/browser'
import type { BankRecord } from '../store/records'

const SCRIPT_ID = 'bank'

/** The match pattern of all pages of an origin. A port is left out: grants are by host. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin)
  return `${protocol}//${hostname}/*`
}

/** Whether an origin may be a bank: https anywhere; http on this machine, in the testing build only. */
export function mayBeBank(origin: string): boolean {
  const { protocol, hostname } = new URL(origin)
  if (protocol === 'https:') return true
  return __TESTING__ && protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost')
}

/** Whether the user's grant covers all these origins now. */
export async function isGranted(origins: readonly string[]): Promise<boolean> {
  if (origins.length === 0) return false
  return browser.permissions.contains({ origins: origins.map(patternOf) })
}

/** Registers the content script for the pages of the banks that are read by themselves and granted; for none others. */
export async function registerContentScript(banks: readonly BankRecord[]): Promise<void> {
  const matches = new Set<string>()
  for (const bank of banks) {
    if (!bank.isAutomatic) continue
    for (const origin of bank.origins) if (await isGranted([origin])) matches.add(patternOf(origin))
  }
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] })
  if (matches.size === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] })
    return
  }
  const script = {
    id: SCRIPT_ID,
    matches: [...matches].sort(),
    js: ['content-scripts/bank.js'],
    allFrames: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  }
  if (registered.length > 0) await browser.scripting.updateContentScripts([script])
  else await browser.scripting.registerContentScripts([script])
}
