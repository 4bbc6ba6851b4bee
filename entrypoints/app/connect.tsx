// The app page's one connector: the page that the address names, within the frame.
import { useEffect, useState } from 'preact/hooks'
import { type Route, routeOf } from '../../components/app/routes'
import { Safety } from '../../components/app/Safety'
import { Shell } from '../../components/app/Shell'
import { Welcome } from '../../components/app/welcome/Welcome'
import { changeSettings } from '../../lib/settings/settings'
import { db, useLive } from './live/live'
import { useReviews } from './live/use-reviews'
import { useSettings } from './live/use-settings'
import { AccountsPage } from './pages/accounts'
import { ActivityPage } from './pages/activity'
import { AddPage } from './pages/add'
import { FilesPage } from './pages/files'
import { LedgersPage } from './pages/ledgers'
import { LinksPage } from './pages/links'
import { NoticesPage } from './pages/notices'
import { PassbookPage, PassbooksPage } from './pages/passbooks'
import { ReportPage } from './pages/report'
import { ReviewPage } from './pages/review'
import { SendingPage } from './pages/sending'
import { SettingsPage } from './pages/settings'

export function ConnectedApp() {
  const [{ route, id, part }, setPlace] = useState(() => routeOf(location.hash))
  const settings = useSettings()
  const reviews = useReviews()
  const unread = useLive(async () => {
    const banks = await db.banks.toArray()
    return banks.reduce((sum, bank) => sum + (bank.unread ?? 0), 0)
  }, [])
  useEffect(() => {
    const moved = () => setPlace(routeOf(location.hash))
    addEventListener('hashchange', moved)
    return () => removeEventListener('hashchange', moved)
  }, [])
  if (settings === undefined) return null
  // Before the consent there is nothing but the consent; what a page looks false like may always be read.
  const shown: Route = settings.consentedAt === null && route !== 'safety' ? 'welcome' : route
  const onConsent = () => {
    const at = new Date().toISOString()
    void changeSettings((old) => ({ ...old, consentedAt: at })).then(() => {
      location.hash = '#add'
    })
  }
  return (
    <Shell route={shown} waiting={{ notices: unread ?? 0, review: reviews?.length ?? 0 }}>
      {shown === 'welcome' ? (
        <Welcome consentedAt={settings.consentedAt} onConsent={onConsent} />
      ) : (
        <Page route={shown} id={id} part={part} />
      )}
    </Shell>
  )
}

type PageProps = { route: Exclude<Route, 'welcome'>; id: string | null; part: string | null }

function Page({ route, id, part }: PageProps) {
  switch (route) {
    case 'links':
      return <LinksPage />
    case 'add':
      return <AddPage />
    case 'notices':
      return <NoticesPage />
    case 'review':
      return <ReviewPage />
    case 'sending':
      return <SendingPage />
    case 'passbooks':
      return id === null ? (
        <PassbooksPage />
      ) : (
        <PassbookPage key={`${id}/${part}`} accountId={id} isOnlyContested={part === 'check'} />
      )
    case 'files':
      return <FilesPage />
    case 'accounts':
      return <AccountsPage />
    case 'ledgers':
      return <LedgersPage />
    case 'settings':
      return <SettingsPage />
    case 'activity':
      return <ActivityPage />
    case 'safety':
      return <Safety />
    case 'report':
      return <ReportPage />
    default:
      return route satisfies never
  }
}
