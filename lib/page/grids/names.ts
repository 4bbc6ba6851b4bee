// Names of fields that stand before or above their values.

const NAMES =
  /^(?:お?取引店名?|(?:支店|店|店舗|お?取引)(?:名|番号?)?|支店|科目|(?:口座|預金|貯金)?の?(?:種別|種類|種目)|商品名?|(?:口座|お客さま|カード|会員|記号)番号|記号[・－ー-]?番号|[^\s\d]{0,12}(?:番号|ID|ＩＤ)|口座(?:No\.?|名義人?|名)|(?:ご?名義|お?名前|氏名)人?|(?:ご?照会|対象|表示|お?取引)?期間|照会口座|お?支払日|お?支払い日|branch|type|account|no\.?|number|name|period|card)$/i

/** Lines of labels joined with the line below, which is their value: 支店名⏎港支店 is 支店名 港支店. */
export function paired(text: string): string {
  const lines = text.split('\n')
  const done: string[] = []
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? ''
    const value = lines[i + 1]
    if (value !== undefined && isName(line) && !isName(value)) {
      done.push(`${line} ${value}`)
      i += 1
    } else done.push(line)
  }
  return done.join('\n')
}

/** Whether a line is the name of a field and nothing else (口座番号, 支店名：). */
export function isName(line: string): boolean {
  if (line.length > 24) return false
  return line
    .replace(/[:：]\s*$/, '')
    .split(/[\s/／]+/)
    .every((word) => NAMES.test(word))
}
