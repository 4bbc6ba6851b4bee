// For component tests: the texts of locales/ja.yml in place of the browser's, and one place to draw into.

import type { ComponentChildren } from 'preact'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { browser } from 'wxt/browser'
import { messagesOf } from '../lib/i18n/messages-of'

/** Lets `text()` speak a language; call it before anything is drawn. */
export async function speakIn(language: 'ja' | 'en'): Promise<void> {
  const messages = await messagesOf(language)
  Object.assign(browser.i18n, { getMessage: (name: string) => messages[name] ?? '' })
}

/** Draws into the page in place of what was there, effects included. */
export async function draw(children: ComponentChildren): Promise<HTMLElement> {
  document.body.replaceChildren()
  const root = document.body.appendChild(document.createElement('div'))
  await act(async () => render(children, root))
  return root
}

/** Clicks the button whose name holds these words; fails where there is none. */
export async function click(root: HTMLElement, words: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent?.includes(words))
  if (button === undefined) throw new Error(`no button 「${words}」 in: ${root.textContent}`)
  await act(async () => button.click())
}
