// Runs in the page's own world, only while a CSV is being taken: scripts that would open another window for the file use this one,
// where catch-navigation.ts waits. It carries no data in either direction.

/** The name under which the undoing is kept on the page's window while a capture lasts. */
type Undo = { meisaiUndoStay?: () => void }

/**
 * Makes `form.submit()` and `window.open(url)` stay in this window until undone. Self-contained: the browser copies it into the page.
 */
export function stayInWindow(): void {
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
  Object.defineProperty(page, 'meisaiUndoStay', {
    configurable: true,
    value: () => {
      window.open = open
      HTMLFormElement.prototype.submit = submit
      delete page.meisaiUndoStay
    },
  })
}

/** Gives the page its own functions back; does nothing where none was changed. */
export function undoStayInWindow(): void {
  const page: Window & Undo = window
  page.meisaiUndoStay?.()
}
