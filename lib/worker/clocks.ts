// What happens by the clock: going on with what waits, looking after reminders, and automatic sending.
import { browser } from 'wxt/browser'
import { loadSettings } from '../settings/settings'
import { addDays, dayInJapan } from '../statement/day'
import type { Database } from '../store/database'
import { thinSent } from '../store/thin-sent'
import { refreshBadge } from './badge'
import { remind } from './remind'
import { reportLinks } from './report'
import { runSending, SEND_ALARM } from './send'

const ROUND_ALARM = 'round'
const ROUND_MINUTES = 30

/** Sets the alarm that goes round; once is enough, and again does no harm. */
export async function startClocks(): Promise<void> {
  if ((await browser.alarms.get(ROUND_ALARM)) === undefined) {
    await browser.alarms.create(ROUND_ALARM, { periodInMinutes: ROUND_MINUTES, delayInMinutes: 1 })
  }
}

/** An alarm rang. */
export async function onClock(db: Database, name: string, now: Date): Promise<void> {
  if (name !== SEND_ALARM && name !== ROUND_ALARM) return
  // Nobody asked just now: only what sends by itself, and what was asked for before and waits.
  await runSending(db, { ledgerIds: null, isAsked: false })
  await refreshBadge(db, now)
  if (name !== ROUND_ALARM) return
  await remind(db, now)
  await reportLinks(db, now)
  await thinOld(db, now)
}

/** The user's retention: what was sent long enough ago is kept as its key. */
async function thinOld(db: Database, now: Date): Promise<void> {
  const { thinAfterDays } = await loadSettings()
  if (thinAfterDays !== null) await thinSent(db, addDays(dayInJapan(now), -thinAfterDays), now.toISOString())
}
