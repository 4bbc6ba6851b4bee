// The one sentence over everything: the worst link decides, and a suspicious page comes before all.
import type { Level } from '../../lib/health/health'
import { text } from '../../lib/i18n/text'
import type { LinkView } from '../link-view'
import type { PopupView } from './popup-view'

const WORST_FIRST: readonly Level[] = ['stopped', 'attention', 'unknown', 'ok']

/** Level and sentence of the popup's heading; never ok unless every link is. */
export function overall(view: PopupView): { level: Level; sentence: string } {
  if (view.tab.kind === 'seen' && view.tab.seen.suspicious) {
    return { level: 'stopped', sentence: text('overall.suspicious') }
  }
  if (view.links.length === 0) return { level: 'unknown', sentence: text('overall.empty') }
  const level =
    WORST_FIRST.find((worst) => view.links.some((link) => link.health.level === worst)) ?? 'unknown'
  return {
    level,
    sentence: sentenceOf(
      level,
      view.links.filter((link) => link.health.level === level),
    ),
  }
}

function sentenceOf(level: Level, links: readonly LinkView[]): string {
  const [only] = links
  if (level === 'ok') return text('overall.ok')
  if (links.length === 1 && only !== undefined) return text(`overall.${level}.one`, { bank: only.bankName })
  return text(`overall.${level}.many`, { banks: links.length })
}
