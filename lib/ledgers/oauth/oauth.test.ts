// Signing in and staying signed in, against a server whose refresh tokens work once.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FreeeStandIn, startFreee } from '../../../tests/stand-ins/freee'
import { keeperInMemory, providerAt, signInTools } from '../../../tests/stand-ins/signed-in'
import { connectFreee } from '../freee/connect'
import type { TokenKeeper } from '../tokens/token-keeper'
import type { Credentials } from './provider'
import { registerClient, signIn } from './sign-in'
import { credentialsOf, keptClient, oauthTokens } from './token-source'

let standIn: FreeeStandIn
let keeper: TokenKeeper
let now: Date
const clock = () => now

beforeAll(async () => {
  standIn = await startFreee()
})
afterAll(() => standIn.close())
beforeEach(async () => {
  now = new Date('2026-07-01T00:00:00Z')
  standIn.tokenServerIsDown = false
  keeper = keeperInMemory()
  const signedIn = await signIn(providerAt(standIn), standIn.client, signInTools(clock))
  if (!signedIn.ok) throw new Error(signedIn.problem.kind)
  await keeper.set('freee', JSON.stringify(signedIn.value.credentials))
  standIn.calls.token = 0
})

const source = (over: Pick<TokenKeeper, 'get' | 'set'> = keeper) =>
  oauthTokens(providerAt(standIn), over, 'freee', { fetch, now: clock, timeoutMs: 10_000 })
const kept = async (): Promise<Credentials | null> => {
  const found = await keeper.get('freee')
  return found.kind === 'token' ? credentialsOf(found.token) : null
}
const hoursLater = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000)
}

describe('signing in', () => {
  it('proves itself by PKCE and brings the one company that was chosen', async () => {
    const connected = await connectFreee(
      standIn.client,
      { ...signInTools(clock), timeoutMs: 10_000, wait: async () => {} },
      providerAt(standIn),
      standIn.url,
    )
    expect(connected.ok && connected.value.companies).toEqual([{ id: 7001, name: '株式会社見本' }])
    expect(connected.ok && credentialsOf(connected.value.credentials)?.access).toMatch(/^at-/)
  })

  it('asks at the service’s own page with S256, a state and the redirect of this extension', async () => {
    let asked = ''
    const tools = signInTools(clock)
    await signIn(providerAt(standIn), standIn.client, {
      ...tools,
      launch: async (url) => {
        asked = url
        return undefined
      },
    })
    const query = new URL(asked).searchParams
    expect(Object.fromEntries(query)).toMatchObject({
      response_type: 'code',
      client_id: 'app-id',
      code_challenge_method: 'S256',
      redirect_uri: tools.redirectUri,
      prompt: 'select_company',
    })
    expect(query.get('code_challenge')).toMatch(/^[\w-]{43}$/)
    expect(asked).not.toContain('app-secret')
  })

  it('is stopped, not failed, where the person closes the window', async () => {
    const closed = {
      ...signInTools(clock),
      launch: () => Promise.reject(new Error('The user did not approve access.')),
    }
    expect(await signIn(providerAt(standIn), standIn.client, closed)).toMatchObject({
      ok: false,
      problem: { kind: 'stopped' },
    })
  })

  it('takes no answer that belongs to another sign-in, and none without a code', async () => {
    const tools = signInTools(clock)
    for (const query of ['code=stolen&state=other', 'state=other', '']) {
      const launch = async () => `${tools.redirectUri}?${query}`
      const answer = await signIn(providerAt(standIn), standIn.client, { ...tools, launch })
      expect(answer).toMatchObject({ ok: false, problem: { kind: 'nonsense' } })
    }
    expect(standIn.calls.token).toBe(0)
  })

  it('gives the service’s own words where it says no', async () => {
    const wrong = await signIn(providerAt(standIn), { id: 'app-id', secret: 'mistyped' }, signInTools(clock))
    expect(wrong).toMatchObject({
      ok: false,
      problem: { kind: 'refused', words: 'クライアント認証に失敗しました' },
    })
    const tools = signInTools(clock)
    const denied = await signIn(providerAt(standIn), standIn.client, {
      ...tools,
      launch: async (url) =>
        `${tools.redirectUri}?error=access_denied&state=${new URL(url).searchParams.get('state')}`,
    })
    expect(denied).toMatchObject({ ok: false, problem: { kind: 'refused', words: 'access_denied' } })
  })

  it('registers no client where the service has no registration', async () => {
    expect(await registerClient(providerAt(standIn), signInTools(clock))).toMatchObject({
      ok: false,
      problem: { kind: 'refused' },
    })
  })
})

