// What a notice asks, by its title, its text and its buttons: a decision is never taken for something to read.
import { describe, expect, it } from 'vitest'
import { type Asked, demandOf } from './demand'

const asked = (title: string, more: Partial<Asked> = {}): Asked => ({
  title,
  body: [],
  controls: [],
  fields: [],
  ...more,
})

const DECISIONS = `
個人情報の取扱いに関する同意のお願い
規約改定への同意について
利用規定改定に伴うご同意のお手続き
【重要】お客さま情報の更新のお願い
お取引目的等の確認について
「お取引目的・職業等」のご確認のお知らせ
継続的顧客管理に関するご確認のお知らせ
在留期限到来のお知らせ
外国PEPs該当性の確認について
実質的支配者リスト提出のご案内
マイナンバー届出のお知らせ
電子証明書更新のお知らせ
電子証明書の有効期限について
クライアント証明書失効のお知らせ
証明書の有効期限が近づいています
ログインパスワード変更のお知らせ
パスワードの有効期限切れのお知らせ
初回パスワード変更について
合言葉の登録について
秘密の質問の再設定のお知らせ
ワンタイムパスワード利用登録のお知らせ
トークン交換のお知らせ
ハードトークン有効期限切れのお知らせ
ソフトウェアトークンへの切替について
新しい認証方式への移行について
スマート認証アプリへの移行のお知らせ
パスキー登録のお知らせ
メールアドレス登録のお知らせ
メールアドレスの再登録について
ご登録の電話番号のご確認
登録内容のご確認について
住所変更のお手続きについて
届出印の登録について
通帳レス口座への切替のご案内
Web通帳への切り替えについて
紙の通帳発行手数料新設に伴うデジタル通帳切替のご案内
電子交付サービスへの承諾について
電子交付への切替について
API連携の再認可のお知らせ
口座情報提供の同意期限について
家計簿サービスとの連携更新について
満足度アンケート実施中
お客さまアンケートのご案内
サービス継続のお手続きのお願い
お手続きが必要です
【至急】必要書類のご提出について
振込限度額の再設定について
利用者権限の見直しのお願い
キャッシュカードの更新・受取方法の選択について
デビットカードの更新カード発送先のご確認
休眠預金等に関するお手続きのお願い
口座解約予定のお知らせ（未利用口座管理手数料）お手続きのお願い
相続に関するお届出について
本人確認書類のご提出について
ご本人確認のお知らせ
FATCAに関する届出のお知らせ
税務上の居住地国の届出について
法人のお客さまへ　事業内容等の確認のお願い
年次更新手続きのご案内
サービス契約更新のお知らせ
Please update your contact details
Action required: confirm your identity
Your certificate expires soon
We need your consent
Change your password
Verify your e-mail address
Register your device
New terms: please accept by 31 March
Survey: how are we doing?
よくわからない件名
ご確認をお願いいたします（お客さま番号 末尾1234）
`
  .trim()
  .split('\n')

const READINGS = `
システムメンテナンスのお知らせ
システムメンテナンスに伴うサービス休止について
ゴールデンウィーク期間中のサービスについて
年末年始の営業時間のご案内
【重要】フィッシング詐欺にご注意ください
当行を装った不審なメールにご注意ください
不正送金被害が増えています
インターネットバンキングを狙った不正送金の手口について
振込手数料改定のお知らせ
普通預金規定の一部改定について
銀行取引規定改定のお知らせ
店舗統合のお知らせ
ATM稼働時間変更のお知らせ
推奨環境の変更について
ログイン画面のデザイン変更について
商号変更のお知らせ
サービス内容の変更について
一部サービスの終了について
システム障害のお詫び
障害復旧のお知らせ
春のキャンペーンのお知らせ
預金金利の引き上げについて
新しい投資信託の取扱開始のご案内
住所変更のお手続きがオンラインでできるようになりました
Scheduled maintenance on 3 May
Beware of phishing e-mails
Holiday banking hours
`
  .trim()
  .split('\n')

