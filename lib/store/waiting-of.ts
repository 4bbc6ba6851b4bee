// How many deliveries of an account its ledgers do not have: counted through an index, never by reading what was sent.
import type { Database } from './database'
import { DELIVERY_STATES, type Mapping } from './records'

/** Deliveries of the account, to the ledgers of these mappings, that are not sent. */
export async function waitingOf(
  db: Database,
  accountId: string,
  mappings: readonly Pick<Mapping, 'ledgerId'>[],
): Promise<number> {
  const keys = mappings.flatMap(({ ledgerId }) =>
    DELIVERY_STATES.filter((state) => state !== 'sent').map((state) => [ledgerId, state, accountId]),
  )
  return db.deliveries.where('[ledgerId+state+accountId]').anyOf(keys).count()
}
