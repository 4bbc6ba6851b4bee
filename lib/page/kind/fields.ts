// What a page lets a person fill in and press: types, names and words; never a value.
import type { Field } from './field'
import type { Piece } from './outline'
import { isSiteTool } from './site-tool'
import { asShown, everyPiece, fold, isControl, textOf } from './text'

const MAX_FIELDS = 120
const TEXTLIKE = new Set(['text', 'tel', 'number', 'email', 'search', 'url', ''])

/** Nothing can be typed into it: read-only, or off with a value printed in it. */
function isDisplay({ element }: Piece): boolean {
  if (element.hasAttribute('readonly')) return true
  return element.hasAttribute('disabled') && (element.getAttribute('value') ?? '') !== ''
}

/** The fields under a piece, with the words beside each; what is read-only or disabled display is left out, and what the site has around every page. */
export function fieldsOf(root: Piece): Field[] {
  const fields: Field[] = []
  let before = ''
  let waiting: Field | null = null
  const visit = (piece: Piece, around: Piece | null): void => {
    const holder = piece.tag === 'label' || piece.tag === 'tr' || piece.tag === 'dd' ? piece : around
    const type = typeOf(piece)
    if (type !== null && fields.length < MAX_FIELDS && !isDisplay(piece)) {
      const field: Field = {
        type,
        name: (piece.element.getAttribute('name') ?? piece.element.id ?? '').slice(0, 60),
        label: '',
        maxLength: lengthOf(piece),
        autocomplete: (piece.element.getAttribute('autocomplete') ?? '').toLowerCase().slice(0, 40),
      }
      const own = labelled(piece.element) || (holder?.tag === 'label' ? textOf(holder) : '')
      field.label = fold(`${own || before} ${piece.element.getAttribute('placeholder') ?? ''}`).slice(-80)
      if (own === '' && (type === 'radio' || type === 'checkbox')) waiting = field
      fields.push(field)
    }
    for (const kid of piece.kids) {
      if (typeof kid !== 'string') visit(kid, holder)
      else if (asShown(kid) !== '') {
        before = asShown(kid)
        if (waiting !== null) waiting.label = fold(before).slice(0, 80)
        waiting = null
      }
    }
  }
  visit(root, null)
  return fields.filter((field) => !isSiteTool(field))
}

function typeOf({ tag, element }: Piece): string | null {
  if (tag === 'select' || tag === 'textarea') return tag
  const role = element.getAttribute('role')
  if (tag !== 'input')
    return role === 'textbox' || element.getAttribute('contenteditable') === 'true'
      ? 'text'
      : role === 'checkbox' || role === 'radio' || role === 'switch'
        ? role.replace('switch', 'checkbox')
        : null
  const type = (element.getAttribute('type') ?? 'text').toLowerCase()
  if (/^(hidden|submit|button|reset|image)$/.test(type)) return null
  return TEXTLIKE.has(type) ? 'text' : type
}

function lengthOf({ element }: Piece): number | null {
  const length = Number(element.getAttribute('maxlength') ?? Number.NaN)
  return Number.isInteger(length) && length > 0 && length < 10_000 ? length : null
}

function labelled(element: Element): string {
  const aria = element.getAttribute('aria-label')
  if (aria !== null && aria !== '') return aria
  const root = element.getRootNode()
  const byId = element.getAttribute('aria-labelledby')
  const ids = byId === null ? [] : byId.split(/\s+/)
  if (!('getElementById' in root)) return ''
  const document = root as Document
  const named = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
  if (named.trim() !== '') return named
  return element.id === ''
    ? ''
    : (document.querySelector(`label[for="${CSS_ESCAPE(element.id)}"]`)?.textContent ?? '')
}

function CSS_ESCAPE(id: string): string {
  return id.replace(/["\\]/g, '\\$&')
}

/** The words of what can be pressed under a piece, as shown; `isButton` tells buttons from links. */
export function controlsOf(root: Piece): { text: string; isButton: boolean }[] {
  const controls: { text: string; isButton: boolean }[] = []
  const visit = (piece: Piece): void => {
    if (isControl(piece)) {
      const text = textOf(piece)
      if (text !== '')
        controls.push({ text: text.slice(0, 80), isButton: !/^(?:a|summary)$/.test(piece.tag) })
      return
    }
    for (const kid of piece.kids) if (typeof kid !== 'string') visit(kid)
  }
  visit(root)
  return controls.slice(0, 200)
}

/** Where the forms under a piece send what is filled in: the other site's host, for each form that names one. */
export function foreignTargets(root: Piece, pageHost: string): string[] {
  const hosts = new Set<string>()
  for (const { tag, element } of everyPiece(root)) {
    const action = tag === 'form' ? element.getAttribute('action') : element.getAttribute('formaction')
    const match = action === null ? null : /^(?:https?:)?\/\/([^/?#:]+)/i.exec(action.trim())
    if (match?.[1] !== undefined && siteOf(match[1]) !== siteOf(pageHost)) hosts.add(match[1].toLowerCase())
  }
  return [...hosts]
}

/** The registrable part of a host name, near enough: three labels under co.jp and its like, two elsewhere. */
export function siteOf(host: string): string {
  const labels = host.toLowerCase().split('.')
  const second = labels.at(-2) ?? ''
  return labels
    .slice(
      /^(co|or|ne|ac|go|gr|ed|lg|ad|com|net|org)$/.test(second) && (labels.at(-1)?.length ?? 0) === 2
        ? -3
        : -2,
    )
    .join('.')
}
