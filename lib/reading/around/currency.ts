// The currency of a section: yen, unless its cells, its headings or its cents say another.
import { isBlankCell, moneyCell } from '../cells/cell-money'
import { fold } from '../cells/fold'
import type { Cell } from '../grid'
import type { Section } from '../sections/section'

const CODE =
  /(?<![A-Z/])(JPY|USD|EUR|AUD|NZD|GBP|CAD|CHF|HKD|CNH|CNY|SGD|ZAR|TRY|MXN|BRL|THB|SEK|NOK)(?![A-Z/])/
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/米ドル|アメリカ・?ドル/, 'USD'],
  [/豪ドル|オーストラリア/, 'AUD'],
  [/ニュージーランド|NZドル/, 'NZD'],
  [/ユーロ/, 'EUR'],
  [/英ポンド|ポンド/, 'GBP'],
  [/加ドル|カナダ/, 'CAD'],
  [/スイス/, 'CHF'],
  [/香港/, 'HKD'],
  [/人民元|中国元/, 'CNY'],
  [/シンガポール/, 'SGD'],
  [/南アフリカ|ランド$/, 'ZAR'],
  [/トルコリラ/, 'TRY'],
  [/メキシコ・?ペソ/, 'MXN'],
  [/タイ・?バーツ/, 'THB'],
]
const YEN = /日本円|円建|円貨?(?:普通|当座|貯蓄|定期|預金)|\byen\b/i
const MONEY_WORDS = new Set(['out', 'in', 'signed', 'amount', 'balance', 'debt'])
/** How many of the texts around a section speak of it rather than of the page. */
const NEAREST = 4
const LONGEST_HEADING = 40

/**
 * The ISO code; null where amounts have cents and nothing says of which currency. Texts nearest first. Amounts whose cents are all
 * noughts are yen unless what stands nearest names another currency.
 */
export function currencyOf(section: Section, texts: readonly string[]): string | null {
  const marked = markedIn(section)
  if (marked !== null) return marked
  const cents = centsOf(section)
  if (cents === 'none') return 'JPY'
  const headers = section.columns.map(({ header }) => header)
  for (const text of [...headers, ...(cents === 'noughts' ? texts.slice(0, NEAREST) : texts)]) {
    const named = currencyIn(text)
    if (named !== null && (named !== 'JPY' || cents === 'noughts')) return named
  }
  return cents === 'noughts' ? 'JPY' : null
}

/** Marks of one currency only; what a bare $ or ¥ stands for is not told by them. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₩/, 'KRW'],
  [/฿/, 'THB'],
  [/US\$/, 'USD'],
  [/AU?\$/, 'AUD'],
  [/NZ\$/, 'NZD'],
  [/CA?\$/, 'CAD'],
  [/HK\$/, 'HKD'],
  [/SG?\$/, 'SGD'],
]

/** The one currency with which every balance is marked (€2,734.76, 1,200.00 USD); null where none is, or several are. */
function markedIn({ columns, rows }: Section): string | null {
  const at = columns.findIndex(({ word }) => word === 'balance' || word === 'debt')
  if (at === -1) return null
  const texts = rows
    .slice(0, 120)
    .map((row) => row[at]?.text ?? '')
    .filter((text) => moneyCell(text) !== null && !isBlankCell(text))
    .map(fold)
  const found = new Set(texts.map(markOf))
  const [only] = found
  return found.size === 1 && only !== undefined && only !== 'JPY' ? only : null
}

function markOf(text: string): string | null {
  return CODE.exec(text)?.[1] ?? MARKS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** The currency that a short text names; null where it names none. */
export function currencyIn(text: string): string | null {
  const folded = fold(text)
  if (folded.length > 120) return null
  const code = CODE.exec(folded)?.[1]
  if (code !== undefined) return code
  return NAMES.find(([pattern]) => pattern.test(folded))?.[1] ?? (YEN.test(folded) ? 'JPY' : null)
}

/** The currency that the headings right above a section name (米ドル（USD）); null where they name none. */
export function currencyOverIt(texts: readonly string[]): string | null {
  for (const text of texts.slice(0, NEAREST)) {
    const named = text.length <= LONGEST_HEADING ? currencyIn(text) : null
    if (named !== null) return named
  }
  return null
}

/** A line of a table that only names a currency: what follows is in it. */
export function isCurrencyHeading(row: readonly Cell[]): boolean {
  let only = ''
  for (const { text } of row) {
    if (text === '' || text.trim() === '') continue
    if (only !== '') return false
    only = text
  }
  if (only === '') return false
  const text = fold(only)
  return text.length <= LONGEST_HEADING && !/\d|。/.test(text) && currencyIn(text) !== null
}

/** Whether a section's amounts have cents, only noughts for cents, or none. */
function centsOf(section: Section): 'some' | 'noughts' | 'none' {
  const named = section.columns.flatMap(({ word }, at) =>
    word !== null && MONEY_WORDS.has(word) ? [at] : [],
  )
  let found: 'noughts' | 'none' = 'none'
  for (const row of section.rows.slice(0, 120))
    for (const at of named.length > 0 ? named : row.map((_, column) => column)) {
      const text = row[at]?.text ?? ''
      if (isBlankCell(text) || !/[.．]/.test(text) || (named.length === 0 && !/[,，]/.test(text))) continue
      const cell = moneyCell(text)
      if (cell?.decimals !== 2) continue
      if (cell.units % 100 !== 0) return 'some'
      found = 'noughts'
    }
  return found
}
