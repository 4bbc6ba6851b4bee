// The control page: every switch of the demo on one screen.
import { NOTICES } from '../notices.ts'
import { BANK_NAMES, type BankName, LEDGER_FAULTS, type Memory } from '../state.ts'
import { type Html, html, raw } from '../web/html.ts'
import type { Answer } from '../web/serve.ts'
import type { Origins } from './server.ts'

const STYLE = `body{font:14px/1.6 sans-serif;max-width:1080px;margin:24px auto;padding:0 16px}section{border:1px solid #ccc;border-radius:6px;padding:8px 16px;margin:12px 0}
table{border-collapse:collapse}td,th{border:1px solid #ddd;padding:3px 8px;text-align:left}button{margin:2px}`

const SCRIPT = `
document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-change]')
  if (!button) return
  const answer = await fetch('/api/change', { method: 'POST', body: button.dataset.change })
  if (answer.ok) location.reload()
  else alert((await answer.json()).words)
})
`

/** The page; every button is a change of the API. */
export function controlPage(memory: Memory, origins: Origins): Answer {
  const { state } = memory
  const page = html`<!doctype html><html lang="ja"><meta charset="utf-8"><title>デモの操作</title><style>${raw(STYLE)}</style>
<h1>デモの操作</h1>
<p><a href="${origins.classic}">みなと第一銀行</a>　<a href="${origins.modern}">あおばネット銀行</a>　<a href="${origins.ledger}">デモ会計</a></p>
<section><h2>日付</h2><p>デモの今日: <b>${memory.today()}</b>（${state.daysAhead}日先）
${button('翌日へ', { kind: 'clock', daysAhead: state.daysAhead + 1 })}${button('１週間先へ', { kind: 'clock', daysAhead: state.daysAhead + 7 })}${button('今日に戻す', { kind: 'clock', daysAhead: 0 })}</p></section>
${BANK_NAMES.map((bank) => bankSection(memory, bank))}
<section><h2>デモ会計の故障</h2><p>いま: <b>${state.ledgerFault}</b></p>
<p>${LEDGER_FAULTS.map((fault) => button(fault, { kind: 'ledger-fault', fault }))}</p></section>
<script>${raw(SCRIPT)}</script></html>`
  return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: page.text }
}

function bankSection(memory: Memory, bank: BankName): Html {
  const state = memory.state.banks[bank]
  const sample = { amount: 11_000, summary: '振込', detail: 'ﾐﾎﾝ ﾀﾛｳ' }
  return html`<section><h2>${bank === 'classic' ? 'みなと第一銀行' : 'あおばネット銀行'}</h2>
<p>前回ログイン: ${state.lastLoginAt ?? '－'}　CSVの要求: ${state.csvRequests.length}回　手で足した明細: ${state.extraRows.length}件</p>
<p>${button('明細を１件足す', { kind: 'rows', bank, rows: [sample] })}${button('同じ明細を２件足す', { kind: 'rows', bank, rows: [sample, sample] })}
${button('いますぐ時間切れ', { kind: 'timeout', bank })}${button('二重ログイン', { kind: 'double-login', bank })}
${button(state.maintenance ? 'メンテナンスを終える' : 'メンテナンスにする', { kind: 'maintenance', bank, on: !state.maintenance })}
${button(state.suspicious ? '不審な画面を消す' : '不審な画面を重ねる', { kind: 'suspicious', bank, on: !state.suspicious })}
${button('すべて既読にする', { kind: 'all-read', bank })}</p>
<table><tr><th>区分</th><th>お知らせ</th><th>状態</th><th>読んだとき</th><th></th></tr>
${NOTICES.map((notice) => {
  const known = state.notices[notice.id]
  const id = notice.id
  return html`<tr><td>${notice.class}</td><td>${notice.title}</td><td>${known?.shown ? (known.readAt ? '既読' : '未読') : '掲載なし'}</td>
<td>${known?.readAt ?? ''} ${known?.answer ?? ''}</td><td>${button('未読で掲載', { kind: 'notice', bank, id, state: 'unread' })}${button('既読で掲載', { kind: 'notice', bank, id, state: 'read' })}${button('掲載しない', { kind: 'notice', bank, id, state: 'off' })}</td></tr>`
})}</table></section>`
}

function button(label: string, change: Record<string, unknown>): Html {
  return html`<button type="button" data-change="${JSON.stringify(change)}">${label}</button>`
}
