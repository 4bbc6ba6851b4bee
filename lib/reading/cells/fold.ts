// One way to fold a text before anything is compared or parsed.

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g
const HAS_INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/
const PLAIN = /^[\x20-\x7E]*$/

/** NFKC, without invisible characters, white space folded to single spaces and trimmed. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.includes('  ') ? text.replace(/ +/g, ' ').trim() : text.trim()
  return withoutKanjiOfPoliteness(text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim())
}

/** 御利用, 御支払: not 御茶ノ水, nor 御中. */
const POLITE =
  /御(?=(利用|契約|請求|融資|返済|返金|入金|出金|本人|家族|照会|確認|覧|案内|登録|購入|使用|指定|名義|住所|注意|希望|予約|送金|精算|通帳|口座|残高)|支払|払|預|引|取引|取扱|振|客|知らせ|名前|届|問|手続|申|借|受|買|勤)/g

/** The polite 御 as the ご or お that it is read as. */
export function withoutKanjiOfPoliteness(text: string): string {
  return text.includes('御')
    ? text.replace(POLITE, (_, chinese) => (chinese === undefined ? 'お' : 'ご'))
    : text
}

/** The text as it stands, lines joined by a space and invisible characters out: a description is stored like this. */
export function joined(text: string): string {
  if (PLAIN.test(text)) return text.trim()
  const seen = HAS_INVISIBLE.test(text) ? text.replace(INVISIBLE, '') : text
  return (seen.includes('\n') ? seen.replace(/[^\S\n]*\n\s*/g, ' ') : seen).trim()
}

const BRACKETED = /[([【<「][^()[\]【】<>「」]*[)\]】>」]/g

/**
 * The key under which a header word is looked up: folded, lower case, without white space, units in brackets, marks to sort by, the polite
 * お/ご and okurigana (お引き出し額 = 引出額). A word that is nothing but a bracket keeps what stands in it: (起算日) = 起算日.
 */
export function headerKey(text: string): string {
  const bare = fold(text)
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/\(([年月日])\)$/, '$1')
  const outside = bare.replace(BRACKETED, '') || bare.replace(/[()[\]【】<>「」]/g, '')
  const key = outside
    .replace(/[\u3041-\u309F*:■◆●※▲▼△▽▴▾\u2190-\u21FF\u2B00-\u2B0D]/g, '')
    .replace(/[‐−―]/g, '-')
  return key === '' ? outside : key
}