describe('demandOf', () => {
  it.each(DECISIONS)('takes 「%s」 for a decision', (title) => {
    expect(demandOf(asked(title)).demand).toBe('decide')
  })

  it.each(READINGS)('takes 「%s」 for something to read', (title) => {
    expect(demandOf(asked(title)).demand).toBe('read')
  })

  it.each([
    '同意する',
    '同意しない',
    '承諾する',
    '申し込む',
    '希望する',
    '希望しない',
    '登録する',
    '切り替える',
    'あとで確認する',
    '今はしない',
    'スキップ',
    '回答する',
    '更新',
    '変更する',
    '発行',
    'はい',
    'Accept',
    'Remind me later',
    'I agree',
  ])('takes any notice with a button 「%s」 for a decision', (button) => {
    expect(
      demandOf(
        asked('システムメンテナンスのお知らせ', { body: ['サービスを休止します。'], controls: [button] }),
      ).demand,
    ).toBe('decide')
  })

  it.each([
    '閉じる',
    '次へ',
    '次へ進む',
    '確認しました',
    'トップページへ',
    '表示',
    '詳細',
    '次のお知らせへ',
    '印刷',
    'お知らせ一覧へ',
    'OK',
    'Close',
    'Continue',
  ])('lets a notice with only 「%s」 be read', (button) => {
    expect(demandOf(asked('システムメンテナンスのお知らせ', { controls: [button] })).demand).toBe('read')
  })

  it.each(['text', 'password', 'radio', 'select', 'textarea', 'checkbox'])(
    'takes a notice with a %s to fill in for a decision',
    (type) => {
      expect(demandOf(asked('規定改定のお知らせ', { fields: [{ type, label: 'ご職業' }] })).demand).toBe(
        'decide',
      )
    },
  )

  it.each(['確認しました', '次回からこのお知らせを表示しない', '今後表示しない', "Don't show this again"])(
    'lets the box 「%s」 leave a notice to be read',
    (label) => {
      expect(demandOf(asked('規定改定のお知らせ', { fields: [{ type: 'checkbox', label }] })).demand).toBe(
        'read',
      )
    },
  )

  it.each(['スキップしてホームへ', '今は見ない', 'あとで', 'Not now'])(
    'lets an offer be read that 「%s」 passes by',
    (way) => {
      const controls = ['くわしく見てみる', way]
      expect(demandOf(asked('カードローン金利優遇のご案内', { controls })).demand).toBe('read')
      expect(
        demandOf(asked('カードローン金利優遇のご案内', { controls: [...controls, '申し込む'] })).demand,
      ).toBe('decide')
      expect(demandOf(asked('ログインパスワードについて', { controls })).demand).toBe('decide')
    },
  )

  it('lets a text that spares everyone answer for a matter that is only named', () => {
    const body = ['切替えの前後で、お客さまの操作に変更はございません。']
    expect(demandOf(asked('サーバー証明書の切替えについて', { body })).demand).toBe('read')
    expect(demandOf(asked('サーバー証明書の切替えについて')).demand).toBe('decide')
  })

  it.each([
    ['電子証明書の更新について', '更新がお済みの方はお手続き不要です。'],
    ['満足度アンケートについて', 'ログインの操作は不要です。'],
    ['取扱い同意について', 'お手続きは不要です。'],
    ['電子証明書更新のお願い', '事前の設定は不要です。'],
  ])('keeps 「%s」 a decision though its text says 「%s」', (title, line) => {
    expect(demandOf(asked(title, { body: [line] })).demand).toBe('decide')
  })

  it.each(['規定の内容に同意します', '変更しない場合のリスクを理解しました', '上記に同意し、確認しました'])(
    'takes the box 「%s」 for a decision',
    (label) => {
      expect(demandOf(asked('規定改定のお知らせ', { fields: [{ type: 'checkbox', label }] })).demand).toBe(
        'decide',
      )
    },
  )

  it.each([
    '旧アプリをご利用の方は、お早めにアップデートしてください。',
    '2026年3月31日までにご回答ください。',
    '期限までにお手続きをお願いいたします。',
    '引き続きご利用いただくには、メールアドレスの登録が必要です。',
    'アプリをダウンロードし、利用登録を行ってください。',
    '改定後の規定にご同意のうえ、ご利用ください。',
    '次回ログイン時にパスワードを変更してください。',
    '回答期限：2026年2月27日',
    'ご来店のうえ、本人確認書類をご提出ください。',
    '継続してご利用の場合は、10月末までに切替手続きが必要です。',
    'You must register a device to keep making transfers.',
  ])('takes a notice whose text says 「%s」 for a decision', (line) => {
    expect(
      demandOf(asked('サービス改定のお知らせ', { body: ['いつもご利用ありがとうございます。', line] }))
        .demand,
    ).toBe('decide')
  })

  it.each([
    'お客さまのお手続きは必要ありません。',
    'お手続きは不要です。',
    'ご理解いただきますようお願いいたします。',
    '詳しくは当行ホームページをご覧ください。',
    'ご不便をおかけいたしますが、ご了承くださいますようお願い申しあげます。',
    '心当たりのない取引がある場合は、すぐにご連絡ください。',
    'ブラウザの「戻る」「更新」ボタンは使用しないでください。',
    'メールに記載のURLからパスワードを入力しないようお願いいたします。',
    'この時間帯の登録・変更のお手続きはお控えください。',
  ])('lets a notice whose text says 「%s」 be read', (line) => {
    expect(demandOf(asked('サービス休止のお知らせ', { body: [line] })).demand).toBe('read')
  })

  it.each([
    '＜偽画面の例＞「カードの有効期限が切れました。番号表をすべて入力してください」',
    '当行を装い「お客さま情報の更新をお願いします」という件名で届きます。',
    'このような画面では、絶対に入力せず、すぐにお電話ください。',
    '「電子証明書の更新が必要です」などと自動音声の電話がかかる',
  ])('lets a warning be read whose text tells of the fraud: 「%s」', (line) => {
    expect(demandOf(asked('偽画面にご注意ください', { body: [line] })).demand).toBe('read')
  })

  it.each([
    '偽画面の被害を防ぐため、画面の「パスワードを変更してください」に従って操作してください。',
    '不正利用を防ぐため、「パスワードの変更をお願いします」。',
    '当行では「電子証明書の更新をお願いします」とご案内しています。',
    '偽メールが「更新してください」と誘います。ログインパスワードを変更してください。',
  ])('keeps a warning a decision whose text asks: 「%s」', (line) => {
    expect(demandOf(asked('偽画面にご注意ください', { body: [line] })).demand).toBe('decide')
  })
})
