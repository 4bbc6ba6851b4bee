// Keeps the tokens of the ledgers, sealed, on this computer only.
//
// A token is sealed with the vault's key. Without a passphrase that key lies beside the tokens: it keeps them out of
// a plain look into the profile's files, out of searches and out of logs, but not from a program that runs as this user.
// With a passphrase the key itself is sealed, and is in memory (storage.session) only while the browser runs.
import { z } from '../../schema'
import { oneAtATime } from './one-at-a-time'
import {
  keyFromPassphrase,
  newKey,
  newSalt,
  PASSPHRASE_ROUNDS,
  type Sealed,
  seal,
  sealedSchema,
  unseal,
} from './seal'

/** What is needed of `browser.storage`: one area on disk and one in memory. */
export type StorageArea = {
  get(keys: string | null): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(keys: string | string[]): Promise<void>
  /** Where the browser has it: who may read the area. */
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>
}
export type TokenStorage = { local: StorageArea; session: StorageArea }

/** What was kept for a ledger; `damaged` where it is there and its seal does not open: the ledger must be connected anew. */
type KeptToken =
  | { kind: 'token'; token: string }
  | { kind: 'none' }
  | { kind: 'locked' }
  | { kind: 'damaged' }

export type TokenKeeper = {
  get(ledgerId: string): Promise<KeptToken>
  /** Keeps a token in place of an earlier one; nothing is kept while locked. */
  set(ledgerId: string, token: string): Promise<'kept' | 'locked'>
  /** Forgets the token of a ledger; works while locked too. */
  remove(ledgerId: string): Promise<void>
  /** Sets, changes or (null) takes away the passphrase, and seals every token with a new key. */
  setPassphrase(passphrase: string | null): Promise<'set' | 'locked'>
  unlock(passphrase: string): Promise<'unlocked' | 'wrong-passphrase'>
  /** Forgets the key until the passphrase is given again; without a passphrase there is nothing to lock. */
  lock(): Promise<void>
  isLocked(): Promise<boolean>
  hasPassphrase(): Promise<boolean>
  /** Forgets every token, the key and the passphrase: the way out of a forgotten passphrase. */
  forgetAll(): Promise<void>
}

const VAULT = 'tokens:vault'
const TOKEN = 'tokens:of:'
const KEY = 'tokens:key'

const vaultSchema = z.union([
  z.object({ kind: z.literal('open'), key: z.string() }),
  z.object({ kind: z.literal('passphrase'), salt: z.string(), rounds: z.int(), sealedKey: sealedSchema }),
])
type Vault = z.infer<typeof vaultSchema>

/** The salt says which vault the key in memory belongs to: a worker may die between the two storage areas. */
const unlockedSchema = z.object({ salt: z.string(), key: z.string() })

/** The keeper of the tokens over a pair of storage areas (`browser.storage`); any number of keepers may share them. */
export function tokenKeeper(storage: TokenStorage): TokenKeeper {
  // Content scripts may read storage.local unless told otherwise; they run in banks' pages and have nothing to look for here.
  // What is sealed stays sealed where a browser refuses this.
  const hidden = storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined)
  const alone = <Result>(work: () => Promise<Result>) =>
    oneAtATime('tokens', async () => {
      await hidden
      return work()
    })

  async function vault(): Promise<Vault | null> {
    const stored = vaultSchema.safeParse((await storage.local.get(VAULT))[VAULT])
    return stored.success ? stored.data : null
  }

  async function vaultKey(): Promise<string | null> {
    const found = await vault()
    if (found === null) {
      const key = newKey()
      await storage.local.set({ [VAULT]: { kind: 'open', key } satisfies Vault })
      return key
    }
    if (found.kind === 'open') return found.key
    const unlocked = unlockedSchema.safeParse((await storage.session.get(KEY))[KEY])
    return unlocked.success && unlocked.data.salt === found.salt ? unlocked.data.key : null
  }

  async function sealedTokens(): Promise<Map<string, Sealed>> {
    const all = Object.entries(await storage.local.get(null))
    const tokens = new Map<string, Sealed>()
    for (const [name, value] of all) {
      const sealed = sealedSchema.safeParse(value)
      if (name.startsWith(TOKEN) && sealed.success) tokens.set(name.slice(TOKEN.length), sealed.data)
    }
    return tokens
  }

  return {
    get: (ledgerId) =>
      alone(async () => {
        const stored = (await storage.local.get(TOKEN + ledgerId))[TOKEN + ledgerId]
        if (stored === undefined) return { kind: 'none' }
        const key = await vaultKey()
        if (key === null) return { kind: 'locked' }
        const sealed = sealedSchema.safeParse(stored)
        const token = sealed.success ? await unseal(key, sealed.data, ledgerId) : null
        return token === null ? { kind: 'damaged' } : { kind: 'token', token }
      }),

    set: (ledgerId, token) =>
      alone(async () => {
        const key = await vaultKey()
        if (key === null) return 'locked'
        await storage.local.set({ [TOKEN + ledgerId]: await seal(key, token, ledgerId) })
        return 'kept'
      }),

    remove: (ledgerId) => alone(() => storage.local.remove(TOKEN + ledgerId)),

    setPassphrase: (passphrase) =>
      alone(async () => {
        const oldKey = await vaultKey()
        if (oldKey === null) return 'locked'
        // A new key, because the old one may have lain on the disk in the open.
        const key = newKey()
        const items: Record<string, Sealed | Vault> = {}
        for (const [ledgerId, sealed] of await sealedTokens()) {
          const token = await unseal(oldKey, sealed, ledgerId)
          if (token !== null) items[TOKEN + ledgerId] = await seal(key, token, ledgerId)
        }
        const salt = newSalt()
        if (passphrase === null) {
          items[VAULT] = { kind: 'open', key }
        } else {
          const outer = await keyFromPassphrase(passphrase, salt, PASSPHRASE_ROUNDS)
          const sealedKey = await seal(outer, key, VAULT)
          items[VAULT] = { kind: 'passphrase', salt, rounds: PASSPHRASE_ROUNDS, sealedKey }
        }
        // One call: a browser that dies here leaves either the old vault with its tokens or the new one.
        await storage.local.set(items)
        if (passphrase === null) await storage.session.remove(KEY)
        else await storage.session.set({ [KEY]: { salt, key } })
        return 'set'
      }),

    unlock: (passphrase) =>
      alone(async () => {
        const found = await vault()
        if (found === null || found.kind === 'open') return 'unlocked'
        const outer = await keyFromPassphrase(passphrase, found.salt, found.rounds)
        const key = await unseal(outer, found.sealedKey, VAULT)
        if (key === null) return 'wrong-passphrase'
        await storage.session.set({ [KEY]: { salt: found.salt, key } })
        return 'unlocked'
      }),

    lock: () => alone(() => storage.session.remove(KEY)),

    isLocked: () => alone(async () => (await vault())?.kind === 'passphrase' && (await vaultKey()) === null),

    hasPassphrase: () => alone(async () => (await vault())?.kind === 'passphrase'),

    forgetAll: () =>
      alone(async () => {
        const names = Object.keys(await storage.local.get(null))
        await storage.local.remove([VAULT, ...names.filter((name) => name.startsWith(TOKEN))])
        await storage.session.remove(KEY)
      }),
  }
}
