// The one action of a cause, done. Nothing here presses anything at a bank: it opens, asks the browser, or asks the worker.

import { browser } from 'wxt/browser'
import { hashOf } from '../../../components/app/routes'
import type { LinkView } from '../../../components/link-view'
import type { Cause } from '../../../lib/health/health'
import { ask } from '../../../lib/messages/ask'
import { patternOf } from '../../../lib/platform/bank-access'
import { logEvent } from '../../../lib/store/event-log'
import type { BankRecord } from '../../../lib/store/records'
import { db } from './live'
import { openApp, openBank, openLedger } from './open'

/** What acting needs beside the cause; banks are at hand since a grant must be asked for within the click. */
export type ActContext = { banks: readonly BankRecord[]; onSend: (ledgerId: string | null) => void }

export function actOn(link: LinkView, cause: Cause, { banks, onSend }: ActContext): void {
  const { kind, target } = cause.action
  switch (kind) {
    case 'open-bank':
    case 'open-notices':
      void openBank(link.bankId)
      return
    case 'grant': {
      const origins = banks.find(({ id }) => id === link.bankId)?.origins ?? []
      void grant(origins)
      return
    }
    case 'open-ledger':
      if (target !== null) void openLedger(target)
      return
    case 'resync-ledger':
      if (target !== null) void resync(link.bankId, target)
      return
    case 'sign-in-ledger':
      void openApp('#ledgers')
      return
    case 'send':
      onSend(target)
      return
    case 'review':
      void openApp(cause.kind === 'held-rows' || cause.kind === 'unknown-rows' ? '#sending' : '#review')
      return
    case 'check-rows':
      void openApp(target === null ? '#passbooks' : hashOf('passbooks', target, 'check'))
      return
    case 'map-account':
      void openApp('#accounts')
      return
    case 'import-file':
      void openApp('#files')
      return
    case 'call-bank':
      void openApp('#safety')
      return
    case 'report':
      void openApp('#report')
      return
    case 'wait':
      return
    default:
      kind satisfies never
  }
}

/** Opens the service where the user fetches anew, and notes that it was gone to. */
async function resync(bankId: string, target: string): Promise<void> {
  await openLedger(target)
  await db.banks.update(bankId, { clearedAt: null })
  await logEvent(db, { at: new Date().toISOString(), kind: 'ledger.resync-opened', bankId })
}

/** Asks the user for a bank's origins; call it within the click. */
export async function grant(origins: readonly string[]): Promise<boolean> {
  const isGranted = await browser.permissions.request({ origins: origins.map(patternOf) })
  if (isGranted) await ask('app.banksChanged', {})
  return isGranted
}
