// 入出金明細照会 and card statements of みなと第一銀行: nested tables, 100 rows a page, 和暦 on the checking account.
import type { DemoAccount, DemoRow } from '../accounts/account.ts'
import { inWareki, inWords, partsOf, reiwa } from '../accounts/calendar.ts'
import { type Html, html } from '../web/html.ts'
import { form, framed, type Screen } from './screen.ts'

/** What was asked for: an account, a period (both days included) and the page, from 1. */
export type Inquiry = { account: DemoAccount; from: string; to: string; page: number }

export const ROWS_A_PAGE = 100

/** Whether an account's screens show 和暦, newest first. */
export function isInWareki(account: DemoAccount): boolean {
  return account.type === '当座'
}

/** The account as the select box and the forms name it. */
export function accountName(account: DemoAccount): string {
  return `${account.branch}　${account.type}　${account.number}`
}

/** The statement screen. `rows` are all rows of the period, oldest first; `balance` is the account's balance now. */
export function statementScreen(
  inquiry: Inquiry,
  accounts: readonly DemoAccount[],
  rows: readonly DemoRow[],
  balance: number,
  token: string,
  csvToken: string,
): Screen {
  const { account, from, to } = inquiry
  const words = isInWareki(account) ? inWareki : inWords
  const ordered = isInWareki(account) ? rows.toReversed() : rows
  const first = (inquiry.page - 1) * ROWS_A_PAGE
  const shown = ordered.slice(first, first + ROWS_A_PAGE)
  const askedFor = html`<INPUT type="hidden" name="_KOUZA" value="${account.id}"><INPUT type="hidden" name="_FROM" value="${from}"><INPUT type="hidden" name="_TO" value="${to}">`
  const turn = (page: number, label: string) =>
    form(
      token,
      'meisai.page',
      html`${askedFor}<INPUT type="hidden" name="_PAGE" value="${page}"><INPUT type="submit" name="_BTN" value="${label}">`,
      'PageForm',
    )
  return {
    title: '入出金明細照会',
    menu: true,
    content: html`<H2>入出金明細照会</H2>
${form(token, 'meisai', framed('照会条件', inquiryRows(inquiry, accounts)))}
${framed(
  '照会結果',
  html`<TR class="cel"><TD class="cel2" width="140">照会口座</TD><TD>${account.branch}　${account.type}　${account.number}</TD>
<TD class="cel2">残高</TD><TD align="right">${yen(balance)}円</TD></TR>
<TR class="cel"><TD class="cel2">照会期間</TD><TD colspan="3">${words(from)}～${words(to)}</TD></TR>`,
)}
${
  rows.length === 0
    ? html`<P>照会可能な明細はありません。</P>`
    : html`<P>全${rows.length}件中　${first + 1}～${first + shown.length}件を表示しています。</P>
${framed('明細', rowsTable(shown, words))}
<TABLE border="0"><TR><TD>${inquiry.page > 1 && turn(inquiry.page - 1, '前へ')}</TD><TD>${first + shown.length < rows.length && turn(inquiry.page + 1, '次へ')}</TD></TR></TABLE>
<FORM name="csvForm" method="POST" action="/ib/meisaicsv.do">
<INPUT type="hidden" name="_CSVTOKEN" value="${csvToken}"><INPUT type="hidden" name="kouza" value="${accountName(account)}">
<INPUT type="hidden" name="kikan" value="${from}_${to}">
<INPUT type="submit" name="_BTN" value="明細をダウンロード（CSV形式）"></FORM>`
}`,
  }
}

function rowsTable(rows: readonly DemoRow[], words: (day: string) => string): Html {
  return html`<TR class="cel2"><TD align="center">お取引日</TD><TD align="center">お支払金額</TD><TD align="center">お預り金額</TD><TD align="center">摘要</TD><TD align="center">摘要内容</TD><TD align="center">差引残高</TD></TR>
${rows.map(
  (row) => html`<TR class="cel"><TD>${words(row.date)}</TD>
<TD align="right">${row.amount < 0 ? `${yen(-row.amount)}円` : '　'}</TD><TD align="right">${row.amount >= 0 ? `${yen(row.amount)}円` : '　'}</TD>
<TD>${row.summary}</TD><TD>${row.detail || '　'}</TD><TD align="right">${yen(row.balance ?? 0)}円</TD></TR>`,
)}`
}

function inquiryRows(inquiry: Inquiry, accounts: readonly DemoAccount[]): Html {
  const wareki = isInWareki(inquiry.account)
  return html`<TR class="cel"><TD class="cel2" width="140">照会口座</TD><TD><SELECT name="kouza">
${accounts.map((account) => option(account.id, accountName(account), account === inquiry.account))}</SELECT></TD></TR>
<TR class="cel"><TD class="cel2">照会期間</TD><TD>${daySelects('From', inquiry.from, wareki)} から ${daySelects('To', inquiry.to, wareki)} まで
<INPUT type="hidden" name="Era" value="${wareki ? 'R' : ''}"><INPUT type="submit" name="_BTN" value="照会"></TD></TR>`
}

function daySelects(name: string, day: string, wareki: boolean): Html {
  const { year, month, date } = partsOf(day)
  const shownYear = wareki ? reiwa(day) : year
  return html`${wareki && '令和'}<SELECT name="${name}Year">${range(shownYear - 3, shownYear + 1).map((n) => option(String(n), String(n), n === shownYear))}</SELECT>年
<SELECT name="${name}Month">${range(1, 12).map((n) => option(String(n), String(n), n === month))}</SELECT>月
<SELECT name="${name}Date">${range(1, 31).map((n) => option(String(n), String(n), n === date))}</SELECT>日`
}

/** A card's bill of one month (`YYYY-MM` of use), without balances and with a total. */
export function cardScreen(
  account: DemoAccount,
  month: string,
  months: readonly string[],
  rows: readonly DemoRow[],
  token: string,
  csvToken: string,
): Screen {
  const total = rows.reduce((sum, row) => sum - row.amount, 0)
  return {
    title: 'カードご利用明細',
    menu: true,
    content: html`<H2>カードご利用明細</H2>
${form(
  token,
  'card',
  framed(
    '照会条件',
    html`<TR class="cel"><TD class="cel2" width="140">カード</TD><TD>${account.branch}　${account.number}</TD></TR>
<TR class="cel"><TD class="cel2">ご利用月</TD><TD><SELECT name="month">${months.map((m) => option(m, monthInWords(m), m === month))}</SELECT>
<INPUT type="submit" name="_BTN" value="表示"></TD></TR>`,
  ),
)}
${framed(
  `${monthInWords(month)}ご利用分`,
  html`<TR class="cel2"><TD>ご利用日</TD><TD>ご利用先</TD><TD>お支払区分</TD><TD align="right">ご利用金額</TD></TR>
${rows.map(
  (
    row,
  ) => html`<TR class="cel"><TD>${row.date.replaceAll('-', '/')}</TD><TD>${row.detail}</TD><TD>${row.summary}</TD>
<TD align="right">${yen(-row.amount)}円</TD></TR>`,
)}
<TR class="cel2"><TD colspan="3">合計</TD><TD align="right">${yen(total)}円</TD></TR>`,
)}
<P><A href="/ib/cardcsv.do?month=${month}&amp;t=${csvToken}">CSVダウンロード</A></P>`,
  }
}

function monthInWords(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`
}

function option(value: string, label: string, selected: boolean): Html {
  return selected
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, i) => from + i)
}

/** Yen with thousands separators and a leading minus where it is below zero. */
export function yen(amount: number): string {
  return amount.toLocaleString('en-US')
}
