// The ledger's plain page: what has arrived, who may send, and a pairing code.
import { html, raw } from '../web/html.ts'
import type { Answer } from '../web/serve.ts'
import type { LedgerStore } from './store.ts'

const STYLE = `body{font:14px/1.6 sans-serif;max-width:960px;margin:24px auto;padding:0 16px}table{border-collapse:collapse;margin:8px 0}
td,th{border:1px solid #ccc;padding:3px 10px;text-align:left}.r{text-align:right;font-variant-numeric:tabular-nums}.code{font:28px monospace;letter-spacing:.1em}`

/** The page; `code` is a pairing code that was just made. */
export function ledgerPage(store: LedgerStore, code: string | null): Answer {
  const rows = store.allRows()
  const page = html`<!doctype html><html lang="ja"><meta charset="utf-8"><title>デモ会計（架空）</title><style>${raw(STYLE)}</style>
<h1>デモ会計（架空）</h1>
<p>明細リレーの受け取り側の見本です。<a href="/">更新</a></p>
<form method="post" action="/code"><button>連携コードを発行する</button></form>
${code && html`<p>連携コード（10分間、1回だけ使えます）: <output class="code" id="code">${code.slice(0, 4)}-${code.slice(4)}</output></p>`}
<h2>口座</h2>
<table id="accounts"><tr><th>口座</th><th class="r">件数</th><th class="r">合計</th><th>期間</th></tr>
${store.accounts().map((account) => {
  const own = rows.filter((row) => row.account === account.id)
  const sum = own.reduce((total, row) => total + row.amount, 0)
  return html`<tr data-account="${account.id}"><td>${account.name}</td><td class="r">${own.length}</td><td class="r">${sum.toLocaleString('ja-JP')}</td>
<td>${own.length > 0 && `${own[0]?.date ?? ''} ～ ${own.at(-1)?.date ?? ''}`}</td></tr>`
})}</table>
<h2>連携</h2>
<table id="tokens"><tr><th>相手</th><th>開始</th><th>最後の利用</th><th>状態</th></tr>
${store
  .tokens()
  .map(
    (token) =>
      html`<tr><td>${token.client}</td><td>${token.createdAt}</td><td>${token.lastUsedAt ?? '－'}</td><td>${
        token.revokedAt
          ? '取消済み'
          : html`<form method="post" action="/revoke"><input type="hidden" name="token" value="${token.id}"><button>取り消す</button></form>`
      }</td></tr>`,
  )}</table>
<h2>連携状態の報告</h2>
<pre id="health">${store.health().map((entry) => `${entry.at} ${JSON.stringify(entry.report)}\n`)}</pre>
<h2>届いた明細（新しい500件）</h2>
<table id="rows"><tr><th>口座</th><th>日付</th><th class="r">金額</th><th class="r">残高</th><th>摘要</th></tr>
${rows
  .toSorted((a, b) => (a.date < b.date ? 1 : -1))
  .slice(0, 500)
  .map(
    (
      row,
    ) => html`<tr><td>${row.account}</td><td>${row.date}</td><td class="r">${row.amount.toLocaleString('ja-JP')}</td>
<td class="r">${row.balance === null ? '' : row.balance.toLocaleString('ja-JP')}</td><td>${row.description}</td></tr>`,
  )}</table></html>`
  return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: page.text }
}
