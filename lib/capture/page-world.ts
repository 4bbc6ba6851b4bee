// Runs in the page's own world, only while a CSV is being taken: presses the control as the page itself would (a `javascript:` link
// does nothing when an extension's world presses it), and keeps in this window what scripts would open in another, where
// catch-navigation.ts waits. No data pass in either direction.

/** The event by which the extension's world asks this one to press its target. */
export const PRESS_EVENT = 'meisai-press'

/** The name under which the undoing is kept on the page's window while a capture lasts. */
type Undo = { meisaiUndoStay?: () => void }

/**
 * Makes `form.submit()` and `window.open(url)` stay in this window, and presses what PRESS_EVENT asks for, until undone.
 * Self-contained, since the browser copies its text into the page: `pressEvent` is PRESS_EVENT.
 */
export function stayInWindow(pressEvent: string): void {
  const page: Window & Undo = window
  if (page.meisaiUndoStay) return
  const open = window.open
  const submit = HTMLFormElement.prototype.submit
  HTMLFormElement.prototype.submit = function () {
    const target = this.getAttribute('target')
    this.setAttribute('target', '_self')
    submit.call(this)
    if (target === null) this.removeAttribute('target')
    else this.setAttribute('target', target)
  }
  window.open = (url, ...rest) => {
    if (url === undefined || url === '' || String(url) === 'about:blank')
      return open.call(window, url, ...rest)
    window.location.href = String(url)
    return null
  }
  const press = (event: Event) => {
    const [control] = event.composedPath()
    if (!(control instanceof HTMLElement)) return
    event.preventDefault()
    control.click()
  }
  window.addEventListener(pressEvent, press, true)
  Object.defineProperty(page, 'meisaiUndoStay', {
    configurable: true,
    value: () => {
      window.open = open
      HTMLFormElement.prototype.submit = submit
      window.removeEventListener(pressEvent, press, true)
      delete page.meisaiUndoStay
    },
  })
}

/** Gives the page its own functions back; does nothing where none was changed. */
export function undoStayInWindow(): void {
  const page: Window & Undo = window
  page.meisaiUndoStay?.()
}
