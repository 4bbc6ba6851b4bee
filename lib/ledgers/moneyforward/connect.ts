// Connecting マネーフォワード: as a public client of this extension's own where the service registers one, else with the user's app.
import type { Connected, Result } from '../ledger'
import type { Client, Provider } from '../oauth/provider'
import { registerClient, type SignInTools, signIn } from '../oauth/sign-in'

/** OAuth endpoints (the service's metadata, read 2026-08-14): PKCE S256, dynamic registration, auth methods none and client_secret_*. */
export const MONEYFORWARD_PROVIDER: Provider = {
  authorize: 'https://api.biz.moneyforward.com/authorize',
  token: 'https://api.biz.moneyforward.com/token',
  register: 'https://api.biz.moneyforward.com/register',
  scope: [
    'mfc/accounting/connected_account.read',
    'mfc/accounting/transaction.read',
    'mfc/accounting/transaction.write',
  ].join(' '),
  extra: {},
}

/**
 * Signs in. `client` null: registers a public client first; where the service refuses that (`refused`), the user makes an
 * app in the service's portal and pastes its id and secret. The token belongs to the office chosen at the service's page.
 */
export async function connectMoneyforward(
  client: Client | null,
  tools: SignInTools,
  provider: Provider = MONEYFORWARD_PROVIDER,
): Promise<Result<Connected>> {
  const known: Result<Client> =
    client === null ? await registerClient(provider, tools) : { ok: true, value: client }
  if (!known.ok) return known
  const signedIn = await signIn(provider, known.value, tools)
  if (!signedIn.ok) return signedIn
  return {
    ok: true,
    value: { credentials: JSON.stringify(signedIn.value.credentials), name: 'マネーフォワード クラウド' },
  }
}
