// What stands beside the text of a notice and says what it is and whether it was read: keyed values, marks next to its title, its class.
import { fold, squeeze } from '../kind/text'
import { dayBehind, isMark, PARTING } from './beside-title'
import { countersIn } from './count'
import { wholeDay } from './day'
import { CATEGORY, OFFER_HEADING, READ_MARK, SURVEY, UNREAD_MARK } from './words'

/** A key of what a notice is and whether it was read. */
const KEY_OF_MARK =
  /^[■●◆・【[]?(?:区分|種[別類]|分類|重要度|カテゴリー?|状態|ステータス|既読[・/]未読)[】\]]?[:]?$/

/** Such keys within a line: 受信日：2026年3月25日　状態：既読. */
const KEYED_WITHIN = /(?:区分|種[別類]|重要度|状態|ステータス)\s*[:：]\s*([^\s:：／/|｜]{1,12})/g

/** The values of rows keyed 区分 or 状態; a dt and its dd stand on two lines, several keys in one. */
export function marksByKey(lines: readonly string[]): string[] {
  return lines.slice(0, 40).flatMap((line, index) => {
    const [key, value] = line.split('\t')
    if (KEY_OF_MARK.test(squeeze(key ?? ''))) return [squeeze(value ?? lines[index + 1] ?? '')]
    return line.length > 80 ? [] : [...line.matchAll(KEYED_WITHIN)].map(([, mark]) => squeeze(mark ?? ''))
  })
}

/** What begins the answering of a survey: アンケートに答える, Send feedback. */
export const ANSWERS_SURVEY =
  /^.{0,8}アンケート(?:に|へ|を|の?(?:回答|ご協力))|(?:ご?意見|ご?感想|評価)を(?:送|投稿|書|伝え|入力)|^(?:send|give|submit|leave)(?:your|us)?(?:feedback|rating)|^(?:take|start|begin|open|answer)(?:the|our|this)?survey/i

/** The class of a text that no mark tells: by the heading of offers over its title, or the button that answers a survey. */
export function classBySetting(lines: readonly string[], title: string, controls: readonly string[]): string {
  const at = lines.findIndex((line) => squeeze(line).includes(title))
  const over = lines
    .slice(Math.max(0, at - 2), Math.max(0, at))
    .map((line) => squeeze(dayBehind(line)?.title ?? line))
  const heading = over.find((line) => OFFER_HEADING.test(line))
  if (heading !== undefined) return heading
  return controls.map(squeeze).find((text) => ANSWERS_SURVEY.test(text) && SURVEY.test(text)) ?? ''
}

/** Which of the important notices it is: 重要なお知らせ【1/4】, Important notice 1 of 2. */
const isOneOfImportant = (cell: string): boolean =>
  countersIn(cell.replace(/[【[]/g, '(').replace(/[】\]]/g, ')')).some(
    ({ form, isImportant }) => form === 'place' && isImportant,
  )

/** The words of the lines next to a title that hold nothing but marks, a class and a day: 重要 2026年1月9日. */
export function marksBeside(lines: readonly string[], title: string): string[] {
  const at = lines.findIndex((line) => squeeze(line).includes(title))
  return [at - 1, at + 1].flatMap((i) => {
    const parts = fold(lines[i] ?? '').split(/\s+/)
    // A class over the title: 商品・サービスのおすすめ.
    if (i === at - 1 && CATEGORY.test(squeeze(lines[i] ?? ''))) return [squeeze(lines[i] ?? '')]
    // What all of them are, over each of several: 重要なお知らせ【1/4】 beside its day.
    if (i === at - 1 && (lines[i] ?? '').split('\t').some(isOneOfImportant)) return ['重要']
    // Among who sent it and when: 差出人：業務部 ／ 受信日：2026/07/21 ／ 開封済み.
    const told = (lines[i] ?? '').split(PARTING).map(squeeze)
    const state = told.filter((part) => READ_MARK.test(part) || UNREAD_MARK.test(part))
    if (told.length > 1 && state.length === 1) return state
    return parts.some((part) => wholeDay(part) !== null) &&
      parts.every((part) => isMark(part) || wholeDay(part) !== null)
      ? parts.filter(isMark)
      : []
  })
}
