// Counts of unread notices that an English sentence states: You have two (2) unread important notices, Inbox (4 unread), 7 unread messages, 2 of them important.
import type { Counter } from './counter'

const SPELLED = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const NUMBER_WORD = new RegExp(
  String.raw`(?:\b(?:${SPELLED.join('|')}|no)\b|(?<=\b(?:have|is|got) )an?\b(?= (?:unread|new|unopened|important)))(?:\s*\((\d{1,3})\))?(?=\s)`,
  'gi',
)
const NOUN = '(?:messages?|notices?|notifications?|announcements?|letters?|alerts?|e?-?mails?)'
const PLACE = `(?:${NOUN}|inbox|mailbox|message (?:box|cent(?:er|re)))`
const STATE = '(?:unread|unopened|new|not yet read|not read)'
const KIND =
  '(?:(?:unread|unopened|new|important|urgent|critical|secure|pending|outstanding|bank|service|account)(?:,? (?:and )?|[ /]))*'
/** 2 unread important notices. */
const COUNTED = new RegExp(String.raw`(?<![\d.,/])(\d{1,3}) (${KIND})${NOUN}\b(?:\(s\))?`, 'i')
/** What makes counted ones wait: You have 2 important notices, 3 notices awaiting your review. */
const HAS = /\b(?:you(?: have|'ve)|there (?:are|is))(?: (?:currently|still|now|got))? $/i
const WAITS =
  /^,? ?(?:\(?(?:unread|new|unopened)\b|(?:in your inbox )?(?:that |which )?(?:you )?(?:have|has|are|is)(?: been)?(?: still)?(?:n't| not| unread| waiting| awaiting| pending)|(?:that |which )?(?:await|wait|requir|need)|to (?:read|review|be read|be reviewed)|not yet)/i
/** 2 of your important notices are unread, 2 of 5 messages unread. */
const OF_THEM = new RegExp(
  String.raw`\b(\d{1,3}) of (?:your |the |these |\d{1,3} ){0,2}(${KIND})${NOUN} (?:(?:are|is|remain) )?(?:still )?${STATE}`,
  'i',
)
/** Inbox (4 unread), Important notices: 3 unread. */
const AT_PLACE = new RegExp(
  String.raw`\b(important |urgent )?${PLACE}[ :,(\[·|—–-]{1,3}(\d{1,3}) ${STATE}(?= ?(?:[)\],;]|$|${NOUN}))`,
  'i',
)
/** Unread important messages: 3, New notices (3). */
const LABELLED = new RegExp(
  String.raw`\b(?:unread|unopened|new) (${KIND})${NOUN}[ :(\[–-]{1,3}(\d{1,3})(?![\d/.]| of\b)`,
  'i',
)
/** Unread important notices: 1 of 2; whether it is the first of them or so many of all, so many are unread. */
const OF_ALL = new RegExp(
  String.raw`\b(?:unread|unopened) (${KIND})${NOUN}[ :(\[–-]{1,3}(\d{1,3}) (?:out )?of \d{1,3}\b`,
  'i',
)
/** What waits beside the one that is shown: You have 1 more important notice to read. */
const MORE = new RegExp(
  String.raw`(?<!\b(?:view|show|see|load|display|read) )\b(\d{1,2}) (?:more|other|further) (?=(?:unread|important|urgent) |${NOUN} (?:to (?:read|review|confirm)|after this))(${KIND})${NOUN}`,
  'i',
)
/** New on the page, and not to the reader: 10 new notices posted in the last month. */
const POSTED =
  /^,? ?(?:(?:were|was|have been|has been) )?(?:posted|published|added|released)|^ in the (?:last|past)/i
const BARE = /^[([]?(\d{1,3}) unread[)\]]?$/i
const PART =
  /(?:^|[ ,(;])(?:(?:of which|including|incl\.?) )?(\d{1,3}) (?:of (?:them|these|which) )?(?:(?:are|is|marked(?: as)?) )?(?:important|urgent)|(?:important|urgent) ?(?:ones?|notices?|messages?)? ?[:(] ?(\d{1,3})\b/i
const CONDITION = /\b(?:if|when|whenever|means?|indicates?|shown|showing|displayed)\b/i
const IMPORTANT = /important|urgent|critical/i

/** What an English sentence (folded, without its days) says of unread notices; of all and of the important among them, each for itself. */
export function englishCounters(sentence: string): Counter[] {
  if (!/[a-z]{4}/i.test(sentence) || CONDITION.test(sentence)) return []
  const words = sentence.replace(NUMBER_WORD, (word, figure: string | undefined) =>
    figure === undefined ? String(numberOf(word)) : figure,
  )
  const more = MORE.exec(words)
  // Behind a count of its own, one more is of another sort: 1 unread important message and 1 other unread message.
  if (more !== null && !COUNTED.test(words.slice(0, more.index)))
    return [{ count: Number(more[1]), isImportant: IMPORTANT.test(more[2] ?? ''), form: 'more' }]
  const found = countedIn(words)
  if (found === null) return []
  const { count, isImportant, rest } = found
  const part = isImportant ? null : PART.exec(rest)
  const inPart = part === null ? null : Number(part[1] ?? part[2])
  return [
    counter(count, isImportant),
    ...(inPart === null || inPart > count ? [] : [counter(inPart, true)]),
  ].flatMap((one) => one ?? [])
}

/** What is counted, and the words behind it. */
function countedIn(words: string): { count: number; isImportant: boolean; rest: string } | null {
  const found = (match: RegExpExecArray, count: string | undefined, kind: string | undefined) => ({
    count: Number(count),
    isImportant: IMPORTANT.test(kind ?? ''),
    rest: words.slice(match.index + match[0].length),
  })
  const ofThem = OF_THEM.exec(words)
  if (ofThem !== null) return found(ofThem, ofThem[1], ofThem[2])
  const counted = COUNTED.exec(words)
  if (counted !== null) {
    const rest = words.slice(counted.index + counted[0].length)
    const isWaiting =
      (/unread|unopened|new/i.test(counted[2] ?? '') && !POSTED.test(rest)) ||
      HAS.test(words.slice(0, counted.index)) ||
      WAITS.test(rest.trimStart())
    if (isWaiting) return found(counted, counted[1], counted[2])
  }
  const place = AT_PLACE.exec(words)
  if (place !== null) return found(place, place[2], place[1])
  const ofAll = OF_ALL.exec(words)
  if (ofAll !== null) return found(ofAll, ofAll[2], ofAll[1])
  const labelled = LABELLED.exec(words)
  if (labelled !== null) return found(labelled, labelled[2], labelled[1])
  const bare = BARE.exec(words.trim())
  return bare === null ? null : found(bare, bare[1], '')
}

/** A count as a counter; none of all says nothing that a page without a count does not. */
function counter(count: number, isImportant: boolean): Counter | null {
  if (count > 0) return { count, isImportant, form: 'said' }
  return isImportant ? { count: 0, isImportant, form: 'none' } : null
}

/** The number that a word spells; `a` is one. */
function numberOf(word: string): number {
  const spelled = SPELLED.indexOf(word.toLowerCase())
  return spelled >= 0 ? spelled : /^no$/i.test(word) ? 0 : 1
}
