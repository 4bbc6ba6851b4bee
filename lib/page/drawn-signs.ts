// Signs and currency marks that a style sheet draws before an amount: a person sees them, the document does not hold them.

/** Only what can change an amount; icons, bullets and labels for small screens are not read. */
const SIGN = /^["']([+＋\-−－‐–▲△¥￥\\(（]{1,2})\s?["']$/
const BEFORE = /::?before\b/
const MOST_RULES = 20_000

/** The sign drawn before each element that has one. Style sheets of other origins cannot be read and are passed over. */
export function drawnSigns(document: Document): ReadonlyMap<Element, string> {
  const signs = new Map<Element, string>()
  const window = document.defaultView
  if (window === null) return signs
  for (const selector of selectorsOf(document)) {
    for (const element of elementsOf(document, selector)) {
      const sign = SIGN.exec(window.getComputedStyle(element, '::before').content)?.[1]
      if (sign !== undefined) signs.set(element, sign)
    }
  }
  return signs
}

/** What stands before `::before` in each rule that draws a sign. */
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
      if (!BEFORE.test(selectorText) || !SIGN.test(style.content)) continue
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
