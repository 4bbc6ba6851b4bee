// Spares the cells of a long table the question whether they can be seen, where the browser has answered it for all of them at once.

/** Longer sections are asked about cell by cell: the one answer is given in one piece, and would hold up the page. */
const MOST_ROWS = 12_000
/** Shorter sections are not worth it. */
const FEWEST_ROWS = 8

/**
 * One section (`tbody`) of a table. Where the text that the browser shows of it is all the text that it holds, no cell with words in it is
 * hidden. What that text does not tell (a transparent cell, one without words) is known from a row of the same look: a row is seen
 * where one of the same class and style was, a cell where one in the same place, with the same class and style in such a row, was.
 */
export class TableSection {
  readonly #section: Element
  readonly #rows: number
  #isWhole: boolean | null = null
  readonly #known = new Map<string, (string | undefined)[]>()
  #row: Element | null = null
  #places: (string | undefined)[] = []
  #at = -1

  constructor(section: Element) {
    this.#section = section
    this.#rows = section.childElementCount
  }

  /** Whether a row can be seen for certain; where it can, its cells are asked about next, in their order. */
  showsRow(row: Element, isVisible: (row: Element) => boolean): boolean {
    this.#row = null
    if (row.parentNode !== this.#section) return isVisible(row)
    this.#isWhole ??= this.#rows >= FEWEST_ROWS && this.#rows <= MOST_ROWS && isWhole(this.#section)
    if (!this.#isWhole) return isVisible(row)
    const looks = looksOf(row)
    const places = this.#known.get(looks)
    if (places === undefined && !isVisible(row)) return false
    this.#row = row
    this.#places = places ?? []
    if (places === undefined) this.#known.set(looks, this.#places)
    this.#at = -1
    return true
  }

  /** Whether the next cell of the row can be seen for certain; `isVisible` is asked where that is not known yet. */
  shows(cell: Element, isVisible: (cell: Element) => boolean): boolean {
    if (cell.parentNode !== this.#row) return isVisible(cell)
    this.#at += 1
    const looks = looksOf(cell)
    if (this.#places[this.#at] === looks && (looks === '' || cell.firstChild !== null)) return true
    if (!isVisible(cell)) return false
    this.#places[this.#at] = looks
    return true
  }
}

function looksOf(element: Element): string {
  if (!element.hasAttributes()) return ''
  return `${element.getAttribute('class')} ${element.getAttribute('style')} ${element.getAttribute('hidden')}`
}

function isWhole(element: Element): boolean {
  const shown = 'innerText' in element ? element.innerText : undefined
  return typeof shown === 'string' && saysTheSame(shown, element.textContent ?? '')
}

/** Whether two texts differ in nothing but white space. */
function saysTheSame(a: string, b: string): boolean {
  let i = 0
  let j = 0
  for (;;) {
    while (isSpace(a.charCodeAt(i))) i += 1
    while (isSpace(b.charCodeAt(j))) j += 1
    if (i >= a.length || j >= b.length) return i >= a.length && j >= b.length
    if (a.charCodeAt(i) !== b.charCodeAt(j)) return false
    i += 1
    j += 1
  }
}

/** What a browser folds or adds between cells and lines, and the wide space. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000
}
