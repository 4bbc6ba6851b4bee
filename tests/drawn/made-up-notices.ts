// For tests: made-up notices of a bank, by a grammar of titles whose demand and weight are known.
import fc from 'fast-check'
import { addDays, type Day } from '../../lib/statement/day'
import { AS_OF } from './ledger'

/** What a notice is: it asks, it tells what matters, it tells what does not, it offers. */
export type Class = 'decide' | 'read' | 'news' | 'campaign'

/** A notice of the truth. `days` ago it was published; `due` in days from now, where it asks for an answer. */
export type Item = {
  class: Class
  title: string
  date: Day
  unread: boolean
  due: Day | null
}

/** One of these. */
export const one = <T>(...of: readonly T[]) => fc.constantFrom(...of)
const TAILS = ['について', 'のお知らせ', 'のご案内', 'に関するお知らせ'] as const
const tail = one(...TAILS)
const said = (...parts: (fc.Arbitrary<string> | string)[]): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((all) => all.join(''))

export const TITLES: { readonly [name in Class]: fc.Arbitrary<string> } = {
  read: fc.oneof(
    said(
      one('', '', '7月12日（日）', '7/11～12 ', '夏季'),
      one(
        'システムメンテナンス',
        'サービス停止を伴うメンテナンス',
        'インターネットバンキングの臨時メンテナンス',
      ),
      one('について', 'のお知らせ', 'の実施について', '実施に伴うサービス休止のお知らせ'),
    ),
    said(
      one(
        '普通預金規定',
        'インターネットバンキング利用規定',
        'キャッシュカード規定',
        '外貨預金取引規定',
        '当座勘定規定',
        'プライバシーポリシー',
        '投資信託総合取引約款',
      ),
      one('の改定', 'の一部改定', '等の改正', 'の改訂'),
      tail,
    ),
    said(
      one(
        '振込手数料',
        'ＡＴＭ利用手数料',
        '硬貨取扱手数料',
        '口座管理手数料',
        '各種手数料',
        '外国送金手数料',
      ),
      one('の改定', 'の一部改定', 'の引き上げ', 'の見直し', 'の新設'),
      tail,
    ),
    said(
      one(
        'フィッシング詐欺',
        '当行を装った不審なメール・SMS',
        '偽サイト',
        '警察官を名乗る詐欺電話',
        '還付金詐欺',
        'ボイスフィッシングによる不正送金',
        'サポート詐欺',
        '法人口座を狙った不正送金被害',
      ),
      one('にご注意ください', 'への注意喚起', 'が多発しています', 'にご注意ください！'),
    ),
    said(
      one('テレホンバンキング', '定額自動送金', 'ことら送金', '小切手帳の発行', 'コンビニＡＴＭ', '外貨両替'),
      one('の取扱い終了', 'の一時休止', 'サービス終了', 'の受付停止'),
      tail,
    ),
    said(
      one('インターネットバンキング', 'スマートフォンアプリ', '他行宛振込'),
      one('の障害発生と復旧', 'の接続障害', 'がつながりにくい状況'),
      one('について', 'のお詫び'),
    ),
    said(
      one('推奨環境', '推奨ブラウザ', '取引画面', '店番号', '取扱時間', '当行ホームページURL'),
      'の変更',
      tail,
    ),
  ),
  decide: one(
    'お取引目的等のご確認のお願い',
    'お客さま情報のご確認・ご更新のお願い',
    'お客さま情報の定期的な確認へのご協力のお願い',
    '在留期間の届出のお願い',
    '在留カードのご提示のお願い',
    '電子証明書の更新のお願い',
    '電子証明書の有効期限が近づいています',
    'パスワード変更のお願い',
    'パスワードの有効期限切れのお知らせ',
    'ログインパスワードを変更してください',
    'マイナンバーのお届出のお願い',
    '個人情報の取扱いに関する同意のお願い',
    'ワンタイムパスワードの利用登録のお願い',
    'メールアドレスのご登録のお願い',
    'お届け住所の確認のお願い',
    '実質的支配者の申告のお願い',
    '満期を迎える定期預金のお手続きについて',
    'トークンの交換手続きについて',
    'ご回答ください：お取引状況の確認',
    '本人確認書類のご提出のお願い',
    '外国口座税務コンプライアンス法に関する確認のお願い',
    '利用規定への同意のお手続きについて',
    'スマート認証の初期設定のお願い',
    'お届印の確認のお願い',
    '電子交付への切替手続きのお願い',
    '未回答のお客さまへ 継続的顧客管理に関するご回答のお願い',
  ),
  news: fc.oneof(
    said(
      one('中央支店', '本店営業部', '緑が丘出張所'),
      one('移転', '新築移転', 'リニューアルオープン'),
      'のお知らせ',
    ),
    one(
      'ディスクロージャー誌の発行について',
      'テレビＣＭの放映開始について',
      'サステナビリティレポートを公開しました',
      '地域清掃活動を実施しました',
      '季刊誌「みほん」夏号を発行しました',
      '創立70周年のごあいさつ',
      '新入行員の入行式を行いました',
      'ロビー展「ふるさとの四季」開催のお知らせ',
      '人事異動のお知らせ',
      '決算短信を掲載しました',
    ),
  ),
  campaign: one(
    '夏のボーナス定期預金キャンペーンのご案内',
    'はじめての投資信託キャンペーン実施中',
    'カードローン金利優遇キャンペーン',
    'お友だち紹介で1,000円プレゼント',
    '見逃さないで！最大10,000円もらえる春の口座開設キャンペーン',
    '住宅ローン相談会のご案内',
    'つみたてNISAをはじめませんか',
    '外貨定期預金 特別金利のご案内',
    '新規デビット会員さま限定ポイント5倍',
    '資産運用セミナー開催のご案内',
  ),
}

const item = (of: fc.Arbitrary<Class>): fc.Arbitrary<Item> =>
  of.chain((name) =>
    fc.record({
      class: fc.constant(name),
      title: TITLES[name],
      date: fc.integer({ min: 1, max: 200 }).map((ago) => addDays(AS_OF, -ago)),
      unread: fc.boolean(),
      due:
        name === 'decide'
          ? fc.option(fc.integer({ min: 3, max: 120 }).map((on) => addDays(AS_OF, on)))
          : fc.constant(null),
    }),
  )

/** Two to eight notices, newest first, each title once. */
export const items: fc.Arbitrary<Item[]> = fc
  .uniqueArray(item(one<Class>('decide', 'read', 'read', 'news', 'campaign')), {
    minLength: 2,
    maxLength: 8,
    selector: ({ title }) => title,
  })
  // Labels tell something only where there are some.
  .filter((all) => all.some(isImportant))
  .map((all) => all.toSorted((a, b) => (a.date < b.date ? 1 : -1)))

export const isImportant = ({ class: name }: Pick<Item, 'class'>): boolean =>
  name === 'decide' || name === 'read'
