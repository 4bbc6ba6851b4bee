// Spares the cells of a long table the question whether they can be seen, where the browser has answered it for all of them at once.

/** Longer sections are asked about cell by cell: the one answer is given in one piece, and would hold up the page. */
const MOST_ROWS = 12_000
/** Shorter sections are not worth it. */
const FEWEST_ROWS = 8

/**
 * One section (`tbody`) of a table. Where the text that the browser shows of it is all the text that it holds, no cell with words in it is
 * hidden. What that text does not tell (a transparent cell, one without words) is known from a row of the same look: a cell is
 * seen where one in the same place, with the same class and style in a row of the same class and style, was.
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

  /** Goes to a row that can be seen itself; its cells are asked about in their order. */
  enterRow(row: Element): void {
    this.#row = null
    if (row.parentNode !== this.#section) return
    this.#isWhole ??= this.#rows >= FEWEST_ROWS && this.#rows <= MOST_ROWS && isWhole(this.#section)
    if (!this.#isWhole) return
    this.#row = row
    const looks = looksOf(row)
    this.#places = this.#known.get(looks) ?? []
    this.#known.set(looks, this.#places)
    this.#at = -1
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
  return `${element.getAttribute('class')} ${element.getAttribute('style')}`
}

function isWhole(element: Element): boolean {
  const shown = 'innerText' in element ? element.innerText : undefined
  return typeof shown === 'string' && bare(shown) === bare(element.textContent ?? '')
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
