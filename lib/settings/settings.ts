// What the user set for the whole extension. Kept in storage.local; what belongs to a bank, account or ledger is in the database.
import { storage } from 'wxt/utils/storage'
import { z } from '../schema'

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

export const remindersSchema = z.object({
  isOn: z.boolean(),
  /** Days before the bank's window passes a day that is not captured. */
  windowDays: z.int().check(z.minimum(1), z.maximum(60)),
  /** Days without a visit after which a bank is called stale. */
  staleDays: z.int().check(z.minimum(1), z.maximum(365)),
  /** Days before a deadline (確認期限, 証明書有効期限). */
  deadlineDays: z.int().check(z.minimum(1), z.maximum(60)),
  /** No notification between these times of the computer's clock; null for none. May pass midnight. */
  quiet: z.nullable(z.object({ from: clockTime, to: clockTime })),
})
export type Reminders = z.infer<typeof remindersSchema>

export const settingsSchema = z.object({
  /** ISO instant at which the user agreed to what is read and where it goes; null before. */
  consentedAt: z.nullable(z.string()),
  /** The business's name, for the health report to an accountant. */
  business: z.string(),
  reminders: remindersSchema,
  /** Until when a reminder keeps still, by its key. */
  snoozed: z.record(z.string(), z.string()),
  /** Days after which a sent entry is thinned to its key; null: kept whole. */
  thinAfterDays: z.nullable(z.int().check(z.minimum(30))),
})
export type Settings = z.infer<typeof settingsSchema>

/** What holds before the user has set anything. */
export const DEFAULT_SETTINGS: Settings = {
  consentedAt: null,
  business: '',
  reminders: {
    isOn: true,
    windowDays: 7,
    staleDays: 30,
    deadlineDays: 14,
    quiet: { from: '21:00', to: '08:00' },
  },
  snoozed: {},
  thinAfterDays: null,
}

const item = storage.defineItem<unknown>('local:settings', { fallback: DEFAULT_SETTINGS })

/** The settings; what does not parse counts as not set. */
export async function loadSettings(): Promise<Settings> {
  return parsed(await item.getValue())
}

/** Changes the settings; `change` gets what stands and returns what shall stand. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const settings = settingsSchema.parse(change(await loadSettings()))
  await item.setValue(settings)
  return settings
}

/** Calls back with the settings after each change, until the returned function is called. */
export function onSettings(changed: (settings: Settings) => void): () => void {
  return item.watch((value) => changed(parsed(value)))
}

function parsed(value: unknown): Settings {
  const result = settingsSchema.safeParse(value)
  return result.success ? result.data : DEFAULT_SETTINGS
}
