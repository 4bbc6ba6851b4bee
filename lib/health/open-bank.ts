// The one act that most causes at a bank ask for.
import type { HealthFacts } from './facts'
import type { Action } from './health'

/** Go to the bank, by oneself. */
export const openBank = ({ bank }: HealthFacts): Action => ({ kind: 'open-bank', target: bank.id })
