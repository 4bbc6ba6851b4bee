// Numbers are compared with stars for what is hidden of them; they are told as they are shown, XXXX-XXXX-XXXX-3052.
import { fold } from '../cells/fold'

/** The number with its stars as the letters X that a text shows in their place; the number itself where none does. */
export function maskAsShown(number: string, texts: readonly string[]): string {
  if (!number.includes('*')) return number
  const stars = [...number].map((char) => (char === '*' ? '[*xX]' : /\d/.test(char) ? char : '[^\\d]'))
  const shown = new RegExp(`(?<![\\d*xX])${stars.join('')}(?![\\d*])`)
  for (const text of texts) {
    const found = /[xX]/.test(text) || /[Ｘｘ]/.test(text) ? shown.exec(fold(text))?.[0] : undefined
    if (found?.match(/[xX*]/g)?.every((mask) => mask === 'X' || mask === 'x') === true) return found
  }
  return number
}
