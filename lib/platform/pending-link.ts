// A bank that the user is about to grant. The browser's dialog may close the popup, so what was asked for waits here for the worker.
import { browser } from 'wxt/browser'
import { z } from '../schema'
import { patternOf } from './bank-access'

const pendingLinkSchema = z.object({
  /** An existing bank that gets one more origin; null for a new one. */
  bankId: z.nullable(z.string()),
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  knownAs: z.nullable(z.string()),
  code: z.nullable(z.string()),
  origins: z.array(z.string()).check(z.minLength(1), z.maxLength(20)),
})
/** What the user asked to link. */
export type PendingLink = z.infer<typeof pendingLinkSchema>

const KEY = 'pending-link'

/**
 * Asks the browser for a bank's origins; call it in the click. True where they are granted: then say `app.banksChanged` to the worker.
 * Where the dialog closes the popup, the worker finishes alone when the grant arrives.
 */
export async function requestLink(link: PendingLink): Promise<boolean> {
  const [granted] = await Promise.all([
    browser.permissions.request({ origins: link.origins.map(patternOf) }),
    browser.storage.session.set({ [KEY]: link }),
  ])
  if (!granted) await browser.storage.session.remove(KEY)
  return granted
}

/** Takes the link that waits, once; null where none does. */
export async function takePendingLink(): Promise<PendingLink | null> {
  const stored = await browser.storage.session.get(KEY)
  const parsed = pendingLinkSchema.safeParse(stored[KEY])
  if (!parsed.success) return null
  await browser.storage.session.remove(KEY)
  return parsed.data
}
