// Says when a page shows something new: once at the start, then after changes have settled.

const SETTLED_MS = 250
const LATEST_MS = 900
/** A page that never stops moving (a clock, a ticker) is not looked at more often than this. */
const RESTLESS_MS = 5_000
const RESTLESS_AFTER = 8
const MOST_RESTYLED = 200

/** Calls `onChange` at once and whenever the text of the document has changed and come to rest, until the signal aborts. */
export function watchPage(document: Document, signal: AbortSignal, onChange: () => void): void {
  const view = document.defaultView
  if (view === null || signal.aborted) return
  let shown = ''
  let settle: number | undefined
  let latest: number | undefined
  let tellings = 0
  /** Elements whose class or style changed: a modal may be shown without a word being added to the document. */
  const restyled = new Set<Element>()

  const tell = () => {
    view.clearTimeout(settle)
    view.clearTimeout(latest)
    settle = latest = undefined
    const text = fingerprint(document, restyled)
    if (text === shown) return
    shown = text
    tellings += 1
    onChange()
  }
  const observer = new view.MutationObserver((changes) => {
    for (const { type, target } of changes) {
      if (type === 'attributes' && target instanceof view.Element && restyled.size < MOST_RESTYLED)
        restyled.add(target)
    }
    const isRestless = tellings > RESTLESS_AFTER
    view.clearTimeout(settle)
    settle = view.setTimeout(tell, isRestless ? RESTLESS_MS : SETTLED_MS)
    latest ??= view.setTimeout(tell, isRestless ? RESTLESS_MS : LATEST_MS)
  })
  tell()
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden', 'aria-modal'],
  })
  // A click or a return by history starts the count of tellings anew: what follows is the person's doing.
  const wake = () => {
    tellings = 0
  }
  view.addEventListener('click', wake, { capture: true, passive: true, signal })
  view.addEventListener('pageshow', tell, { signal })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    view.clearTimeout(settle)
    view.clearTimeout(latest)
  })
}

/** Cheap, and different where what is shown differs: its words, and which of the restyled elements can be seen. */
function fingerprint(document: Document, restyled: Set<Element>): string {
  const text = (document.body ?? document.documentElement)?.textContent ?? ''
  let hash = 0
  for (let i = 0; i < text.length; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
  let seen = ''
  for (const element of restyled) {
    if (!element.isConnected) restyled.delete(element)
    else
      seen +=
        element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) === false ? '0' : '1'
  }
  return `${document.title}\u0000${text.length}\u0000${hash}\u0000${seen}`
}
