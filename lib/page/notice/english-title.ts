// What an English title says by how it begins: with a verb it tells the customer what to do, with the name of an act it tells what the bank does.

/** A verb at the beginning is an order: Update your records. */
const IMPERATIVE =
  /^(?:please |kindly |action required:? )?(?:update|confirm|verify|choose|select|complete|set up|register|activate|renew|submit|provide|enrol|enroll|install|switch|migrate|respond|reply|answer|declare|certify|upload|replace|reset|re-?enter|re-?register)\b/i
/** The name of an act of the bank, and of what: Temporary suspension of ATM services. */
const ACT_OF_BANK =
  /^(?:[a-z-]+ ){0,3}(?:suspension|interruption|closure|closing|discontinuation|termination|end|withdrawal|change|revision|amendment|launch|introduction|opening|relocation|resumption|extension|expansion|reduction|increase|decrease|addition|postponement|delay|improvement|enhancement)s? (?:of|to|in|on|for) (.+)$/i
/** What is the customer's, or what they may have to do without: the bank's act upon it may leave them something to do. */
const CUSTOMERS =
  /\byours?\b|account|\bcards?\b|transactions?|access|contract|membership|\busers?\b|\bids?\b|pass(?:word|code|key|book)|\bpin\b|token|authenticat|one-time|otp|device|\bapps?\b|log-?[io]n|sign-?in|certificate|paper|statement|e-?mail|mailing|phone|registered|beneficiar|security/i
/** What the bank calls its own: our website address. */
const BANKS_OWN = /^(?:the )?(?:our|the bank's)\b/i

/** `asks` or `tells` as the folded title's grammar says; null where it says neither. */
export function englishAct(title: string): 'asks' | 'tells' | null {
  const words = title.replace(/^[[【(][^\])】]{1,16}[\])】]\s*/, '').trim()
  if (IMPERATIVE.test(words)) return 'asks'
  const object = ACT_OF_BANK.exec(words)?.[1]
  if (object === undefined || /\b(?:please|must|required?|needs?|action)\b/i.test(words)) return null
  return !CUSTOMERS.test(object) ||
    (BANKS_OWN.test(object) && !/pass|token|authent|one-time|otp|log-?[io]n|sign-?in|app/i.test(object))
    ? 'tells'
    : null
}
