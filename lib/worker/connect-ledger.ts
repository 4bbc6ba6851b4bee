// Connecting a ledger: what a person pasted, or signing in at the service's own page, becomes a record and a sealed token.
import { browser } from 'wxt/browser'
import { connectFreee } from '../ledgers/freee/connect'
import type { Connected, Result } from '../ledgers/ledger'
import { connectMoneyforward } from '../ledgers/moneyforward/connect'
import { clientSchema } from '../ledgers/oauth/provider'
import type { SignInTools } from '../ledgers/oauth/sign-in'
import { keptClient } from '../ledgers/oauth/token-source'
import { ledgerKind } from '../ledgers/registry'
import type { Outcome } from '../messages/protocol'
import type { Database } from '../store/database'
import { plainTools, tokens } from './ledger-of'

type Asked = {
  kind: string
  name: string
  config: Record<string, unknown>
  secret: string | null
  ledgerId: string | null
}
type Reached = Connected & { config: Record<string, unknown> }

/** Connects a new ledger, or signs an existing one in again. Nothing is kept where the service says no. */
export async function connectLedger(
  db: Database,
  asked: Asked,
  now: Date,
): Promise<Outcome<{ ledgerId: string }>> {
  const kind = ledgerKind(asked.kind)
  if (kind === null) return { ok: false, problem: 'kind-unknown', words: null }
  const reached = await reach(asked)
  if (!reached.ok) return { ok: false, problem: reached.problem.kind, words: reached.problem.words }
  const config = kind.parse(reached.value.config)
  if (config === null) return { ok: false, problem: 'config-invalid', words: null }

  const ledgerId = asked.ledgerId ?? crypto.randomUUID()
  if ((await tokens().set(ledgerId, reached.value.credentials)) === 'locked')
    return { ok: false, problem: 'locked', words: null }
  await db.transaction('rw', db.ledgers, async () => {
    const known = await db.ledgers.get(ledgerId)
    await db.ledgers.put({
      isPaused: false,
      addedAt: now.toISOString(),
      ...known,
      id: ledgerId,
      kind: asked.kind,
      name: asked.name || reached.value.name,
      config,
      stoppedFor: null,
      notBefore: null,
    })
  })
  return { ok: true, value: { ledgerId } }
}

async function reach(asked: Asked): Promise<Result<Reached>> {
  const signal = AbortSignal.timeout(5 * 60_000)
  switch (asked.kind) {
    case 'freee': {
      const client = clientOf(asked.secret) ?? (await clientBefore(asked.ledgerId))
      if (client === null) return refused
      const connected = await connectFreee(client, signInTools(signal))
      if (!connected.ok) return connected
      const [company] = connected.value.companies
      if (company === undefined) return refused
      const config = { ...asked.config, companyId: company.id }
      return { ok: true, value: { credentials: connected.value.credentials, name: company.name, config } }
    }
    case 'moneyforward': {
      const connected = await connectMoneyforward(
        clientOf(asked.secret) ?? (await clientBefore(asked.ledgerId)),
        signInTools(signal),
      )
      return connected.ok ? { ok: true, value: { ...connected.value, config: asked.config } } : connected
    }
    default: {
      const connecting =
        ledgerKind(asked.kind)?.connect(asked.config, asked.secret, plainTools(signal)) ?? null
      if (connecting === null) return refused
      const connected = await connecting
      return connected.ok ? { ok: true, value: { ...connected.value, config: asked.config } } : connected
    }
  }
}

const refused: Result<never> = {
  ok: false,
  problem: { kind: 'refused', mayBeDone: false, retryAfterMs: null, requestId: null, words: null },
}

/** The user's own app, pasted as `{"id":…,"secret":…}`; null where none was given. */
function clientOf(secret: string | null) {
  if (secret === null) return null
  const parsed = clientSchema.safeParse(jsonOf(secret))
  return parsed.success ? parsed.data : null
}

/** Signing in anew to a ledger asks for nothing twice. */
function clientBefore(ledgerId: string | null) {
  return ledgerId === null ? null : keptClient(tokens(), ledgerId)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function signInTools(signal: AbortSignal): SignInTools & ReturnType<typeof plainTools> {
  return {
    ...plainTools(signal),
    launch: (url) => browser.identity.launchWebAuthFlow({ url, interactive: true }),
    redirectUri: browser.identity.getRedirectURL(),
  }
}
