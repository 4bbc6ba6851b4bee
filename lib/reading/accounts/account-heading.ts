// Lines that name one account and hold nothing else: what follows is that account's.
import { mentionsIn } from './account-mentions'
import { callsUpon } from './offers'

/** Eighty signs of Japanese say as much as twice as many letters. */
const isOneLine = (text: string) => text.length <= 80 || text.replace(/[ -~]{2}/g, '_').length <= 80

/** Whether a line names an account by its number and holds nothing else: what follows is that account's. */
export function isAccountHeading(text: string): boolean {
  if (!isOneLine(text) || !/[\d０-９*＊]{3}/.test(text) || callsUpon(text)) return false
  const [only, ...others] = mentionsIn(text)
  const isNamed = only !== undefined && (only.branch !== null || only.type !== null)
  return isNamed && others.length === 0 && only.number !== null && !only.isOther
}
