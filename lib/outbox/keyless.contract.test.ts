// The outbox against services that enforce no key of ours: one that carries the key in its rows, and one that does not.
import { describe } from 'vitest'
import { startPlainService } from '../../tests/stand-ins/plain-service'
import { ledgerContract } from '../ledgers/contract'

describe.each([
  ['a service that carries our key but does not enforce it', true],
  ['a service that knows nothing of keys', false],
])('%s', (name, carriesKey) => {
  ledgerContract({
    name,
    dialect: {
      ...(carriesKey
        ? {
            halve: (answer: string) => {
              const rows: unknown = JSON.parse(answer)
              return JSON.stringify(Array.isArray(rows) ? rows.slice(0, Math.floor(rows.length / 2)) : rows)
            },
          }
        : {}),
      rateLimit403: { headers: { 'retry-after': '3' }, body: '' },
      missingRight403: { headers: {}, body: '' },
    },
    start: () => startPlainService(carriesKey),
  })
})
