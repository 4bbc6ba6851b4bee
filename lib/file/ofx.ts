// OFX 1.x (SGML, end tags of values left out) and 2.x (XML) -> statements. Balances stand only at the end: never proved.

import { minorUnits, moneyCell } from '../reading/cells/cell-money'
import { addDays, type Day, isDay } from '../statement/day'
import { decimalsOf, type Money, money } from '../statement/money'
import type { AccountLabel, Row, Statement } from '../statement/statement'

export type OfxReading =
  | { kind: 'statements'; statements: Statement[] }
  | { kind: 'error'; error: 'truncated' | 'not-a-statement' }

/** An aggregate or a value: a value has text and no children. */
type Tag = { name: string; text: string; children: Tag[] }

/** Whether a text is OFX of either version. */
export function looksLikeOfx(text: string): boolean {
  return /^\s*(?:OFXHEADER\s*:|<\?xml[^>]*>\s*(?:<\?OFX|<OFX)|<\?OFX|<OFX>)/i.test(text.slice(0, 600))
}

/** The statements of an OFX file; truncated where an aggregate is not closed, not-a-statement where none holds transactions. */
export function readOfx(text: string): OfxReading {
  const root = parse(text)
  if (root === null) return { kind: 'error', error: 'truncated' }
  const bank = textOf(root, 'ORG')
  const lists = [...findAll(root, 'STMTRS'), ...findAll(root, 'CCSTMTRS')]
  if (lists.length === 0) return { kind: 'error', error: 'not-a-statement' }
  const statements: Statement[] = []
  for (const list of lists) {
    const statement = statementOf(list, bank)
    if (statement === null) return { kind: 'error', error: 'not-a-statement' }
    statements.push(statement)
  }
  return { kind: 'statements', statements }
}

/** A tolerant tree: a value ends where the next tag begins. Null where aggregates stay open. */
function parse(text: string): Tag | null {
  const start = text.search(/<OFX>/i)
  if (start === -1) return null
  const root: Tag = { name: '', text: '', children: [] }
  const stack: Tag[] = [root]
  const tags = /<(\/?)([A-Za-z0-9_.]+)\s*(\/?)>([^<]*)/g
  tags.lastIndex = start
  for (let match = tags.exec(text); match !== null; match = tags.exec(text)) {
    const [, slash, rawName = '', , rest = ''] = match
    const name = rawName.toUpperCase()
    if (slash === '/') {
      const at = stack.findLastIndex((node) => node.name === name)
      if (at > 0) stack.length = at
      continue
    }
    const node: Tag = { name, text: entitiesOf(rest.trim()), children: [] }
    stack[stack.length - 1]?.children.push(node)
    if (rest.trim() === '' && AGGREGATE.test(name)) stack.push(node)
  }
  return stack.length === 1 && root.children.length > 0 && /<\/OFX>\s*$/i.test(text) ? root : null
}

/** Names of aggregates: a value may be empty and without an end too, so the name must tell. */
const AGGREGATE =
  /^(?:OFX|.*MSGSRSV\d|.*TRNRS|.*STMTRS|SONRS|STATUS|FI|BANKTRANLIST|.*STMTTRN|.*ACCTFROM|.*ACCTTO|LEDGERBAL|AVAILBAL|PAYEE|CURRENCY|ORIGCURRENCY|BALLIST|BAL)$/i

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

function entitiesOf(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    }
    return ENTITIES[name.toLowerCase()] ?? whole
  })
}

function* walk(node: Tag): Generator<Tag> {
  for (const child of node.children) {
    yield child
    yield* walk(child)
  }
}

function findAll(node: Tag, name: string): Tag[] {
  return [...walk(node)].filter((child) => child.name === name)
}

function textOf(node: Tag, name: string): string | null {
  const found = findAll(node, name)[0]?.text
  return found === undefined || found === '' ? null : found
}

function statementOf(list: Tag, bank: string | null): Statement | null {
  const currency = textOf(list, 'CURDEF') ?? 'JPY'
  const rows: { row: Row; at: number }[] = []
  const transactions = findAll(list, 'STMTTRN')
  for (const [at, transaction] of transactions.entries()) {
    const row = rowOf(transaction, currency)
    if (row === null) return null
    rows.push({ row, at })
  }
  const isBackwards = (rows[0]?.row.date ?? '') > (rows[rows.length - 1]?.row.date ?? '')
  if (isBackwards) rows.reverse()
  const sorted = rows.map(({ row }) => row).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const ledger = findAll(list, 'LEDGERBAL')[0]
  const closing = ledger === undefined ? null : moneyOf(textOf(ledger, 'BALAMT'), currency)
  const from = dayIn(textOf(list, 'DTSTART'))
  const to = dayIn(textOf(list, 'DTEND'))
  return {
    account: labelOf(list, bank),
    currency,
    rows: sorted,
    proof: 'unproved',
    brokenAt: null,
    more: false,
    opening: null,
    closing,
    period: from !== null && to !== null && from <= to ? { from, to } : null,
  }
}

function rowOf(transaction: Tag, currency: string): Row | null {
  const date = dayIn(textOf(transaction, 'DTPOSTED'))
  const amount = moneyOf(textOf(transaction, 'TRNAMT'), currency)
  if (date === null || amount === null) return null
  const words = [textOf(transaction, 'NAME'), textOf(transaction, 'MEMO')].filter((text) => text !== null)
  return {
    date,
    valueDate: dayIn(textOf(transaction, 'DTAVAIL')),
    amount,
    balance: null,
    description: [...new Set(words)].join(' '),
  }
}

function moneyOf(text: string | null, currency: string): Money | null {
  const cell = text === null ? null : moneyCell(text)
  const units = cell === null ? null : minorUnits(cell, decimalsOf(currency))
  return units === null ? null : money(units)
}

/** `20260113000000[+9:JST]` is the day in its own zone; an instant in GMT is brought to Japan's. */
function dayIn(text: string | null): Day | null {
  const match = /^(\d{4})(\d{2})(\d{2})(\d{2})?(\d{2})?[\d.]*(?:\[([+-]?\d+(?:\.\d+)?)(?::\w+)?\])?/.exec(
    text ?? '',
  )
  if (match === null) return null
  const day = `${match[1]}-${match[2]}-${match[3]}`
  if (!isDay(day)) return null
  const zone = match[6] === undefined ? null : Number(match[6])
  return zone === 0 && Number(match[4] ?? 0) >= 15 ? addDays(day, 1) : day
}

const TYPES: Readonly<Record<string, AccountLabel['type']>> = {
  CHECKING: 'checking',
  SAVINGS: 'ordinary',
  MONEYMRKT: 'savings',
  CREDITLINE: 'loan',
  CD: 'time',
}

function labelOf(list: Tag, bank: string | null): AccountLabel {
  const isCard = list.name === 'CCSTMTRS'
  return {
    bank,
    branch: isCard ? null : textOf(list, 'BRANCHID'),
    type: isCard ? 'card' : (TYPES[(textOf(list, 'ACCTTYPE') ?? '').toUpperCase()] ?? null),
    number: textOf(list, 'ACCTID'),
    holder: null,
  }
}
