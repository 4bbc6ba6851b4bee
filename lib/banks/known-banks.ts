// What is known of each bank, card and business service, with its source and date. docs/banks.md says how to add to it.
import type { Day } from '../statement/day'
import type { AccountLabel } from '../statement/statement'
import type { CapFact, HoursFact, KnownBank, Sourced, WindowFact } from './known-bank'

/** The day on which the public sources below were gathered; none was checked against a live bank. */
const GATHERED = '2026-11-21' as Day

const from = (source: string): Sourced => ({ source, seenOn: GATHERED })

type Reach = WindowFact['reach']
const days = (n: number): Reach => ({ kind: 'days', days: n })
const months = (n: number): Reach => ({ kind: 'months', months: n })
const since = (day: string): Reach => ({ kind: 'since', day: day as Day })

function shows(
  reach: Reach,
  source: string,
  type: AccountLabel['type'] = null,
  note: string | null = null,
): WindowFact {
  return { type, note, reach, ...from(source) }
}
const cap = (of: CapFact['of'], rows: number, source: string): CapFact => ({ of, rows, ...from(source) })
const closed = (text: string, source: string): HoursFact => ({ closed: text, ...from(source) })

type Given = Pick<KnownBank, 'id' | 'name'> &
  Partial<Omit<KnownBank, 'kind' | 'originsFrom'>> & { hosts?: string; from?: string }

function known(kind: KnownBank['kind'], given: Given): KnownBank {
  const { hosts = '', from: source = '', ...bank } = given
  const origins = hosts === '' ? [] : hosts.split(' ').map((host) => `https://${host}`)
  return {
    kana: null,
    alsoCalled: [],
    code: null,
    windows: [],
    caps: [],
    hours: [],
    ...bank,
    kind,
    origins,
    originsFrom: origins.length > 0 ? from(source) : null,
  }
}
const bank = (given: Given) => known('bank', given)
const card = (given: Given) => known('card', given)
const business = (given: Given) => known('business', given)
const platform = (given: Given) => known('platform', given)

