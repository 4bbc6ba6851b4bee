// What a person reads, by key. The texts are in locales/*.yml; the browser picks the language.
import { createI18n } from '@wxt-dev/i18n'
import { browser } from 'wxt/browser'
import type { GeneratedI18nStructure } from '#i18n'

const i18n = createI18n()

/** A key of locales/ja.yml; a test holds that every language has the same ones. */
export type TextKey = Exclude<keyof GeneratedI18nStructure, `@@${string}`>

/** What goes into a text's `{names}`. `count` also chooses between singular and plural. */
export type Values = Readonly<Record<string, string | number>>

/** The text of a key in the person's language. */
export function text(key: TextKey, values: Values = {}): string {
  return say(key, values)
}

/**
 * The text that stands for a code (a cause, a reason, a problem), `group.code.part`; hyphens in the code are `_` in the key.
 * Null where the locales do not know the code, or where a `{name}` of the text has no value.
 */
export function textOfCode(
  group: string,
  code: string,
  part: string | null,
  values: Values = {},
): string | null {
  const key = [group, code.replaceAll('-', '_'), ...(part === null ? [] : [part])].join('.')
  if (!isKnown(key)) return null
  const said = say(key, values)
  return /\{\w+\}/.test(said) ? null : said
}

function say(key: string, values: Values): string {
  return typeof values.count === 'number' ? i18n.t(key, values.count, values) : i18n.t(key, values)
}

const known = new Map<string, boolean>()

/** Whether the locales have the key; asked once each, since the library warns of every miss. */
function isKnown(key: string): boolean {
  const remembered = known.get(key)
  if (remembered !== undefined) return remembered
  const isThere = asMessage(key) !== ''
  known.set(key, isThere)
  return isThere
}

/** The browser's own lookup, whose names have no dots. */
function asMessage(key: string): string {
  const texts: { getMessage(name: string): string } = browser.i18n
  return texts.getMessage(key.replaceAll('.', '_'))
}
