// Brings the toolbar button into line with the health of all links.
import type { Level } from '../health/health'
import { text } from '../i18n/text'
import { showBadge } from '../platform/badge'
import type { Database } from '../store/database'
import { linksNow } from './links'

const WORST: readonly Level[] = ['stopped', 'attention', 'unknown', 'ok']

/** Shows the worst level of all links and the number of unread notices; without a link, nothing. */
export async function refreshBadge(db: Database, now: Date): Promise<void> {
  // A bank of which there are only files has no link that could stop.
  const links = (await linksNow(db, now)).filter(({ bank }) => bank.origins.length > 0)
  const level = WORST.find((candidate) => links.some(({ health }) => health.level === candidate)) ?? 'ok'
  const unread = links.reduce((sum, { bank }) => sum + (bank.unread ?? 0), 0)
  await showBadge(level, unread, `${text('extensionName')} – ${text(`level.${level}`)}`)
}
