// What a person fills in to connect each kind of ledger. The words are `ledger.<kind>.*` in the locales.

export type LedgerField = {
  name: string
  type: 'url' | 'text' | 'password'
  isRequired: boolean
  /** Typed anew to sign in again; the rest is known, and what a service's own page asks for is not typed here. */
  isAskedAgain?: true
}

/** Kinds in the order in which they are offered. `fields` marked password are handed on as the secret and kept nowhere else. */
export const LEDGER_FORMS = {
  freee: [
    { name: 'clientId', type: 'text', isRequired: true },
    { name: 'clientSecret', type: 'password', isRequired: true },
  ],
  moneyforward: [
    { name: 'clientId', type: 'text', isRequired: true },
    { name: 'clientSecret', type: 'password', isRequired: false },
  ],
  relay: [
    { name: 'address', type: 'url', isRequired: true },
    { name: 'code', type: 'password', isRequired: true, isAskedAgain: true },
  ],
  couchdb: [
    { name: 'address', type: 'url', isRequired: true },
    { name: 'client', type: 'text', isRequired: true },
    { name: 'user', type: 'text', isRequired: false, isAskedAgain: true },
    { name: 'password', type: 'password', isRequired: false, isAskedAgain: true },
  ],
  hledger: [
    { name: 'address', type: 'url', isRequired: true },
    { name: 'account', type: 'text', isRequired: true },
  ],
} as const satisfies Record<string, readonly LedgerField[]>

export type LedgerKindName = keyof typeof LEDGER_FORMS
export const LEDGER_KIND_NAMES = [
  'freee',
  'moneyforward',
  'relay',
  'couchdb',
  'hledger',
] as const satisfies readonly LedgerKindName[]
