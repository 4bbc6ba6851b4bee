// Words within a line that room on the screen sets apart, where the text has no space.
import type { SeenElement } from '../seen'

/** 支店 中央支店, 科目 普通 side by side in boxes with room between them, and no space in the text. */
export function isSpaced({ tag, element }: SeenElement): boolean {
  if (tag !== 'span' && tag !== 'b' && tag !== 'strong' && tag !== 'em' && tag !== 'i') return false
  const style = element.ownerDocument.defaultView?.getComputedStyle(element)
  if (style === undefined) return false
  const room = (text: string) => Number.parseFloat(text) || 0
  return (
    Math.max(
      room(style.marginLeft),
      room(style.marginRight),
      room(style.paddingLeft),
      room(style.paddingRight),
    ) >= LEAST_ROOM
  )
}

/** Pixels, about half a character of a bank's page: less is no gap between words. */
const LEAST_ROOM = 6