const BANKS: readonly KnownBank[] = [
  bank({
    id: 'mufg-direct',
    name: '三菱ＵＦＪダイレクト',
    kana: 'ミツビシユーエフジェイダイレクト',
    alsoCalled: ['三菱UFJ銀行', '東京三菱'],
    code: '0005',
    hosts: 'entry11.bk.mufg.jp direct11.bk.mufg.jp directg.s.bk.mufg.jp',
    from: 'ofxproxy server/mufg.inc; login address of 2026 /APL/LGP_P_01',
    windows: [
      shows(months(25), 'bank help: Eco通帳 25か月', 'ordinary', 'Eco通帳（インターネット通帳）'),
      shows(months(1), 'bank help: 紙通帳は前月1日から', 'ordinary', '紙通帳'),
    ],
    caps: [cap('csv', 200, 'bank help; tests/corpus/files/mufg-direct-200-row-cap')],
  }),
  bank({
    id: 'smbc-direct',
    name: 'SMBCダイレクト',
    kana: 'エスエムビーシーダイレクト',
    alsoCalled: ['三井住友銀行'],
    code: '0009',
    hosts: 'direct.smbc.co.jp direct3.smbc.co.jp',
    from: 'ofxproxy server/smbc.inc; accagg smbc.py',
    windows: [
      shows(since('2019-01-01'), 'bank help: Web通帳', 'ordinary', 'Web通帳'),
      shows(months(25), 'bank help: 紙通帳 25か月', 'ordinary', '紙通帳'),
    ],
    caps: [
      cap('query', 2000, 'bank help: Web通帳'),
      cap('day', 300, 'freee 900003958966: 1日300件超は取得不可'),
    ],
    hours: [closed('日曜21:00〜月曜7:00は2か月分・300件まで', 'bank help')],
  }),
  bank({
    id: 'mizuho-direct',
    name: 'みずほダイレクト',
    kana: 'ミズホダイレクト',
    alsoCalled: ['みずほ銀行'],
    code: '0001',
    hosts: '*.ib.mizuhobank.co.jp',
    from: 'acctf (2026-05), kogane (2026-09): web.ib → webN.ib.mizuhobank.co.jp',
    windows: [shows(months(2), 'acctf: 前々月1日から', 'ordinary')],
  }),
  bank({
    id: 'resona-mygate',
    name: 'りそな マイゲート',
    kana: 'リソナマイゲート',
    alsoCalled: ['りそな銀行'],
    code: '0010',
    hosts: 'ib.resonabank.co.jp',
    from: 'facts: /IB/…aspx, ctl00_ form names',
  }),
  bank({
    id: 'saitama-resona',
    name: '埼玉りそな マイゲート',
    kana: 'サイタマリソナマイゲート',
    alsoCalled: ['埼玉りそな銀行'],
    code: '0017',
  }),
  bank({
    id: 'yucho-direct',
    name: 'ゆうちょダイレクト',
    kana: 'ユウチョダイレクト',
    alsoCalled: ['ゆうちょ銀行', '郵便貯金', '日本郵政'],
    code: '9900',
    hosts: 'direct.jp-bank.japanpost.jp',
    from: 'ofxproxy server/yucho.inc: /tp1web/U….do',
    windows: [
      shows(months(1), 'freee 204833106: CSVは前月1日〜前日（最大2か月）', 'ordinary', '通帳あり'),
      shows(months(14), 'freee 204833106: 振替口座は14か月前1日から', 'checking', '振替口座'),
    ],
    caps: [
      cap('page', 100, 'bank help: 100件／ページ'),
      cap('csv', 3000, 'bank help: 3000件／ファイル、zipに最大10ファイル'),
    ],
    hours: [closed('23:55〜0:05', 'bank help')],
  }),
  bank({
    id: 'rakuten-bank',
    name: '楽天銀行',
    alsoCalled: ['イーバンク'],
    code: '0036',
    hosts: 'fes.rakuten-bank.co.jp',
    from: 'facts: /MS/main, JSF form names',
    windows: [shows(months(24), 'bank help: 24か月', 'ordinary')],
    caps: [cap('csv', 3000, 'bank help: 3000件')],
  }),
  bank({
    id: 'sbi-net-bank',
    name: 'ドコモＳＭＴＢネット銀行（旧 住信SBIネット銀行）',
    kana: 'ドコモエスエムティービーネットギンコウ',
    alsoCalled: ['住信SBIネット銀行', 'NEOBANK', 'スミシンエスビーアイ'],
    code: '0038',
    hosts: 'www.netbk.co.jp',
    from: 'ofxproxy server/netbk.inc; hosts may follow the rename of 2026-08-03',
    caps: [
      cap('csv', 999, 'bank help; tests/corpus/files/sumishin-sbi-999-row-cap'),
      cap('page', 100, 'page: 最新100明細'),
    ],
  }),
  bank({
    id: 'paypay-bank',
    name: 'PayPay銀行',
    kana: 'ペイペイギンコウ',
    alsoCalled: ['ジャパンネット銀行', 'JNB'],
    code: '0033',
    hosts: 'login.paypay-bank.co.jp',
    from: 'facts: /wctx/',
    windows: [shows(months(60), 'freee 202847810: 5年', 'ordinary')],
  }),
  bank({
    id: 'gmo-aozora',
    name: 'GMOあおぞらネット銀行',
    kana: 'ジーエムオーアオゾラネットギンコウ',
    code: '0310',
  }),
  bank({
    id: 'au-jibun',
    name: 'auじぶん銀行',
    kana: 'エーユージブンギンコウ',
    alsoCalled: ['じぶん銀行'],
    code: '0039',
  }),
  bank({ id: 'sony-bank', name: 'ソニー銀行', code: '0035' }),
  bank({
    id: 'sbi-shinsei',
    name: 'SBI新生銀行',
    kana: 'エスビーアイシンセイギンコウ',
    alsoCalled: ['新生銀行'],
    code: '0397',
    hosts: 'bk.web.sbishinseibank.co.jp',
    from: 'facts: /SFC/app',
  }),
  bank({ id: 'aeon-bank', name: 'イオン銀行', code: '0040' }),
  bank({
    id: 'seven-bank',
    name: 'セブン銀行',
    code: '0034',
    hosts: 'ib.sevenbank.co.jp',
    from: 'facts: /IB/…aspx',
  }),
  bank({
    id: 'aozora-bank',
    name: 'あおぞら銀行 BANK支店',
    kana: 'アオゾラギンコウバンクシテン',
    code: '0398',
  }),
  bank({ id: 'daiwa-next', name: '大和ネクスト銀行', code: '0041' }),
  bank({ id: 'yokohama', name: '横浜銀行', code: '0138' }),
  bank({ id: 'hokuriku', name: '北陸銀行', code: '0144' }),
  bank({ id: 'gunma', name: '群馬銀行', code: '0128' }),
  bank({
    id: 'ja-netbank',
    name: 'JAネットバンク',
    kana: 'ジェイエイネットバンク',
    alsoCalled: ['農協', 'JAバンク'],
  }),
  bank({ id: 'hyakugo', name: '百五銀行', code: '0155' }),
  bank({ id: 'tokyo-star', name: '東京スター銀行', code: '0526' }),
  bank({ id: 'nishi-chugoku-shinkin', name: '西中国信用金庫', code: '1781' }),
  bank({
    id: 'suruga',
    name: 'スルガ銀行',
    code: '0150',
    hosts: 'ib.surugabank.co.jp',
    from: 'facts: table.typeE2',
  }),
  bank({ id: 'sugamo-shinkin', name: '巣鴨信用金庫', code: '1356' }),
  bank({
    id: 'jonan-shinkin',
    name: '城南信用金庫',
    code: '1344',
    windows: [shows(months(2), 'jsbank.co.jp 2024-03-01: 過去2か月')],
  }),
  bank({
    id: 'hyakujushi',
    name: '百十四銀行',
    code: '0173',
    windows: [shows(months(121), '114bank: 通帳アプリ 25→121か月（2021-01）', 'ordinary', '通帳アプリ')],
  }),
  bank({ id: 'kiraboshi', name: 'きらぼし銀行', code: '0137' }),
  bank({ id: 'kyoto', name: '京都銀行', code: '0158' }),
  bank({ id: 'nishi-nippon-city', name: '西日本シティ銀行', code: '0190' }),
]

