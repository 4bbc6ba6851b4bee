// Notices of みなと第一銀行: one page each between login and home, and the list 未読・既読.
import { inWords } from '../accounts/calendar.ts'
import type { ShownNotice } from '../state.ts'
import { type Html, html } from '../web/html.ts'
import { form, framed, type Screen } from './screen.ts'

/** The page that stands before the account: the notice's title with 表示, one at a time. */
export function waitingNoticeScreen(waiting: readonly ShownNotice[], token: string): Screen {
  const [first] = waiting
  if (!first) throw new Error('no notice waits')
  return {
    title: '重要なお知らせ',
    menu: false,
    content: html`<H2>重要なお知らせ</H2>
<DIV class="msg">まだご確認いただいていない重要なお知らせがあります。「表示」ボタンを押して、内容をご確認ください。</DIV>
<P>未確認のお知らせ：<B>全${waiting.length}件中1件目</B></P>
${form(
  token,
  'info.show',
  framed(
    'お知らせ',
    html`<TR class="cel2"><TD>掲載日</TD><TD>件名</TD><TD>&nbsp;</TD></TR>
<TR class="cel"><TD>${inWords(first.date)}</TD><TD>${first.notice.title}</TD>
<TD align="center"><INPUT type="hidden" name="infoNo" value="${first.notice.id}"><INPUT type="submit" name="_BTN" value="表示"></TD></TR>`,
  ),
)}
<P class="t10">※すべてのお知らせをご確認いただいた後、トップページが表示されます。</P>`,
  }
}

/** The text of a notice that is read by being opened; 次へ goes on. */
export function noticeTextScreen(
  shown: ShownNotice,
  token: string,
  onward: 'info.next' | 'infolist',
): Screen {
  return {
    title: '重要なお知らせ',
    menu: onward === 'infolist',
    content: html`<H2>重要なお知らせ</H2>${noticeText(shown)}
${form(
  token,
  onward,
  html`<P align="center"><INPUT type="submit" name="_BTN" value="${onward === 'infolist' ? '一覧へ戻る' : '次へ'}"></P>`,
)}`,
  }
}

/** A notice that asks for a decision: its buttons, none of which is the machine's to press. */
export function decisionScreen(shown: ShownNotice, token: string): Screen {
  return {
    title: shown.notice.title,
    menu: false,
    content: html`<H2>${shown.notice.title}</H2>${noticeText(shown)}
${form(
  token,
  'info.answer',
  html`<INPUT type="hidden" name="infoNo" value="${shown.notice.id}"><P align="center">
${shown.notice.buttons.map((label) => html`<INPUT type="submit" name="_BTN" value="${label}">　`)}</P>`,
)}`,
  }
}

/** All notices with 未読 and 既読. */
export function noticeListScreen(all: readonly ShownNotice[], token: string): Screen {
  return {
    title: 'お知らせ一覧',
    menu: true,
    content: html`<H2>お知らせ一覧</H2>
${framed(
  'お知らせ',
  html`<TR class="cel2"><TD>状態</TD><TD>掲載日</TD><TD>件名</TD><TD>&nbsp;</TD></TR>
${all.map(
  (
    shown,
  ) => html`<TR class="cel"><TD>${shown.known.readAt ? '既読' : '未読'}</TD><TD>${inWords(shown.date)}</TD>
<TD>${shown.notice.important ? '【重要】' : ''}${shown.notice.title}</TD>
<TD align="center">${form(
    token,
    'info.open',
    html`<INPUT type="hidden" name="infoNo" value="${shown.notice.id}"><INPUT type="submit" name="_BTN" value="表示">`,
    'InfoForm',
  )}</TD></TR>`,
)}`,
)}
<P class="t10">※未読のお知らせは、内容をご確認いただくと既読になります。</P>`,
  }
}

function noticeText(shown: ShownNotice): Html {
  return html`<TABLE border="0" cellpadding="8" cellspacing="1" class="fr" width="100%">
<TR class="cel2"><TD><B>${shown.notice.title}</B></TD></TR>
<TR class="cel"><TD><P align="right">掲載日：${inWords(shown.date)}</P>
${shown.notice.body.map((paragraph) => html`<P>${paragraph}</P>`)}
${shown.deadline && html`<P>期限：${inWords(shown.deadline)}まで</P>`}
</TD></TR></TABLE>`
}
