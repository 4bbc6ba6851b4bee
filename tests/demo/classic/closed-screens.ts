// Screens outside a session: login, maintenance, and the ways in which a session is over.
import { html } from '../web/html.ts'
import type { SessionEnd } from '../web/sessions.ts'
import type { Screen } from './screen.ts'
import { BANK } from './screen.ts'

/** The login form; any number and password will do. */
export function loginScreen(message: string | null): Screen {
  return {
    title: 'ログイン',
    menu: false,
    content: html`<H2>ログイン</H2>
${message && html`<DIV class="msg">${message}</DIV>`}
<P>ご契約番号とログインパスワードを入力して、「ログイン」を押してください。</P>
<FORM name="LoginForm" method="POST" action="/ib/login" autocomplete="off">
<TABLE border="0" cellpadding="4" cellspacing="1" class="fr">
<TR class="cel"><TD class="cel2">ご契約番号</TD><TD><INPUT type="text" name="keiyakuNo" value="0000000000" maxlength="10"></TD></TR>
<TR class="cel"><TD class="cel2">ログインパスワード</TD><TD><INPUT type="password" name="loginPassword" value="demo-demo" maxlength="16"></TD></TR>
</TABLE>
<P><INPUT type="submit" name="_BTN" value="ログイン"></P>
<P class="t10">（デモのため、番号とパスワードは入力済みです。どの値でもログインできます）</P>
</FORM>`,
  }
}

/** Closed for maintenance. */
export function maintenanceScreen(): Screen {
  return {
    title: 'サービス休止中',
    menu: false,
    content: html`<H2>ただいまサービスを休止しております</H2>
<P>定例または臨時メンテナンスのため、インターネットバンキングはご利用いただけません。</P>
<P>ご不便をおかけいたしますが、しばらくたってから、再度アクセスしてください。</P>`,
  }
}

/** The session is over. */
export function overScreen(end: SessionEnd | 'never'): Screen {
  const again = html`<P><A href="/ib/login">ログイン画面へ</A></P>`
  switch (end) {
    case 'timeout':
    case 'never':
      return {
        title: 'タイムアウト',
        menu: false,
        content: html`<H2>タイムアウトのお知らせ</H2>
<P>前回の操作から一定時間が経過したため、お取引を中断させていただきました。お手数ですが、再度ログインしてください。(MDB052)</P>${again}`,
      }
    case 'double':
      return {
        title: 'エラー',
        menu: false,
        content: html`<H2>エラー</H2><P>[MDB0091]</P>
<P>同一のご契約番号で、別の画面からログインされたため、この画面でのお取引を終了しました。</P>
<P>引き続きご利用になる場合は、再度ログインしてください。お心当たりがない場合は、至急ご連絡ください。</P>${again}`,
      }
    case 'logout':
      return {
        title: 'ログアウト',
        menu: false,
        content: html`<H2>ログアウトしました</H2><P>${BANK}ダイレクトをご利用いただき、ありがとうございました。</P>${again}`,
      }
    default:
      return end satisfies never
  }
}

/** A screen that was asked for out of order: 戻る, a bookmark, a token that was used. */
export function outOfOrderScreen(): Screen {
  return {
    title: '画面遷移エラー',
    menu: false,
    content: html`<H2>エラー</H2>
<P>画面の操作が正しくないため、処理を続けることができません。(MDB013)</P>
<P>ブラウザの「戻る」ボタンや、ブックマークからの操作、ボタンの二重押しはできません。お手数ですが、<A href="/ib/login">再度ログイン</A>してください。</P>`,
  }
}
