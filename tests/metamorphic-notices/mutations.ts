// Ways in which another bank would show the same notices. Each changes the document and leaves what it says as it was.

/** Changes a document; `titles` are the squeezed titles of its notices, whose words stay. */
export type Mutation = (document: Document, titles: readonly string[]) => void

const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** Text nodes outside of the notices' titles. */
function textsBut(document: Document, titles: readonly string[]): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = squeeze(node.nodeValue ?? '')
    const inScript = /^(script|style|template|noscript)$/i.test(node.parentElement?.localName ?? '')
    if (text !== '' && !inScript && !titles.some((title) => title.includes(text) || text.includes(title)))
      texts.push(node as Text)
  }
  return texts
}

function replaceTag(element: Element, tag: string): HTMLElement {
  const other = element.ownerDocument.createElement(tag)
  for (const { name, value } of element.attributes)
    if (!/^(href|type|src|width|height)$/.test(name)) other.setAttribute(name, value)
  other.append(...element.childNodes)
  element.replaceWith(other)
  return other
}

const isTitled = (element: Element, titles: readonly string[]): boolean =>
  titles.some((title) => squeeze(element.textContent ?? '').includes(title))

const SYNONYMS: readonly [RegExp, string][] = [
  [/重要なお知らせ/g, '大切なお知らせ'],
  [/未読/g, '未確認'],
  [/既読/g, '確認済み'],
  [/ログアウト/g, 'ログオフ'],
  [/件名/g, 'タイトル'],
  [/掲載日/g, '配信日'],
  [/トップページ/g, 'ホーム'],
  [/次へ進む/g, '次へ'],
]
const ERA_FIRST = 2018

