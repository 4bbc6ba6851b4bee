// Tokens at rest: what lies on the disk, who can open it, and that no interleaving loses one.
import { beforeEach, describe, expect, it } from 'vitest'
import { type StorageArea, type TokenStorage, tokenKeeper } from './token-keeper'

/** A storage area in memory that copies as the browser's does; `dieAfter` writes it throws, as a killed worker would. */
function area(): StorageArea & { contents: Record<string, unknown>; dieAfter: number } {
  const self = {
    contents: {} as Record<string, unknown>,
    dieAfter: Number.POSITIVE_INFINITY,
    async get(keys: string | null) {
      const all = structuredClone(self.contents)
      return keys === null ? all : keys in all ? { [keys]: all[keys] } : {}
    },
    async set(items: Record<string, unknown>) {
      if (self.dieAfter-- <= 0) throw new Error('the worker was killed')
      Object.assign(self.contents, structuredClone(items))
    },
    async remove(keys: string | string[]) {
      for (const key of [keys].flat()) delete self.contents[key]
    },
  }
  return self
}

const SECRET = '{"access":"at-7f3c","refresh":"rt-91aa"}'
let local: ReturnType<typeof area>
let session: ReturnType<typeof area>
let storage: TokenStorage

beforeEach(() => {
  local = area()
  session = area()
  storage = { local, session }
})

const onDisk = () => JSON.stringify(local.contents)

describe('a token keeper', () => {
  it('gives back what it was given, to a second keeper too', async () => {
    expect(await tokenKeeper(storage).set('freee', SECRET)).toBe('kept')
    expect(await tokenKeeper(storage).get('freee')).toEqual({ kind: 'token', token: SECRET })
    expect(await tokenKeeper(storage).get('mf')).toEqual({ kind: 'none' })
  })

  it('never lays a token on the disk in the open', async () => {
    await tokenKeeper(storage).set('freee', SECRET)
    expect(onDisk()).not.toContain('rt-91aa')
    expect(onDisk()).not.toContain(btoa(SECRET).slice(0, 12))
  })

  it('shuts content scripts out of the storage before anything is laid there', async () => {
    const order: string[] = []
    const watched: StorageArea = {
      get: local.get,
      remove: local.remove,
      set: async (items) => {
        order.push(...Object.keys(items))
        await local.set(items)
      },
      setAccessLevel: async ({ accessLevel }) => void order.push(accessLevel),
    }
    await tokenKeeper({ local: watched, session }).set('freee', SECRET)
    expect(order).toEqual(['TRUSTED_CONTEXTS', 'tokens:vault', 'tokens:of:freee'])
  })

  it('seals the same token differently each time', async () => {
    const keeper = tokenKeeper(storage)
    await keeper.set('a', SECRET)
    const first = structuredClone(local.contents['tokens:of:a'])
    await keeper.set('a', SECRET)
    expect(local.contents['tokens:of:a']).not.toEqual(first)
  })

  it('refuses a sealed token that was moved to another ledger', async () => {
    const keeper = tokenKeeper(storage)
    await keeper.set('a', SECRET)
    local.contents['tokens:of:b'] = local.contents['tokens:of:a']
    expect(await keeper.get('b')).toEqual({ kind: 'damaged' })
  })

  it('forgets one token and leaves the others', async () => {
    const keeper = tokenKeeper(storage)
    await keeper.set('a', SECRET)
    await keeper.set('b', 'other')
    await keeper.remove('a')
    expect(await keeper.get('a')).toEqual({ kind: 'none' })
    expect(await keeper.get('b')).toEqual({ kind: 'token', token: 'other' })
  })

  it('loses nothing when many are set at once in two contexts', async () => {
    const keepers = [tokenKeeper(storage), tokenKeeper(storage)]
    await Promise.all(Array.from({ length: 20 }, (_, n) => keepers[n % 2]?.set(`ledger-${n}`, `token-${n}`)))
    for (let n = 0; n < 20; n++)
      expect(await tokenKeeper(storage).get(`ledger-${n}`)).toEqual({ kind: 'token', token: `token-${n}` })
  })
})

describe('a passphrase', () => {
  it('opens the tokens after the browser was closed, and nothing else does', async () => {
    const keeper = tokenKeeper(storage)
    await keeper.set('freee', SECRET)
    expect(await keeper.setPassphrase('帳簿の鍵 2026')).toBe('set')
    expect(await keeper.get('freee')).toEqual({ kind: 'token', token: SECRET })

    session.contents = {}
    expect(await keeper.isLocked()).toBe(true)
    expect(await keeper.get('freee')).toEqual({ kind: 'locked' })
    expect(await keeper.set('freee', 'new')).toBe('locked')
    expect(await keeper.setPassphrase(null)).toBe('locked')
    expect(await keeper.unlock('帳簿の鍵 2025')).toBe('wrong-passphrase')
    expect(await keeper.isLocked()).toBe(true)
    // Full-width digits of another keyboard state are the same passphrase.
    expect(await keeper.unlock('帳簿の鍵 ２０２６')).toBe('unlocked')
    expect(await keeper.get('freee')).toEqual({ kind: 'token', token: SECRET })
  })

  it('takes the key off the disk that lay there before it was set', async () => {
    const keeper = tokenKeeper(storage)
    await keeper.set('freee', SECRET)
    const vaultBefore = structuredClone(local.contents['tokens:vault'])
    const tokenBefore = local.contents['tokens:of:freee']
    await keeper.setPassphrase('p')
    expect(onDisk()).not.toContain((vaultBefore as { key: string }).key)
    // Whoever copied the old key cannot open what is sealed now.
    local.contents['tokens:vault'] = vaultBefore
    expect(await keeper.get('freee')).toEqual({ kind: 'damaged' })
    local.contents['tokens:of:freee'] = tokenBefore
    expect(await keeper.get('freee')).toEqual({ kind: 'token', token: SECRET })
  })

  it('locks at a word and is taken away only while unlocked', async () => {
    const keeper = tokenKeeper(storage)
    await keeper.set('freee', SECRET)
    await keeper.setPassphrase('p')
    await keeper.lock()
    expect(await keeper.get('freee')).toEqual({ kind: 'locked' })
    await keeper.unlock('p')
    await keeper.setPassphrase(null)
    session.contents = {}
    expect(await keeper.hasPassphrase()).toBe(false)
    expect(await keeper.get('freee')).toEqual({ kind: 'token', token: SECRET })
  })

  it('survives a worker that dies while it is being set', async () => {
    for (const dying of [local, session]) {
      await tokenKeeper(storage).set('freee', SECRET)
      dying.dieAfter = 0
      await expect(tokenKeeper(storage).setPassphrase('p')).rejects.toThrow('killed')
      dying.dieAfter = Number.POSITIVE_INFINITY
      expect(await tokenKeeper(storage).unlock('p')).toBe('unlocked')
      expect(await tokenKeeper(storage).get('freee')).toEqual({ kind: 'token', token: SECRET })
    }
  })

  it('can be given up together with the tokens when it is forgotten', async () => {
    const keeper = tokenKeeper(storage)
    await keeper.set('freee', SECRET)
    local.contents.settings = { kept: true }
    await keeper.setPassphrase('p')
    await keeper.lock()
    await keeper.forgetAll()
    expect(await keeper.get('freee')).toEqual({ kind: 'none' })
    expect(await keeper.set('freee', 'new')).toBe('kept')
    expect(local.contents.settings).toEqual({ kept: true })
  })
})
