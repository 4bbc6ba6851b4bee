// Choices between all rows and some of them: one that is not taken (□ 入金のみ表示) says nothing of what the page shows, one that is says it in full.
import { holdsSome, innermost, type Seen, type SeenElement } from '../seen'
import { isChosen } from './chosen'

const ELEMENTS_A_SLICE = 1_000
/** What such a choice would leave of the rows. */
const FILTER = /^[^\d０-９]{1,16}(?:のみ|だけ)|\bonly\b/i
const LONGEST = 30
/** The rows of one direction, as one of several choices. */
const DIRECTION =
  /^(?:入金|出金|お?預(?:か?り|入れ?)|お?支払い?|お?引き?出し?|お?受取り?|deposits?|withdrawals?)$/i
const EVERYTHING = /^(?:すべて|全て|全部|全件|全明細|全取引|指定なし|all)(?:表示|の(?:お?取引|明細))?$/i
const MOST_CHOICES = 6

/** The page with such choices as what they make of it; the same page where it has none. */
export function* withoutUntaken(root: SeenElement): Generator<void, SeenElement> {
  if (!holdsSome(root, mayChoose)) return root
  const made = new Map<Seen, SeenElement>()
  let asked = 0
  for (const at of innermost(root)) {
    asked += 1
    if (asked % ELEMENTS_A_SLICE === 0) yield
    const taken = takenOf(at)
    const left = at.children.filter((kid, index) => !isFilter(kid, at.children[index - 1]))
    if (taken !== null || left.length < at.children.length || left.some((kid) => made.has(kid)))
      made.set(at, {
        ...at,
        children: left.map((kid) => (kid === taken ? inFull(taken) : (made.get(kid) ?? kid))),
      })
  }
  return made.get(root) ?? root
}

const mayChoose = ({ tag, element }: SeenElement): boolean =>
  tag === 'input' ||
  ((tag === 'a' || tag === 'button' || tag === 'li' || tag === 'span') && isChosen(element))

function isFilter(kid: Seen, before: Seen | undefined): boolean {
  if (typeof kid !== 'string' || before === undefined || !isSwitch(before)) return false
  const words = kid.trim()
  return words.length <= LONGEST && FILTER.test(words) && !(before.element as HTMLInputElement).checked
}

function isSwitch(seen: Seen): seen is SeenElement {
  return (
    typeof seen !== 'string' &&
    seen.tag === 'input' &&
    /^(?:checkbox|radio)$/i.test(seen.element.getAttribute('type') ?? '')
  )
}

/** The choice of one direction that is taken among several of which one is everything; null where none is. */
function takenOf({ children }: SeenElement): SeenElement | null {
  const kids = children.filter((kid): kid is SeenElement => typeof kid !== 'string')
  if (kids.length < 2 || kids.length > MOST_CHOICES) return null
  if (!kids.some((kid) => EVERYTHING.test(wordsIn(kid)))) return null
  return kids.find((kid) => isTaken(kid) && DIRECTION.test(wordsIn(kid))) ?? null
}

function isTaken({ element, children }: SeenElement): boolean {
  const choice = children.find(isSwitch)
  return choice === undefined ? isChosen(element) : (choice.element as HTMLInputElement).checked
}

function wordsIn({ children }: SeenElement): string {
  const texts = children.map((kid) => (typeof kid === 'string' ? kid : isSwitch(kid) ? '' : wordsIn(kid)))
  return texts.join('').trim()
}

/** 出金 taken beside すべて: 出金のみ表示. */
const inFull = (choice: SeenElement): SeenElement => ({
  ...choice,
  children: [` ${wordsIn(choice)}のみ表示 `],
})
