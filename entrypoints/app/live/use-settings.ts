// The settings, kept up to date.
import { useEffect, useState } from 'preact/hooks'
import { loadSettings, onSettings, type Settings } from '../../../lib/settings/settings'

/** The settings; undefined until they are loaded. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>()
  useEffect(() => {
    loadSettings().then(setSettings)
    return onSettings(setSettings)
  }, [])
  return settings
}
