// The health of every link as it is now: the database's facts, and what the browser says of grants.
import { isGranted } from '../platform/bank-access'
import { loadSettings } from '../settings/settings'
import type { Database } from '../store/database'
import { type LinkHealth, linksHealth } from '../store/links-health'

export async function linksNow(db: Database, now: Date): Promise<LinkHealth[]> {
  const [banks, settings] = await Promise.all([db.banks.toArray(), loadSettings()])
  const granted = new Set<string>()
  for (const bank of banks) if (await isGranted(bank.origins)) granted.add(bank.id)
  const { staleDays, windowDays, deadlineDays } = settings.reminders
  const links = await linksHealth(db, {
    now,
    granted,
    days: { stale: staleDays, window: windowDays, deadline: deadlineDays },
  })
  // A bank of which there are only files has no link that could stop.
  return links.filter(({ bank }) => bank.origins.length > 0)
}
