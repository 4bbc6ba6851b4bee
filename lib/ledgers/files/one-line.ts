// A description on one line: a reader that splits at line ends before quotes or tags must not lose a row.

/** The text with every line end and control character as one space, trimmed. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
