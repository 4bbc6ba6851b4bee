// Days in several columns of a list without a table (年 | 月 | 日), where what is the same as above is left blank: each row gets its day in one.

import { wordOf } from '../../reading/columns/vocabulary'
import { isDitto } from '../../reading/sections/dittos'
import { innermost, type Seen, type SeenElement } from '../seen'
import { textOf } from '../visible'

/** Where the parts stand among the pieces of a row, and how many pieces it has. */
type Head = { at: SeenElement; tag: string; width: number; year: number | null; month: number }

const ELEMENTS_A_SLICE = 1_000
const MOST_PIECES = 24
const TABLE = /^t(?:able|body|head|foot|r|d|h)$/

/** The page with such days put together; the same page where it has none. */
export function* withDayParts(root: SeenElement): Generator<void, SeenElement> {
  const made = new Map<Seen, SeenElement>()
  let head: Head | null = null
  let above: Parts = { year: null, month: null, day: null }
  let asked = 0
  for (const at of innermost(root)) {
    asked += 1
    if (asked % ELEMENTS_A_SLICE === 0) yield
    if (at.children.length < 4 || at.children.length > 2 * MOST_PIECES || TABLE.test(at.tag)) continue
    const kids = piecesOf(at)
    const next = headOf(at, kids)
    if (next !== null) {
      head = next
      above = { year: null, month: null, day: null }
    } else if (head !== null && kids.length === head.width && at.tag === head.tag) {
      const day = dayIn(kids, head, above)
      if (day === null) continue
      if (!made.has(head.at)) made.set(head.at, joined(head.at, head, '年月日'))
      made.set(at, joined(at, head, day))
    }
  }
  return made.size === 0 ? root : rewritten(root, made)
}

type Parts = { year: string | null; month: string | null; day: string | null }

const piecesOf = ({ children }: SeenElement) =>
  children.filter((kid): kid is SeenElement => typeof kid !== 'string')

function headOf(at: SeenElement, kids: readonly SeenElement[]): Head | null {
  if (kids.length < 4 || kids.length > MOST_PIECES) return null
  const month = kids.findIndex((kid) => isWord(kid, 'month'))
  if (month === -1 || !isWord(kids[month + 1], 'day')) return null
  const year = isWord(kids[month - 1], 'year') ? month - 1 : null
  return { at, tag: at.tag, width: kids.length, year, month }
}

function isWord(kid: SeenElement | undefined, word: 'year' | 'month' | 'day'): boolean {
  const only = kid?.children.length === 1 ? kid.children[0] : undefined
  return typeof only === 'string' && only.length <= 12 && wordOf(only) === word
}

/** The day that a row's pieces say, what is blank taken from above; '' where there is none yet; null where they are no parts of a day. */
function dayIn(kids: readonly SeenElement[], { year, month }: Head, above: Parts): string | null {
  const own = [year === null ? null : partOf(kids[year]), partOf(kids[month]), partOf(kids[month + 1])]
  if (own.some((part) => part === undefined)) return null
  const [ownYear, ownMonth, day] = own
  if (ownYear) above.year = ownYear
  if (ownMonth) above.month = ownMonth
  if (!day && (ownYear || ownMonth)) return null
  if (day) above.day = day
  if (above.day === null) return ''
  if (above.month === null) return null
  return `${above.year === null ? '' : `${above.year}年`}${above.month}月${above.day}日`
}

/** The number in a piece, '' where it is blank or a mark for "as above"; undefined for anything else. */
function partOf(kid: SeenElement | undefined): string | undefined {
  if (kid === undefined) return undefined
  const text = textOf(kid).normalize('NFKC').trim()
  if (text === '' || text === '-' || isDitto(text)) return ''
  return /^(?:令和|平成|R|H|')?(\d{1,4}|元)[年月日]?$/.exec(text)?.[0].replace(/[年月日]$/, '')
}

function joined(at: SeenElement, { year, month }: Head, text: string): SeenElement {
  const kids = piecesOf(at)
  const first = kids[year ?? month]
  const gone = new Set<Seen | undefined>(kids.slice((year ?? month) + 1, month + 2))
  const children = at.children
    .filter((kid) => !gone.has(kid))
    .map((kid) =>
      kid === first && first !== undefined ? { ...first, children: text === '' ? [] : [text] } : kid,
    )
  return { ...at, children }
}

function rewritten(root: SeenElement, made: Map<Seen, SeenElement>): SeenElement {
  for (const at of innermost(root))
    if (!made.has(at) && at.children.some((kid) => made.has(kid)))
      made.set(at, { ...at, children: at.children.map((kid) => made.get(kid) ?? kid) })
  return made.get(root) ?? root
}
