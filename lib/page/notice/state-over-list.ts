// What stands over a list and tells the state of all that is in it: a heading 未読のお知らせ, or the tab that is chosen.
import type { Piece } from '../kind/outline'
import { everyPiece, isSmall, squeeze, textOf } from '../kind/text'
import type { Heading } from './headings'

/** A chosen tab that names a state, and its place in document order. */
export type StateTab = { state: 'unread' | 'read'; order: number }

const NOUN =
  '(?:お知らせ|おしらせ|メッセージ|ご連絡|ご案内|通知|messages?|notices?|notifications?|announcements?)'
const COUNT =
  '(?:[:：]?[(（]?\\d{0,3}(?:件|通)?[)）]?|が(?:\\d{1,3}(?:件|通))?(?:あります|ございます|届いています)。?)'
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
function stateIn(text: string): StateTab['state'] | null {
  const words = squeeze(text)
  if (UNREAD.test(words)) return 'unread'
  return READ.test(words) ? 'read' : null
}

/** The chosen tabs of a page that name a state. */
export function stateTabsOf(root: Piece): StateTab[] {
  const tabs: StateTab[] = []
  for (const piece of everyPiece(root)) {
    if (!isChosen(piece.element) || !isSmall(piece, 6)) continue
    const state = stateIn(textOf(piece))
    if (state !== null) tabs.push({ state, order: piece.order })
  }
  return tabs
}

/** The state of what stands at `order`: said by the heading it stands under, else by the chosen tab before it. */
export function stateOver(
  heading: Heading | undefined,
  tabs: readonly StateTab[],
  order: number,
): StateTab['state'] | null {
  return stateIn(heading?.text ?? '') ?? tabs.findLast((tab) => tab.order < order)?.state ?? null
}

function isChosen(element: Element): boolean {
  const [selected, current] = [element.getAttribute('aria-selected'), element.getAttribute('aria-current')]
  if (selected !== null) return selected === 'true'
  return (current !== null && current !== 'false') || CHOSEN.test(element.getAttribute('class') ?? '')
}
