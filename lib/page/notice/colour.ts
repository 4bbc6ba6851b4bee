// The colour of a text, as a person would name it: pages say 赤字は未読です and mean any of a hundred reds.

const NAMED: readonly { hue: Hue; words: RegExp }[] = [
  { hue: 'red', words: /^(?:赤|朱|紅|red)/i },
  { hue: 'orange', words: /^(?:オレンジ|橙|orange)/i },
  { hue: 'green', words: /^(?:緑|green)/i },
  { hue: 'blue', words: /^(?:青|紺|blue)/i },
]

/** A colour that has a name. */
export type Hue = 'red' | 'orange' | 'green' | 'blue'

/** The colour that a word names; null for any other word. */
export function hueNamed(word: string): Hue | null {
  return NAMED.find(({ words }) => words.test(word))?.hue ?? null
}

/** The colour in which an element's text is set; null for black, grey and what has no plain name. */
export function hueOf(element: Element): Hue | null {
  const colour = element.ownerDocument.defaultView?.getComputedStyle(element).color ?? ''
  const [red, green, blue] = (/^rgba?\((.+)\)$/.exec(colour)?.[1] ?? '').split(/[\s,/]+/).map(Number)
  if (red === undefined || green === undefined || blue === undefined) return null
  const most = Math.max(red, green, blue)
  const least = Math.min(red, green, blue)
  if (!(most - least >= 60)) return null
  if (most === red) return green - blue >= 70 && green >= red / 3 ? 'orange' : 'red'
  return most === green ? 'green' : 'blue'
}
