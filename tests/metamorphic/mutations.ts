// Redesigns and damages of a statement page, done to its document by machine. Runs in the page.

/** What a mutation must leave: same: the same reading; sameWords: the words of descriptions may change places; broken: never proved with other rows. */
export type Keeps = 'same' | 'sameWords' | 'broken'

/** A change of a document; `apply` gives false where it does not apply to that page. `tells`: no proved reading may be left at all. */
export type Mutation = {
  name: string
  keeps: Keeps
  tells?: boolean
  apply: (document: Document) => boolean
}

const DAY = /(?:\d{4}|[RH]?\d{1,2})\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}|\d{1,2}\s*[月/]\s*\d{1,2}/
const AMOUNT = /^[^\d０-９]{0,3}[\d０-９][\d０-９,，.]*\s*円?\)?(?:\s*(?:CR|DR))?$/

/** The table of the statement: the one with most rows that hold a day; null for pages that lay their rows out otherwise. */
function statementTable(document: Document): HTMLTableElement | null {
  const tables = [...document.querySelectorAll('table')].filter(
    (table) => table.querySelector('table') === null && table.checkVisibility(),
  )
  const dated = (table: HTMLTableElement) => [...table.rows].filter((row) => isDated(row)).length
  const best = tables.sort((a, b) => dated(b) - dated(a))[0]
  return best !== undefined && dated(best) >= 3 ? best : null
}

const textOf = (element: Element) => (element.textContent ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim()

function isDated(row: HTMLTableRowElement): boolean {
  const [first, second, third] = [...row.cells].map(textOf)
  const hasDay = [first, second, third].some(
    (text) => text !== undefined && text.length < 20 && DAY.test(text),
  )
  return hasDay && [...row.cells].some((cell) => AMOUNT.test(textOf(cell)))
}

/** Rows of one line each, none of whose cells span: what most redesigns can be done to. Null for any other table. */
function plainTable(document: Document): { table: HTMLTableElement; rows: HTMLTableRowElement[] } | null {
  const table = statementTable(document)
  if (table === null) return null
  const rows = [...table.rows].filter((row) => row.checkVisibility())
  if (rows.some((row) => [...row.cells].some((cell) => cell.colSpan > 1 || cell.rowSpan > 1))) return null
  const width = rows[0]?.cells.length ?? 0
  return rows.every((row) => row.cells.length === width) ? { table, rows } : null
}

/** Rows with a day and amounts in a plain table, in one stretch and each with its own day. */
function plainRows(document: Document): HTMLTableRowElement[] | null {
  const plain = plainTable(document)
  if (plain === null) return null
  const dated = plain.rows.filter(isDated)
  const first = plain.rows.indexOf(dated[0] as HTMLTableRowElement)
  const isOneStretch = plain.rows.slice(first, first + dated.length).every((row, i) => row === dated[i])
  return dated.length >= 3 && isOneStretch ? dated : null
}

function eachText(root: Element, change: (text: string) => string): boolean {
  let isChanged = false
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest('script,style') !== null) continue
    const before = node.nodeValue ?? ''
    const after = change(before)
    if (after !== before) {
      node.nodeValue = after
      isChanged = true
    }
  }
  return isChanged
}

/** Writes into each element how it is drawn, so that names can be taken away without changing what is seen. */
function bakeStyles(document: Document): void {
  const names = [
    'display',
    'visibility',
    'position',
    'opacity',
    'overflow',
    'clip',
    'float',
    'grid-template-columns',
    'left',
    'top',
  ]
  const all = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element instanceof HTMLElement,
  )
  const drawn = all.map((element) => {
    const style = getComputedStyle(element)
    const isTiny = style.position === 'absolute' && element.clientWidth <= 1
    return [
      ...names.map((name) => `${name}:${style.getPropertyValue(name)}`),
      ...(isTiny ? ['width:1px', 'height:1px'] : []),
    ].join(';')
  })
  for (const [i, element] of all.entries()) element.setAttribute('style', drawn[i] ?? '')
}

/** Puts a grid where a table stood; what its caption says stays above it. */
function replaceTable(table: HTMLTableElement, grid: HTMLElement): void {
  const { caption } = table
  if (caption !== null) {
    const heading = document.createElement('h4')
    heading.append(...caption.childNodes)
    table.before(heading)
  }
  table.replaceWith(grid)
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.slice(1).map((item, i) => [items[i] as T, item])
}

