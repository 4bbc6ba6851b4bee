// Titles that tell that something is done, and others in nearly their words that leave something to do.
import { describe, expect, it } from 'vitest'
import { demandOf } from './demand'

const demand = (title: string): string => demandOf({ title, body: [], controls: [], fields: [] }).demand

const READ = `
住所変更手続きが完了しました
電子証明書の更新が完了いたしました
本人確認が完了しました
ご返済日変更受付完了のお知らせ
【完了】メールアドレスの登録が完了しました。
ログインパスワードの変更を受け付けました
お取引目的等のご回答を受け付けました
定期預金の解約のお申し込みを承りました
本人確認書類を受領いたしました
マイナンバーのお届けを確認いたしました
ご入金を確認いたしました
定期預金が満期日を迎え自動継続されました
ご登録内容の変更を反映いたしました
お届け出住所の変更手続完了のご連絡
カード利用停止を解除しました
アンケート結果のご報告
お客さま満足度調査の結果について
アンケートへのご協力ありがとうございました
アンケートのご回答を受け付けました
Your change of address has been completed
We have received your documents
Your e-mail address has been updated
Address change completed
Thank you for completing our survey
Results of our customer survey
アンケート結果を踏まえた改善のお知らせ
Documents received
残高証明書の発行が完了しました
`
const DECIDE = `
住所変更手続きが完了しました。ご確認のうえ口座振替の手続きをお願いします
仮登録が完了しました
口座開設の準備が完了しました
ローンの事前審査が完了しました
本人確認が完了していません
本人確認が完了しておりません
本人確認の一部が完了しました（要対応）
電子証明書の発行が完了しました
新しい認証アプリへの移行が完了しましたら登録してください
書類の不備を確認いたしました
お届けの住所に相違を確認いたしました
承認依頼を受け付けました
ログイン方法の変更が完了しました
電子証明書の更新完了期限のお知らせ
電子証明書が失効しました
本人確認の完了について
本人確認手続きを完了してください
お手続きは完了しましたか？
変更のお申込みが差し戻されました
書類を受け付けましたが、記入漏れがあります
口座の利用を制限しました
アンケートにご協力ください
アンケート結果の公開と次回ご協力のお願い
Your registration has not been completed
Identity verification must be completed
Your pre-registration has been completed
Please check that your change of address has been completed
Your documents were returned
Your account has been suspended
We have received your application but need more documents
Survey to be completed
アンケートに答えると診断結果がわかります
お客さまの声の結果をお寄せください
お申込内容の入力が完了しました
生体認証の登録が解除されました
Share your opinion on our survey results
Your registration was completed, please log in
お取引の制限が完了しました
一部の登録が完了しました
`

describe('A title that tells what is done', () => {
  it.each(READ.trim().split('\n'))('is to be read: %s', (title) => {
    expect(demand(title)).toBe('read')
  })
  it.each(DECIDE.trim().split('\n'))('leaves something to decide: %s', (title) => {
    expect(demand(title)).toBe('decide')
  })
})
