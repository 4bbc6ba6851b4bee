// Signs of a session that is over.
import type { PageView } from '../page-view'
import type { Sign } from './sign'
import { isBrief, pressed } from './told'

const EXPIRED =
  /(?:一定|長)時間.{0,40}(?:なかった|ございませんでした|ありませんでした|経過し(?:た|まし)|が経過)|タイムアウト(?:し(?:た|まし)|いたしまし|になりまし|エラー|のため)|セッション.{0,14}(?:切れ|無効|終了|タイムアウト|失効)|有効[時期]間が(?:切れ|過ぎ|経過)|ログ(?:アウト|オフ)(?:し(?:ました|たため)|いたしました|され(?:ました|たため|た)|が完了|処理が|完了)|(?<!時間内に|時間中に|以降に)(?:再度|もう一度|改めて|再び).{0,12}ログ[イオ]ン(?:し|を|いた|くだ|のうえ|願)|(?:別|他|ほか)の(?:画面|端末|ブラウザ|パソコン|利用者|場所|デバイス).{0,20}ログ[イオ]ン|二重ログ[イオ]ン|多重ログ|(?:お?取引|お取扱い?|サービス|ご利用|接続)を(?:中断|終了|切断)(?:し|させ|いたし)|強制(?:的に)?(?:ログ|終了)|接続[はが]?(?:無効|切断|切れ)|(?:ページ|画面)の有効期限が?切れ|(?:不正|無効|正しくない)な(?:画面)?の?(?:遷移|操作)|またのご利用をお待ち|ご?利用(?:いただき)?(?:まして)?、?(?:誠に)?ありがとうございました|session(?:has)?(?:expired|timedout|ended|timeout)|(?:logged|signed)(?:you)?(?:out|off)|timedout|ended(?:your)?session|session(?:was|is|has)(?:been)?(?:closed|over|nolongervalid|invalid)|(?:been)?awayfora|inactiv(?:e|ity)|log(?:in|on)again|signinagain/gi

/** The signs for and against it. */
export const EXPIRED_SIGNS: readonly Sign[] = [
  { kind: 'expired', name: 'says that the session is over', weight: 5, holds: (page) => endings(page) >= 1 },
  { kind: 'expired', name: 'says so in several ways', weight: 2, holds: (page) => endings(page) >= 2 },
  {
    kind: 'expired',
    name: 'says nothing else',
    weight: 1.5,
    holds: (page) => endings(page) >= 1 && isBrief(page),
  },
  {
    kind: 'expired',
    name: 'title or headline says so',
    weight: 2,
    holds: (page) =>
      new RegExp(`${EXPIRED.source}|タイムアウト|ログアウト|ログオフ`, 'i').test(
        `${page.titles.join('\n')}\n${page.headline}`,
      ),
  },
  {
    kind: 'expired',
    name: 'the way back to log in',
    weight: 1.5,
    holds: (page) =>
      pressed(page, /再?ログ[イオ]ン(?:画面|ページ)?(?:へ|に|する)?|画面を閉じる|閉じる|(?:log|sign)in/i),
  },
  { kind: 'expired', name: 'still logged in', weight: -3.5, holds: (page) => page.isLoggedIn },
  { kind: 'expired', name: 'something to enter', weight: -4, holds: (page) => page.entries.length > 0 },
]

/** How often the page says that the session is over. */
export const endings = (page: PageView): number => countEndings(page.text)
/** How many different ways a text (squeezed) has of saying that the session is over. */
export const countEndings = (text: string): number => new Set(text.match(EXPIRED) ?? []).size