const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:お?取引日|年月日|日付|取扱日付?)$/, 'ご入出金日'],
  [/^(?:お支払い?金額|お?支払い?|出金額?|出金金額|お?引出し?額?|お引き出し|払出金額)$/, 'お引出金額'],
  [/^(?:お預り金額|お預か?り|入金額?|入金金額|お預入れ?額?|受入金額)$/, 'お預入金額'],
  [/^(?:差引残高|残高|お?取引後残高|現在高)$/, '取引後残高'],
  [/^(?:お?取引内容|摘要|内容|お取り扱い内容)$/, 'お取引の内容'],
]

/** The mutation that is none: what the others are held against. */
export const UNCHANGED = 'nothing changed'

/** Every redesign and every damage, by the name under which docs/testing.md counts it. */
export const MUTATIONS: readonly Mutation[] = [
  { name: UNCHANGED, keeps: 'same', apply: () => true },
  {
    name: 'classes and ids renamed',
    keeps: 'same',
    apply: (document) => {
      // What a style sheet draws before an amount hangs on its class and cannot be written into the element.
      const draws = (cell: Element) => getComputedStyle(cell, '::before').content !== 'none'
      if ([...document.querySelectorAll('td')].some(draws)) return false
      bakeStyles(document)
      let n = 0
      for (const element of document.body.querySelectorAll('*')) {
        if (element.hasAttribute('class')) element.setAttribute('class', `x${(n++ * 7919) % 104729}`)
        if (element.hasAttribute('id')) element.setAttribute('id', `i${(n++ * 7919) % 104729}`)
      }
      return n > 0
    },
  },
  {
    name: 'columns permuted',
    keeps: 'sameWords',
    apply: (document) => {
      const plain = plainTable(document)
      if (plain === null) return false
      for (const row of plain.rows) {
        const cells = [...row.cells]
        for (const cell of [
          ...cells.filter((_, i) => i % 2 === 1).reverse(),
          ...cells.filter((_, i) => i % 2 === 0),
        ])
          row.append(cell)
      }
      return true
    },
  },
  {
    name: 'wrapper elements',
    keeps: 'same',
    apply: (document) => {
      const table = statementTable(document)
      if (table === null) return false
      for (const cell of table.querySelectorAll('td,th')) {
        const outer = document.createElement('div')
        const inner = document.createElement('span')
        inner.append(...cell.childNodes)
        outer.append(inner)
        cell.append(outer)
      }
      const frame = document.createElement('section')
      table.before(frame)
      frame.append(document.createElement('div'))
      frame.firstElementChild?.append(table)
      return true
    },
  },
  {
    name: 'table to a grid of div',
    keeps: 'same',
    apply: (document) => {
      const plain = plainTable(document)
      if (plain === null) return false
      const grid = document.createElement('div')
      for (const row of plain.rows) {
        const line = document.createElement('div')
        line.style.cssText = `display:grid;grid-template-columns:repeat(${row.cells.length},1fr)`
        for (const cell of row.cells) {
          const box = document.createElement('div')
          box.className = cell.className
          box.append(...[...cell.childNodes].map((node) => node.cloneNode(true)))
          line.append(box)
        }
        grid.append(line)
      }
      replaceTable(plain.table, grid)
      return true
    },
  },
  {
    name: 'table to an ARIA grid',
    keeps: 'same',
    apply: (document) => {
      const plain = plainTable(document)
      if (plain === null) return false
      const grid = document.createElement('div')
      grid.setAttribute('role', 'grid')
      for (const row of plain.rows) {
        const line = document.createElement('div')
        line.setAttribute('role', 'row')
        for (const cell of row.cells) {
          const box = document.createElement('div')
          box.className = cell.className
          box.setAttribute('role', cell.tagName === 'TH' ? 'columnheader' : 'gridcell')
          box.append(...[...cell.childNodes].map((node) => node.cloneNode(true)))
          line.append(box)
        }
        grid.append(line)
      }
      replaceTable(plain.table, grid)
      return true
    },
  },
  {
    name: 'ARIA grid to table',
    keeps: 'same',
    apply: (document) => {
      const grid = document.querySelector('[role=table],[role=grid]')
      // Pinned columns: each row is in two parts, which only their numbers put together.
      const numbers = [...(grid?.querySelectorAll('[aria-rowindex]') ?? [])].map((row) =>
        row.getAttribute('aria-rowindex'),
      )
      if (grid === null || new Set(numbers).size < numbers.length) return false
      const table = document.createElement('table')
      for (const line of grid.querySelectorAll('[role=row]')) {
        const row = table.insertRow()
        for (const cell of line.querySelectorAll('[role=cell],[role=gridcell],[role=columnheader]')) {
          const made = row.insertCell()
          made.colSpan = Number(cell.getAttribute('aria-colspan') ?? 1)
          made.rowSpan = Number(cell.getAttribute('aria-rowspan') ?? 1)
          made.append(...cell.childNodes)
        }
      }
      grid.replaceWith(table)
      return true
    },
  },
  {
    name: 'header synonyms',
    keeps: 'same',
    apply: (document) => {
      const plain = plainTable(document)
      const heads = plain?.rows.filter((row) => row.querySelector('th') !== null && !isDated(row)) ?? []
      let isChanged = false
      for (const cell of heads.flatMap((row) => [...row.cells])) {
        const words = textOf(cell)
          .replace(/[（(].*$/, '')
          .replace(/\s/g, '')
        const synonym = SYNONYMS.find(([pattern]) => pattern.test(words))?.[1]
        if (synonym === undefined || cell.querySelector('input') !== null) continue
        cell.textContent = synonym
        isChanged = true
      }
      return isChanged
    },
  },
  {
    name: '西暦 to 令和',
    keeps: 'same',
    apply: (document) =>
      eachText(document.body, (text) =>
        text.replace(
          /(20(?:19|2\d))\s*([年/.-])\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})日?/g,
          (_, year, _mark, month, day) => `令和${Number(year) - 2018}年${month}月${day}日`,
        ),
      ),
  },
  {
    name: 'half width to full width',
    keeps: 'same',
    apply: (document) => {
      const table = statementTable(document)
      return (
        table !== null &&
        eachText(table, (text) =>
          text.replace(/[0-9,/.-]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)),
        )
      )
    },
  },
  {
    name: '円 added',
    keeps: 'same',
    apply: (document) => {
      const table = statementTable(document)
      return (
        table !== null &&
        !textOf(table).includes('円') &&
        eachText(table, (text) => (/^\s*[-▲−]?\d{1,3}(?:,\d{3})+\s*$/.test(text) ? `${text.trim()}円` : text))
      )
    },
  },
  {
    name: '円 removed',
    keeps: 'same',
    apply: (document) => {
      const table = statementTable(document)
      return (
        table !== null &&
        eachText(table, (text) => text.replace(/(\d)\s*円(?![^\s)）／/])/g, '$1').replace(/^\s*円\s*$/, ''))
      )
    },
  },
  {
    name: 'order reversed',
    keeps: 'same',
    apply: (document) => {
      const rows = plainRows(document)
      // A balance brought forward stands at the old end, and a page may say which way it runs: both would lie then.
      if (rows === null || /新しい順|古い順|繰越|までの残高/.test(document.body.textContent ?? ''))
        return false
      const end = rows.at(-1)?.nextSibling ?? null
      const parent = rows[0]?.parentElement
      if (parent === null || parent === undefined || rows.some((row) => row.parentElement !== parent))
        return false
      for (const row of [...rows].reverse()) parent.insertBefore(row, end)
      return true
    },
  },
  {
    name: 'advertisements inserted',
    keeps: 'same',
    apply: (document) => {
      const rows = plainRows(document)
      const middle = rows?.[Math.floor(rows.length / 2)]
      if (middle === undefined) return false
      const ad = document.createElement('tr')
      ad.innerHTML = `<td colspan="${middle.cells.length}">【PR】カードローン 最大10,000円キャッシュバック 2026/12/31まで</td>`
      middle.before(ad)
      const box = document.createElement('div')
      box.innerHTML = '<p>おトクな定期預金 年0.55% 100,000円から</p><a href="#">くわしく見る</a>'
      middle.closest('table')?.after(box)
      return true
    },
  },
  {
    name: 'a second, hidden copy',
    keeps: 'same',
    apply: (document) => {
      const table = statementTable(document)
      if (table === null) return false
      const copy = table.cloneNode(true) as HTMLElement
      copy.style.display = 'none'
      table.after(copy)
      return true
    },
  },
  {
    name: 'a second, shown copy',
    keeps: 'same',
    apply: (document) => {
      const plain = plainTable(document)
      if (plain === null) return false
      const list = document.createElement('ul')
      for (const row of plain.rows.filter(isDated)) {
        const line = document.createElement('li')
        for (const cell of row.cells) {
          const part = document.createElement('p')
          part.className = cell.className
          part.append(...[...cell.childNodes].map((node) => node.cloneNode(true)))
          line.append(part)
        }
        list.append(line)
      }
      plain.table.after(list)
      return true
    },
  },
  {
    name: 'an extra column',
    keeps: 'same',
    apply: (document) => {
      const plain = plainTable(document)
      if (plain === null) return false
      for (const [i, row] of plain.rows.entries()) {
        const cell = document.createElement(row.querySelector('th') === null ? 'td' : 'th')
        cell.textContent = isDated(row)
          ? `${8800 + i}`
          : row.querySelector('th') !== null || i === 0
            ? '取引番号'
            : ''
        row.prepend(cell)
      }
      return true
    },
  },
  {
    name: 'split into two tables',
    keeps: 'same',
    apply: (document) => {
      const rows = plainRows(document)
      const table = statementTable(document)
      if (rows === null || table === null || rows.length < 4) return false
      const second = document.createElement('table')
      const head = [...table.rows].filter(
        (row) =>
          row.querySelector('th') !== null &&
          (rows[0]?.compareDocumentPosition(row) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING,
      )
      for (const row of head) {
        // A style sheet may hide the head of a table; the head of its second half is one too.
        const part = row.parentElement?.cloneNode(false) ?? second
        if (part !== second) second.append(part)
        part.appendChild(row.cloneNode(true))
      }
      for (const row of [...table.rows].slice(
        [...table.rows].indexOf(rows[Math.floor(rows.length / 2)] as HTMLTableRowElement),
      ))
        second.append(row)
      table.after(second)
      return true
    },
  },
  {
    name: 'damaged: a row removed',
    keeps: 'broken',
    apply: (document) => {
      const rows = plainRows(document)
      if (rows === null) return false
      rows[Math.floor(rows.length / 2)]?.remove()
      return true
    },
  },
  {
    name: 'damaged: a cell removed',
    keeps: 'broken',
    apply: (document) => {
      const rows = plainRows(document)
      const amount = [...(rows?.[Math.floor((rows?.length ?? 0) / 2)]?.cells ?? [])].find(
        (cell) => AMOUNT.test(textOf(cell)) && textOf(cell).length > 2,
      )
      amount?.remove()
      return amount !== undefined
    },
  },
  {
    name: 'damaged: a digit of an amount changed',
    keeps: 'broken',
    apply: (document) => changeDigit(document, 0),
  },
  {
    name: 'damaged: a digit of a balance changed',
    keeps: 'broken',
    apply: (document) => changeDigit(document, -1),
  },
  {
    name: 'damaged: two rows swapped',
    keeps: 'broken',
    tells: true,
    apply: (document) => {
      const rows = plainRows(document)
      if (rows === null) return false
      const dayOf = ({ cells }: HTMLTableRowElement) => [...cells].map(textOf).find((text) => DAY.test(text))
      const accountOf = ({ cells }: HTMLTableRowElement) =>
        [...cells].map(textOf).find((text) => /^\d{7}$/.test(text))
      const isDropped = (row: Element) => /取消|欠番/.test(textOf(row))
      const pairs = pairsOf(rows).filter(
        ([a, b]) => dayOf(a) !== dayOf(b) && accountOf(a) === accountOf(b) && !isDropped(a) && !isDropped(b),
      )
      // Rows at either end may be planned ones, which are not read anyway.
      const pair = pairs[Math.floor(pairs.length / 2)]
      pair?.[0].before(pair[1])
      return pair !== undefined
    },
  },
]

function changeDigit(document: Document, which: 0 | -1): boolean {
  const rows = plainRows(document)
  const cells = [...(rows?.[Math.floor((rows?.length ?? 0) / 2)]?.cells ?? [])].filter(
    (cell) => AMOUNT.test(textOf(cell)) && textOf(cell).replace(/\D/g, '').length > 2,
  )
  const cell = cells.at(which)
  if (cells.length < 2 || cell === undefined) return false
  let isDone = false
  const change = (text: string) => {
    if (isDone) return text
    return text.replace(/[0-9０-９]/, (digit) => {
      isDone = true
      const isFull = digit > '9'
      const next = ((Number(digit.normalize('NFKC')) + 3) % 9) + 1
      return isFull ? String.fromCharCode(0xff10 + next) : String(next)
    })
  }
  return eachText(cell, change)
}
