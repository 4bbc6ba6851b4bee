// What the demo ledger keeps, in SQLite: the UNIQUE key of every row is what makes a row single.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'

/** A row as `POST v1/rows` brings it. */
export type IncomingRow = {
  key: string
  account: string
  date: string
  amount: number
  currency: string
  occurrence: number
  description: string
  balance: number | null
  again: boolean
}

/** What became of one row. */
export type RowResult =
  | { key: string; result: 'created'; id: string }
  | { key: string; result: 'exists'; id: string | null }
  | { key: string; result: 'rejected'; reason: string; words?: string }

/** An account to map to. */
export type LedgerAccount = {
  id: string
  name: string
  currency: string | null
  feed: { state: 'on' | 'error' | 'off'; lastAt: string | null } | null
}

/** A token as the ledger's page lists it. */
export type KnownToken = {
  id: string
  client: string
  scopes: readonly string[]
  createdAt: string
  lastUsedAt: string | null
  revokedAt: string | null
}

/** A row that stands. */
export type StoredRow = {
  id: string
  key: string
  account: string
  date: string
  amount: number
  currency: string
  description: string
  balance: number | null
  storedAt: string
}

const SCHEMA = `
CREATE TABLE IF NOT EXISTS accounts (id TEXT PRIMARY KEY, name TEXT NOT NULL, currency TEXT, closed INTEGER NOT NULL DEFAULT 0,
  feed TEXT, feed_at TEXT);
CREATE TABLE IF NOT EXISTS rows (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL UNIQUE, account TEXT NOT NULL REFERENCES accounts(id),
  date TEXT NOT NULL, amount INTEGER NOT NULL, currency TEXT NOT NULL, occurrence INTEGER NOT NULL, description TEXT NOT NULL,
  balance INTEGER, stored_at TEXT NOT NULL, removed_at TEXT);
CREATE TABLE IF NOT EXISTS tokens (id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, client TEXT NOT NULL, scopes TEXT NOT NULL,
  created_at TEXT NOT NULL, last_used_at TEXT, revoked_at TEXT);
CREATE TABLE IF NOT EXISTS codes (code TEXT PRIMARY KEY, expires_at TEXT NOT NULL, used_at TEXT);
CREATE TABLE IF NOT EXISTS answers (token TEXT NOT NULL, idempotency_key TEXT NOT NULL, body_hash TEXT NOT NULL, answer TEXT NOT NULL,
  at TEXT NOT NULL, PRIMARY KEY (token, idempotency_key));
CREATE TABLE IF NOT EXISTS health (token TEXT PRIMARY KEY, report TEXT NOT NULL, at TEXT NOT NULL);
`

const FIRST_ACCOUNTS: readonly LedgerAccount[] = [
  { id: 'minato-ordinary', name: 'みなと第一 普通 本店営業部', currency: 'JPY', feed: null },
  { id: 'minato-checking', name: 'みなと第一 当座 港町', currency: 'JPY', feed: null },
  { id: 'minato-loan', name: 'みなと第一 カードローン', currency: 'JPY', feed: null },
  { id: 'minato-card', name: 'みなとビジネスカード', currency: 'JPY', feed: null },
  { id: 'aoba-ordinary', name: 'あおば 普通 わかば', currency: 'JPY', feed: null },
  { id: 'aoba-savings', name: 'あおば 目的別', currency: 'JPY', feed: null },
  { id: 'aoba-card', name: 'あおばカード', currency: 'JPY', feed: null },
  {
    id: 'fed-elsewhere',
    name: '他サービスと連携中の口座',
    currency: 'JPY',
    feed: { state: 'on', lastAt: '2026-01-05T00:00:00.000Z' },
  },
]

const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const CODE_LIVES_MS = 10 * 60_000
const ANSWER_LIVES_MS = 24 * 3_600_000

/** The ledger's database. */
export class LedgerStore {
  readonly #db: DatabaseSync
  readonly #now: () => Date

