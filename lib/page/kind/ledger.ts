// Rows that only go on with a ledger say nothing more of what a page is: its first ones stand for all of them.

/** So many rows of one table or list are looked at like anything else. */
const ROWS_THAT_SPEAK = 20
const LONGEST_ROW = 300
const AMOUNT = /\d,\d{3}(?!\d)|\d\s*円|[¥￥]\s*\d/
const DAY = /\d\s*[/.年月-]\s*\d/
/** What a notice, a mark or an offer among the rows would say. */
const SAYS_MORE =
  /未読|未確認|未開封|既読|重要|緊急|お知らせ|について|ご案内|ご確認|ください|キャンペーン|[!！]|new|read|important|notice|please/i

/** Tells of the kids of one element, asked in their order, which are rows of a ledger beyond the first. */
export class Ledger {
  #rows = 0
  #tag = ''

  /** Whether the element is one more row like those before: a day, an amount, and nothing to fill in. */
  goesOnWith(element: Element): boolean {
    const tag = element.localName
    if (tag !== this.#tag) {
      this.#tag = tag
      this.#rows = 0
    }
    this.#rows += 1
    if (this.#rows <= ROWS_THAT_SPEAK || element.firstElementChild === null) return false
    const text = element.textContent ?? ''
    return (
      text.length <= LONGEST_ROW &&
      AMOUNT.test(text) &&
      DAY.test(text) &&
      !SAYS_MORE.test(text) &&
      element.querySelector('input, select, textarea, button') === null
    )
  }
}
