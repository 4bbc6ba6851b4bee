// What a style sheet draws before a value, its sign or its name: a person sees it, the document does not hold it.
import type { Seen } from './seen'

/** What can change an amount. */
const SIGN = /^["']([+＋\-−－‐–▲△▼▽¥￥\\(（]{1,2})\s?["']$/
/** `content: "残高："`, `content: attr(data-label) ":"`. */
const LABEL = /^["']([^"'\\]{1,20}?)[\s:：]*["']$/
/** A name in letters: no figure, and none of the glyphs of icon fonts. */
const NAME = /^\p{L}[\p{L}・／/() ]{0,15}$/u
const ATTRIBUTE = /^attr\(\s*([\w-]+)\s*\)/
const BEFORE = /::?before\b/
const MOST_RULES = 20_000

/** The sign or the name drawn before each element that has one; a table's cells have their headers. Style sheets of other origins cannot be read and are passed over. */
export function drawnSigns(document: Document): ReadonlyMap<Element, Seen> {
  const signs = new Map<Element, Seen>()
  const window = document.defaultView
  if (window === null) return signs
  for (const selector of selectorsOf(document)) {
    for (const element of elementsOf(document, selector)) {
      const { content } = window.getComputedStyle(element, '::before')
      const sign = SIGN.exec(content)?.[1]
      const label = sign === undefined ? labelOf(element, content) : null
      if (sign !== undefined) signs.set(element, sign)
      else if (label !== null) signs.set(element, { element, tag: 'span', isBlock: false, children: [label] })
    }
  }
  return signs
}

function labelOf(element: Element, content: string): string | null {
  if (element.localName === 'td' || element.localName === 'th') return null
  const attribute = ATTRIBUTE.exec(content)?.[1]
  const text = attribute === undefined ? LABEL.exec(content)?.[1] : element.getAttribute(attribute)
  const label = text?.replace(/[\s:：]+$/, '') ?? ''
  return NAME.test(label) ? label : null
}

function mayDraw(content: string): boolean {
  if (SIGN.test(content) || ATTRIBUTE.test(content)) return true
  const label = LABEL.exec(content)?.[1]
  return label !== undefined && NAME.test(label)
}

/** What stands before `::before` in each rule that may draw a sign or a name. */
function selectorsOf(document: Document): string[] {
  const selectors: string[] = []
  let count = 0
  const visit = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      count += 1
      if (count > MOST_RULES) return
      if ('cssRules' in rule && rule.cssRules !== null) visit((rule as CSSGroupingRule).cssRules)
      if (!('selectorText' in rule) || !('style' in rule)) continue
      const { selectorText, style } = rule as CSSStyleRule
      if (!BEFORE.test(selectorText) || !mayDraw(style.content)) continue
      for (const part of selectorText.split(','))
        if (BEFORE.test(part)) selectors.push(part.replace(BEFORE, '').trim() || '*')
    }
  }
  for (const sheet of [...document.styleSheets, ...(document.adoptedStyleSheets ?? [])]) {
    const rules = rulesOf(sheet)
    if (rules !== null) visit(rules)
  }
  return selectors
}

function rulesOf(sheet: CSSStyleSheet): CSSRuleList | null {
  try {
    return sheet.cssRules
  } catch {
    return null
  }
}

function elementsOf(document: Document, selector: string): readonly Element[] {
  try {
    return [...document.querySelectorAll(selector)]
  } catch {
    return []
  }
}
