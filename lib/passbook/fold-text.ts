// One form for wordings that a person would call the same.

/** The text after NFKC, in capitals, without white space: half and full width, ｱ and ア are one. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/\s+/gu, '')
}
