// A bank the moment it is linked.
import type { BankRecord } from './records'

/** A bank as it stands the moment it is linked, before any of its pages was seen. */
export function newBank(
  bank: Pick<BankRecord, 'id' | 'name' | 'knownAs' | 'code' | 'origins' | 'isAutomatic'>,
  now: string,
): BankRecord {
  return {
    ...bank,
    linkedAt: now,
    lastSeenAt: null,
    lastKind: null,
    lastInsideAt: null,
    unread: null,
    unreadAt: null,
    isBlocked: false,
    suspiciousAt: null,
    unrecognisedAt: null,
  }
}
