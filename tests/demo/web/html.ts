// HTML as a tagged template: every value is escaped unless it is HTML already.

/** A piece of HTML that needs no escaping. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Piece = Html | string | number | null | false | readonly Piece[]

/** HTML from a template; strings are escaped, lists joined, null and false leave nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return new Html(parts.map((part, i) => part + asText(values[i] ?? null)).join(''))
}

/** Text that is HTML already: scripts and styles of the demo itself. */
export function raw(text: string): Html {
  return new Html(text)
}

function asText(piece: Piece): string {
  if (piece === null || piece === false) return ''
  if (piece instanceof Html) return piece.text
  if (typeof piece === 'number') return String(piece)
  if (typeof piece === 'string') {
    return piece.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
  }
  return piece.map(asText).join('')
}
