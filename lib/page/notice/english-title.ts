// What an English title says by how it begins: with a verb it tells the customer what to do, with the name of an act it tells what the bank does.

/** A verb at the beginning is an order: Update your records. Those that are also names of acts are none before of, in, to: Change of address. */
const IMPERATIVE =
  /^(?:please |kindly |action required:? )?(?:(?:update|confirm|verify|choose|select|complete|set up|register|activate|renew|submit|provide|enrol|enroll|install|switch|migrate|respond|reply|answer|declare|certify|upload|replace|reset|re-?enter|re-?register|tell|let us|add|enter|download|keep|protect|opt|give|accept|agree|apply|get)\b|(?:review|check|sign|return|send|contact|call|visit|change|link|move|make|take)\b(?! (?:of|in|to|on|for|and|at|by|with)\b))/i
/** The name of an act of the bank, and of what: Temporary suspension of ATM services. */
const ACT_OF_BANK =
  /^(?:[a-z-]+ ){0,3}(?:suspension|interruption|closure|closing|discontinuation|termination|end|withdrawal|change|revision|amendment|launch|introduction|opening|relocation|resumption|extension|expansion|reduction|increase|decrease|addition|postponement|delay|improvement|enhancement)s? (?:of|to|in|on|for) (.+)$/i
/** What is the customer's, or what they may have to do without: the bank's act upon it may leave them something to do. */
const CUSTOMERS =
  /\byours?\b|\byou\b|account|\bcards?\b|transactions?|access|contract|membership|\busers?\b|\bids?\b|pass(?:word|code|key|book)|\bpin\b|token|authenticat|one-time|otp|device|\bapps?\b|log-?[io]n|sign-?in|certificate|paper|statement|e-?mail|mailing|phone|registered|registration|beneficiar|security|(?<!web ?site )(?<!web )address|identi|document|records?|details|information|tax|resid|national|occupation|purpose|consent|signature|seal|overdue|unpaid|missing|pending|expir/i
/** Words of asking, and of what is left to do. */
const ASKS =
  /\b(?:please|must|required?|needs? to|need(?:ed)?|action|reply|respond|response|answer|deadline|before|reminder|request(?:ed)?|mandatory|confirm\w*|verif\w*|agree|survey|questionnaire|feedback|\?)\b/i
/** What the bank calls its own: our website address. */
const BANKS_OWN = /^(?:the )?(?:our|the bank's)\b/i
/** What the bank writes and sets: whatever it is about, its change is the bank's. */
const BANKS_PAPER =
  /\b(?:agreements?|terms(?: (?:and conditions|of (?:use|service)))?|conditions|rules|regulations|polic(?:y|ies)|prospectus(?:es)?|guidelines|fees?|charges?|commissions?|rates?|hours|times|schedules?|calendars?|limits?)$/i

/** What it sets anew, whatever for: New fee for paper statements. */
const SETS_ITS_PAPER = new RegExp(
  `^(?:new|revised|changed|higher|lower) (?:[a-z-]+ ){0,3}?${BANKS_PAPER.source.replace('\\b', '').replace('$', '')} (?:for|on|of|from|in|at)\\b`,
  'i',
)

/** What the bank alone has: its change is looked at and not answered. */
const BANKS_THING =
  '(?:screens?|web ?sites?|sites?|pages?|home ?pages?|menus?|design|layout|systems?|branch(?:es)?|offices?|logos?|lobby|atms?|call cent(?:er|re)s?|server|interface|colou?rs?|look)'
const ITS_CHANGE =
  '(?:renewal|renovation|redesign|relaunch|makeover|refresh|refurbishment|relocation|upgrade)s?'
const WHEN = '(?: (?:on|from|in|at|as of|effective|scheduled)\\b.*)?[.!]?'
const CHANGES_ITS_THING = new RegExp(
  `^(?:[a-z'’-]+ ){0,4}${BANKS_THING} ${ITS_CHANGE}${WHEN}$|^${ITS_CHANGE} of (?:the |our )?(?:[a-z'’-]+ ){0,4}${BANKS_THING}${WHEN}$`,
  'i',
)
/** Whether a folded English title says that the bank makes something of its own anew: Login screen renewal on February 15. */
export const changesBanksThing = (title: string): boolean => {
  const words = title.replace(/^[[【(][^\])】]{1,16}[\])】]\s*/, '').trim()
  return CHANGES_ITS_THING.test(words) && !ASKS.test(words) && !/\byours?\b|certificate|token/i.test(words)
}

/** What lies ready to be looked at: Your annual statement is available. */
const LIES_READY =
  /\b(?:statements?|reports?|summar(?:y|ies)|bills?|invoices?|newsletters?|calendars?) (?:for [\w ]{3,20} )?(?:is|are) (?:now )?(?:available|ready)(?: (?:online|to view|to download|for (?:download|viewing)))?[.!]?$/i

/** `asks` or `tells` as the folded title's grammar says; null where it says neither. */
export function englishAct(title: string): 'asks' | 'tells' | null {
  const words = title
    .replace(/^(?:[[【(][^\])】]{1,16}[\])】]|(?:important|urgent|notice|info(?:rmation)?)\s*[:!])\s*/i, '')
    .trim()
  if (IMPERATIVE.test(words)) return 'asks'
  if (ASKS.test(words) || !/^[\x20-\x7e‘’“”–—]+$/.test(words)) return null
  if (LIES_READY.test(words) || SETS_ITS_PAPER.test(words)) return 'tells'
  const object = ACT_OF_BANK.exec(words)?.[1]
  // A headline of at least three words without anything of the customer's tells news.
  if (object === undefined) return !CUSTOMERS.test(words) && words.split(' ').length >= 3 ? 'tells' : null
  return BANKS_PAPER.test(object) ||
    !CUSTOMERS.test(object) ||
    (BANKS_OWN.test(object) && !/pass|token|authent|one-time|otp|log-?[io]n|sign-?in|app/i.test(object))
    ? 'tells'
    : null
}
