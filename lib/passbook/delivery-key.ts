// The key under which one entry goes to one ledger account: the same from every source, in every order, in every browser.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Entry } from './entry'

/** Raised when the words below change; keys once sent are never recomputed. */
export const KEY_VERSION = 1

/**
 * 128 bits of SHA-256 as 32 hex digits over the key version, the ledger's own id of the account, date, amount, currency and occurrence.
 * Nothing of the source's wording, of the bank's or the account's name goes in. Synchronous: Web Crypto's promise would end a database transaction.
 */
export function deliveryKey(
  ledgerAccountId: string,
  entry: Pick<Entry, 'date' | 'amount' | 'currency' | 'occurrence'>,
): string {
  const words = [KEY_VERSION, ledgerAccountId, entry.date, entry.amount, entry.currency, entry.occurrence]
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(words)))).slice(0, 32)
}
