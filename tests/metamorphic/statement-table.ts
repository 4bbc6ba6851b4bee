// The table of a statement that mutations work on: its rows, its texts, its place on the page. Runs in the page.

export const DAY = /(?:\d{4}|[RH]?\d{1,2})\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}|\d{1,2}\s*[月/]\s*\d{1,2}/
export const AMOUNT = /^[^\d０-９]{0,3}[\d０-９][\d０-９,，.]*\s*円?\)?(?:\s*(?:CR|DR))?$/

/** The table of the statement: the one with most rows that hold a day; null for pages that lay their rows out otherwise. */
export function statementTable(document: Document): HTMLTableElement | null {
  const tables = [...document.querySelectorAll('table')].filter(
    (table) => table.querySelector('table') === null && table.checkVisibility(),
  )
  const dated = (table: HTMLTableElement) => [...table.rows].filter((row) => isDated(row)).length
  const best = tables.sort((a, b) => dated(b) - dated(a))[0]
  return best !== undefined && dated(best) >= 3 ? best : null
}

export const textOf = (element: Element) =>
  (element.textContent ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim()

export function isDated(row: HTMLTableRowElement): boolean {
  const [first, second, third] = [...row.cells].map(textOf)
  const hasDay = [first, second, third].some(
    (text) => text !== undefined && text.length < 20 && DAY.test(text),
  )
  return hasDay && [...row.cells].some((cell) => AMOUNT.test(textOf(cell)))
}

/** Rows of one line each, none of whose cells span: what most redesigns can be done to. Null for any other table. */
export function plainTable(
  document: Document,
): { table: HTMLTableElement; rows: HTMLTableRowElement[] } | null {
  const table = statementTable(document)
  if (table === null) return null
  const rows = [...table.rows].filter((row) => row.checkVisibility())
  if (rows.some((row) => [...row.cells].some((cell) => cell.colSpan > 1 || cell.rowSpan > 1))) return null
  const width = rows[0]?.cells.length ?? 0
  return rows.every((row) => row.cells.length === width) ? { table, rows } : null
}

/** Rows with a day and amounts in a plain table, in one stretch and each with its own day. */
export function plainRows(document: Document): HTMLTableRowElement[] | null {
  const plain = plainTable(document)
  if (plain === null) return null
  const dated = plain.rows.filter(isDated)
  const first = plain.rows.indexOf(dated[0] as HTMLTableRowElement)
  const isOneStretch = plain.rows.slice(first, first + dated.length).every((row, i) => row === dated[i])
  return dated.length >= 3 && isOneStretch ? dated : null
}

export function eachText(root: Element, change: (text: string) => string): boolean {
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
export function bakeStyles(document: Document): void {
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
export function replaceTable(table: HTMLTableElement, grid: HTMLElement): void {
  const { caption } = table
  if (caption !== null) {
    const heading = document.createElement('h4')
    heading.append(...caption.childNodes)
    table.before(heading)
  }
  table.replaceWith(grid)
}

export function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.slice(1).map((item, i) => [items[i] as T, item])
}
