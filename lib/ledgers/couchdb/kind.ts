// CouchDB as a kind of ledger: its config, how to sign in, how to make it.
import { z } from '../../schema'
import { ledgerAddressSchema } from '../address'
import type { LedgerKind } from '../ledger'
import { couchLedger } from './couchdb'
import { connectCouch } from './credentials'

export const couchConfigSchema = z.object({
  /** The database's own address: `https://couch.example.jp/books/`. */
  address: ledgerAddressSchema,
  /** The client whose books these are, as the documents name it. */
  client: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
})

export const couchKind: LedgerKind<z.infer<typeof couchConfigSchema>> = {
  config: couchConfigSchema,
  origins: (config) => [new URL(config.address).origin],
  make: couchLedger,
  connect: connectCouch,
}
