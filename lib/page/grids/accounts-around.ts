// Accounts in the texts around a statement: lists to choose from stay one text, labels keep their values, headings what stands under them.
import { mentionsIn } from '../../reading/accounts/account-mentions'
import { speaksOfOthers } from '../../reading/accounts/account-words'
import { isName } from './names'

/** More are no list of a person's accounts. */
export const MOST_LISTED = 40
/** No entry of such a list is longer. */
const LONGEST_ENTRY = 200

/** What is said of a list is sent on no longer than that. */
const LONGEST_LIST = 900

/** The entries of a list of accounts as one text, a line each; null where the texts do not name two accounts or more. */
export function listedAccounts(entries: readonly string[]): string | null {
  if (entries.length < 2 || entries.length > MOST_LISTED) return null
  const numbers = new Set<string>()
  for (const entry of entries) {
    if (entry.length > LONGEST_ENTRY || !/[\d０-９*＊]{3}/.test(entry)) continue
    const number = mentionsIn(entry).find((mention) => mention.number !== null)?.number
    if (typeof number === 'string') numbers.add(number)
  }
  if (numbers.size < 2) return null
  return entries
    .map((entry) => entry.replace(/\n/g, ' '))
    .join('\n')
    .slice(0, LONGEST_LIST)
}

/** Texts in their order, a label that stands alone joined with its value, and 振込先 with the accounts under it. */
export function joinedTexts(texts: readonly string[]): string[] {
  const done: string[] = []
  let heading: string | null = null
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? ''
    const next = texts[at + 1]
    if (speaksOfOthers(text)) heading = text
    else if (heading !== null && mentionsIn(text).length > 0) {
      done.push(`${heading} ${text}`)
      continue
    } else heading = null
    if (next !== undefined && isName(text) && !isName(next) && next.length <= 60 && !next.includes('\n')) {
      done.push(`${text} ${next}`)
      at += 1
    } else done.push(text)
  }
  return done
}
