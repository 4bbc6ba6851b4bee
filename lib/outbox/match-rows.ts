// Rows whose answer was lost against rows that stand in the ledger and are not known to be ours: which are there, as multisets.
import type { RemoteRow } from '../ledgers/ledger'
import type { DeliveryRecord } from '../store/records'
import { isSameRow } from './same-row'

/** What asking told of one delivery. several: more rows fit than we lost, so only a person can tell; the ids are theirs to look at. */
export type Match =
  | { kind: 'found'; remoteId: string }
  | { kind: 'absent' }
  | { kind: 'several'; remoteIds: string[] }

/**
 * Matches lost deliveries with the rows of one ledger account.
 * `owned`: remote ids of rows that we know to be ours. A row that carries our key is ours without a doubt; two that carry the same one are `several`.
 * A row that carries another key never fits. Where the ledger carries keys (`carriesKey`) a row without one that looks the same is
 * no proof, so it is `several` too: its key may have been edited away.
 */
export function matchRows(
  lost: readonly DeliveryRecord[],
  remote: readonly RemoteRow[],
  owned: ReadonlySet<string>,
  carriesKey: boolean,
): Map<string, Match> {
  const matches = new Map<string, Match>()
  const free = remote.filter((row) => !owned.has(row.remoteId))
  const unkeyed = free.filter((row) => row.key === null)
  const taken = new Set<string>()
  const byContent: DeliveryRecord[] = []
  for (const delivery of lost) {
    const keyed = free.filter((row) => row.key === delivery.key)
    const [first] = keyed
    if (first === undefined) byContent.push(delivery)
    else
      matches.set(
        delivery.key,
        keyed.length === 1 ? { kind: 'found', remoteId: first.remoteId } : several(keyed),
      )
  }
  for (const delivery of byContent) {
    const alike = unkeyed.filter((row) => isSameRow(delivery.row, row))
    const lostAlike = byContent.filter((other) => alike.some((row) => isSameRow(other.row, row)))
    const first = alike.find((row) => !taken.has(row.remoteId))
    if (alike.length === 0) matches.set(delivery.key, { kind: 'absent' })
    else if (carriesKey || alike.length > lostAlike.length) matches.set(delivery.key, several(alike))
    else if (first === undefined) matches.set(delivery.key, { kind: 'absent' })
    else {
      taken.add(first.remoteId)
      matches.set(delivery.key, { kind: 'found', remoteId: first.remoteId })
    }
  }
  return matches
}

function several(rows: readonly RemoteRow[]): Match {
  return { kind: 'several', remoteIds: rows.map((row) => row.remoteId) }
}
