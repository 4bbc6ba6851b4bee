// Which banks the browser lets us see, kept up to date with the user's grants.
import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { isGranted } from '../../../lib/platform/bank-access'
import { db, useLive } from './live'

/** Ids of the banks whose origins are all granted; undefined until known. */
export function useGranted(): ReadonlySet<string> | undefined {
  const banks = useLive(() => db.banks.toArray(), [])
  const [changes, setChanges] = useState(0)
  const [granted, setGranted] = useState<ReadonlySet<string>>()
  useEffect(() => {
    const changed = () => setChanges((count) => count + 1)
    browser.permissions.onAdded.addListener(changed)
    browser.permissions.onRemoved.addListener(changed)
    return () => {
      browser.permissions.onAdded.removeListener(changed)
      browser.permissions.onRemoved.removeListener(changed)
    }
  }, [])
  useEffect(() => {
    if (banks === undefined) return
    let isCurrent = true
    Promise.all(banks.map(async ({ id, origins }) => ((await isGranted(origins)) ? [id] : []))).then(
      (ids) => {
        if (isCurrent) setGranted(new Set(ids.flat()))
      },
    )
    return () => {
      isCurrent = false
    }
    // A change of grants asks the browser again.
  }, [banks, changes])
  return granted
}
