// Fields that are written so that Excel keeps them as text (="0012345", '0012345): what they hold.

/** The text with each ="…" as the quoted field that it stands for, so that a comma in it divides nothing. */
export function withoutFormulas(text: string): string {
  return text.includes('="') ? text.replace(/(^|[,;|\t\r\n])[ ]*=(?="(?!"))/g, '$1') : text
}

/** Whether a field may be written so. */
export function isProtected(field: string): boolean {
  const first = field.charCodeAt(0)
  return first === 0x3d || first === 0x27
}

/** What a field holds: `="…"` within quotes, a formula of a number alone, or an apostrophe before a number or date. */
export function unprotected(field: string): string {
  if (field.startsWith('=')) {
    const match = /^=\s*(?:"([^"]*)"|([+-]?\d[\d,.]*))\s*$/.exec(field)
    return match?.[1] ?? match?.[2] ?? field
  }
  return /^'[-+\\¥]?\d[\d,./: -]*$/.test(field) ? field.slice(1) : field
}
