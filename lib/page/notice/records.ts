// Finds lists of notices: repeated rows, items, pairs or cards that carry a title with a day or a mark.
import type { Piece } from '../kind/outline'
import { everyPiece } from '../kind/text'
import type { NoticeList } from './candidate'
import type { Heading } from './headings'
import type { Legend } from './legend'
import { groupsOf, partedByHeadings } from './record-groups'
import { isWayElsewhere, listOf } from './record-list'
import { chosenTabsOf } from './state-over-list'

const MAX_LISTS = 12
/** Records looked at on one page; a page with more has other things to show than notices. */
const MAX_RECORDS = 500

/** The lists of notices under a piece, in document order. Lists need no table and no class: rows of any shape count. */
export function* noticeListsOf(
  root: Piece,
  headings: readonly Heading[],
  pageTitle: string,
  legend: Legend,
): Generator<void, NoticeList[]> {
  let found = 0
  const budget = { left: MAX_RECORDS }
  const tabs = chosenTabsOf(root)
  const visit = function* (piece: Piece): Generator<void, NoticeList[]> {
    if (found > 2 * MAX_LISTS || budget.left <= 0) return []
    const inner: NoticeList[] = []
    for (const kid of piece.kids) if (typeof kid !== 'string') inner.push(...(yield* visit(kid)))
    if (inner.some((list) => list.items.length > 1)) {
      // Beside a list under its heading, one of a single line under the next.
      for (const part of partedByHeadings(piece.kids.filter((kid) => typeof kid !== 'string'))) {
        const rows = part.filter((row) => !isWayElsewhere(row))
        const [row] = rows
        if (
          row === undefined ||
          rows.length > 1 ||
          [...everyPiece(row)].some(({ order }) => inner.some((list) => list.order === order))
        )
          continue
        const list = yield* listOf(
          { rows, columns: null, header: null, order: row.order },
          { headings, tabs, pageTitle },
          legend,
          budget,
        )
        if (list?.items.every(({ date }) => date !== null)) inner.push(list)
      }
      return inner
    }
    const own: NoticeList[] = []
    for (const group of groupsOf(piece)) {
      const list = yield* listOf(group, { headings, tabs, pageTitle }, legend, budget)
      if (list !== null) own.push(list)
    }
    const size = own.reduce((sum, list) => sum + list.items.length, 0)
    // A record may itself hold what looks like a list of one; the level at which most stand together is theirs.
    found += inner.length === 0 ? own.length : 0
    return inner.length === 0 || (size > 1 && size >= inner.length) || isFuller(own, inner) ? own : inner
  }
  return (yield* visit(root)).slice(0, MAX_LISTS)
}

/** The same lone notice, and its day beside it. */
function isFuller(own: readonly NoticeList[], inner: readonly NoticeList[]): boolean {
  const [[one], [other]] = [own.flatMap(({ items }) => items), inner.flatMap(({ items }) => items)]
  return inner.length === 1 && one?.title === other?.title && one?.date != null && other?.date == null
}
