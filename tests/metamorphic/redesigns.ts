// Redesigns of a statement page: what is shown stays, how it is built and worded does not. Runs in the page.
import type { Mutation } from './mutations'
import {
  bakeStyles,
  eachText,
  isDated,
  plainRows,
  plainTable,
  replaceTable,
  statementTable,
  textOf,
} from './statement-table'

const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:お?取引日|年月日|日付|取扱日付?)$/, 'ご入出金日'],
  [/^(?:お支払い?金額|お?支払い?|出金額?|出金金額|お?引出し?額?|お引き出し|払出金額)$/, 'お引出金額'],
  [/^(?:お預り金額|お預か?り|入金額?|入金金額|お預入れ?額?|受入金額)$/, 'お預入金額'],
  [/^(?:差引残高|残高|お?取引後残高|現在高)$/, '取引後残高'],
  [/^(?:お?取引内容|摘要|内容|お取り扱い内容)$/, 'お取引の内容'],
]

/** The mutation that is none: what the others are held against. */
export const UNCHANGED = 'nothing changed'

/** Every redesign. */
export const REDESIGNS: readonly Mutation[] = [
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
]
