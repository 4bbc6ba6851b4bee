// Which known bank an address belongs to. On a platform that serves many banks the address tells the 金融機関コード too, at least at login.
import type { KnownBank } from './known-bank'
import { KNOWN_BANKS } from './known-banks'
import { isOriginOf } from './origin'

/** A known bank and the institution's code; both null for an address that nothing is known of. */
export type Recognised = { known: KnownBank | null; code: string | null }

/** Looks at the address only. `code` of a platform is null on pages whose address no longer has it. */
export function recogniseBank(address: string): Recognised {
  if (!URL.canParse(address)) return { known: null, code: null }
  const url = new URL(address)
  const known =
    KNOWN_BANKS.find(({ origins }) => origins.some((origin) => isOriginOf(url.origin, origin))) ?? null
  return { known, code: known?.code ?? (known?.kind === 'platform' ? codeIn(url) : null) }
}

/** AnserParaSOL has `CCT0080=<code>` in its query, AnserBizSOL `/<code>` as the first step of its path. */
function codeIn(url: URL): string | null {
  const query = url.searchParams.get('CCT0080')
  if (query !== null && /^\d{4}$/.test(query)) return query
  return /^\/(\d{4})(?:\/|$)/.exec(url.pathname)?.[1] ?? null
}
