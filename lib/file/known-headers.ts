// Header rows that banks and card companies are known to use: evidence that names a format and settles what its cells leave open.

import { fold } from '../reading/cells/fold'
import type { FormatEvidence } from '../reading/context'

/** A format by its exact header row. Source: facts/bank-headers.json, collected 2026-11-21 from public importers and banks' manuals. */
export type KnownHeader = FormatEvidence & {
  id: string
  name: string
  columns: readonly string[]
  isCard: boolean
  /** Confidence of the source. */
  confidence: 'high' | 'medium'
}

type Row = readonly [
  id: string,
  name: string,
  columns: string,
  order: 'old' | 'new' | '',
  confidence: 'high' | 'medium',
  more?: Partial<Pick<KnownHeader, 'dateStyle' | 'rowCap' | 'isCard'>>,
]

/** `|` between columns; `*` stands for a month's number. rowCap: facts/banks.md section 4. */
const ROWS: readonly Row[] = [
  [
    'mufg-eco',
    '三菱UFJダイレクト (Eco通帳)',
    '日付|摘要|摘要内容|支払い金額|預かり金額|差引残高|メモ|未資金化区分|入払区分',
    'old',
    'high',
    { rowCap: 200 },
  ],
  [
    'mufg-paper',
    '三菱UFJダイレクト (紙通帳)',
    '日付|摘要|摘要内容|支払い金額|預かり金額|差引残高',
    'old',
    'high',
    { rowCap: 200 },
  ],
  [
    'smbc',
    'SMBCダイレクト (現行)',
    '年月日|お引出し|お預入れ|お取り扱い内容|残高|メモ|ラベル',
    'new',
    'high',
  ],
  ['smbc-5', 'SMBCダイレクト (旧5列)', '年月日|お引出し|お預入れ|お取り扱い内容|残高', '', 'medium'],
  [
    'smbc-wareki',
    'SMBCダイレクト (旧・和暦)',
    '年月日（和暦）|お引出し|お預入れ|お取り扱い内容|残高',
    'old',
    'high',
  ],
  ['mizuho', 'みずほダイレクト', '明細通番|日付|お引出金額|お預入金額|残高|お取引内容', '', 'medium'],
  [
    'resona-biz-plus',
    'りそな 入出金明細PLUS(法人)',
    '照会口座|番号|勘定日|(起算日)|出金金額(円)|入金金額(円)|小切手区分|残高(円)|取引区分|明細区分|金融機関名|支店名|摘要|メモ',
    '',
    'high',
  ],
  [
    'yucho',
    'ゆうちょダイレクト',
    '取引日|入出金明細ＩＤ|受入金額（円）|払出金額（円）|詳細１|詳細２|現在（貸付）高|',
    'old',
    'high',
  ],
  ['rakuten-bank', '楽天銀行', '取引日|入出金(円)|取引後残高(円)|入出金内容', 'old', 'high'],
  ['rakuten-bank-old', '楽天銀行(旧)', '取引日|入出金(円)|残高(円)|入出金先内容', 'old', 'high'],
  [
    'rakuten-bank-debit',
    '楽天銀行デビット',
    'ご利用日|ご利用先|ご利用金額（円）|現地通貨額|通貨略称|換算レート|使用地域|照会番号|承認番号|口座引落分（円）|ポイント利用分',
    '',
    'medium',
    { isCard: true },
  ],
  [
    'sumishin',
    '住信SBIネット(ドコモSMTBネット)',
    '日付|内容|出金金額(円)|入金金額(円)|残高(円)|メモ',
    'new',
    'high',
    { rowCap: 999 },
  ],
  [
    'paypay-bank',
    'PayPay銀行',
    '操作日(年)|操作日(月)|操作日(日)|操作時刻(時)|操作時刻(分)|操作時刻(秒)|取引順番号|摘要|お支払金額|お預り金額|残高|メモ',
    'old',
    'high',
  ],
  [
    'japannet',
    'ジャパンネット銀行(旧)',
    '操作日(年)|操作日(月)|操作日(日)|操作時刻(時)|操作時刻(分)|操作時刻(秒)|取引順番号|摘要|お支払金額|お預り金額|残高',
    'old',
    'high',
  ],
  [
    'paypay-bank-debit',
    'PayPay銀行デビット',
    'カード番号|利用年|利用月|利用日|利用店名|利用金額（円）|未払金（円）|取引状況|外貨コード|外貨金額|外貨レート|取引明細番号|支払方法',
    '',
    'medium',
    { isCard: true },
  ],
  ['gmo-aozora', 'GMOあおぞらネット銀行', '日付|摘要|入金金額|出金金額|残高|メモ', 'new', 'high'],
  ['jibun-old', 'auじぶん銀行(旧)', '年月日|入金|出金|お取引内容|残高', 'new', 'high'],
  ['jibun-new', 'auじぶん銀行(新)', '年月日|お取引内容|出金|入金|残高|メモ', '', 'medium'],
  [
    'sony-old',
    'ソニー銀行(旧)',
    'お取り引き日|摘要|参考情報|お預け入れ額|お引き出し額|差し引き残高',
    'old',
    'high',
  ],
  ['sony-new', 'ソニー銀行(2025)', '取引日|摘要|引出額|預入額|差引残高', '', 'medium'],
  ['sbi-shinsei', 'SBI新生(日)', '取引日|摘要|出金金額|入金金額|残高', 'new', 'high'],
  ['sbi-shinsei-memo', 'SBI新生(日・メモ)', '取引日|摘要|出金金額|入金金額|残高|メモ', 'new', 'medium'],
  ['sbi-shinsei-en', 'SBI新生(英)', 'Value Date|Description|Debit|Credit|Balance', '', 'medium'],
  ['shinsei-legacy', '新生(旧TSV)', '取引日|照会番号|摘要|お支払金額|お預り金額|残高', 'new', 'high'],
  ['aeon-bank', 'イオン銀行', '日付|お取引内容|お引出し|お預入れ|残高（お借入れはマイナス表示）', '', 'high'],
  [
    'seven-debit',
    'セブン銀行デビット',
    'ご利用者|お振替日|ご利用先など|お振替金額（￥）|摘要|承認番号',
    'new',
    'high',
    { isCard: true },
  ],
  ['yokohama', '横浜銀行', '取扱日付|お支払金額|お預り金額|取引区分|残高|摘要', '', 'high'],
  ['hokuriku', '北陸銀行', '取扱日付|起算日|お支払金額|お預り金額|取引区分|残高|摘要', '', 'high'],
  ['gunma', '群馬銀行', '取扱日付|お支払金額|お預り金額|取引区分|残高|摘要|メモ', '', 'high'],
  [
    'ja-netbank',
    'JAネットバンク',
    '番号|明細区分|取扱日付|起算日|お支払金額|お預り金額|取引区分|残高|摘要',
    '',
    'high',
  ],
  ['hyakugo', '百五銀行', '日付|振替文言|お支払い金額|お預かり金額|摘要|残高|取扱店番', 'new', 'high'],
  ['tokyostar', '東京スター銀行', '日付|お支払い金額|お預かり金額|摘要|残高|備考', 'old', 'high'],
  [
    'mizuho-biz',
    'みずほビジネスWEB',
    '照会口座|番号|勘定日|(起算日)|出金(円)|入金(円)|小切手区分|残高(円)|取引区分|明細区分|金融機関名|支店名|摘要',
    '',
    'high',
  ],
  [
    'anser-13',
    'ANSER形式(地銀IB法人)',
    '照会口座|番号|勘定日|(起算日)|出金金額(円)|入金金額(円)|小切手区分|残高(円)|取引区分|明細区分|金融機関名|支店名|摘要',
    '',
    'high',
  ],
  [
    'bizstation',
    'BizSTATION 入出金明細',
    '金融機関コード|金融機関名|支店コード|支店名|科目|口座番号|口座名|取引日|入払区分|取引区分|取引金額|内他店券金額|手形・小切手区分|手形・小切手番号|振込依頼人番号|振込依頼人名|仕向金融機関名|仕向支店名|摘要|EDI情報',
    '',
    'high',
    { dateStyle: 'era-year-first' },
  ],
  [
    'rakuten-card-10',
    '楽天カード(10列)',
    '利用日|利用店名・商品名|利用者|支払方法|利用金額|支払手数料|支払総額|*月支払金額|*月繰越残高|新規サイン',
    'new',
    'high',
    { isCard: true },
  ],
  [
    'jcb',
    'MyJCB / セブンカード等',
    'ご利用者|カテゴリ|ご利用日|ご利用先など|ご利用金額(￥)|支払区分|今回回数|訂正サイン|お支払い金額(￥)|国内／海外|摘要|備考',
    '',
    'high',
    { isCard: true },
  ],
  [
    'saison',
    'セゾン Netアンサー/出光/UCS',
    '利用日|ご利用店名及び商品名|本人・家族区分|支払区分名称|締前入金区分|利用金額|備考',
    '',
    'high',
    { isCard: true },
  ],
  [
    'epos',
    'エポスカード',
    '種別（ショッピング、キャッシング、その他）|ご利用年月日|ご利用場所|ご利用内容|ご利用金額|お支払金額（キャッシングでは利息を含みます）|支払区分',
    '',
    'high',
    { isCard: true },
  ],
  [
    'paypay-card',
    'PayPayカード',
    '利用日/キャンセル日|利用店名・商品名|利用者|支払区分|利用金額|手数料|支払総額|当月支払金額|翌月以降繰越金額|調整額|当月お支払日',
    '',
    'high',
    { isCard: true },
  ],
  [
    'view',
    'ビューカード',
    'ご利用年月日|ご利用箇所|ご利用額|払戻額|ご請求額（うち手数料・利息）|支払区分（回数）|今回回数|今回ご請求額・弁済金（うち手数料・利息）|現地通貨額|通貨略称|換算レート',
    '',
    'high',
    { isCard: true },
  ],
  [
    'aeon-card',
    'イオンカード',
    'ご利用日|利用者区分|ご利用先|支払方法|||ご利用金額|備考|',
    '',
    'high',
    { dateStyle: 'year-first', isCard: true },
  ],
  [
    'mufg-visa',
    '三菱UFJ-VISA',
    '利用日|利用者|利用区分|利用内容|新規利用額|今回請求額|支払回数|現地通貨額|通貨|為替相場|備考',
    '',
    'high',
    { isCard: true },
  ],
  [
    'nicos',
    '三菱UFJニコス',
    '利用日|利用者|利用区分|利用内容|新規利用額|今回請求額|支払回数|現地通貨額|通貨略称|換算レート|備考',
    '',
    'high',
    { isCard: true },
  ],
  [
    'uc',
    'UCカード(みずほ)',
    'ご利用区分|ご利用日|ご利用者区分|ご利用店|ポイント対象|今回回数|ご利用金額|今回のお支払い金額|備考１|備考２|備考３|備考４|備考５|備考６',
    '',
    'high',
    { isCard: true },
  ],
  [
    'jaccs',
    'ジャックス',
    'ご利用年月日|ご利用店名/現地通貨額|ご利用都市名など/円換算レート|ご利用者|支払開始年月|支払回数|今回何回目|ご利用金額（円）|手数料・利息・諸費用（円）|今回のお支払金額（円）|お支払後残高（円）',
    '',
    'high',
    { isCard: true },
  ],
  [
    'pocket',
    'ポケットカード',
    'ご利用日|ご利用先|ご利用金額|割引額|ご請求金額||お支払区分|入金|分割払い・海外利用の内容',
    '',
    'high',
    { isCard: true },
  ],
  [
    'famima-t',
    'ファミマTカード(旧)',
    'ご利用日|ご利用内容/店名|利用区分|ご利用金額|備考',
    '',
    'medium',
    { isCard: true },
  ],
  [
    'life',
    'ライフカード',
    '明細No.|契約|回数|利用日|利用先|利用金額|ATM利用料|手数料|支払総額|支払回数/何回目|当月支払金額|支払残高',
    '',
    'high',
    { isCard: true },
  ],
]

/** All known headers. */
export const KNOWN_HEADERS: readonly KnownHeader[] = ROWS.map(
  ([id, name, columns, order, confidence, more]) => ({
    id,
    name,
    columns: columns.split('|'),
    order: order === 'old' ? 'oldest-first' : order === 'new' ? 'newest-first' : null,
    confidence,
    dateStyle: more?.dateStyle ?? null,
    rowCap: more?.rowCap ?? null,
    isCard: more?.isCard ?? false,
  }),
)

const BY_KEY = new Map(KNOWN_HEADERS.map((header) => [keyOf(header.columns), header]))

/** The known header that a row is, by all its columns; null for any other row. */
export function knownHeader(columns: readonly string[]): KnownHeader | null {
  return BY_KEY.get(keyOf(columns)) ?? null
}

function keyOf(columns: readonly string[]): string {
  return columns
    .map((column) =>
      fold(column)
        .replace(/\s/g, '')
        .replace(/^(?:\d{1,2}|\*)月/, '*月'),
    )
    .join('|')
    .replace(/\|+$/, '')
}
