// Pages that ask, after login, for what no bank asks there: signs of a look-alike or of something injected into the page.
import type { Region } from './evidence'
import { siteOf } from './fields'
import type { PageView } from './page-view'
import { squeeze } from './text'

const NUMBER_TABLE =
  /乱数表|番号表|暗証カード|(?:契約者?|お客(?:さま|様)|ご?利用者?|会員|認証|セキュリティ|確認)(?:番号)?カード|カードの?(?:裏面?|ウラ面?)|第[二2]暗証|number(?:table|card|grid)|securitycard|codecard/i
const ALL_OF_IT = /すべて|全て|全部|全桁|全ての|\d{2}(?:個|桁|か所|箇所)|all(?:the)?(?:numbers|digits|codes)/i
const SECRET_ANSWER = /合言葉|秘密の(?:質問|言葉|答え)|secret(?:answer|question)|securityanswer|challenge/i
const PIN =
  /キャッシュカード.{0,6}暗証|暗証番号[(（]?4桁|ATM.{0,4}暗証|^.{0,8}暗証番号.{0,8}$|atmpin|cardpin|\bpin\b/i
const CARD = /カード番号|cardnumber/i
const CARD_SECRET = /CVV|CVC|セキュリティコード|カード.{0,4}有効期限|裏面.{0,6}3桁|cardexpir|securitycode/i
/** A sentence that asks for all that the table holds, whatever the fields are: 乱数表に記載されたすべての数字を入力してください. */
const ASKS_FOR_ALL =
  /(?:乱数表|番号表)[^。]{0,24}(?:すべて|全て|全部)の?[^。]{0,14}(?:入力|ご?記入)(?:し|を(?!求め)|いた|くだ|下さ|願)[^。]*/
const NEVER_ASKED = /ません|ない|決して|絶対|詐欺|偽/
/** The name of a cell of a number table: ア, カ-5, B3, 12. */
const CELL = /^[[(（]?(?:[ア-ンあ-んA-Za-z]{1,2}|\d{1,2})(?:[-－]?\d{1,2})?[\])）]?$/
/** Particulars by which a caller would reach or pass for the customer. */
const OF_A_PERSON = /電話|携帯|氏名|名前|生年月日|住所|口座番号|メール|phone|birth|address|e-?mail|account/i
const THREAT =
  /(?:入力|登録|更新|確認|認証)(?:し|が|されない|いただけない|ない).{0,20}(?:停止|凍結|制限|利用できなく|失効)|(?:停止|凍結|無効に)(?:いた)?(?:し|され)ます|(?:will|be)(?:suspended|locked|closed|blocked)/i
const OWN_CHANGE =
  /(?:パスワード|暗証番号|合言葉|秘密の(?:質問|言葉|答え)|カード|デビット|限度額|証明書)(?:情報)?の?(?:変更|登録|設定|再設定|更新|追加|有効化|利用開始)|change|set up|register|activate/i

/** A finding: its name and weight; a page is suspicious from 4 on. */
export type Suspicion = { name: string; weight: number }

/** What is suspicious on a page; nothing where it only asks for what its own form of change asks for. */
export function suspicionsOf(page: PageView, isBeforeLogin: boolean): Suspicion[] {
  const top = page.frames.find((frame) => frame.isTop)?.host ?? ''
  const regions = [
    ...page.overlays.map((region) => ({ region, isOverlay: true, isForeignFrame: false })),
    ...page.frames
      .filter((frame) => !frame.inOverlay)
      .map((frame) => ({
        region: frame.main,
        isOverlay: false,
        isForeignFrame: top !== '' && frame.host !== '' && siteOf(frame.host) !== siteOf(top),
      })),
  ]
  return regions.flatMap(({ region, isOverlay, isForeignFrame }) => {
    const found = ofRegion(region, isOverlay, isForeignFrame, isBeforeLogin)
    return found.reduce((sum, one) => sum + one.weight, 0) >= 4 ? found : []
  })
}

function ofRegion(
  region: Region,
  isOverlay: boolean,
  isForeignFrame: boolean,
  isBeforeLogin: boolean,
): Suspicion[] {
  const found: Suspicion[] = []
  const add = (name: string, weight: number, holds: boolean): void => {
    if (holds) found.push({ name, weight })
  }
  const text = squeeze(region.lines.join(' '))
  const entries = region.fields.filter(({ type }) => type === 'text' || type === 'password')
  if (entries.length === 0) return found
  const asks = (pattern: RegExp): number =>
    entries.filter(({ label, name }) => pattern.test(squeeze(label)) || pattern.test(name)).length
  const heading = squeeze(region.headings.map((one) => one.text).join(' '))
  const isOwnChange = OWN_CHANGE.test(heading) && !isOverlay && !isForeignFrame
  const answers = asks(SECRET_ANSWER)
  const hasPin = asks(PIN) > 0
  const cells = entries.filter(({ label }) => CELL.test(squeeze(label))).length
  const few = Math.max(region.shortEntries, cells)
  const isSecret =
    entries.some(({ type }) => type === 'password') ||
    answers > 0 ||
    hasPin ||
    asks(CARD) > 0 ||
    few >= 16 ||
    (few > 0 && NUMBER_TABLE.test(text))
  const demand = ASKS_FOR_ALL.exec(text)?.[0]
  const isTable =
    (NUMBER_TABLE.test(text) && (few >= 16 || (ALL_OF_IT.test(text) && few >= 9))) ||
    (entries.length >= 2 && demand !== undefined && !NEVER_ASKED.test(demand))
  const asksForAllAnswers =
    SECRET_ANSWER.test(text) &&
    ALL_OF_IT.test(text) &&
    entries.filter(({ type }) => type === 'text').length >= 2
  add('asks for all of a number table', 4, isTable || few >= (isOverlay ? 16 : 25))
  add(
    'asks for several secret answers',
    isOwnChange ? 1 : isBeforeLogin ? 2 : 4,
    answers >= 2 || asksForAllAnswers,
  )
  add('asks for the PIN of the cash card', isOwnChange ? 0 : isBeforeLogin ? 1 : 2, hasPin)
  add('asks for a card number', isOwnChange ? 1 : isBeforeLogin ? 0 : 2, asks(CARD) > 0)
  add(
    'asks for the secret of a card',
    isOwnChange ? 1 : 2,
    asks(CARD_SECRET) > 0 && (asks(CARD) > 0 || hasPin),
  )
  add('sends it to another site', isBeforeLogin ? 2 : 4, region.foreignTargets.length > 0 && isSecret)
  add(
    'lies over the account and sends what it asks to another site',
    4,
    isOverlay && !isBeforeLogin && region.foreignTargets.length > 0 && !isSecret && asks(OF_A_PERSON) > 0,
  )
  add('a frame of another site asks for secrets', isBeforeLogin ? 2 : 4, isForeignFrame && isSecret)
  add('lies over the page', 2, isOverlay && isSecret)
  add('threatens to stop the account', 1, THREAT.test(text) && isSecret)
  return found
}
