// How the worker answers the two registers of messages.
import type { z } from '../schema'
import { channel } from './ask'
import { type Answers, type OwnMessages, ownMessages, type PageMessages, pageMessages } from './protocol'

/** Who a message comes from, as the browser says. */
export type Sender = { tabId: number | null; frameId: number; origin: string }

export type Handlers<Messages extends Record<string, unknown>> = {
  [Name in keyof Messages & keyof Answers]: (
    data: Messages[Name] extends z.core.$ZodType ? z.infer<Messages[Name]> : never,
    sender: Sender,
  ) => Promise<Answers[Name]>
}

/** Told of each refused message: its name, the sender's origin and which check failed; never its values. */
export type Refused = (name: string, origin: string, why: 'origin' | 'shape') => void

/**
 * Answers every message of a register. Call it synchronously as the worker starts: a listener bound after an await misses the event that woke the worker.
 * `isAllowed` decides by the sender's origin; a message that fails it, or whose data do not parse, is refused.
 */
function answer<Messages extends PageMessages | OwnMessages>(
  schemas: Messages,
  handlers: Handlers<Messages>,
  isAllowed: (sender: Sender) => Promise<boolean> | boolean,
  refused: Refused,
): void {
  for (const name of Object.keys(schemas) as (keyof Messages & keyof Answers)[]) {
    channel.onMessage(name, async (message) => {
      const sender = senderOf(message.sender)
      if (!(await isAllowed(sender))) {
        refused(name, sender.origin, 'origin')
        throw new Error('refused')
      }
      const parsed = (schemas[name] as unknown as z.ZodMiniType).safeParse(message.data)
      if (!parsed.success) {
        refused(name, sender.origin, 'shape')
        throw new Error('refused')
      }
      return handlers[name](parsed.data as never, sender) as never
    })
  }
}

function senderOf(sender: {
  id?: string
  origin?: string
  url?: string
  tab?: { id?: number }
  frameId?: number
}): Sender {
  const origin = sender.origin ?? (sender.url === undefined ? '' : new URL(sender.url).origin)
  return { tabId: sender.tab?.id ?? null, frameId: sender.frameId ?? 0, origin }
}

/** Answers what content scripts say. */
export function answerPages(
  handlers: Handlers<PageMessages>,
  isBankOrigin: (origin: string) => Promise<boolean>,
  refused: Refused,
): void {
  answer(pageMessages, handlers, (sender) => sender.tabId !== null && isBankOrigin(sender.origin), refused)
}

/** Answers what the extension's own pages say; a content script's sender has the origin of its page and is refused. */
export function answerOwnPages(handlers: Handlers<OwnMessages>, ownOrigin: string, refused: Refused): void {
  answer(ownMessages, handlers, (sender) => sender.origin === ownOrigin, refused)
}
