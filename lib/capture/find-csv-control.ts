// The page's own CSV control, by its words and shape.
import { isVisible, visibleTextOf } from '../page/visible'
import { csvPoints, ENOUGH } from './csv-words'

/** A control that hands out the statement, and how sure that is (points of csv-words.ts). */
export type CsvControl = { element: HTMLElement; label: string; points: number }

const CONTROLS = 'a, button, input, area, [role="button"], [role="link"], [role="menuitem"], [onclick]'
const PRESSABLE_INPUTS: readonly string[] = ['submit', 'button', 'image']

/**
 * The control with the most points, the first of equals; null where none has enough. Hidden and disabled ones do not count,
 * nor does any on a page that asks for a secret: such a page is left alone, whatever it offers.
 */
export function findCsvControl(document: Document): CsvControl | null {
  const all = everyElement(document)
  if (all.some((element) => isSecretField(element) && isVisible(element))) return null
  let best: CsvControl | null = null
  for (const element of all) {
    if (!(element instanceof HTMLElement) || !element.matches(CONTROLS)) continue
    if (element instanceof HTMLInputElement && !PRESSABLE_INPUTS.includes(element.type)) continue
    const control = judged(element)
    if (control && control.points >= ENOUGH && control.points > (best?.points ?? 0)) best = control
  }
  return best
}

function judged(element: HTMLElement): CsvControl | null {
  const code = [
    element.id,
    element.className,
    element.getAttribute('name'),
    element.getAttribute('href'),
  ].join(' ')
  const label = labelOf(element)
  // Words first: asking for visibility makes the browser lay the page out.
  const points = csvPoints({ label, code })
  if (points < ENOUGH || isDisabled(element) || !isVisible(element)) return null
  return { element, label, points }
}

function labelOf(element: HTMLElement): string {
  const given = element.getAttribute('aria-label') ?? ''
  if (element instanceof HTMLInputElement) {
    return [given, element.type === 'image' ? element.alt : element.value, element.title].join(' ').trim()
  }
  const text = visibleTextOf(element)
  const pictures = [...element.querySelectorAll('img')].map((picture) => picture.alt)
  return [...new Set([text, given, element.title, ...pictures])].join(' ').trim()
}

function isDisabled(element: HTMLElement): boolean {
  return element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true'
}

function isSecretField(element: Element): boolean {
  return (
    element instanceof HTMLInputElement &&
    (element.type === 'password' || element.autocomplete === 'one-time-code')
  )
}

/** Every element of the document and of its open shadow roots, in the order of the page. */
function everyElement(root: Document | ShadowRoot): Element[] {
  const found: Element[] = []
  for (const element of root.querySelectorAll('*')) {
    found.push(element)
    if (element.shadowRoot) found.push(...everyElement(element.shadowRoot))
  }
  return found
}
