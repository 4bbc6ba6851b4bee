// When a person is told, without opening anything: from health to notifications that are due. No amounts or account numbers pass here.
import type { Cause, CauseKind, Health } from './health'

/** One notification that is due. Its key is told once; a later stage of the same matter has another key. */
export type Reminder = {
  key: string
  bankId: string
  kind: CauseKind
  evidence: Cause['evidence']
}

export type RemindersContext = {
  now: Date
  isOn: boolean
  /** No notification between these times of the computer's clock, `HH:MM`; may pass midnight. */
  quiet: { from: string; to: string } | null
  /** Keys, or the part before the stage, that keep still until an ISO instant. */
  snoozed: Readonly<Record<string, string>>
  /** Keys that were told. */
  told: ReadonlySet<string>
}

/**
 * Days left (negative: days past) at which a matter is told anew. Consents: 7 days before, on the day, 14 and 28 days after,
 * the cadence that bookkeepers know from 弥生 (facts/users.md B32).
 */
const STAGES: Partial<Record<CauseKind, readonly number[]>> = {
  'gap-ahead': [60, 7, 3, 1, 0],
  'deadline-near': [60, 7, 3, 1, 0],
  'ledger-consent-lapsing': [7, 0, -14, -28],
  stale: [],
}

/** The reminders that are due now; none in quiet hours, and then again after them. */
export function remindersDue(
  links: readonly { bankId: string; health: Health }[],
  context: RemindersContext,
): Reminder[] {
  if (!context.isOn || isQuiet(context)) return []
  const due = links.flatMap(({ bankId, health }) =>
    health.causes.flatMap((cause) => reminderOf(bankId, cause) ?? []),
  )
  return due.filter(({ key }) => !context.told.has(key) && !isSnoozed(matterOf(key), context))
}

function reminderOf(bankId: string, cause: Cause): Reminder | null {
  const stages = STAGES[cause.kind]
  if (stages === undefined) return null
  const { evidence } = cause
  const subject = [
    evidence.account,
    evidence.title,
    evidence.ledger,
    evidence.from,
    evidence.deadline,
    evidence.until,
  ]
  const days = typeof evidence.days === 'number' ? evidence.days : null
  // `stale` has no end to count down to: it is told once for each visit that it counts from.
  const stage = cause.kind === 'stale' ? cause.since : days === null ? 'once' : stageOf(days, stages)
  if (stage === null) return null
  const matter = [cause.kind, bankId, ...subject.filter((part) => part !== undefined)].join('|')
  return { key: `${matter}#${stage}`, bankId, kind: cause.kind, evidence }
}

/** The last stage that has been reached; null before the first. */
function stageOf(days: number, stages: readonly number[]): number | null {
  return stages.filter((stage) => days <= stage).at(-1) ?? null
}

/** The key of a reminder without its stage: what a snooze holds still. */
export function matterOf(key: string): string {
  return key.slice(0, key.lastIndexOf('#'))
}

function isSnoozed(matter: string, { snoozed, now }: RemindersContext): boolean {
  const until = snoozed[matter]
  return until !== undefined && now.getTime() < Date.parse(until)
}

function isQuiet({ quiet, now }: RemindersContext): boolean {
  if (quiet === null || quiet.from === quiet.to) return false
  const time = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`
  const { from, to } = quiet
  return from < to ? time >= from && time < to : time >= from || time < to
}
