// The notices that the demo banks can have: one or more of every class that real banks show.

/** R read only; D decision or consent; I identity; S security change; T transaction-like. A suspicious overlay is no notice. */
export type NoticeClass = 'R' | 'D' | 'I' | 'S' | 'T'

/** One notice in the bank's words. `age` is its date in days before the demo's first day. */
export type DemoNotice = {
  id: string
  class: NoticeClass
  title: string
  age: number
  important: boolean
  body: readonly string[]
  /** Days after its date by which it wants an answer. */
  deadline?: number
  /** What the customer may press; the first is what it asks for. */
  buttons: readonly string[]
  /** Shown unread at the very first start. */
  unreadAtFirst: boolean
}

const NO_ACTION = 'お客さまのお手続きは必要ありません。'

/** Every notice, newest first. */
export const NOTICES: readonly DemoNotice[] = [
  {
    id: 'maintenance',
    class: 'R',
    title: 'システムメンテナンスによるサービス休止のご案内',
    age: 2,
    important: true,
    body: [
      'システムメンテナンスのため、日曜日の2:00から6:00まで、すべてのサービスを休止いたします。',
      NO_ACTION,
    ],
    buttons: ['次へ'],
    unreadAtFirst: true,
  },
  {
    id: 'phishing',
    class: 'R',
    title: 'フィッシング詐欺・不正送金にご注意ください',
    age: 9,
    important: true,
    body: [
      '当行を装ったメールやSMSが確認されています。メール内のリンクからログインしないでください。',
      NO_ACTION,
    ],
    buttons: ['次へ'],
    unreadAtFirst: true,
  },
  {
    id: 'terms',
    class: 'R',
    title: '普通預金規定の一部改定について',
    age: 40,
    important: true,
    body: [
      '法令の改正に伴い、普通預金規定の文言を整備いたします。改定後の規定は改定日以降のお取引に適用されます。',
      NO_ACTION,
    ],
    buttons: ['次へ'],
    unreadAtFirst: false,
  },
  {
    id: 'consent',
    class: 'D',
    title: '個人情報の取扱いに関する同意のお願い',
    age: 4,
    important: true,
    body: [
      '個人情報の取扱いを変更いたします。内容をご確認のうえ、同意いただける場合は「同意する」を押してください。',
    ],
    deadline: 30,
    buttons: ['同意する', '同意しない', 'あとで確認する'],
    unreadAtFirst: false,
  },
  {
    id: 'purpose',
    class: 'I',
    title: 'お取引目的等のご確認のお願い',
    age: 6,
    important: true,
    body: [
      '法令に基づき、お客さまの情報とお取引の目的を定期的に確認しております。期限までにご回答ください。',
    ],
    deadline: 45,
    buttons: ['回答する', '後で回答する'],
    unreadAtFirst: false,
  },
  {
    id: 'password',
    class: 'S',
    title: 'パスワード変更のお願い',
    age: 1,
    important: true,
    body: ['現在のパスワードは60日間変更がありません。パスワードを変更してください。'],
    buttons: ['変更する', '今は変更しない'],
    unreadAtFirst: false,
  },
  {
    id: 'certificate',
    class: 'S',
    title: '電子証明書更新のお知らせ',
    age: 3,
    important: true,
    body: ['電子証明書の有効期限が近づいています。有効期限までに更新の手続きを行ってください。'],
    deadline: 27,
    buttons: ['更新する', '後で更新する'],
    unreadAtFirst: false,
  },
  {
    id: 'approval',
    class: 'T',
    title: '承認待ちのお取引があります',
    age: 0,
    important: true,
    body: ['承認待ちのお取引が1件あります。内容をご確認のうえ、承認または差戻しを行ってください。'],
    deadline: 3,
    buttons: ['承認画面へ進む', '後で確認する'],
    unreadAtFirst: false,
  },
  {
    id: 'campaign',
    class: 'R',
    title: '冬の定期預金キャンペーン実施中',
    age: 12,
    important: false,
    body: ['期間中に定期預金をお預け入れのお客さまに、金利を上乗せいたします。'],
    buttons: ['次へ'],
    unreadAtFirst: false,
  },
]
