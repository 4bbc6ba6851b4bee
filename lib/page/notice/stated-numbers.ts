// The numbers of a sentence that count notices: each belongs to the words before it, and a sentence may have several (全4件（未読2件、うち重要1件）).
import { IMPORTANT_WORD, WEIGHTY } from './words'

/** What a number of a sentence counts. */
export type StatedNumber = {
  count: number
  isImportant: boolean
  /** What is counted waits beside what is shown: この後にあと2件, ほかに3件. */
  isBeside: boolean
}

const NOUN = /お知らせ|おしらせ|メッセージ|通知|ご連絡|ご案内|ご?確認事項|連絡事項|受信(?:箱|ボックス|トレイ)/
const UNREAD =
  /(?:確認が必要な|要確認の)(?:重要な)?(?:お知らせ|メッセージ|ご?連絡|通知)|未読(?!のみ)|未確認|未開封|未閲覧|(?:ご?確認|お読み|ご?覧|開封|閲覧|既読に)[^、。]{1,12}い?ない/
/** New ones are unread where they are notices and not all there are. */
const NEW = /新着|新しい/
const IS_THERE = /^(?:ほど)?が?(?:あり|ござい|届いて|到着|有り|存在)/
/** Read ones, or other matters that a service counts as unconfirmed. */
const OTHERS =
  /その他|一般(?:の|お知らせ)|お得|おトク|おすすめ|商品|既読|済み?|承認|取引|明細|振込|振替|入金|依頼|書類|帳票|請求|申込|キャンペーン|クーポン|履歴/
const BESIDE = /(?:あと|後に|ほか|[そこ]の他|他に|さらに|つづい?て|続い?て|続けて|引き?続き)[^\d]{0,30}$/
/** お知らせはあと1件です. */
const LEFT = /(?:あと|残り[はが]?)[:]?$/
const ALL = /(?:全(?:部で)?|計|合計|すべて)[:]?$/
const PART = /うち|内|^中|^[([【〔]/
/** Words of important ones right before a number: うち重要, 重要なお知らせ（未読）. */
const NONE_OF =
  /(?:重要|大切|大事|だいじ|たいせつ|緊急|必読)[なの]?(?:もの|お知らせ|おしらせ|メッセージ|ご連絡|ご案内)?[はが]?[(:]*(?:の?未(?:読|確認|開封))?(?:件?数)?[):は]*$/
/** うち2件は重要なお知らせです. */
const IMPORTANT_BEHIND = new RegExp(`^[はが](?:${WEIGHTY}|緊急)`)
const NUMBER =
  /(\d{1,3})[件通つ](?!目|以上|まで|ずつ|[~〜-])|(?<=未(?:読|確認|開封)(?:の?(?:重要な)?(?:お知らせ|メッセージ|通知))?(?:件?数)?[:(]?)(\d{1,3})(?![\d.年月日:~〜-]|\/(?!全|計)|[件通つ番]目)|(?<=(?:お知らせ|おしらせ|メッセージ|通知)[:(【[]*(?:新着|未読)[:(【[]*)(\d{1,3})(?=[)】\]])/g

/** The unread notices that a sentence (squeezed) counts, in its order; of those of which none are there only the important ones. */
export function statedNumbers(sentence: string): StatedNumber[] {
  const found: StatedNumber[] = []
  let from = 0
  let last = { isUnread: false, isImportant: false }
  for (const match of sentence.matchAll(NUMBER)) {
    const before = sentence.slice(from, match.index)
    const after = sentence.slice(match.index + match[0].length).replace(/^[)\]]/, '')
    from = match.index + match[0].length
    const own = wordsBehind(after)
    const isNoneOfImportant = NONE_OF.test(before) && Number(match[1] ?? match[2] ?? match[3]) === 0
    const isPart = PART.test(before) && !ALL.test(before)
    const isNew = NEW.test(before + own) && NOUN.test(before + own) && !ALL.test(before)
    const isUnread = UNREAD.test(before + own) || isNew || (isPart && last.isUnread)
    const isImportant =
      IMPORTANT_WORD.test(before + own) || (isPart && (last.isImportant || IMPORTANT_BEHIND.test(after)))
    const isThere =
      (NOUN.test(before) && !ALL.test(before) && IS_THERE.test(after)) ||
      isLeft(before, after) ||
      (NOUN.test(own) && IS_THERE.test(after.slice(own.length)))
    last = { isUnread, isImportant }
    if (isNoneOfImportant) {
      found.push({ count: 0, isImportant: true, isBeside: false })
      continue
    }
    if (
      (!isUnread && !isThere) ||
      OTHERS.test(entryIn(before).replace(/未(?:確認|閲覧)済み?/g, '')) ||
      OTHERS.test(own)
    )
      continue
    const count = Number(match[1] ?? match[2] ?? match[3])
    // Beside important ones counted by themselves, others are no more of them.
    if (BESIDE.test(before) && !isImportant && found.some((one) => one.isImportant)) continue
    if (count > 0) found.push({ count, isImportant, isBeside: BESIDE.test(before) })
  }
  return found
}

/** Whether what is left to be read is counted; what a list has still to show (もっと見る（残り2件）) may be read already. */
const isLeft = (before: string, after: string): boolean =>
  NOUN.test(before) &&
  LEFT.test(before) &&
  /^(?:です|$)/.test(after) &&
  !/見る|表示|読み込|もっと|さらに|一覧|過去|履歴/.test(before) &&
  (/^です/.test(after) || IMPORTANT_WORD.test(before) || /次の/.test(before))

/** The entry of a bar that a text ends with: what the strokes part is another's. */
const entryIn = (text: string): string => text.slice(text.lastIndexOf('|') + 1)

/** What a number is said to count by words behind it: 3件の未読の重要なお知らせ, お知らせ2件未読. */
function wordsBehind(after: string): string {
  return (
    /^(?:\(未(?:読|確認|開封)\)|[がは](?=未読|未確認|未開封))?の?(?:未読|未確認|未開封|新着|新しい|重要な|大切な|大事な|の|まだ[^、。]{1,16}ない)*(?:お知らせ|おしらせ|メッセージ|通知|ご連絡|ご案内|連絡事項)?[がは]?/.exec(
      after,
    )?.[0] ?? ''
  )
}
