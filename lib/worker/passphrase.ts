// The passphrase that opens the tokens, as the app page sets, gives and takes it.
import type { Outcome } from '../messages/protocol'
import { tokens } from './ledger-of'

const done: Outcome<null> = { ok: true, value: null }
const failed = (problem: string): Outcome<null> => ({ ok: false, problem, words: null })

export async function changePassphrase(
  action: 'set' | 'unlock' | 'lock' | 'clear',
  passphrase: string | null,
): Promise<Outcome<null>> {
  const keeper = tokens()
  switch (action) {
    case 'set':
      if (passphrase === null || passphrase.length < 8) return failed('passphrase-short')
      return (await keeper.setPassphrase(passphrase)) === 'set' ? done : failed('locked')
    case 'clear':
      return (await keeper.setPassphrase(null)) === 'set' ? done : failed('locked')
    case 'unlock':
      return (await keeper.unlock(passphrase ?? '')) === 'unlocked' ? done : failed('wrong-passphrase')
    case 'lock':
      await keeper.lock()
      return done
    default:
      return never(action)
  }
}

function never(value: never): never {
  throw new Error(`not an action: ${String(value)}`)
}
