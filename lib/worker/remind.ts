// Reminders as notifications. No amount, no account number, no title of a notice is in them: anyone may look at the screen.
import { browser } from 'wxt/browser'
import { matterOf, type Reminder, remindersDue } from '../health/reminders'
import { text, textOfCode } from '../i18n/text'
import { changeSettings, loadSettings } from '../settings/settings'
import type { Database } from '../store/database'
import { linksNow } from './links'

const TOLD = 'told'
const SNOOZE_DAYS = 3

/** Tells what is due and remembers that it was told. */
export async function remind(db: Database, now: Date): Promise<void> {
  const { reminders, snoozed } = await loadSettings()
  const told = await toldKeys()
  const links = await linksNow(db, now)
  const due = remindersDue(
    links.map(({ bank, health }) => ({ bankId: bank.id, health })),
    { now, isOn: reminders.isOn, quiet: reminders.quiet, snoozed, told: new Set(told) },
  )
  for (const reminder of due) {
    await tell(reminder)
    // Written after each: a worker that dies here tells the rest next time, and none twice.
    told.push(reminder.key)
    await browser.storage.local.set({ [TOLD]: told.slice(-500) })
  }
}

async function tell(reminder: Reminder): Promise<void> {
  const { bank, days, ledger } = reminder.evidence
  const values = { bank: bank ?? '', days: days ?? '', ledger: ledger ?? '' }
  await browser.notifications.create(reminder.key, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: text('extensionName'),
    message:
      textOfCode('reminder', reminder.kind, null, values) ?? text('reminder.other', { bank: values.bank }),
    // Chrome shows buttons; the polyfill's types are Firefox's, which has none.
    ...({
      buttons: [{ title: text('reminder.snooze', { days: SNOOZE_DAYS }) }, { title: text('reminder.off') }],
    } as object),
  })
}

async function toldKeys(): Promise<string[]> {
  const stored = (await browser.storage.local.get(TOLD))[TOLD]
  return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : []
}

/** A click on a notification opens the app page. */
export async function openReminder(_db: Database, key: string): Promise<void> {
  await browser.notifications.clear(key)
  await browser.tabs.create({ url: browser.runtime.getURL('/app.html') })
}

/** Its first button keeps the matter still for some days, its second switches reminders off. */
export async function snoozeReminder(_db: Database, key: string, button: number, now: Date): Promise<void> {
  await browser.notifications.clear(key)
  await changeSettings((settings) => {
    if (button === 1) return { ...settings, reminders: { ...settings.reminders, isOn: false } }
    const until = new Date(now.getTime() + SNOOZE_DAYS * 86_400_000).toISOString()
    return { ...settings, snoozed: { ...settings.snoozed, [matterOf(key)]: until } }
  })
}
