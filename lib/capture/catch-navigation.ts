// Presses a control and catches where it leads, before the browser goes there.
//
// Whatever a bank does behind its button (a link, a form with a one-time token, a script that builds a form, a `blob:` made of
// fetched rows), it ends as a click on a link, a form's submission or a navigation of this window. All three are announced to
// this world too and can be cancelled, after the page's own handlers have run. So the page's code runs unchanged, once, with
// its own confirm(), and the file is asked for once, by us.
import { PRESS_EVENT } from './page-world'
import { done, failed, type StepResult } from './steps'
import { stayInThisWindow } from './this-window'

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
 * Presses the control and gives the first link, form or navigation that follows; it is cancelled. `onCaught` runs while the
 * page's code still stands, since a `blob:` may be revoked right after. Moves within the page (`#`, pushState) pass.
 */
export function pressAndCatch<T>(
  control: HTMLElement,
  signal: AbortSignal,
  onCaught: (caught: Caught) => T,
  deadlineMs = PRESS_DEADLINE_MS,
): Promise<StepResult<T>> {
  return new Promise((resolve) => {
    const ended = new AbortController()
    const document = control.ownerDocument
    const end = (result: StepResult<T>) => {
      ended.abort()
      clearTimeout(timer)
      resolve(result)
    }
    const timer = setTimeout(() => end(failed('nothing-happened')), deadlineMs)
    signal.addEventListener('abort', () => end(failed('stopped')), { signal: ended.signal })

    // Chromium calls every form's submission userInitiated, so the person's own hand is watched for instead.
    let hasPersonActed = false
    for (const type of ['pointerdown', 'keydown'] as const) {
      const act = (event: Event) => {
        hasPersonActed ||= event.isTrusted
      }
      document.addEventListener(type, act, { signal: ended.signal, capture: true })
    }

    const take = (event: Event, caught: Caught) => {
      event.preventDefault()
      end(done(onCaught(caught)))
    }
    const view = document.defaultView ?? window
    const onEvent = (event: Event, caught: Caught | null) => {
      if (caught !== null && !event.defaultPrevented && !hasPersonActed) take(event, caught)
    }
    view.addEventListener('click', (event) => onEvent(event, linkOf(event)), { signal: ended.signal })
    view.addEventListener('submit', (event) => onEvent(event, formOf(event)), { signal: ended.signal })
    navigation.addEventListener(
      'navigate',
      (event) => {
        if (event.destination.sameDocument) return
        if (mayCatch(event, hasPersonActed)) take(event, navigationOf(event))
        else end(failed('user-moved-on'))
      },
      { signal: ended.signal },
    )
    stayInThisWindow(document, ended.signal)
    if (signal.aborted) end(failed('stopped'))
    else press(control)
  })
}

/** Presses in the page's own world where page-world.ts waits there, else from here. */
function press(control: HTMLElement): void {
  const asked = new Event(PRESS_EVENT, { bubbles: true, cancelable: true, composed: true })
  if (control.dispatchEvent(asked)) control.click()
}

/** A file that a script hands out is caught even if the person has answered a question of the page's own first; another move is theirs. */
function mayCatch(event: NavigateEvent, hasPersonActed: boolean): boolean {
  if (!event.cancelable || event.navigationType === 'traverse' || event.navigationType === 'reload')
    return false
  return !hasPersonActed || event.downloadRequest !== null || event.destination.url.startsWith('blob:')
}

/** A link to another document of the web; null for `#`, `javascript:` and what is no link. */
function linkOf(event: Event): Caught | null {
  const [first] = event.composedPath()
  const link = first instanceof Element ? first.closest('a[href], area[href]') : null
  if (!(link instanceof HTMLAnchorElement || link instanceof HTMLAreaElement)) return null
  const here = link.ownerDocument.URL.replace(/#.*/s, '')
  if (!/^https?:/.test(link.href) || (link.hash !== '' && link.href.replace(/#.*/s, '') === here)) return null
  if (link.getAttribute('href')?.trim() === '#') return null
  return { url: link.href, entries: null, form: null, fileName: link.download === '' ? null : link.download }
}

/** A form that posts, with its submitter's fields; one that gets is left to the browser, which writes its address, and caught there. */
function formOf(event: SubmitEvent): Caught | null {
  const form = event.target
  if (!(form instanceof HTMLFormElement)) return null
  // Attributes, since a field named `action` or `method` hides the form's own.
  const said = (name: string) => event.submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name)
  if (said('method')?.toLowerCase() !== 'post') return null
  const url = new URL(said('action') || form.ownerDocument.URL, form.baseURI)
  return { url: url.href, entries: [...new FormData(form, event.submitter)], form, fileName: null }
}

function navigationOf(event: NavigateEvent): Caught {
  const source = event.sourceElement
  const name = event.downloadRequest
  return {
    url: event.destination.url,
    entries: event.formData === null ? null : [...event.formData],
    form: source instanceof HTMLElement ? source.closest('form') : null,
    fileName: name === null || name === '' ? null : name,
  }
}
