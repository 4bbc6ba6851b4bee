// Whether a source says that it holds more rows than it shows.
import { fold } from './fold'

const TOTALS: readonly RegExp[] = [
  /全\s?(\d[\d,]*)\s?件/,
  /(\d[\d,]*)\s?件中/,
  /(?:該当件数|検索件数|検索結果|明細件数|照会件数|取引件数|データ件数|総件数|該当明細)[\s:：はが]*(\d[\d,]*)\s?件?/,
  /(?:明細|取引|結果|から|まで)[^\d]{0,12}\((\d[\d,]*)\s?件\)/,
  /of (\d[\d,]*) (?:transactions|records|items|results)/i,
]
const LEFT_OUT =
  /さらに(?:見る|表示|読み込む)|もっと(?:見る|読み込む|表示)|続きを(?:見る|表示|読み込む)|次の\s?\d+\s?件|以前の明細を(?:見る|表示)|一部の(?:お?取引)?明細のみ|(?:件数|明細数|上限)を?(?:超え|超過)|表示しきれ|すべての?明細を表示できません|(?:入金|出金)のみ(?:を?表示|の明細|で絞り込み)|load more|show more|view more/i
const NEGATED = /ありません|ございません|場合/

/** The number of rows that the texts say there are in all; null where none of them says. */
export function statedCount(texts: readonly string[]): number | null {
  for (const text of texts) {
    if (text.length > 160) continue
    const folded = fold(text)
    if (/最大|直近|上限|以内/.test(folded)) continue
    for (const pattern of TOTALS) {
      const match = pattern.exec(folded)
      if (match?.[1] !== undefined) return Number(match[1].replace(/,/g, ''))
    }
  }
  return null
}

/** Whether the texts offer more rows, or say that some were left out. */
export function saysMore(texts: readonly string[]): boolean {
  return texts.some((text) => {
    if (text.length > 160) return false
    const folded = fold(text)
    return LEFT_OUT.test(folded) && !(NEGATED.test(folded) && !/超え|超過|一部/.test(folded))
  })
}
