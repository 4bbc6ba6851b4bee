// Account and card numbers as sources write them, masks included.
import { fold } from '../cells/fold'

const CARD =
  /(?:^|[^\d*])((?:[\d*xX●]{2,6}-){4,5}[\d*xX●]{2,6}|\d{4}(?=[\d-]*\*)(?:-[\d*]{2,6}){3}|(?:[\d*xX●]{4}[- ]){3}[\d*xX●]{3,5}|[\d*xX●]{4}[- ][\d*xX●]{6}[- ][\d*xX●]{4,5}|[\d*xX●]{12,16}|\d{4,6}(?:-\*{2,6}){1,3}-?\d{3,5}|(?<!\d-|\*-)\*{2,}[- ]?\d{4,5})(?:$|[^\d*])/

const OTHER_MASKS = /[•○◯■]/g

/** No shorter text has one, unless what is hidden of it is cut short (**1234). */
const SHORTEST = 12

/** The card number in a text, masked or not, as it stands there; null where there is none. */
export function cardNumberIn(text: string): string | null {
  if (text.length < SHORTEST && !/[*＊•●]/.test(text)) return null
  const found = CARD.exec(fold(text).replace(OTHER_MASKS, '●'))?.[1]
  if (found === undefined || !/\d/.test(found)) return null
  if (found.replace(/[- ]/g, '').length > 19) return null
  return /[*xX●-]/.test(found) || found.length >= 14 ? found.replace(/[xX●]/g, '*') : null
}

export function hasCardNumber(text: string): boolean {
  return text.length < 120 && cardNumberIn(text) !== null
}
