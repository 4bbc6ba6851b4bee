// Titles that name a matter of the customer's on their way, and what they ask of the customer all the same.
import { describe, expect, it } from 'vitest'
import { demandOf } from './demand'

const demand = (title: string): string => demandOf({ title, body: [], controls: [], fields: [] }).demand

const READ = `
届出印の省略について
押印の不要化について
住所変更時の本人確認書類の省略について
記帳時の印鑑が不要になります
口座開設手続きの簡素化について
振込先口座の登録方法が変わります
住所変更のお手続き方法が変わりました
お振込の予約方法が新しくなります
定期預金の解約手順が変わります
総合振込の承認画面が使いやすくなります
窓口でのお取引に関する本人確認の強化について
店頭における現金お引出し時の確認の強化について
ATMでの高額取引時の本人確認方法の変更について
お電話での本人確認方法の変更について
税務署への支払調書提出に関するお知らせ
支払調書の提出について
警察への情報提供について
信用情報機関への情報の提供について
農協会館の移転にともなう電話番号の変更
本店の建替えに伴うFAX番号の変更について
コールセンターの移転による電話番号の変更のお知らせ
中央支店の移転に伴う住所・電話番号の変更について
マイナンバーカードの読取りを使った口座開設の停止について
口座開設の一時休止について
外貨定期預金の新規取扱い停止のお知らせ
新規申込受付の終了について
秋の年金友の会バス旅行
親子マネー教室
書道作品展を開催します
年金友の会 グラウンドゴルフ大会のご案内
`
const DECIDE = `
届出印の変更について
届出印のご登録について
パスワード入力の省略について
ワンタイムパスワードの登録方法が変わります
ログイン方法が変わります
本人認証方法の変更について
本人確認の強化について
お取引時の本人確認の実施について
窓口での本人確認書類のご提示のお願い
店頭での届出事項の登録の開始について
税務署への申告について
税務署への居住地情報の報告について
マイナンバーの税務署への提供について
店舗統合に伴うお届け印の再登録について
本店の移転に伴うお客さまの届出住所の変更について
システム統合に伴うログインIDの変更について
トークンの新規発行の終了について
旧アプリの新規登録の停止について
総代会への出欠について
グラウンドゴルフ大会の申込み
年金友の会バス旅行の参加回答について
お客さまの口座のご利用の停止について
通帳の省略への移行について
`
const titles = (block: string): string[] => block.trim().split('\n')

describe('a title', () => {
  it.each(titles(READ))('%s tells of a deed of the bank', (title) => {
    expect(demand(title)).toBe('read')
  })
  it.each(titles(DECIDE))('%s may leave the customer something to do', (title) => {
    expect(demand(title)).toBe('decide')
  })
})
