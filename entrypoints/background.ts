// The worker: binds every listener at once, hands each event to lib/worker, holds no state.
import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { answerOwnPages, answerPages } from '../lib/messages/answer'
import { forgetSeenPage } from '../lib/platform/seen-pages'
import { Database } from '../lib/store/database'
import { refreshBadge } from '../lib/worker/badge'
import { banksOfOrigin, forgetBankOfTab } from '../lib/worker/bank-of-tab'
import { alignBanks, rejoinOpenTabs } from '../lib/worker/banks'
import { onClock, startClocks } from '../lib/worker/clocks'
import { importManaged } from '../lib/worker/managed'
import { ownHandlers } from '../lib/worker/own-handlers'
import { pageHandlers } from '../lib/worker/page-handlers'
import { logRefused } from '../lib/worker/refused'
import { openReminder, snoozeReminder } from '../lib/worker/remind'

export default defineBackground({
  type: 'module',
  main() {
    const db = new Database()
    const now = () => new Date()
    const start = () =>
      startClocks()
        .then(() => importManaged(db, now()))
        .then(align)
        .then(() => rejoinOpenTabs(db))
    const align = () => alignBanks(db, now()).then(() => refreshBadge(db, now()))

    answerPages(
      pageHandlers(db, now),
      async (origin) => (await banksOfOrigin(db, origin)).length > 0,
      logRefused(db, now),
    )
    answerOwnPages(ownHandlers(db, now), new URL(browser.runtime.getURL('/')).origin, logRefused(db, now))

    browser.runtime.onInstalled.addListener(() => void start())
    browser.runtime.onStartup.addListener(() => void start())
    browser.permissions.onAdded.addListener(() => void align())
    browser.permissions.onRemoved.addListener(() => void align())
    browser.alarms.onAlarm.addListener((alarm) => void onClock(db, alarm.name, now()))
    browser.notifications.onClicked.addListener((id) => void openReminder(db, id))
    browser.notifications.onButtonClicked.addListener(
      (id, button) => void snoozeReminder(db, id, button, now()),
    )
    browser.tabs.onRemoved.addListener(
      (tabId) => void Promise.all([forgetSeenPage(tabId), forgetBankOfTab(tabId)]),
    )
  },
})
