// Every kind of ledger, by the name that LedgerRecord.kind holds. A new kind is one line here and one folder beside.
import { z } from '../schema'
import { couchKind } from './couchdb/kind'
import { freeeKind } from './freee/kind'
import { hledgerKind } from './hledger/kind'
import type { Ledger, LedgerKind, LedgerTools } from './ledger'
import { moneyforwardKind } from './moneyforward/kind'
import { relayKind } from './relay/kind'

const KINDS: ReadonlyMap<string, OpenKind> = new Map([
  ['relay', open(relayKind)],
  ['couchdb', open(couchKind)],
  ['freee', open(freeeKind)],
  ['moneyforward', open(moneyforwardKind)],
  ['hledger', open(hledgerKind)],
])

/** A kind whose config is still unknown data; each function parses it and gives null where it does not fit. */
type OpenKind = {
  origins(config: unknown): string[] | null
  make(config: unknown, tools: LedgerTools): Ledger | null
  connect(
    config: unknown,
    secret: string | null,
    tools: Omit<LedgerTools, 'tokens'>,
  ): ReturnType<NonNullable<LedgerKind<unknown>['connect']>> | null
  /** The config in its canonical form; null where it does not fit. */
  parse(config: unknown): Record<string, unknown> | null
}

/** Names of all kinds. */
export function ledgerKinds(): string[] {
  return [...KINDS.keys()]
}

/** The kind of that name; null for one that this version does not know (a settings file of a later one). */
export function ledgerKind(name: string): OpenKind | null {
  return KINDS.get(name) ?? null
}

function open<Config extends Record<string, unknown>>(kind: LedgerKind<Config>): OpenKind {
  const parse = (config: unknown): Config | null => {
    const parsed = z.safeParse(kind.config, config)
    return parsed.success ? parsed.data : null
  }
  return {
    parse,
    origins(config) {
      const parsed = parse(config)
      return parsed === null ? null : kind.origins(parsed)
    },
    make(config, tools) {
      const parsed = parse(config)
      return parsed === null ? null : kind.make(parsed, tools)
    },
    connect(config, secret, tools) {
      const parsed = parse(config)
      return parsed === null || kind.connect === undefined ? null : kind.connect(parsed, secret, tools)
    },
  }
}
