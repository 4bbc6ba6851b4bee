// Words behind a box that is not ticked (□ 入金のみ表示) say what the page would show, and nothing of what it shows.
import { holdsSome, innermost, type Seen, type SeenElement } from '../seen'

const ELEMENTS_A_SLICE = 1_000
/** What such a choice would leave of the rows. */
const FILTER = /^[^\d０-９]{1,16}(?:のみ|だけ)|\bonly\b/i
const LONGEST = 30

/** The page without the words of filters that are not taken; the same page where it has none. */
export function* withoutUntaken(root: SeenElement): Generator<void, SeenElement> {
  if (!holdsSome(root, ({ tag }) => tag === 'input')) return root
  const made = new Map<Seen, SeenElement>()
  let asked = 0
  for (const at of innermost(root)) {
    asked += 1
    if (asked % ELEMENTS_A_SLICE === 0) yield
    const { children } = at
    const left = children.filter((kid, index) => !isFilter(kid, children[index - 1]))
    if (left.length < children.length || children.some((kid) => made.has(kid)))
      made.set(at, { ...at, children: left.map((kid) => made.get(kid) ?? kid) })
  }
  return made.get(root) ?? root
}

function isFilter(kid: Seen, before: Seen | undefined): boolean {
  if (typeof kid !== 'string' || before === undefined || typeof before === 'string') return false
  if (before.tag !== 'input' || !/^(?:checkbox|radio)$/i.test(before.element.getAttribute('type') ?? ''))
    return false
  const words = kid.trim()
  return words.length <= LONGEST && FILTER.test(words) && !(before.element as HTMLInputElement).checked
}
