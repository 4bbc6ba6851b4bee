// The links page, connected.

import { browser } from 'wxt/browser'
import { Links } from '../../../components/app/links/Links'
import { SERVICES } from '../../../lib/banks/services'
import { ask } from '../../../lib/messages/ask'
import { patternOf } from '../../../lib/platform/bank-access'
import { isDay } from '../../../lib/statement/day'
import { removeBank } from '../../../lib/store/remove'
import { waitingOf } from '../../../lib/store/waiting-of'
import { actOn, grant } from '../live/act'
import { db, useLive } from '../live/live'
import { useEntryCounts } from '../live/use-entry-counts'
import { useGranted } from '../live/use-granted'
import { useLinks } from '../live/use-links'
import { useNow } from '../live/use-now'
import { useSending } from '../live/use-sending'
import { useSettings } from '../live/use-settings'

export function LinksPage() {
  const now = useNow()
  const settings = useSettings()
  const granted = useGranted()
  const links = useLinks(now, granted, settings)
  const sending = useSending(now)
  const banks = useLive(() => db.banks.toArray(), [])
  const accounts = useLive(waitingByAccount, [])
  const entries = useEntryCounts(links !== undefined)
  if (links === undefined || banks === undefined || granted === undefined) return null

  const originsOf = (bankId: string) => banks.find(({ id }) => id === bankId)?.origins ?? []
  const view = links.flatMap((link) => {
    const bank = banks.find(({ id }) => id === link.bankId)
    if (bank === undefined) return []
    const { id, name, origins, isAutomatic, linkedAt } = bank
    const service = bank.service ?? null
    const serviceConsentUntil = bank.serviceConsentUntil ?? null
    const own = accounts?.filter(({ bankId }) => bankId === id) ?? []
    const count = {
      entries: entries === undefined ? null : sum(own.map((account) => entries.get(account.id) ?? 0)),
      unsent: sum(own.map(({ unsent }) => unsent)),
    }
    return {
      ...link,
      bank: {
        id,
        name,
        origins,
        isAutomatic,
        service,
        serviceConsentUntil,
        linkedAt,
        isGranted: granted.has(id),
        ...count,
      },
    }
  })
  return (
    <Links
      view={{ now, links: view, services: SERVICES }}
      acts={{
        onAct: (link, cause) => actOn(link, cause, { banks, onSend: sending.send }),
        onAutomatic: (bankId, isAutomatic) => void db.banks.update(bankId, { isAutomatic }).then(changed),
        onService: (bankId, service) => void db.banks.update(bankId, { service }),
        onServiceConsent: (bankId, day) =>
          void db.banks.update(bankId, { serviceConsentUntil: isDay(day) ? day : null }),
        onGrant: (bankId) => void grant(originsOf(bankId)),
        onWithdraw: (bankId) => void withdraw(originsOf(bankId)),
        onRemove: (bankId, withData) => void remove(bankId, originsOf(bankId), withData),
      }}
    />
  )
}

const changed = () => ask('app.banksChanged', {})

/** Gives the grant of a bank's origins back; nothing of it can be read from then on. */
async function withdraw(origins: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: origins.map(patternOf) })
  await changed()
}

/** Origins that another linked bank has too (a shared platform) stay granted. */
async function remove(bankId: string, origins: readonly string[], withData: boolean): Promise<void> {
  await removeBank(db, bankId, { withData })
  const others = await db.banks.toArray()
  const free = origins.filter((origin) => !others.some((bank) => bank.origins.includes(origin)))
  if (free.length > 0) await browser.permissions.remove({ origins: free.map(patternOf) })
  await changed()
}

async function waitingByAccount(): Promise<{ id: string; bankId: string; unsent: number }[]> {
  const accounts = await db.accounts.toArray()
  return Promise.all(
    accounts.map(async ({ id, bankId, mappings }) => ({
      id,
      bankId,
      unsent: await waitingOf(db, id, mappings),
    })),
  )
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
