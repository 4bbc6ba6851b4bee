// The texts of a language as the browser would hold them: for tests and screenshots, which run without an extension.
import { join } from 'node:path'
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build'

/** Message name → text of `locales/<language>.yml`, read from the project's folder. */
export async function messagesOf(language: 'ja' | 'en'): Promise<Record<string, string>> {
  const file = join(import.meta.dirname, '../../locales', `${language}.yml`)
  const messages: Record<string, { message: string }> = generateChromeMessages(await parseMessagesFile(file))
  return Object.fromEntries(Object.entries(messages).map(([name, { message }]) => [name, message]))
}
