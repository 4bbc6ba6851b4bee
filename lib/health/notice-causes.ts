// Causes that the bank's notices give: decisions, unread ones, deadlines; and that all were read, which the service does not know yet.
import { type Day, daysBetween } from '../statement/day'
import type { HealthFacts } from './facts'
import type { Action, Cause } from './health'

/** The causes of a bank's notices. */
export function notices(facts: HealthFacts): Cause[] {
  const { bank } = facts
  const causes: Cause[] = []
  const action: Action = { kind: 'open-notices', target: bank.id }
  const decisions = facts.notices.filter(({ unread, demand }) => unread && demand === 'decide')
  if (decisions.length > 0) {
    const evidence = { bank: bank.name, count: decisions.length, ...deadlineOf(decisions) }
    causes.push({
      kind: 'decision-required',
      level: 'stopped',
      since: firstSeen(decisions),
      evidence,
      action,
      ask: 'bank',
    })
  }
  const listed = facts.notices.filter(
    ({ unread, important, demand }) => unread && important && demand === 'read',
  )
  // The bank's own count is the newest evidence: a badge counts more than a page lists, and 「全1件中1件目」 fewer than were known before.
  // What is listed as a decision is in the count already.
  const decided = decisions.filter(({ important }) => important).length
  const byBank = bank.unread === null || bank.unread === 0 ? listed.length : bank.unread - decided
  const counted = Math.max(byBank, Math.min(listed.length, 1))
  if (counted > 0 || (bank.isBlocked && decisions.length === 0)) {
    const opened = listed.filter(({ openedAt }) => openedAt !== null).length
    const evidence = { bank: bank.name, count: Math.max(counted, 1), opened }
    const since = firstSeen(listed) ?? bank.unreadAt
    causes.push({ kind: 'notice-unread', level: 'stopped', since, evidence, action, ask: 'bank' })
  }
  const { service } = facts
  if (bank.clearedAt !== null && service !== null && causes.length === 0) {
    // Nothing is wrong any more; the service does not know it yet.
    const evidence = { bank: bank.name, ledger: service.name }
    const resync: Action = { kind: 'resync-ledger', target: service.id }
    causes.push({
      kind: 'notices-cleared',
      level: 'ok',
      since: bank.clearedAt,
      evidence,
      action: resync,
      ask: null,
    })
  }
  for (const notice of facts.notices) {
    if (notice.deadline === null) continue
    const days = daysBetween(facts.today, notice.deadline)
    if (days > facts.days.deadline || days < -facts.days.deadline) continue
    const evidence = { bank: bank.name, title: notice.title, deadline: notice.deadline, days }
    causes.push({
      kind: 'deadline-near',
      level: 'attention',
      since: notice.firstSeenAt,
      evidence,
      action,
      ask: 'bank',
    })
  }
  return causes
}

function firstSeen(of: readonly { firstSeenAt: string }[]): string | null {
  return of.map(({ firstSeenAt }) => firstSeenAt).sort()[0] ?? null
}

function deadlineOf(of: readonly { deadline: Day | null }[]): { deadline: Day } | Record<string, never> {
  const deadline = of.flatMap(({ deadline }) => (deadline === null ? [] : [deadline])).sort()[0]
  return deadline === undefined ? {} : { deadline }
}