const BUSINESS: readonly KnownBank[] = [
  business({
    id: 'mufg-bizstation',
    name: 'BizSTATION（三菱UFJ銀行 法人）',
    kana: 'ビズステーション',
    alsoCalled: ['三菱UFJ銀行 法人'],
    code: '0005',
    hosts: 'web.bizstn.bk.mufg.jp bizstation.bk.mufg.jp',
    from: 'web.bizstn.bk.mufg.jp/biz/help/pdf/nyuushukkin_csv.pdf (2026)',
  }),
  business({
    id: 'smbc-web21',
    name: 'パソコンバンクWeb21（三井住友銀行 法人）',
    kana: 'パソコンバンクウェブ',
    alsoCalled: ['ValueDoor', 'バリュードア', '三井住友銀行 法人'],
    code: '0009',
    windows: [
      shows(months(12), 'freee 900003958966', null, 'エキスパート・スタンダード'),
      shows(months(6), 'freee 900003958966', null, 'デビュー'),
      shows(months(1), 'freee 900003958966', null, 'ライト'),
    ],
  }),
  business({
    id: 'mizuho-biz-web',
    name: 'みずほビジネスWEB',
    kana: 'ミズホビジネスウェブ',
    alsoCalled: ['みずほ銀行 法人'],
    code: '0001',
    windows: [
      shows(days(31), 'freee 202847810: 23営業日（古いページ）', null, '23営業日を暦日で31日と数える'),
    ],
  }),
  business({
    id: 'resona-biz-direct',
    name: 'りそなビジネスダイレクト',
    kana: 'リソナビジネスダイレクト',
    code: '0010',
  }),
  business({
    id: 'rakuten-biz',
    name: '楽天銀行 法人ビジネス口座',
    kana: 'ラクテンギンコウホウジン',
    code: '0036',
    caps: [cap('page', 50, 'kogane: 約50件（弱い根拠）')],
  }),
  business({ id: 'yucho-biz', name: 'ゆうちょBizダイレクト', kana: 'ユウチョビズダイレクト', code: '9900' }),
  business({
    id: 'miyazaki-taiyo-biz',
    name: '宮崎太陽ビジネスWEB',
    kana: 'ミヤザキタイヨウビジネスウェブ',
    code: '0591',
    windows: [shows(months(3), 'happylibus 976972: 3か月')],
  }),
]

