// Whether an element is laid out for the eye.

const FOR_THE_EYE = { visibilityProperty: true, opacityProperty: true }

/** False where the element or what holds it is not displayed. Quick: the browser's own answer where it has one. */
export function isShown(element: Element): boolean {
  if (typeof element.checkVisibility === 'function') {
    return (
      element.checkVisibility(FOR_THE_EYE) ||
      element.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents'
    )
  }
  const style = element.ownerDocument.defaultView?.getComputedStyle(element)
  return (
    style === undefined ||
    (style.display !== 'none' && style.visibility !== 'hidden' && style.opacity !== '0')
  )
}
