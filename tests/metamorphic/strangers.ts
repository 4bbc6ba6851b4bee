// What pages put between the rows of a statement and beside their cells, and is no part of any: it must change nothing. Runs in the page.
import type { Mutation } from './mutations'
import { AMOUNT, DAY, isDated, plainRows, plainTable, textOf } from './statement-table'

/** Columns of what is no part of a description, with texts for the rows in turn. */
const OTHER_THINGS: readonly (readonly [head: string, texts: readonly string[]])[] = [
  ['取引時刻', ['09:12', '10:31', '15:04']],
  ['獲得ポイント', ['12P', '', '7P']],
  ['手数料', ['110', '0', '0']],
  ['勘定科目', ['通信費', '売上高', '地代家賃']],
  ['消費税率', ['10%', '8%', '10%']],
  ['曜日', ['月', '火', '金']],
  ['承認者', ['見本', '田中', '見本']],
]

/** Advertisements and columns. */
export const STRANGERS: readonly Mutation[] = [
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
    name: 'an advertisement in the words’ cell',
    keeps: 'same',
    apply: (document) =>
      advertise(document, (ad, words) => {
        for (const [at, cell] of [...ad.cells].entries()) cell.textContent = at === words ? OFFER : ''
      }),
  },
  {
    name: 'an advertisement behind an empty cell',
    keeps: 'same',
    apply: (document) =>
      advertise(document, (ad) => {
        ad.innerHTML = `<td></td><td colspan="${ad.cells.length - 1}">${OFFER}</td>`
      }),
  },
  {
    name: 'columns of other things',
    keeps: 'same',
    apply: (document) => {
      const plain = plainTable(document)
      const [first] = plain?.rows ?? []
      if (plain === null || first === undefined || isDated(first) || plainRows(document) === null)
        return false
      let count = 0
      for (const row of plain.rows) {
        for (const [head, texts] of OTHER_THINGS) {
          const cell = document.createElement(row === first ? (first.cells[0]?.localName ?? 'th') : 'td')
          cell.textContent = row === first ? head : isDated(row) ? (texts[count % texts.length] ?? '') : ''
          row.append(cell)
        }
        if (isDated(row)) count += 1
      }
      return true
    },
  },
]

const OFFER = 'ビジネスローン 最大 5,000,000円 お申込みはこちら'

/** Puts a row before the middle one, made of a copy of it by `draw`, which is told where the words stand. */
function advertise(document: Document, draw: (ad: HTMLTableRowElement, words: number) => void): boolean {
  const rows = plainRows(document)
  const middle = rows?.[Math.floor(rows.length / 2)]
  const words = [...(middle?.cells ?? [])].findIndex((cell) => isOfWords(textOf(cell)))
  if (middle === undefined || words === -1) return false
  const ad = middle.cloneNode(true) as HTMLTableRowElement
  draw(ad, words)
  middle.before(ad)
  return true
}

const isOfWords = (text: string) =>
  /[ぁ-んァ-ヶ一-龠A-Za-z]{2}/.test(text) && !DAY.test(text) && !AMOUNT.test(text)
