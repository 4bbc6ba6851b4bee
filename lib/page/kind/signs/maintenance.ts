// Signs of a service that is closed.
import type { Sign } from './sign'
import { isBrief, said } from './told'

/** A rule of every week or month, and not what is so now. */
const REGULARLY = /毎[月週日年]|第[1-5](?:[・,、]第?[1-5])*[月火水木金土日]曜/
const MAINTENANCE =
  /本日の(?:サービス|お?取り?扱い|営業|受付|ご利用)(?:提供|時間|受付)?[はが](?:全て|すべて)?終了|(?:ただいま|只今|現在|本日は?).{0,40}(?:休止|停止中|ご利用(?:にな[れる]|いただけ|できません)|メンテナンス中|メンテナンスを|行って(?:おり)?ません|時間外|お取扱い?(?:して|でき)|サービスを中止)|(?:ご利用|サービス|お?取扱い?|営業)の?時間外|時間外のため|メンテナンス(?:のため|中|により).{0,60}(?:いただけ|できません|なれません|停止|休止|中止)|(?:全|すべ)ての(?:サービス|お?取引)を?[停休]止して|(?<!では|には)ご利用いただけません|(?:サービス|お?取り?扱い?|ご?利用|(?:ご?)?提供|受付|営業)を(?:一時|全面)?(?:的に)?(?:休止|停止|中止|中断)(?:し|させていただい|いたし)て(?:おり|い)ます|(?:提供|利用|取扱い?|サービス|受付)時間外(?:です|となって|のため)|(?:システム)?メンテナンス(?:中です|を(?:実施|行な?っ)して|作業中)|アクセスが(?:大変)?集中|つながりにくい|障害(?:により|が発生|のため|の影響).{0,60}(?:いただ|できません|停止|休止|なれません)|復旧(?:まで|作業)|しばらく(?:たって|経って|時間をおいて|お待ち).{0,24}(?:アクセス|お試し|ご利用)|(?:under|downfor|performing|undergoing)(?:scheduled|planned|system|routine|emergency|urgent)?maintenance|back(?:online)?(?:soon|shortly)|tryagainlater|undermaintenance|(?:temporarily|currently)unavailable|outside(?:of)?servicehours|notavailable(?:atthistime|now)/i

/** ご利用時間のご案内, サービス提供時間. */
const HOURS = /(?:ご?利用|サービス(?:提供)?|お?取り?扱い?|営業|稼働)(?:可能)?時間/

const saysClosed = (line: string): boolean => MAINTENANCE.test(line) && !REGULARLY.test(line)

/** The signs for and against it. */
export const MAINTENANCE_SIGNS: readonly Sign[] = [
  {
    kind: 'maintenance',
    name: 'title says that it is closed',
    weight: 3,
    holds: (page) =>
      said(page, /休止|メンテナンス|時間外|停止中|ご利用いただけません|maintenance|unavailable|closed/i),
  },
  {
    kind: 'maintenance',
    name: 'title names its hours, and it is closed now',
    weight: 3,
    holds: (page) => said(page, HOURS) && page.lines.slice(0, 30).some(saysClosed),
  },
  {
    kind: 'maintenance',
    name: 'a heading says that it is closed',
    weight: 3,
    holds: (page) =>
      page.headings
        .slice(0, 3)
        .some(
          (heading) =>
            MAINTENANCE.test(heading) ||
            /^(?:システム)?メンテナンス(?:中|のお知らせ)?$|^サービス(?:時間外|休止中?|停止中)/.test(heading),
        ),
  },
  {
    kind: 'maintenance',
    name: 'says that it is closed now',
    weight: 4.5,
    holds: (page) => page.lines.slice(0, 30).some(saysClosed),
  },
  {
    kind: 'maintenance',
    name: 'says nothing else',
    weight: 1.5,
    holds: (page) => isBrief(page) && page.lines.some(saysClosed),
  },
  { kind: 'maintenance', name: 'logged in', weight: -5, holds: (page) => page.isLoggedIn },
  { kind: 'maintenance', name: 'something to enter', weight: -4, holds: (page) => page.entries.length > 0 },
]
