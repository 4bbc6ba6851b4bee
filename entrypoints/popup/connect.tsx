// The popup's one connector: reads the database and the tab, acts through the browser and the worker.
import { Popup } from '../../components/popup/Popup'
import type { PopupView } from '../../components/popup/popup-view'
import { recogniseBank } from '../../lib/banks/recognise'
import { ask } from '../../lib/messages/ask'
import { requestLink } from '../../lib/platform/pending-link'
import { actOn } from '../app/live/act'
import { db, useLive } from '../app/live/live'
import { openApp } from '../app/live/open'
import { useGranted } from '../app/live/use-granted'
import { useLinks } from '../app/live/use-links'
import { useNow } from '../app/live/use-now'
import { useReviews } from '../app/live/use-reviews'
import { useSending } from '../app/live/use-sending'
import { useSettings } from '../app/live/use-settings'
import { useTab } from './use-tab'

/** Nothing is drawn before all is known: a popup that says "ok" for a moment lies. */
export function ConnectedPopup() {
  const now = useNow()
  const settings = useSettings()
  const granted = useGranted()
  const links = useLinks(now, granted, settings)
  const banks = useLive(() => db.banks.toArray(), [])
  const accounts = useLive(() => db.accounts.toArray(), [])
  const ledgers = useLive(() => db.ledgers.count(), [])
  const reviews = useReviews()
  const { tab, url, work, onReadPage, onPlace, onTakeCsv } = useTab()
  const sending = useSending(now)
  if (settings === undefined || links === undefined || banks === undefined || accounts === undefined)
    return null

  const view: PopupView = {
    hasConsented: settings.consentedAt !== null,
    tab,
    work,
    // A bank of which there are only files has no link that could stop.
    links: links.filter(({ bankId }) => banks.some(({ id, origins }) => id === bankId && origins.length > 0)),
    sending: {
      ready: sending.ready,
      toReview: reviews?.length ?? 0,
      run: sending.run,
      result: sending.result,
      problem: sending.problem,
      hasLedger: (ledgers ?? 0) > 0,
      hasMapping: accounts.some(({ isSent, mappings }) => isSent && mappings.length > 0),
    },
  }
  const open = (hash: string) => void openApp(hash).then(() => window.close())
  return (
    <Popup
      view={view}
      now={now}
      acts={{
        onAct: (link, cause) => actOn(link, cause, { banks, onSend: sending.send }),
        onReadPage,
        onPlace,
        onTakeCsv,
        onSend: () => sending.send(null),
        onStop: sending.stop,
        onOpenApp: (route) => open(`#${route}`),
        onLinkBank: (origin) => void linkBank(origin, url ?? origin),
      }}
    />
  )
}

/** Called within the click. Where the browser's dialog closes the popup, the worker finishes alone. */
async function linkBank(origin: string, url: string): Promise<void> {
  const { known, code } = recogniseBank(url)
  const link = {
    bankId: null,
    name: known?.name ?? new URL(origin).host,
    knownAs: known?.id ?? null,
    code,
    // All addresses of a known bank in one question: it may number its servers.
    origins: known === null ? [origin] : [...new Set([origin, ...known.origins])],
  }
  if (await requestLink(link)) await ask('app.banksChanged', {})
}
