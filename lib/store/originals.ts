// Originals handed out: one of them, or all with an index by which they are found (日付・金額・取引先).
import { strToU8, Zip, ZipDeflate } from 'fflate'
import Papa from 'papaparse'
import type { Database } from './database'
import { originalName } from './original-name'
import type { AccountRecord, BankRecord, CaptureRecord, Instant } from './records'
import { breathe, type Work } from './work'

/** A file to be saved. */
export type HandedOut = { name: string; content: Blob }

/** The original of a capture as it came, under a name that tells what it is; null where no bytes are kept. */
export async function originalOf(db: Database, captureId: string): Promise<HandedOut | null> {
  const capture = await db.captures.get(captureId)
  const original = capture === undefined ? undefined : await db.originals.get(capture.sha256)
  if (capture === undefined || original === undefined) return null
  const account = await db.accounts.get(capture.accountId)
  const bank = await db.banks.get(capture.bankId)
  return {
    name: originalName(capture, account, bank),
    content: new Blob([original.bytes], { type: original.mediaType }),
  }
}

/** One file of an export: its name and its bytes. */
export type ExportedFile = { name: string; bytes: Uint8Array }

/**
 * The files of an export of an account (null: of all): each capture's original, or what was read where it came from a page; 索引.csv, a
 * line a row with date, amount and counterpart; 取得記録.csv, a line a capture with its SHA-256 and where it came from; and what this is and is not.
 */
export async function originalFiles(
  db: Database,
  accountId: string | null,
  { signal, onProgress }: Work = {},
): Promise<ExportedFile[]> {
  const banks = new Map((await db.banks.toArray()).map((bank) => [bank.id, bank]))
  const accounts = new Map((await db.accounts.toArray()).map((account) => [account.id, account]))
  const ids = accountId === null ? [...accounts.keys()] : [accountId]
  const captures = await db.captures
    .where('accountId')
    .anyOf(ids)
    .filter(({ undoneAt }) => undoneAt === null)
    .sortBy('at')
  const files: ExportedFile[] = []
  const names = new Set<string>()
  const index: unknown[][] = []
  const log: unknown[][] = []
  for (const [done, capture] of captures.entries()) {
    signal?.throwIfAborted()
    // Reading them is the first half of the work, packing them the other.
    onProgress?.(done, 2 * captures.length)
    const account = accounts.get(capture.accountId)
    const bank = banks.get(capture.bankId)
    const name = freeName(originalName(capture, account, bank), names)
    const original = await db.originals.get(capture.sha256)
    names.add(name)
    const isFile = capture.source !== 'page' && original !== undefined
    files.push({ name, bytes: isFile ? original.bytes : strToU8(csv(rowsOf(capture))) })
    // What a page showed, as text, beside the rows that were read from it.
    if (!isFile && original !== undefined) files.push({ name: `${name}.画面.json`, bytes: original.bytes })
    capture.statement.rows.forEach((row, i) => {
      index.push([
        row.date,
        row.amount,
        row.description,
        row.balance ?? '',
        capture.statement.currency,
        name,
        i + 1,
      ])
    })
    log.push(recordOf(capture, account, bank, name))
  }
  files.push({ name: '索引.csv', bytes: strToU8(csv([INDEX_HEADER, ...index])) })
  files.push({ name: '取得記録.csv', bytes: strToU8(csv([LOG_HEADER, ...log])) })
  files.push({
    name: 'はじめにお読みください.txt',
    bytes: strToU8(`\ufeff${ABOUT.replaceAll('\n', '\r\n')}`),
  })
  return files
}

/** All of `originalFiles` as one zip. Stopped, it rejects and there is no zip. */
export async function exportOriginals(
  db: Database,
  accountId: string | null,
  at: Instant = new Date().toISOString(),
  work: Work = {},
): Promise<HandedOut> {
  const files = await originalFiles(db, accountId, work)
  const mtime = new Date(at)
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let failure: Error | null = null
  const zip = new Zip((error, chunk) => {
    failure ??= error
    // A copy: a Blob takes no view of a shared buffer.
    chunks.push(new Uint8Array(chunk))
  })
  for (const [done, { name, bytes }] of files.entries()) {
    await breathe()
    work.signal?.throwIfAborted()
    const entry = new ZipDeflate(name, { level: 6 })
    entry.mtime = mtime
    zip.add(entry)
    entry.push(bytes, true)
    work.onProgress?.(files.length + done + 1, 2 * files.length)
  }
  zip.end()
  if (failure !== null) throw failure
  return {
    name: `明細リレー_原本_${at.slice(0, 10).replaceAll('-', '')}.zip`,
    content: new Blob(chunks, { type: 'application/zip' }),
  }
}

