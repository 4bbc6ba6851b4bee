// Headers that say in whole sentences or in hiragana what a column holds (だした金額, おあずけいれ, 使ったお金): there the kana are the word.
import { fold } from '../cells/fold'

const AMOUNT = '(?:お?金額|お?金|額|お?かね|きんがく|がく|ぶん|分|もの)?'
const verbs = (forms: string) => new RegExp(`^お?(?:${forms})${AMOUNT}$`)

const SPOKEN = [
  [
    'out',
    verbs(
      'だした|だす|でた|でていった|出ていった|ひきだし(?:た)?|引き?出した|おろした|下ろした|はらった|払った|はらいだし(?:た)?|払い?出した|しはらい|しはらった|支払った|しゅっきん|ひきおとし|引き?落とし(?:た|された)',
    ),
  ],
  [
    'in',
    verbs(
      'いれた|いれる|はいった|入った|はいってきた|入ってきた|あずけた|預けた|あずけいれ(?:た)?|預け入れた|あずかり|うけとり|うけとった|受け?取った|にゅうきん|ふりこまれた|振り?込まれた|もどった|戻った',
    ),
  ],
  ['used', verbs('つかった|使った|ごりよう|りよう')],
  ['balance', verbs('ざんだか|のこり|のこった|残った|のこっている|残っている|いまの(?:ざんだか|残高)')],
  ['date', /^お?(?:ひづけ|日にち|とりひきび|お?取引した日|つかった日|使った日|いつ)$/],
  [
    'description',
    /^(?:ご?ないよう|なかみ|お?取引のなかみ|つかった(?:ところ|お店|おみせ)|使った(?:ところ|お店|場所))$/,
  ],
] as const

/** The word of a header written as it is spoken; null for any other. */
export function spokenWordOf(header: string): (typeof SPOKEN)[number][0] | null {
  if (header.length > 24 || !/[\u3041-\u309F]/.test(header)) return null
  const bare = fold(header)
    .replace(/\([^)]*\)/g, '')
    .replace(/\s/g, '')
  return SPOKEN.find(([, form]) => form.test(bare))?.[0] ?? null
}
