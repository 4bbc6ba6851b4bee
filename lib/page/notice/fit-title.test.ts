import { describe, expect, it } from 'vitest'
import { fitsAsTitle } from './fit-title'

describe('a text fit to be the title of a notice', () => {
  it.each([
    '規定改定',
    '新年のご挨拶',
    '口座売買は犯罪です',
    '学資保険の取扱開始',
    'Set up a passkey',
    'New fixed deposit rates',
    'Autumn debit card cashback',
    '冬のボーナスは当行の定期預金へ',
    'Windows 10 をご利用のお客さまへ',
    'メールアドレス未登録のお客さまへ',
    'ビジネスカードのご案内',
    '両替機の手数料を改めます',
    '頭取より新年のごあいさつ',
    '春のスポーツ応援定期',
    '夏の定期で選べるギフト',
    'お友だち紹介プログラム',
    '通帳アプリの一部機能停止について（2月21日 22時～）',
    'Planned maintenance on February 20',
    'ログイン通知メールの文面変更について',
    'ログインパスワードが長期間変更されていません',
    'お友だち紹介で2,000円',
    '夏季の臨時休止日について',
    'SMSによるご連絡について',
    'Beware of text messages pretending to be from Kaede Bank',
    '取引時確認へのご協力について',
    'コバルトダイニング特別ご優待',
    'ご利用明細の表示期間の拡大について',
    '電子証明書の有効期限が近づいています',
    'ログインパスワードのご変更をお勧めします',
    'デビットカード新デザイン登場！対象店で2倍ポイント',
    'SMS送信元番号の追加について',
    '【重要】ご利用者さま確認（顔写真の撮影）のお願い',
    '他行ＡＴＭ手数料の引落方法の変更について',
    'サマー定期預金「なつみ」のご案内',
    '在留期限の届出のお願い',
    'ハードトークン交換のお願い',
    '夏の法人向けセミナーのご案内',
    'しんきんカレンダーを差し上げています',
    '改定後のサービス利用規定への同意のお願い',
    '住宅ローンの基準金利の見直しについて',
    '休眠預金等活用法に関するお知らせ',
    'Zero-fee overseas remittance for new customers',
    '会員規約・特約の改定について',
    '電子メールによる偽の取引通知が確認されています',
    'ゴールデンウィーク中の一部サービス停止について',
    'New cut-off times for domestic transfers',
    'お客さま情報のご確認のお願い',
    '振込先口座名義の確認方法の変更について',
    'ゴールデンウィークの休業日のお知らせ',
    '夏の外貨定期キャンペーン',
    '認証アプリ（旧版）からの切替をお願いします',
    'Notice of change in overseas remittance fees',
    'デビットカード会員規約の改定',
    '税務署への支払調書提出に関するお知らせ',
    '大型連休中の振込の取扱いについて',
    'ご登録メールアドレスをご確認ください',
    'ご登録メールアドレスのご確認',
    '新入行員がお客さまをお迎えしています',
    '正月三が日のＡＴＭ手数料について',
    'インボイス対応セミナーを開催します',
    '＼重要／本日スタート！ポイント最大10倍サマーキャンペーン',
    '遺言信託 年次のご意向確認書について（4月30日までにご返送ください）',
    'リボ払い手数料率の変更について',
    '規定改定のご案内',
    '大型連休中のサービスについて',
    '窓口混雑予想カレンダーについて',
    '新しいログイン画面',
    '停電に伴う休業時間',
    '営業時間変更',
    'カードローン',
  ])('names a matter or says a sentence: %s', (title) => {
    expect(fitsAsTitle(title)).toBe(true)
  })
})

describe('no title of a notice', () => {
  it.each([
    'ゆらのと銀行　ゆらビジネスＷＥＢ',
    'ＪＡみほん中央　ネットサービス',
    'りんどう信託ダイレクト',
    'KOMOREBI BANK',
    'Sakura Bank Online',
    'Asanagi Bank, Ltd.',
    'トパーズカード',
    '銀嶺銀行ネットプラザ',
    'みほん信用金庫 Ｗｅｂバンキング',
    '見本労金',
    'ことり銀行マイページ',
    '株式会社見本銀行',
    'さざなみ農協',
    '鐘ヶ淵支店　普通預金　4022173',
  ])('is whose page it is: %s', (text) => {
    expect(fitsAsTitle(text)).toBe(false)
  })
  it.each([
    '受信トレイ',
    'お知らせ専用画面',
    'まほろば貯金銀行　お知らせ専用画面',
    '入出金照会（期間指定）へ',
    '変更画面へ進む',
    'トップページへ',
    'メニューに戻る',
    'お取引明細',
    'メッセージボックス',
    'ホーム',
    '詳細はこちら',
    '一覧を見る',
    '次のお知らせへ',
    'サイトマップ',
  ])('is where one is or goes: %s', (text) => {
    expect(fitsAsTitle(text)).toBe(false)
  })
  it.each([
    'ようこそ 江空 舞 様（前回のご利用',
    'ようこそ',
    'Last login: 2026-04-01 10:22',
    '見本　太郎　様',
    'ミホン ハナコさま',
    'Welcome back, Taro',
    'いつも見本銀行をご利用いただきありがとうございます',
    '令和８年４月１５日　１３時０５分にログインされました。',
    '前回ログイン 2026年4月2日 19:47',
  ])('is whom it greets: %s', (text) => {
    expect(fitsAsTitle(text)).toBe(false)
  })
  it.each([
    '前回変更日',
    '有効期限',
    '残り日数',
    '経過日数',
    '企業名',
    '発行者',
    '照会期間',
    'お客さま番号',
    '最終ご利用日時',
    '前回のご利用',
    '残高',
    '開催期間',
  ])('is what a value is called: %s', (text) => {
    expect(fitsAsTitle(text)).toBe(false)
  })
  it.each([
    '7通（うち重要なお知らせ 2通）',
    '重要なお知らせ（未読）1 / 3件',
    '全5件',
    '未読メッセージ 7通',
    'お知らせ（3）',
    '3 unread messages',
    'You have 2 new messages',
    '未読の重要なお知らせ 2件',
    '新着 4件／全12件',
    '重要なお知らせが１件あります',
    '1 of 3 notices',
  ])('is how many there are: %s', (text) => {
    expect(fitsAsTitle(text)).toBe(false)
  })
  it.each([
    '●：未読　○：既読',
    '●：未読　○：既読　　重要：必ずご確認ください',
    '★はまだ読まれていないお知らせです',
    'NEW：新着',
    '太字は未読です',
    '重要なお知らせ',
    '未読',
  ])('is what a mark means: %s', (text) => {
    expect(fitsAsTitle(text)).toBe(false)
  })
  it.each([
    '令和8年10月11日（日）　0時5分　～',
    '令和8年10月11日（日）　0時5分　～　令和8年10月12日（月）　7時0分',
    '2026年4月1日',
    '2026/4/1 ～ 2026/6/30',
    '3月1日（日）午前0時から午前6時まで',
    '21:00～翌6:00',
  ])('is from when to when: %s', (text) => {
    expect(fitsAsTitle(text)).toBe(false)
  })
  it.each(['期間の変更', '照会期間を変更する', '表示条件の変更', '並び順の変更', '口座の選択'])(
    'is what is pressed to see other rows: %s',
    (text) => {
      expect(fitsAsTitle(text)).toBe(false)
    },
  )
})
