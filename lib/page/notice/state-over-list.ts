// What stands over a list and tells the state or the matter of all that is in it: a heading 未読のお知らせ, or the tab that is chosen.
import type { Piece } from '../kind/outline'
import { everyPiece, isSmall, squeeze, textOf } from '../kind/text'
import type { Heading } from './headings'
import { GENERIC_HEADING } from './words'

/** A chosen tab that names a state or a matter, and its place in document order. */
export type ChosenTab = { state: 'unread' | 'read' | null; name: string; order: number }

const NOUN =
  '(?:お知らせ|おしらせ|メッセージ|ご連絡|ご案内|通知|messages?|notices?|notifications?|announcements?)'
const COUNT = '(?:[:]?[(]?\\d{0,3}[件通]?[)]?|が(?:\\d{1,3}[件通])?(?:あり|ござい|届いてい)ます。?)'
const IMPORTANT = '(?:重要な|大切な|important)?'
const UNREAD = new RegExp(
  `^${IMPORTANT}(?:未読|未確認|未開封|まだお読みでない|unread)の?${IMPORTANT}${NOUN}?(?:一覧)?${COUNT}$`,
  'i',
)
const READ = new RegExp(
  `^${IMPORTANT}(?:既読|確認済み?|開封済み?|read)の?${IMPORTANT}${NOUN}?(?:一覧)?${COUNT}$`,
  'i',
)
const CHOSEN = /(?:^|[-_\s])(?:active|current|selected|checked|on)(?:$|[-_\s])/i

/** The state that words name for all that follows; null where they name none. */
function stateIn(text: string): ChosenTab['state'] {
  const words = squeeze(text)
  if (UNREAD.test(words)) return 'unread'
  return READ.test(words) ? 'read' : null
}

/** Matters by which tabs sort notices. */
const MATTER =
  /重要|大切|大事|緊急|キャンペーン|お?得な|おトク|おすすめ|商品|important|urgent|campaign|promotion|offers/i

/** What says which of all are shown: 表示条件：未読のみ, 未読のお知らせだけを表示しています, Showing: unread only. */
const FILTER =
  /(?:表示|絞り?込み?|検索|対象)(?:条件|対象|区分|範囲)?[:は]未[読確開]|未[読確開][^、。既]{0,12}を?表示(?:中|して[いお])|(?:showing|filter|view):?(?:only)?unread/i
/** What a box that is ticked, or the choice of a list, shows: 未読のみ表示. */
const PICKED = /^未[読確開][^。既]{0,12}$|^unread/i

/** Whether a piece says that none but unread ones are shown. */
function isOfUnreadOnly({ tag, element }: Piece, text: string): boolean {
  const words = squeeze(text)
  if (tag === 'select' || tag === 'label') {
    const picked = element.querySelector('option:checked, input:checked')
    return picked !== null && PICKED.test(tag === 'label' ? words : squeeze(picked.textContent ?? ''))
  }
  return (
    words.length <= 60 &&
    FILTER.test(words) &&
    !/既読|す?べて|場合|とき|際|(?<!un)read/i.test(words) &&
    element.closest('a, button, label, select') === null
  )
}

/** The chosen tabs of a page that name a state or a matter, or notices as such; and what else says that none but unread ones are shown. */
export function chosenTabsOf(root: Piece): ChosenTab[] {
  const tabs: ChosenTab[] = []
  for (const piece of everyPiece(root)) {
    if (isSmall(piece, 12) && isOfUnreadOnly(piece, textOf(piece)))
      tabs.push({ state: 'unread', name: '', order: piece.order })
    if (!isChosen(piece.element) || !isSmall(piece, 6)) continue
    const name = textOf(piece)
    const state = stateIn(name)
    const isOfNotices = piece.element.getAttribute('role') === 'tab' && GENERIC_HEADING.test(squeeze(name))
    if (state !== null || isOfNotices || (name.length <= 24 && MATTER.test(name)))
      tabs.push({ state, name, order: piece.order })
  }
  return tabs
}

/** What stands nearest over a list at `order`: its heading, or the chosen tab behind it. */
export function nearestName(heading: Heading | undefined, tabs: readonly ChosenTab[], order: number): string {
  const tab = tabs.findLast((one) => one.name !== '' && one.order < order)
  return tab !== undefined && tab.order > (heading?.order ?? -1) ? tab.name : (heading?.text ?? '')
}

/** What a list at `order` is called: by its heading, and by the chosen tab that stands nearer or says more. */
export function nameOver(heading: Heading | undefined, tabs: readonly ChosenTab[], order: number): string {
  const tab = tabs.findLast((one) => one.name !== '' && one.order < order)
  const isHeadingNearer = heading !== undefined && heading.order > (tab?.order ?? -1)
  const isPlain = heading === undefined || GENERIC_HEADING.test(squeeze(heading.text))
  return tab !== undefined &&
    MATTER.test(tab.name) &&
    (!isHeadingNearer || (isPlain && !MATTER.test(heading.text)))
    ? tab.name
    : (heading?.text ?? '')
}

/** The state of the `size` notices that stand at `order`: said by the heading it stands under, else by the chosen tab before it. */
export function stateOver(
  heading: Heading | undefined,
  tabs: readonly ChosenTab[],
  order: number,
  size: number,
): ChosenTab['state'] {
  const text = heading?.text ?? ''
  // 未読のメッセージ 1通 over two of them counts, and names neither's state.
  const counted = /(\d{1,3})[件通]/.exec(squeeze(text))?.[1]
  return (
    (counted === undefined || Number(counted) >= size ? stateIn(text) : null) ??
    tabs.findLast((tab) => tab.order < order && tab.state !== null)?.state ??
    null
  )
}

function isChosen(element: Element): boolean {
  const [selected, current] = [element.getAttribute('aria-selected'), element.getAttribute('aria-current')]
  if (selected !== null) return selected === 'true'
  return (current !== null && current !== 'false') || CHOSEN.test(element.getAttribute('class') ?? '')
}
