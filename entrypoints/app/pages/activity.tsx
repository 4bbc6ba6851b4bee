// The activity log, connected.
import { useState } from 'preact/hooks'
import { Activity, type ActivityView } from '../../../components/app/activity/Activity'
import { verifyLog } from '../../../lib/store/event-log'
import { db, useLive } from '../live/live'
import { saveJson } from '../live/save'

const PAGE = 200

export function ActivityPage() {
  const [limit, setLimit] = useState(PAGE)
  const [chain, setChain] = useState<ActivityView['chain']>(null)
  const page = useLive(async () => {
    const [events, total, banks, accounts, ledgers] = await Promise.all([
      db.events.orderBy('seq').reverse().limit(limit).toArray(),
      db.events.count(),
      db.banks.toArray(),
      db.accounts.toArray(),
      db.ledgers.toArray(),
    ])
    return {
      total,
      events: events.map(({ seq, at, kind, bankId, accountId, ledgerId, detail }) => ({
        seq,
        at,
        kind,
        bankName: banks.find(({ id }) => id === bankId)?.name ?? null,
        accountName: accounts.find(({ id }) => id === accountId)?.name ?? null,
        ledgerName: ledgers.find(({ id }) => id === ledgerId)?.name ?? null,
        detail: Object.fromEntries(
          Object.entries(detail).map(([name, value]) => [
            name,
            typeof value === 'boolean' ? Number(value) : value,
          ]),
        ),
      })),
    }
  }, [limit])
  if (page === undefined) return null
  return (
    <Activity
      view={{ ...page, chain }}
      acts={{
        onMore: () => setLimit((old) => old + PAGE),
        onCheck: () =>
          void verifyLog(db).then(({ brokenAt }) => setChain({ isWhole: brokenAt === null, brokenAt })),
        onExport: () =>
          void db.events.toArray().then((events) => saveJson('meisai-relay-activity.json', events)),
      }}
    />
  )
}