  constructor(path: string, now: () => Date) {
    this.#db = new DatabaseSync(path)
    this.#now = now
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;')
    this.#db.exec(SCHEMA)
    const put = this.#db.prepare(
      'INSERT OR IGNORE INTO accounts (id, name, currency, feed, feed_at) VALUES (?, ?, ?, ?, ?)',
    )
    for (const { id, name, currency, feed } of FIRST_ACCOUNTS) {
      put.run(id, name, currency, feed?.state ?? null, feed?.lastAt ?? null)
    }
  }

  close(): void {
    this.#db.close()
  }

  accounts(): LedgerAccount[] {
    const all = this.#db.prepare('SELECT * FROM accounts WHERE closed = 0 ORDER BY rowid').all()
    return all.map((row) => ({
      id: text(row.id),
      name: text(row.name),
      currency: textOrNull(row.currency),
      feed: feedOf(textOrNull(row.feed), textOrNull(row.feed_at)),
    }))
  }

  /** Stores the rows in one transaction, committed before this returns; one result a row, in their order. */
  storeRows(rows: readonly IncomingRow[]): RowResult[] {
    return this.#inTransaction(() => rows.map((row) => this.#storeRow(row)))
  }

  #storeRow(row: IncomingRow): RowResult {
    const { key } = row
    const account = this.#db.prepare('SELECT currency, closed FROM accounts WHERE id = ?').get(row.account)
    if (!account) return { key, result: 'rejected', reason: 'account-unknown', words: 'この口座はありません' }
    if (account.closed)
      return { key, result: 'rejected', reason: 'account-closed', words: 'この口座は閉鎖されています' }
    if (account.currency !== null && account.currency !== row.currency) {
      return { key, result: 'rejected', reason: 'currency-mismatch' }
    }
    const id = `r-${randomUUID()}`
    const stored = this.#db
      .prepare(
        `INSERT INTO rows (id, key, account, date, amount, currency, occurrence, description, balance, stored_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`,
      )
      .run(
        id,
        key,
        row.account,
        row.date,
        row.amount,
        row.currency,
        row.occurrence,
        row.description,
        row.balance,
        this.#instant(),
      )
    return stored.changes === 1 ? { key, result: 'created', id } : this.#knownRow(row)
  }

  #knownRow(row: IncomingRow): RowResult {
    const { key } = row
    const known = this.#db.prepare('SELECT * FROM rows WHERE key = ?').get(key)
    if (!known) return { key, result: 'rejected', reason: 'other' }
    const isSame =
      known.account === row.account &&
      known.date === row.date &&
      known.amount === row.amount &&
      known.currency === row.currency
    if (!isSame) return { key, result: 'rejected', reason: 'key-conflict' }
    if (known.removed_at === null) return { key, result: 'exists', id: text(known.id) }
    if (!row.again) return { key, result: 'exists', id: null }
    const id = `r-${randomUUID()}`
    this.#db
      .prepare(
        'UPDATE rows SET id = ?, description = ?, balance = ?, stored_at = ?, removed_at = NULL WHERE key = ?',
      )
      .run(id, row.description, row.balance, this.#instant(), key)
    return { key, result: 'created', id }
  }

  /** The rows of an account that stand, in the order of their arrival, from the cursor on; one more than `limit` tells of a next page. */
  rows(
    account: string,
    from: string,
    to: string,
    after: number,
    limit: number,
  ): { seq: number; row: StoredRow }[] {
    return this.#db
      .prepare(
        'SELECT * FROM rows WHERE account = ? AND date >= ? AND date <= ? AND removed_at IS NULL AND seq > ? ORDER BY seq LIMIT ?',
      )
      .all(account, from, to, after, limit)
      .map((row) => ({ seq: Number(row.seq), row: storedRow(row) }))
  }

  /** Every row that stands, for the page and the control API. */
  allRows(): StoredRow[] {
    return this.#db
      .prepare('SELECT * FROM rows WHERE removed_at IS NULL ORDER BY account, date, seq')
      .all()
      .map(storedRow)
  }

  /** Whether there was such a row to remove. */
  removeRow(id: string): boolean {
    const done = this.#db
      .prepare('UPDATE rows SET removed_at = ? WHERE id = ? AND removed_at IS NULL')
      .run(this.#instant(), id)
    return done.changes === 1
  }

  /** A new pairing code, good for ten minutes. */
  newCode(): string {
    const code = Array.from(randomBytes(8), (byte) => CODE_LETTERS[byte % CODE_LETTERS.length] ?? 'A').join(
      '',
    )
    const expires = new Date(this.#now().getTime() + CODE_LIVES_MS).toISOString()
    this.#db.prepare('INSERT INTO codes (code, expires_at) VALUES (?, ?)').run(code, expires)
    return code
  }

  /** Spends a code for a token; null where it is unknown, spent or expired. The token itself is not kept. */
  pair(code: string, client: string, scopes: readonly string[]): { token: string; tokenId: string } | null {
    return this.#inTransaction(() => {
      const now = this.#instant()
      const used = this.#db
        .prepare('UPDATE codes SET used_at = ? WHERE code = ? AND used_at IS NULL AND expires_at > ?')
        .run(now, code, now)
      if (used.changes !== 1) return null
      const token = randomBytes(32).toString('base64url')
      const tokenId = `t-${randomUUID()}`
      this.#db
        .prepare('INSERT INTO tokens (id, hash, client, scopes, created_at) VALUES (?, ?, ?, ?, ?)')
        .run(tokenId, hashOf(token), client, scopes.join(' '), now)
      return { token, tokenId }
    })
  }

  /** The token's record, its last use noted; null where no such token was ever given. */
  useToken(token: string): KnownToken | null {
    this.#db.prepare('UPDATE tokens SET last_used_at = ? WHERE hash = ?').run(this.#instant(), hashOf(token))
    const row = this.#db.prepare('SELECT * FROM tokens WHERE hash = ?').get(hashOf(token))
    return row ? knownToken(row) : null
  }

  tokens(): KnownToken[] {
    return this.#db.prepare('SELECT * FROM tokens ORDER BY created_at').all().map(knownToken)
  }

  revokeToken(id: string): void {
    this.#db
      .prepare('UPDATE tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL')
      .run(this.#instant(), id)
  }

  /** The stored answer to that Idempotency-Key of that token within 24 hours; `reused` where the body was another. */
  answered(
    token: string,
    key: string,
    body: Buffer,
  ): { kind: 'none' | 'reused' } | { kind: 'same'; answer: string } {
    const since = new Date(this.#now().getTime() - ANSWER_LIVES_MS).toISOString()
    const row = this.#db
      .prepare('SELECT body_hash, answer FROM answers WHERE token = ? AND idempotency_key = ? AND at > ?')
      .get(token, key, since)
    if (!row) return { kind: 'none' }
    return row.body_hash === hashOf(body) ? { kind: 'same', answer: text(row.answer) } : { kind: 'reused' }
  }

  keepAnswer(token: string, key: string, body: Buffer, answer: string): void {
    this.#db
      .prepare(
        'INSERT OR REPLACE INTO answers (token, idempotency_key, body_hash, answer, at) VALUES (?, ?, ?, ?, ?)',
      )
      .run(token, key, hashOf(body), answer, this.#instant())
  }

  keepHealth(token: string, report: unknown): void {
    this.#db
      .prepare('INSERT OR REPLACE INTO health (token, report, at) VALUES (?, ?, ?)')
      .run(token, JSON.stringify(report), this.#instant())
  }

  health(): { token: string; at: string; report: unknown }[] {
    return this.#db
      .prepare('SELECT token, report, at FROM health ORDER BY at')
      .all()
      .map((row) => ({ token: text(row.token), at: text(row.at), report: JSON.parse(text(row.report)) }))
  }

  #inTransaction<T>(work: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      const done = work()
      this.#db.exec('COMMIT')
      return done
    } catch (error) {
      this.#db.exec('ROLLBACK')
      throw error
    }
  }

  #instant(): string {
    return this.#now().toISOString()
  }
}

function feedOf(state: string | null, lastAt: string | null): LedgerAccount['feed'] {
  return state === 'on' || state === 'error' || state === 'off' ? { state, lastAt } : null
}

function hashOf(secret: string | Buffer): string {
  return createHash('sha256').update(secret).digest('hex')
}

function storedRow(row: Record<string, SQLOutputValue>): StoredRow {
  return {
    id: text(row.id),
    key: text(row.key),
    account: text(row.account),
    date: text(row.date),
    amount: Number(row.amount),
    currency: text(row.currency),
    description: text(row.description),
    balance: row.balance === null ? null : Number(row.balance),
    storedAt: text(row.stored_at),
  }
}

function knownToken(row: Record<string, SQLOutputValue>): KnownToken {
  return {
    id: text(row.id),
    client: text(row.client),
    scopes: text(row.scopes).split(' '),
    createdAt: text(row.created_at),
    lastUsedAt: textOrNull(row.last_used_at),
    revokedAt: textOrNull(row.revoked_at),
  }
}

function text(value: SQLOutputValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

function textOrNull(value: SQLOutputValue | undefined): string | null {
  return typeof value === 'string' ? value : null
}
