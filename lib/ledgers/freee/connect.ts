// Connecting freee: the user's own private app signs in, and the company is chosen at freee's own page.
import { z } from '../../schema'
import { failed } from '../http'
import type { LedgerTools, Result } from '../ledger'
import type { Client, Provider } from '../oauth/provider'
import { type SignInTools, signIn } from '../oauth/sign-in'
import { FREEE_API } from './calls'
import { type FreeeCompany, freeeCompanies } from './companies'

/** freee's OAuth endpoints (developer.freee.co.jp/reference, 認可コード). A client secret is required; PKCE is taken beside it. */
export const FREEE_PROVIDER: Provider = {
  authorize: 'https://accounts.secure.freee.co.jp/public_api/authorize',
  token: 'https://accounts.secure.freee.co.jp/public_api/token',
  register: null,
  scope: 'read write',
  extra: { prompt: 'select_company' },
}

/** What signing in brought: `credentials` for the token keeper alone, and the companies that this token reaches. */
export type FreeeConnected = { credentials: string; companies: FreeeCompany[] }

/** Signs in with the client id and secret that the user pasted. A token belongs to the company chosen there; only that one is offered. */
export async function connectFreee(
  client: Client,
  tools: SignInTools & Pick<LedgerTools, 'wait' | 'timeoutMs'>,
  provider: Provider = FREEE_PROVIDER,
  api = FREEE_API,
): Promise<Result<FreeeConnected>> {
  const signedIn = await signIn(provider, client, tools)
  if (!signedIn.ok) return signedIn
  const { credentials, answer } = signedIn.value
  const tokens = { access: async () => credentials.access, renew: async () => null }
  const companies = await freeeCompanies({ ...tools, tokens }, api)
  if (!companies.ok) return companies
  const chosen = z.safeParse(z.object({ company_id: z.coerce.number() }), answer)
  const reached = chosen.success
    ? companies.value.filter((company) => company.id === chosen.data.company_id)
    : companies.value
  return reached.length === 0
    ? failed('forbidden')
    : { ok: true, value: { credentials: JSON.stringify(credentials), companies: reached } }
}
