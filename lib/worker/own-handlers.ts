// What the extension's own pages may ask.
import type { Handlers } from '../messages/answer'
import type { OwnMessages } from '../messages/protocol'
import type { Database } from '../store/database'
import { dryRunOf, ledgerAccounts, takeBack } from './ask-ledger'
import { refreshBadge } from './badge'
import { alignBanks } from './banks'
import { connectLedger } from './connect-ledger'
import { forgetLedger } from './ledger-of'
import { changePassphrase } from './passphrase'
import { seeTab } from './see-tab'
import { runSending, stopSending } from './send'
import { takeCsvOfTab } from './take-csv'

export function ownHandlers(db: Database, now: () => Date): Handlers<OwnMessages> {
  return {
    'popup.readPage': ({ tabId, placement }) =>
      seeTab(db, tabId, { isByHand: true, now: now(), ...(placement === null ? {} : { placement }) }),
    'popup.takeCsv': ({ tabId }) => takeCsvOfTab(db, tabId, now()),
    'popup.send': async ({ ledgerIds }) => {
      const value = await runSending(db, { ledgerIds, isAsked: true })
      await refreshBadge(db, now())
      return { ok: true, value }
    },
    'popup.stopSending': async () => {
      stopSending()
      return null
    },
    'app.banksChanged': async () => {
      await alignBanks(db, now())
      await refreshBadge(db, now())
      return null
    },
    'app.ledgerAccounts': ({ ledgerId }) => ledgerAccounts(db, ledgerId),
    'app.connectLedger': (asked) => connectLedger(db, asked, now()),
    'app.forgetLedger': async ({ ledgerId }) => {
      await forgetLedger(db, ledgerId)
      return { ok: true, value: null }
    },
    'app.dryRun': ({ ledgerId, accountId }) => dryRunOf(db, ledgerId, accountId),
    'app.undoSend': ({ ledgerId, keys }) => takeBack(db, ledgerId, keys),
    'app.passphrase': ({ action, passphrase }) => changePassphrase(action, passphrase),
  }
}
