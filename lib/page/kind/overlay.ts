// What lies over the page and stands before it: dialogs, modals, full-screen layers.
import { controlsOf, fieldsOf } from './fields'
import type { Piece } from './outline'
import { chunksOf, everyPiece, textOf } from './text'

const MAX_LOOKED_AT = 1_500
/** Texts that are asked whether a box lies over them. */
const MAX_BEHIND = 300
const NO_BOX = new Set([
  'html',
  'body',
  'a',
  'span',
  'img',
  'input',
  'td',
  'tr',
  'th',
  'table',
  'tbody',
  'li',
  'p',
  'label',
  'button',
  'select',
])

/** The outermost modal layers that show something, in document order. Chat buttons, sticky bars and cookie strips are none. */
export function overlaysOf(root: Piece): Piece[] {
  const view = root.element.ownerDocument.defaultView
  if (view === null) return []
  const found: Piece[] = []
  let looked = 0
  let hasBackdrop = false
  const boxes: Piece[] = []
  const visit = (piece: Piece, depth: number): void => {
    if (looked > MAX_LOOKED_AT) return
    if (isDialog(piece) || (isOpenDialog(piece) && isBoxed(piece) && coversText(piece, root))) {
      found.push(piece)
      return
    }
    if (!NO_BOX.has(piece.tag) && depth < 14) {
      looked += 1
      const style = view.getComputedStyle(piece.element)
      // Nothing says how high it lies: drawn over what stands before it, a layer where that is a veil.
      const isAuto = style.position === 'absolute' && style.zIndex === 'auto'
      const isRaised =
        style.position === 'fixed' || (style.position === 'absolute' && Number(style.zIndex) >= 10)
      if (isRaised || isAuto) {
        const covers = coversView(piece.element, style, view)
        const isEmpty = chunksOf(piece).length === 0 && !hasFrame(piece)
        if (covers && isEmpty && isVeil(style)) hasBackdrop = true
        else if (isRaised && covers && !isEmpty && isVeil(style)) {
          found.push(piece)
          return
        } else if (!isEmpty && (isRaised || hasBackdrop)) boxes.push(piece)
      }
    }
    for (const kid of piece.kids) if (typeof kid !== 'string') visit(kid, depth + 1)
  }
  visit(root, 0)
  for (const box of boxes)
    if (
      !found.some((one) => contains(one, box) || contains(box, one)) &&
      isBoxed(box) &&
      (hasBackdrop || (isForActing(box) && coversText(box, root)))
    )
      found.push(box)
  return found.filter((piece) => textOf(piece).length > 5 || hasFrame(piece))
}

function hasFrame(piece: Piece): boolean {
  for (const one of everyPiece(piece)) if (one.tag === 'iframe') return true
  return false
}

function contains(outer: Piece, inner: Piece): boolean {
  return outer.element.contains(inner.element)
}

/** An open dialog, whether or not it holds the page back. */
const isOpenDialog = ({ tag, element }: Piece): boolean => tag === 'dialog' && element.hasAttribute('open')

function isDialog(piece: Piece): boolean {
  const { element, tag } = piece
  const role = element.getAttribute('role')
  if (element.getAttribute('aria-modal') === 'true') return true
  if (tag === 'dialog') return isOpenDialog(piece) && isModal(element)
  if (role !== 'dialog' && role !== 'alertdialog') return false
  return (
    element.getAttribute('aria-modal') !== 'false' &&
    !/cookie|consent-bar|chat/i.test(`${element.id} ${element.className}`)
  )
}

function isModal(dialog: Element): boolean {
  try {
    return (
      dialog.matches(':modal') ||
      dialog.ownerDocument.defaultView?.getComputedStyle(dialog).position === 'fixed'
    )
  } catch {
    return true // a DOM without :modal (tests): an open dialog is taken for one
  }
}

/** A layer that dims what lies under it: a background that is see-through but there, or a filter. */
function isVeil(style: CSSStyleDeclaration): boolean {
  const colour = /rgba?\(([^)]*)\)/.exec(style.backgroundColor)?.[1] ?? ''
  const parts = colour.split(/[ ,/]+/).filter((part) => part !== '')
  const alpha = parts.length > 3 ? Number.parseFloat(parts[3] ?? '1') : colour === '' ? 0 : 1
  const opacity = style.opacity === '' ? 1 : Number(style.opacity)
  return (
    (alpha > 0.05 && alpha < 1) ||
    (alpha === 1 && opacity < 1) ||
    (style.backdropFilter ?? 'none') !== 'none' ||
    (alpha === 1 && Number(style.zIndex) >= 100)
  )
}

function coversView(element: Element, style: CSSStyleDeclaration, view: Window): boolean {
  const box = element.getBoundingClientRect()
  if (box.width > 0) return box.width >= view.innerWidth * 0.9 && box.height >= view.innerHeight * 0.85
  return style.top === '0px' && style.left === '0px'
}

/** In the midst of the view and for acting: something to press, and where it only floats beside what it belongs to, something secret to enter. */
function isForActing(box: Piece): boolean {
  const view = box.element.ownerDocument.defaultView
  if (view === null) return false
  const { left, right, top, bottom, width } = box.element.getBoundingClientRect()
  const fields = fieldsOf(box)
  if (view.getComputedStyle(box.element).position !== 'fixed')
    return fields.some(({ type }) => type === 'password')
  const isCentred = Math.abs(left - (view.innerWidth - right)) < view.innerWidth * 0.1
  const isFree = top > 4 && bottom < view.innerHeight - 4
  return isCentred && isFree && width > 160 && (fields.length > 0 || controlsOf(box).length > 0)
}

/** Whether a box hides words of the page behind it: no layer is known by a veil alone. */
function coversText(box: Piece, root: Piece): boolean {
  const over = box.element.getBoundingClientRect()
  let looked = 0
  for (const piece of everyPiece(root)) {
    if (looked > MAX_BEHIND) return false
    if (!piece.kids.some((kid) => typeof kid === 'string') || contains(box, piece)) continue
    looked += 1
    const { left, right, top, bottom, height } = piece.element.getBoundingClientRect()
    const wide = Math.min(right, over.right) - Math.max(left, over.left)
    const high = Math.min(bottom, over.bottom) - Math.max(top, over.top)
    if (height > 0 && !contains(piece, box) && wide > 8 && high > height / 2) return true
  }
  return false
}

/** A box in the midst of the view, not a bar along an edge. */
function isBoxed(piece: Piece): boolean {
  if (/^(header|nav|footer)$/.test(piece.tag)) return false
  const view = piece.element.ownerDocument.defaultView
  const box = piece.element.getBoundingClientRect()
  if (view === null || box.width === 0) return true
  const isStrip = box.width >= view.innerWidth * 0.95 && box.height < view.innerHeight * 0.35
  const isCorner = box.left > view.innerWidth * 0.6 || box.top > view.innerHeight * 0.7
  return !isStrip && !isCorner
}