const rewriteDays =
  (write: (year: number, month: number, day: number) => string): Mutation =>
  (document, titles) => {
    for (const node of textsBut(document, titles)) {
      const match = /^\s*(\d{4})[年/.](\d{1,2})[月/.](\d{1,2})日?\s*$/.exec(node.nodeValue ?? '')
      if (match !== null) node.nodeValue = write(Number(match[1]), Number(match[2]), Number(match[3]))
    }
  }

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'classes and ids renamed': (document) => {
    const names = new Map<string, string>()
    const renamed = (name: string): string => {
      const known = names.get(name) ?? `x${names.size}q`
      names.set(name, known)
      return known
    }
    for (const element of document.body.querySelectorAll('[class]'))
      element.setAttribute('class', [...element.classList].map(renamed).join(' '))
    for (const element of document.body.querySelectorAll('[id]')) element.id = renamed(element.id)
    for (const attribute of ['for', 'aria-labelledby'])
      for (const element of document.body.querySelectorAll(`[${attribute}]`))
        element.setAttribute(attribute, renamed(element.getAttribute(attribute) ?? ''))
    for (const style of document.querySelectorAll('style'))
      style.textContent = (style.textContent ?? '').replace(
        /([.#])([a-zA-Z_][\w-]*)(?=[^{}]*\{)/g,
        (whole, sign: string, name: string) => (names.has(name) ? `${sign}${renamed(name)}` : whole),
      )
  },
  'every block wrapped in another': (document) => {
    for (const element of [
      ...document.body.querySelectorAll('div, section, p, ul, ol, dl, table, h1, h2, h3, form'),
    ]) {
      if (/^(tr|ul|ol|dl|table|tbody)$/.test(element.parentElement?.localName ?? '')) continue
      const wrapper = document.createElement('div')
      element.before(wrapper)
      wrapper.append(element)
    }
  },
  'cells and items wrapped inside': (document) => {
    for (const element of [...document.body.querySelectorAll('td, li, dd, dt')]) {
      const wrapper = document.createElement('div')
      wrapper.append(...element.childNodes)
      element.append(wrapper)
    }
  },
  'words of the same meaning': (document, titles) => {
    for (const node of textsBut(document, titles))
      node.nodeValue = SYNONYMS.reduce((text, [from, to]) => text.replace(from, to), node.nodeValue ?? '')
    for (const element of document.body.querySelectorAll('[alt], input[value]')) {
      const name = element.hasAttribute('alt') ? 'alt' : 'value'
      element.setAttribute(
        name,
        SYNONYMS.reduce((text, [from, to]) => text.replace(from, to), element.getAttribute(name) ?? ''),
      )
    }
  },
  'full-width digits': (document, titles) => {
    for (const node of textsBut(document, titles))
      node.nodeValue = (node.nodeValue ?? '').replace(/\d/g, (digit) =>
        String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
      )
  },
  'days as 2026/01/05': rewriteDays(
    (year, month, day) => `${year}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}`,
  ),
  'days in 令和': rewriteDays((year, month, day) => `令和${year - ERA_FIRST}年${month}月${day}日`),
  'tables of notices as cards': (document, titles) => {
    for (const table of [...document.body.querySelectorAll('table')].reverse()) {
      if (
        !isTitled(table, titles) ||
        table.querySelector('table, h1, h2, h3') !== null ||
        table.querySelector('th:first-child + td') !== null
      )
        continue
      for (const cell of [...table.querySelectorAll('td, th')]) replaceTag(cell, 'div')
      for (const row of [...table.querySelectorAll('tr')]) replaceTag(row, 'div')
      for (const part of [...table.querySelectorAll('thead, tbody, tfoot')])
        part.replaceWith(...part.childNodes)
      replaceTag(table, 'div')
    }
  },
  'lists and cards of notices as tables': (document, titles) => {
    for (const list of [...document.body.querySelectorAll('ul, dl')]) {
      if (!isTitled(list, titles) || list.querySelector('ul, dl, table') !== null) continue
      const table = document.createElement('table')
      for (const item of [...list.children]) {
        const row =
          item.localName === 'dd'
            ? (table.rows[table.rows.length - 1] ?? table.insertRow())
            : table.insertRow()
        row.insertCell().append(...item.childNodes)
      }
      list.replaceWith(table)
    }
  },
  'buttons as links': (document) => {
    for (const button of [...document.body.querySelectorAll('button')])
      replaceTag(button, 'a').setAttribute('href', '#')
  },
  'buttons as inputs': (document) => {
    for (const button of [...document.body.querySelectorAll('button')]) {
      const input = document.createElement('input')
      input.type = 'button'
      input.value = (button.textContent ?? '').trim()
      button.replaceWith(input)
    }
  },
  'buttons as pictures': (document) => {
    for (const button of [
      ...document.body.querySelectorAll('button, input[type=submit], input[type=button]'),
    ]) {
      const input = document.createElement('input')
      input.type = 'image'
      input.alt = button instanceof HTMLInputElement ? button.value : (button.textContent ?? '').trim()
      button.replaceWith(input)
    }
  },
  'headings by their looks only': (document) => {
    for (const heading of [...document.body.querySelectorAll('h1, h2, h3, h4')]) {
      const size = Number.parseFloat(getComputedStyle(heading).fontSize)
      const block = replaceTag(heading, 'div')
      block.style.cssText += `;font-weight:bold;font-size:${size}px`
    }
  },
  'a footer that always says お知らせ': (document) => {
    const footer = document.createElement('div')
    for (const words of [
      '重要なお知らせ',
      'お知らせ一覧',
      'お知らせ履歴',
      'ご利用規定の改定について',
      '本人確認のお願い',
      'メンテナンス情報',
    ]) {
      const link = document.createElement('a')
      link.href = '#'
      link.textContent = words
      footer.append(link, ' ')
    }
    document.body.append(footer)
  },
  'advertisements that shout': (document) => {
    const ad = (words: string): HTMLElement => {
      const box = document.createElement('div')
      const link = document.createElement('a')
      link.href = '#ad'
      link.textContent = words
      box.append(link)
      return box
    }
    document.body.prepend(ad('【重要】今だけ！新規お申し込みで最大10,000円'))
    document.body.append(ad('見逃さないで！住宅ローン金利優遇中'), ad('お知らせメールで最新情報をチェック'))
  },
}