const INDEX_HEADER = [
  '取引年月日',
  '金額（入金は正、出金は負、最小単位）',
  '取引先・摘要',
  '残高',
  '通貨',
  'ファイル',
  '行',
]
const LOG_HEADER = [
  'ファイル',
  '金融機関',
  '支店',
  '口座末尾4桁',
  '期間の初日',
  '期間の末日',
  '取得日時（UTC）',
  '取得日時（日本）',
  '取得方法',
  '取得元',
  '元のファイル名',
  '文字コード',
  'バイト数',
  'SHA-256',
  '読み取りの版',
  '行数',
  '入金の合計',
  '出金の合計',
  '取引前残高',
  '取引後残高',
  '残高一致',
]
const SOURCE_WORDS = { page: '画面の読み取り', download: '銀行のCSV取得', file: 'ファイルの取込' } as const
const PROOF_WORDS = { proved: '一致', unproved: '確認できる残高なし', broken: '不一致' } as const

function recordOf(
  capture: CaptureRecord,
  account: AccountRecord | undefined,
  bank: BankRecord | undefined,
  name: string,
): unknown[] {
  const { statement, at } = capture
  const days = [
    ...statement.rows.map((row) => row.date),
    ...(statement.period === null ? [] : [statement.period.from, statement.period.to]),
  ].sort()
  const sum = (isIn: boolean) =>
    statement.rows.reduce((total, { amount }) => total + (amount > 0 === isIn ? amount : 0), 0)
  const japan = new Date(Date.parse(at) + 9 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
  return [
    name,
    bank?.name ?? '',
    account?.label.branch ?? '',
    account?.label.number?.replace(/\D/gu, '').slice(-4) ?? '',
    days[0] ?? '',
    days.at(-1) ?? '',
    at,
    japan,
    SOURCE_WORDS[capture.source],
    capture.origin ?? '',
    capture.fileName ?? '',
    capture.encoding ?? '',
    capture.size,
    capture.sha256,
    capture.readerVersion,
    statement.rows.length,
    sum(true),
    sum(false),
    statement.opening ?? '',
    statement.closing ?? '',
    PROOF_WORDS[capture.proof],
  ]
}

function rowsOf({ statement }: CaptureRecord): unknown[][] {
  const header = ['取引日', '起算日', '金額', '残高', '摘要', '通貨']
  return [
    header,
    ...statement.rows.map((row) => [
      row.date,
      row.valueDate ?? '',
      row.amount,
      row.balance ?? '',
      row.description,
      statement.currency,
    ]),
  ]
}

/** UTF-8 with a mark by which Excel knows it; a cell that a spreadsheet would take for a formula is made text. */
function csv(rows: unknown[][]): string {
  return `\ufeff${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: true })}\r\n`
}

/** Two captures of one content and one period (several statements in one file) get names of their own. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, ending = ''] = /^(.*)(\.[^.]+)$/u.exec(name) ?? []
  let free = name
  for (let n = 2; taken.has(free); n++) free = `${stem}-${n}${ending}`
  return free
}

/** What the export is and is not (facts: 国税庁 電子帳簿保存法一問一答; docs/passbook.md says it at length). */
const ABOUT = `このフォルダについて

・取得した明細の原本（銀行のCSVなどは受け取ったバイトのまま、画面の読み取りは読み取った行をCSVにしたもの）です。
・索引.csv は取引年月日・金額・取引先（摘要）で探すための一覧です。取得記録.csv は原本ごとの取得元・日時・SHA-256 です。
・SHA-256 と操作の記録は、取得後に書き換えがないことを確かめる助けになります。認定タイムスタンプではありません。
・明細リレーは電子帳簿保存法の認証を受けた製品ではなく、これだけで法令の要件を満たすとは言えません。
　保存場所、保存期間（原則7年）、検索、事務処理規程などは、事業者ご自身または顧問税理士とご確認ください。
・ブラウザーの中の記録は、ブラウザーや端末の都合で失われることがあります。この書き出しをご自身の保存先に残してください。
`
