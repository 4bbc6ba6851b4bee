// Keeps what a press opens in this window, where it can be caught.

/** While the signal lasts, a link or form that is used and would open another window stays in this one; its target comes back at the end. */
export function stayInThisWindow(document: Document, signal: AbortSignal): void {
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
