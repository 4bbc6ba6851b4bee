// Gathers what one frame shows of its kind and its notices, in one walk.
import { articlesOf } from '../notice/article'
import type { NoticeList } from '../notice/candidate'
import { countersOf } from '../notice/count'
import { headingsOf } from '../notice/headings'
import { legendOf } from '../notice/legend'
import { noticeListsOf } from '../notice/records'
import type { Evidence, Region } from './evidence'
import { controlsOf, fieldsOf, foreignTargets } from './fields'
import { outline, type Piece } from './outline'
import { overlaysOf } from './overlay'
import { warnsOfEnd } from './session-warning'
import { everyPiece, fold, linesOf, outermost, squeeze, textOf, without } from './text'

const MAX_LINES = 260
const MAX_OVERLAYS = 4
const NO_REGION: Region = {
  headings: [],
  lines: [],
  controls: [],
  fields: [],
  foreignTargets: [],
  shortEntries: 0,
}

/**
 * Gathers what a document shows of its kind and notices. Reads no value, changes nothing, and looks at some thousand elements at most.
 * Yields where the page may be let to work.
 */
export function* gatherEvidence(document: Document): Generator<void, Evidence> {
  const host = document.location?.hostname ?? ''
  const view = document.defaultView
  const bare: Evidence = {
    title: fold(document.title).slice(0, 200),
    host,
    isTop: view === null || view.parent === view,
    address: withoutSession(document.location?.href ?? ''),
    inOverlay: standsInOverlay(view),
    furniture: [],
    main: NO_REGION,
    overlays: [],
    layered: [],
    lists: [],
    counters: [],
    newMeansUnread: null,
  }
  const root =
    document.body === null || document.body.localName !== 'body' || isSpeck(view)
      ? null
      : yield* outline(document.body)
  if (root === null) return bare
  yield
  const layers = overlaysOf(root).slice(0, MAX_OVERLAYS)
  yield
  const page = without(root, new Set(layers))
  const furniture = outermost(page, isFurniture)
  const main = without(page, new Set(furniture))
  yield
  const legend = legendOf(linesOf(root))
  yield
  const shownMain = yield* regionOf(main, host)
  const overlays: Region[] = []
  const lists: NoticeList[] = []
  for (const layer of layers) {
    overlays.push(yield* regionOf(layer, host))
    lists.push(...(yield* noticesIn(layer, document.title, legend, true)))
  }
  lists.push(...(yield* noticesIn(page, document.title, legend, bare.inOverlay)))
  return {
    ...bare,
    furniture: furniture.flatMap(linesOf).map(cut).slice(0, 80),
    main: shownMain,
    overlays,
    layered: layers.flatMap(framesIn),
    lists: lists.toSorted((a, b) => a.order - b.order),
    counters: yield* countersOf(root),
    newMeansUnread: legend.newMeansUnread,
  }
}

/** The lists of a region; where it has none, the one notice that its text may be. */
function* noticesIn(
  region: Piece,
  title: string,
  legend: ReturnType<typeof legendOf>,
  inOverlay: boolean,
): Generator<void, NoticeList[]> {
  const headings = headingsOf(region)
  yield
  const found = yield* noticeListsOf(region, headings, title, legend)
  const lists = found.map((list) => ({ ...list, inOverlay }))
  if (lists.length > 0 && (!inOverlay || lists.some((list) => list.items.length > 0))) return lists
  const text = inOverlay ? region : without(region, new Set(outermost(region, isFurniture)))
  // A warning that the session is about to end is the service's, and gone in a minute.
  if (
    inOverlay &&
    warnsOfEnd(
      squeeze(textOf(text)),
      controlsOf(text).map((control) => squeeze(control.text)),
    )
  )
    return []
  yield
  const items = yield* articlesOf(text, inOverlay ? '' : title)
  yield
  return items.length === 0 ? [] : [{ heading: '', form: 'article', inOverlay, order: region.order, items }]
}

function* regionOf(region: Piece, host: string): Generator<void, Region> {
  const fields = fieldsOf(region)
  const targets = foreignTargets(region, host)
  yield
  const headings = headingsOf(region)
  yield
  const controls = controlsOf(region).slice(0, 120)
  yield
  return {
    headings: headings.slice(0, 40).map(({ text, level }) => ({ text: cut(fold(text)), level })),
    lines: linesOf(region).slice(0, MAX_LINES).map(cut),
    controls,
    fields,
    foreignTargets: targets,
    shortEntries: fields.filter(
      ({ type, maxLength }) =>
        (type === 'text' || type === 'password') && maxLength !== null && maxLength <= 4,
    ).length,
  }
}

/** Addresses of the frames within a piece. */
function framesIn(piece: Piece): string[] {
  return [...everyPiece(piece)].flatMap(({ tag, element }) =>
    tag === 'iframe' && 'src' in element ? [withoutSession(String(element.src))] : [],
  )
}

/** An address without what may tell of a session: its query, and `;jsessionid=` in its path. */
const withoutSession = (address: string): string => address.replace(/[?#;].*$/s, '').slice(0, 400)

function cut(line: string): string {
  return line.split('\t').map(fold).join('\t').slice(0, 240)
}

/** Menus, headers and footers by tag or role, and blocks that hold little but links. */
function isFurniture(piece: Piece): boolean {
  const role = piece.element.getAttribute('role')
  if (role === 'main' || role === 'dialog') return false
  if (
    piece.tag === 'nav' ||
    (piece.tag === 'footer' && !isForActing(piece)) ||
    role === 'navigation' ||
    role === 'contentinfo' ||
    role === 'menubar'
  )
    return textOf(piece).length < 1_500
  return (
    (piece.tag === 'header' || role === 'banner') &&
    textOf(piece).length < 300 &&
    piece.element.closest('section, article, main, dialog') === null &&
    !isOverText(piece)
  )
}

/** A foot that holds a button or a box to tick belongs to the text over it. */
function isForActing(piece: Piece): boolean {
  return controlsOf(piece).some(({ isButton }) => isButton) || fieldsOf(piece).length > 0
}

/** A head within a block that has a headline of its own and no links belongs to the text under it. */
function isOverText(piece: Piece): boolean {
  const parent = piece.element.parentElement
  return (
    parent !== null &&
    parent.localName !== 'body' &&
    parent.parentElement?.localName === 'body' &&
    parent.querySelector(':scope > main, :scope > nav') === null &&
    headingsOf(piece).some(({ text, level }) => level <= 2 && text.length > 8) &&
    controlsOf(piece).length === 0
  )
}

/** A frame too small to be read by a person: a beacon. */
function isSpeck(view: Window | null): boolean {
  return (
    view !== null &&
    view.parent !== view &&
    view.innerWidth > 0 &&
    (view.innerWidth < 40 || view.innerHeight < 12)
  )
}

/** Whether an element of a parent page of the same origin shows this frame in a fixed layer; false where that cannot be known. */
function standsInOverlay(view: Window | null): boolean {
  try {
    for (let at: Element | null = view?.frameElement ?? null; at !== null; at = at.parentElement) {
      const style = at.ownerDocument.defaultView?.getComputedStyle(at)
      if (
        at.getAttribute('aria-modal') === 'true' ||
        at.getAttribute('role') === 'dialog' ||
        at.localName === 'dialog' ||
        style?.position === 'fixed'
      )
        return true
    }
  } catch {
    // A parent of another origin keeps its elements to itself.
  }
  return false
}
