// EUC-JP, into which files are converted on Unix: read where it fits without loss and CP932 does not, or reads as no words.

const KANA = /[\u3041-\u3096\u30A1-\u30FC]/g
const EVERYDAY =
  /[\u3041-\u3096\u30A1-\u30FC年月日付円金額取引入出預支払残高店口座番号普通振込替摘要内容利用照会明細]/g
/** Half-width kana are of both encodings. */
const WIDE = /[\u0080-\uFF60\uFFA0-\uFFFF]/g

/** What CP932 makes of two kana in a row: a dot or comma before each half of them. */
const DOTS = /[､･](?=[｡-ﾟ][､･])/g

/** The text of bytes in EUC-JP; null where they are not, or where CP932 (its text, or null where it does not fit) is as likely. */
export function eucText(bytes: Uint8Array, cp932: string | null): string | null {
  const text = strictly(bytes)
  if (text === null) return null
  const head = text.slice(0, 4000)
  const wide = count(head, WIDE)
  if (cp932 === null) return count(head, EVERYDAY) >= wide * 0.2 ? text : null
  const isKana = count(head, KANA) >= wide * 0.2 && count(cp932.slice(0, 8000), DOTS) >= 3
  return isKana || isOfShiftedKana(bytes) ? text : null
}

function strictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('euc-jp', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function count(text: string, characters: RegExp): number {
  return text.match(characters)?.length ?? 0
}

/** Half-width kana are two bytes of which the first is 0x8E; CP932 would have only kanji of one row. */
function isOfShiftedKana(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4000)
  let kana = 0
  let others = 0
  for (let at = 0; at < head.length; at++) {
    const byte = head[at] ?? 0
    if (byte < 0x80) continue
    if (byte === 0x8e) kana++
    else others++
    at++
  }
  return kana >= 4 && others <= kana * 0.1
}
