// Presses a control and catches where it leads, before the browser goes there.
//
// Whatever a bank does behind its button (a link, a form with a one-time token, a script that builds a form, a `blob:` made of
// fetched rows), it ends as a navigation of this window, which the Navigation API announces to this world too and lets us
// cancel. So the page's own code runs unchanged, once, with its own confirm(), and the file is asked for once, by us.
import { done, failed, type StepResult } from './steps'

/** Where a press leads: an address, and for a POST what the form sends. `fileName` is the `download` attribute's, if it has one. */
export type Caught = {
  url: string
  entries: (readonly [string, FormDataEntryValue])[] | null
  form: HTMLFormElement | null
  fileName: string | null
}

/** How long a page may work (fetch its rows, ask the person by confirm()) before the press counts as without effect. */
const PRESS_DEADLINE_MS = 30_000

/**
 * Presses the control and gives the first navigation that follows; it is cancelled. `onCaught` runs while the page's code
 * still stands, since a `blob:` may be revoked right after. Moves within the page (`#`, pushState) pass.
 */
export function pressAndCatch<T>(
  control: HTMLElement,
  signal: AbortSignal,
  onCaught: (caught: Caught) => T,
  deadlineMs = PRESS_DEADLINE_MS,
): Promise<StepResult<T>> {
  return new Promise((resolve) => {
    const ended = new AbortController()
    const end = (result: StepResult<T>) => {
      ended.abort()
      clearTimeout(timer)
      resolve(result)
    }
    const timer = setTimeout(() => end(failed('nothing-happened')), deadlineMs)
    signal.addEventListener('abort', () => end(failed('stopped')), { signal: ended.signal })
    navigation.addEventListener(
      'navigate',
      (event) => {
        if (event.destination.sameDocument) return
        if (event.userInitiated || !event.cancelable) {
          end(failed('user-moved-on'))
          return
        }
        event.preventDefault()
        end(done(onCaught(caughtFrom(event))))
      },
      { signal: ended.signal },
    )
    keepInThisWindow(control.ownerDocument, ended.signal)
    if (signal.aborted) end(failed('stopped'))
    else control.click()
  })
}

function caughtFrom(event: NavigateEvent): Caught {
  const source = event.sourceElement
  const name = event.downloadRequest
  return {
    url: event.destination.url,
    entries: event.formData === null ? null : [...event.formData],
    form: source instanceof HTMLElement ? formOf(source) : null,
    fileName: name === null || name === '' ? null : name,
  }
}

function formOf(element: HTMLElement): HTMLFormElement | null {
  return element instanceof HTMLFormElement ? element : element.closest('form')
}

/** A link or form that would open another window stays in this one while the press lasts, so that it can be caught. */
function keepInThisWindow(document: Document, signal: AbortSignal): void {
  const restored: (() => void)[] = []
  const stay = (element: Element, attribute: 'target' | 'formtarget') => {
    const target = element.getAttribute(attribute)
    if (target === null || target === '_self') return
    element.setAttribute(attribute, '_self')
    restored.push(() => element.setAttribute(attribute, target))
  }
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a, area') : null
      if (link) stay(link, 'target')
    },
    { signal, capture: true },
  )
  document.addEventListener(
    'submit',
    (event) => {
      if (event.target instanceof HTMLFormElement) stay(event.target, 'target')
      if (event.submitter) stay(event.submitter, 'formtarget')
    },
    { signal, capture: true },
  )
  signal.addEventListener('abort', () => {
    for (const restore of restored) restore()
  })
}
