// Texts that are data or a page for programs: what a server sends instead of a statement when a session is over.

/** Whether a text is markup, or an object or list in JSON, bare or handed to a function. OFX is markup too, and asked for before. */
export function isNotation(text: string): boolean {
  return (
    /^\s*<[!?a-z]/i.test(text) ||
    /^\s*(?:\)\]\}',?|[\w$.]+\()?\s*[{[]\s*(?:["'{}\]]|\[\s*["'\d[{]|\w+\s*:)/.test(text)
  )
}
