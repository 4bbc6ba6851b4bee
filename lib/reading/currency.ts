// The currency of a section: yen, unless its amounts have cents.
import { isBlankCell, moneyCell } from './cell-money'
import { fold } from './fold'
import type { Section } from './section'

const CODE = /(?<![A-Z/])(USD|EUR|AUD|NZD|GBP|CAD|CHF|HKD|CNH|CNY|SGD|ZAR|TRY|MXN|BRL|THB|SEK|NOK)(?![A-Z/])/
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/米ドル/, 'USD'],
  [/豪ドル|オーストラリア/, 'AUD'],
  [/ニュージーランド|NZドル/, 'NZD'],
  [/ユーロ/, 'EUR'],
  [/英ポンド|ポンド/, 'GBP'],
  [/加ドル|カナダ/, 'CAD'],
  [/スイス/, 'CHF'],
  [/香港/, 'HKD'],
  [/人民元|中国元/, 'CNY'],
]
const MONEY_WORDS = new Set(['out', 'in', 'signed', 'amount', 'balance', 'debt'])

/** The ISO code; null where amounts have cents and nothing says of which currency. Texts nearest first. */
export function currencyOf(section: Section, texts: readonly string[]): string | null {
  if (!hasCents(section)) return 'JPY'
  const headers = section.columns.map(({ header }) => header)
  for (const text of [...headers, ...texts]) {
    const folded = fold(text)
    if (folded.length > 120) continue
    const code = CODE.exec(folded)?.[1]
    if (code !== undefined) return code
    const name = NAMES.find(([pattern]) => pattern.test(folded))
    if (name !== undefined) return name[1]
  }
  return null
}

function hasCents(section: Section): boolean {
  const named = section.columns.flatMap(({ word }, at) =>
    word !== null && MONEY_WORDS.has(word) ? [at] : [],
  )
  return section.rows.slice(0, 120).some((row) =>
    (named.length > 0 ? named : row.map((_, at) => at)).some((at) => {
      const text = row[at]?.text ?? ''
      if (isBlankCell(text) || !text.includes('.') || (named.length === 0 && !/,/.test(text))) return false
      const cell = moneyCell(text)
      return cell !== null && cell.decimals === 2 && cell.units % 100 !== 0
    }),
  )
}
