// Settings that an office lays on its PCs (storage.managed): added at start, like a settings file that a person imports.
import { browser } from 'wxt/browser'
import { type Imported, importSettings, settingsFileSchema } from '../settings/settings-file'
import type { Database } from '../store/database'
import { logEvent } from '../store/event-log'

/** Imports what the policy has and the database has not; null where there is no policy. A policy that does not parse is logged, not used. */
export async function importManaged(db: Database, now: Date): Promise<Imported | null> {
  const managed = await browser.storage.managed.get('settings').catch(() => ({}))
  const policy = 'settings' in managed ? managed.settings : undefined
  if (typeof policy !== 'string') return null
  const parsed = settingsFileSchema.safeParse(jsonOf(policy))
  if (!parsed.success) {
    await logEvent(db, { at: now.toISOString(), kind: 'settings.refused', detail: { source: 'managed' } })
    return null
  }
  return importSettings(db, parsed.data, now.toISOString())
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