const PLATFORMS: readonly KnownBank[] = [
  platform({
    id: 'anser-parasol',
    name: 'AnserParaSOL（地方銀行・信用金庫など 個人）',
    kana: 'アンサーパラソル',
    alsoCalled: ['地銀', 'ANSER'],
    hosts: 'www.parasol.anser.ne.jp',
    from: 'facts: /ib/index.do?PT=BS&CCT0080=<金融機関コード>',
  }),
  platform({
    id: 'anser-bizsol',
    name: 'AnserBizSOL（地方銀行・信用金庫など 法人）',
    kana: 'アンサービズソル',
    alsoCalled: ['地銀 法人', 'ANSER'],
    hosts: 'bizsol.anser.ne.jp www.bizsol.anser.ne.jp',
    from: 'facts: bizsol.anser.ne.jp/<金融機関コード>',
  }),
  platform({
    id: 'shinkin-web-fb',
    name: 'しんきん法人WEB-FB',
    kana: 'シンキンホウジンウェブエフビー',
    alsoCalled: ['信金 法人', 'しんきん法人IB'],
    windows: [shows(days(62), 'shinkin.co.jp/co-sei webfbqa05: 62日')],
  }),
  platform({
    id: 'shinkin-personal',
    name: 'しんきん個人インターネットバンキング',
    kana: 'シンキンコジンインターネットバンキング',
    alsoCalled: ['信金'],
  }),
  platform({
    id: 'finemax',
    name: 'FINEMAX（トマト・香川など 法人）',
    kana: 'ファインマックス',
    alsoCalled: ['トマト銀行', '香川銀行'],
    hosts: '*.finemax.net',
    from: 'tomatobank, kagawabank: finemax.net',
  }),
]

const CARDS: readonly KnownBank[] = [
  card({ id: 'rakuten-card', name: '楽天カード', kana: 'ラクテンカード' }),
  card({ id: 'smbc-card', name: '三井住友カード Vpass', kana: 'ミツイスミトモカードブイパス' }),
  card({
    id: 'gold-point',
    name: 'ゴールドポイントカード・プラス',
    kana: 'ゴールドポイントカード',
    alsoCalled: ['ヨドバシ', 'GOLD POINT'],
  }),
  card({ id: 'jcb', name: 'JCB MyJCB', kana: 'ジェーシービーマイジェーシービー' }),
  card({ id: 'seven-card', name: 'セブンカード', kana: 'セブンカード' }),
  card({
    id: 'amex',
    name: 'アメリカン・エキスプレス',
    kana: 'アメリカンエキスプレス',
    alsoCalled: ['AMEX', 'アメックス'],
  }),
  card({
    id: 'saison',
    name: 'セゾンカード Netアンサー',
    kana: 'セゾンカードネットアンサー',
    alsoCalled: ['クレディセゾン'],
  }),
  card({ id: 'idemitsu', name: '出光カード', kana: 'イデミツカード' }),
  card({ id: 'epos', name: 'エポスカード', kana: 'エポスカード', alsoCalled: ['丸井'] }),
  card({ id: 'paypay-card', name: 'PayPayカード', kana: 'ペイペイカード', alsoCalled: ['ヤフーカード'] }),
  card({ id: 'view', name: 'ビューカード', kana: 'ビューカード', alsoCalled: ['VIEW', 'ルミネ'] }),
  card({ id: 'aeon-card', name: 'イオンカード', kana: 'イオンカード' }),
  card({
    id: 'mufg-card',
    name: '三菱UFJカード・ニコス',
    kana: 'ミツビシユーエフジェイカードニコス',
    alsoCalled: ['NICOS', 'DC'],
  }),
  card({ id: 'uc', name: 'UCカード', kana: 'ユーシーカード' }),
  card({ id: 'jaccs', name: 'ジャックスカード', kana: 'ジャックスカード' }),
  card({ id: 'pocket', name: 'ポケットカード', kana: 'ポケットカード' }),
  card({ id: 'life', name: 'ライフカード', kana: 'ライフカード' }),
  card({ id: 'famima', name: 'ファミマTカード', kana: 'ファミマティーカード' }),
  card({ id: 'orico', name: 'オリコカード', kana: 'オリコカード' }),
]

/** Every bank, business service, shared platform and card that something is known of. */
export const KNOWN_BANKS: readonly KnownBank[] = [...BANKS, ...BUSINESS, ...PLATFORMS, ...CARDS]

/** The known bank of that id; null for one that only its address tells. */
export function knownBank(id: string | null): KnownBank | null {
  return KNOWN_BANKS.find((candidate) => candidate.id === id) ?? null
}
