// The health report to a relay, for an accountant's overview: which bank of which business, how it stands and why. Only where the user
// switched it on; never an amount, a number, or the text of a row or a notice.
import { relayConfigSchema } from '../ledgers/relay/kind'
import { reportHealth } from '../ledgers/relay/report-health'
import { loadSettings } from '../settings/settings'
import type { Database } from '../store/database'
import { ledgerTools } from './ledger-of'
import { linksNow } from './links'

/** Sends the report to every relay that asks for it. A relay that does not answer gets the next one. */
export async function reportLinks(db: Database, now: Date): Promise<void> {
  const ledgers = (await db.ledgers.toArray()).filter(
    ({ kind, reportsHealth }) => kind === 'relay' && reportsHealth === true,
  )
  if (ledgers.length === 0) return
  const [links, { business }] = await Promise.all([linksNow(db, now), loadSettings()])
  const report = {
    at: now.toISOString(),
    links: links.map(({ bank, health }) => ({
      business,
      bank: bank.name,
      level: health.level,
      causes: health.causes.map(({ kind }) => kind),
      since: health.causes[0]?.since ?? null,
      confirmedAt: health.confirmedAt,
    })),
  }
  for (const ledger of ledgers) {
    const config = relayConfigSchema.safeParse(ledger.config)
    if (config.success)
      await reportHealth(config.data, report, ledgerTools(ledger, AbortSignal.timeout(30_000)))
  }
}
