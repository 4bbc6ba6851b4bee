// Facts in, health out. One pure function: the same facts give the same words on the badge, in the popup and in a reminder.
import { accounts } from './account-causes'
import { recognition, session, suspicious, visits, withdrawn } from './bank-causes'
import type { HealthFacts } from './facts'
import { CAUSE_KINDS, type Cause, type Health, type Level } from './health'
import { consentCauses, ledgerCauses } from './ledger-causes'
import { notices } from './notice-causes'

/** The health of a link: its causes in the order in which a person should act, and the worst of their levels. */
export function judgeHealth(facts: HealthFacts): Health {
  // Without the grant nothing is known of the bank, so what was last seen there is not offered as news.
  const ofBank = facts.bank.isGranted
    ? [
        ...suspicious(facts),
        ...notices(facts),
        ...accounts(facts),
        ...recognition(facts),
        ...session(facts),
        ...visits(facts),
      ]
    : [...suspicious(facts), withdrawn(facts)]
  const ofService = facts.service === null ? [] : consentCauses(facts.service, facts)
  const ofLedgers = facts.ledgers.flatMap((ledger) => ledgerCauses(ledger, facts))
  const causes = [...ofBank, ...ofService, ...ofLedgers].sort(
    (a, b) => CAUSE_KINDS.indexOf(a.kind) - CAUSE_KINDS.indexOf(b.kind),
  )
  return {
    level: levelOf(causes, facts),
    causes,
    confirmedAt: isConfirmed(facts) ? facts.bank.lastInsideAt : null,
  }
}

const WORST: readonly Level[] = ['stopped', 'attention', 'unknown', 'ok']

function levelOf(causes: readonly Cause[], facts: HealthFacts): Level {
  if (!facts.bank.isGranted && !causes.some(({ kind }) => kind === 'suspicious-page')) return 'unknown'
  const worst = WORST.find((level) => causes.some((cause) => cause.level === level)) ?? 'ok'
  return worst === 'ok' && !isConfirmed(facts) ? 'unknown' : worst
}

/** Somebody was inside, and a page that tells of notices told of none. Anything less is not known to be ok. */
function isConfirmed({ bank }: HealthFacts): boolean {
  return bank.isGranted && bank.lastInsideAt !== null && bank.unread === 0 && !bank.isBlocked
}
