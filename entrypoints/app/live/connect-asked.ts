// What a ledger's form says, as the worker wants it: config that may be kept, and the secret apart.
import type { LedgerKindName } from '../../../components/app/ledgers/ledger-forms'

export type ConnectAsked = {
  kind: string
  name: string
  config: Record<string, unknown>
  secret: string | null
  ledgerId: string | null
}

/** The form's values by field name; secrets go into `secret` only. */
export function connectAsked(kind: LedgerKindName, values: Readonly<Record<string, string>>): ConnectAsked {
  const value = (name: string) => values[name] ?? ''
  const base = { kind, name: value('name'), ledgerId: null }
  switch (kind) {
    case 'freee':
    case 'moneyforward': {
      const secret = JSON.stringify({ id: value('clientId'), secret: value('clientSecret') || null })
      return { ...base, config: {}, secret }
    }
    case 'relay':
      return { ...base, config: { address: value('address') }, secret: value('code') }
    case 'couchdb': {
      const secret = JSON.stringify({ name: value('user'), password: value('password') })
      return { ...base, config: { address: value('address'), client: value('client') }, secret }
    }
    case 'hledger':
      return { ...base, config: { address: value('address'), account: value('account') }, secret: null }
    default:
      return kind satisfies never
  }
}