describe('staying signed in', () => {
  it('uses the token it has until a minute before its end, without asking', async () => {
    const before = (await kept())?.access
    hoursLater(5.98)
    expect(await source().access()).toBe(before)
    expect(standIn.calls.token).toBe(0)
    hoursLater(0.01)
    expect(await source().access()).not.toBe(before)
    expect(standIn.calls.token).toBe(1)
  })

  it('renews once, however many ask at once from however many contexts', async () => {
    hoursLater(7)
    const sources = [source(), source(), source()]
    const tokens = await Promise.all(Array.from({ length: 12 }, (_, n) => sources[n % 3]?.access()))
    expect(new Set(tokens).size).toBe(1)
    expect(tokens[0]).toMatch(/^at-/)
    expect(standIn.calls.token).toBe(1)
  })

  it('renews once where two requests were refused with the same token', async () => {
    const access = (await kept())?.access ?? ''
    const [a, b] = await Promise.all([source().renew(access), source().renew(access)])
    expect(a).toBe(b)
    expect(a).not.toBe(access)
    expect(standIn.calls.token).toBe(1)
  })

  it('has kept the turned refresh token before anyone gets the new access', async () => {
    hoursLater(7)
    const order: string[] = []
    const watched = {
      get: keeper.get,
      set: async (id: string, token: string) => {
        const result = await keeper.set(id, token)
        order.push(`kept ${credentialsOf(token)?.access}`)
        return result
      },
    }
    const access = await source(watched).access()
    order.push(`used ${access}`)
    expect(order).toEqual([`kept ${access}`, `used ${access}`])
    for (let day = 0; day < 3; day++) {
      hoursLater(7)
      expect(await source().access()).toMatch(/^at-/)
    }
  })

  it('asks for a new sign-in where the answer to a renewal was lost after the service turned the token, and then never asks again', async () => {
    hoursLater(7)
    standIn.losesTokenAnswer = true
    expect(await source().access()).toBeUndefined()
    expect(await source().access()).toBeNull()
    expect(standIn.calls.token).toBe(2)
    for (let n = 0; n < 5; n++) expect(await source().access()).toBeNull()
    expect(standIn.calls.token).toBe(2)
    // What the user pasted once is still there for it.
    expect(await kept()).toEqual({ client: standIn.client, access: null, refresh: null, expiresAt: null })
    expect(await keptClient(keeper, 'freee')).toEqual(standIn.client)
    expect(await keptClient(keeper, 'another')).toBeNull()
  })

  it('stays signed in where the token server cannot be reached for a while', async () => {
    hoursLater(7)
    standIn.tokenServerIsDown = true
    expect(await source().access()).toBeUndefined()
    standIn.tokenServerIsDown = false
    expect(await source().access()).toMatch(/^at-/)
  })

  it('waits while the tokens are locked and is signed out where there are none', async () => {
    await keeper.setPassphrase('p')
    await keeper.lock()
    expect(await source().access()).toBeUndefined()
    await keeper.forgetAll()
    expect(await source().access()).toBeNull()
    await keeper.set('freee', 'not json')
    expect(await source().access()).toBeNull()
    expect(await source().renew('x')).toBeNull()
  })
})
