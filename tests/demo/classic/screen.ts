// What every screen of みなと第一銀行 has in common: Shift_JIS, nested tables, forms with a one-time token.

import { encodeCp932 } from '../../../lib/file/cp932.ts'
import type { Html } from '../web/html.ts'
import { html, raw } from '../web/html.ts'
import type { Answer } from '../web/serve.ts'

export const BANK = 'みなと第一銀行'

/** A screen's title and content; `menu` is false before the account and after the session. */
export type Screen = { title: string; menu: boolean; content: Html }

const STYLE = `BODY{background:#fff;margin:0;font-family:"ＭＳ Ｐゴシック",Meiryo,sans-serif;font-size:13px}
.t10{font-size:10px}.hd{background:#1d3f72;color:#fff;font-weight:bold}.cel{background:#fff}.cel2{background:#e9eef6}.fr{background:#8fa3c4}
.msg{border:1px solid #b5121b;padding:8px;color:#b5121b;margin:10px 0}A{color:#1d3f72}TD{line-height:150%}
.ov{position:fixed;left:0;top:0;width:100%;height:100%;background:rgba(0,0,0,.5)}.ov2{background:#fff;width:480px;margin:80px auto;padding:20px}`

const SCRIPT = `
function go(t){ var f=document.forms["MenuForm"]; f.elements["_TRANID"].value=t; f.submit(); return false; }
`

/** The screens' addresses: everything of the session goes to one. */
export const SERVLET = '/ib/servlet'

const MENU = [
  ['top', 'トップ'],
  ['meisai', '入出金明細照会'],
  ['card', 'カードご利用明細'],
  ['furikomi', '振込・振替'],
  ['infolist', 'お知らせ'],
  ['setting', '各種お手続き'],
] as const

/** A form to the bank's servlet with its transaction id and the page's one-time token. */
export function form(token: string, transaction: string, inner: Html, name = 'MainForm'): Html {
  return html`<FORM name="${name}" method="POST" action="${SERVLET}">
<INPUT type="hidden" name="_TRANID" value="${transaction}"><INPUT type="hidden" name="_TOKEN" value="${token}">
${inner}</FORM>`
}

/** A title bar above a framed table, as old banks draw them. */
export function framed(title: string, rows: Html): Html {
  return html`<TABLE border="0" cellpadding="6" cellspacing="0" width="100%"><TR><TD class="hd">${title}</TD></TR></TABLE>
<TABLE border="0" cellpadding="0" cellspacing="0" width="100%"><TR><TD class="fr">
<TABLE border="0" cellpadding="4" cellspacing="1" width="100%">
${rows}
</TABLE></TD></TR></TABLE><BR>`
}

/** The screen as an answer in Shift_JIS. */
export function screenAnswer(screen: Screen, token: string, headers: Answer['headers'] = {}): Answer {
  const menu = html`${form(
    token,
    '',
    html`<TABLE border="0" cellpadding="4" cellspacing="1" width="100%"><TR class="cel2">
${MENU.map(([id, label]) => html`<TD align="center"><A href="#" onclick="return go('${id}')">${label}</A></TD>`)}
<TD align="center"><A href="#" onclick="return go('logout')">ログアウト</A></TD></TR></TABLE>`,
    'MenuForm',
  )}`
  const page = html`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML LANG="ja"><HEAD>
<META http-equiv="Content-Type" content="text/html; charset=Shift_JIS">
<TITLE>${screen.title} - ${BANK}</TITLE>
<STYLE type="text/css">${raw(STYLE)}</STYLE>
<SCRIPT type="text/javascript">${raw(SCRIPT)}</SCRIPT>
</HEAD><BODY>
<TABLE border="0" cellpadding="8" cellspacing="0" width="800"><TR>
<TD class="hd">${BANK}（架空）ダイレクト</TD></TR></TABLE>
<TABLE border="0" cellpadding="0" cellspacing="0" width="800"><TR><TD>
${screen.menu && menu}
<TABLE border="0" cellpadding="10" cellspacing="0" width="100%"><TR valign="top"><TD>
${screen.content}
</TD></TR></TABLE>
</TD></TR></TABLE>
<P class="t10">このサイトは明細リレーのデモです。実在の金融機関とは関係ありません。<BR>Copyright(C) Minato Daiichi Bank (fictitious)</P>
</BODY></HTML>`
  return {
    status: 200,
    headers: { 'Content-Type': 'text/html; charset=Shift_JIS', 'Cache-Control': 'no-store', ...headers },
    body: Buffer.from(encodeCp932(page.text).bytes),
  }
}
