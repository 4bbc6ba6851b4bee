// The words of a cause: its sentence with its evidence, what to do, whom to ask.
import type { Cause } from '../../lib/health/health'
import { dayText, instantText } from '../../lib/i18n/format'
import { text, textOfCode, type Values } from '../../lib/i18n/text'
import { isDay } from '../../lib/statement/day'

/** What happened, with its counts and days; the bare fact where the evidence does not hold what the sentence needs. */
export function sentenceOf(cause: Cause): string {
  const values = readable(cause.evidence)
  for (const part of partsOf(cause)) {
    const said = textOfCode('cause', cause.kind, part, values)
    if (said !== null) return said
  }
  return text('cause.unknown')
}

/** The wordings of a cause's sentence, the most fitting first; not every cause has every wording. */
function partsOf({ level, evidence: { days, unread, contested } }: Cause): string[] {
  const left = typeof days === 'number' ? days : 1
  return [
    // What stopped the link on its last day is over already.
    ...(left < 0 || (left === 0 && level === 'stopped') ? ['past'] : []),
    ...(left === 0 ? ['today'] : []),
    ...(typeof unread === 'number' && unread > 0 ? ['unread'] : []),
    ...(contested === undefined ? [] : ['contested']),
    'sentence',
    'bare',
    'title',
  ]
}

/** That nothing is lost, and what the one action will do. */
export function helpOf(cause: Cause): string {
  const part = cause.evidence.contested === undefined ? 'help' : 'contestedHelp'
  return textOfCode('cause', cause.kind, part, readable(cause.evidence)) ?? ''
}

/** The words on the one button; null where there is nothing to press but to wait. */
export function actionOf(cause: Cause): string | null {
  return cause.action.kind === 'wait' ? null : textOfCode('action', cause.action.kind, null)
}

/** Whom to ask if it does not help; null where nobody needs to be asked. */
export function askOf(cause: Cause): string | null {
  return cause.ask === null ? null : text(`ask.${cause.ask}`)
}

/** Days and instants among the evidence as a person writes them. */
function readable(evidence: Cause['evidence']): Values {
  const said = Object.fromEntries(
    Object.entries(evidence).map(([name, value]) => [name, readableValue(value)]),
  )
  return typeof evidence.days === 'number' ? { ...said, overdue: -evidence.days } : said
}

function readableValue(value: string | number): string | number {
  if (typeof value === 'number') return value
  if (isDay(value)) return dayText(value)
  return /^\d{4}-\d\d-\d\dT/.test(value) ? instantText(value) : value
}
