// The typed channel between the contexts, and asking over it. No schema is here: a content script that only asks stays small.
// No logger is given: a log line would hold what people paid.
import { defineExtensionMessaging } from '@webext-core/messaging'
import type { z } from '../schema'
import type { Answers, OwnMessages, PageMessages } from './protocol'

type All = PageMessages & OwnMessages
type Protocol = { [Name in keyof All]: (data: z.infer<All[Name]>) => Answers[Name] }

/** The channel; lib/messages/answer.ts listens on it. */
export const channel = defineExtensionMessaging<Protocol>()

/** Sends a message to the worker; rejects where the worker refused it. */
export const ask = channel.sendMessage
