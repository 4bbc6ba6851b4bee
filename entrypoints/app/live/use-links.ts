// Every link with its health, as the cards draw it.
import type { LinkView, NoticeView } from '../../../components/link-view'
import type { Settings } from '../../../lib/settings/settings'
import { linksHealth } from '../../../lib/store/links-health'
import type { NoticeRecord } from '../../../lib/store/records'
import { db, useLive } from './live'

/** The links; undefined until the database, the grants and the settings are known. */
export function useLinks(
  now: Date,
  granted: ReadonlySet<string> | undefined,
  settings: Settings | undefined,
): readonly LinkView[] | undefined {
  return useLive(async () => {
    if (granted === undefined || settings === undefined) return undefined
    const { staleDays, windowDays, deadlineDays } = settings.reminders
    const days = { stale: staleDays, window: windowDays, deadline: deadlineDays }
    const [links, accounts, ledgers, notices] = await Promise.all([
      linksHealth(db, { now, granted, days }),
      db.accounts.toArray(),
      db.ledgers.toArray(),
      db.notices.toArray(),
    ])
    return links.map(({ bank, health }) => {
      const own = accounts.filter(({ bankId }) => bankId === bank.id)
      const ledgerIds = new Set(own.flatMap(({ mappings }) => mappings.map(({ ledgerId }) => ledgerId)))
      return {
        bankId: bank.id,
        bankName: bank.name,
        accountNames: own.map(({ name }) => name),
        ledgerNames: ledgers.filter(({ id }) => ledgerIds.has(id)).map(({ name }) => name),
        health,
        notices: notices
          .filter((notice) => notice.bankId === bank.id && notice.unread && notice.goneAt === null)
          .map((notice) => noticeView(notice, bank.name))
          .sort(mostUrgentFirst),
        unread: bank.unread,
      }
    })
  }, [now, granted, settings])
}

export function noticeView(notice: NoticeRecord, bankName: string): NoticeView {
  const { id, title, date, demand, deadline, important, unread } = notice
  const { firstSeenAt, lastSeenAt, openedAt, goneAt } = notice
  return {
    ...{ id, bankName, title, date, demand, deadline, important, unread },
    ...{ firstSeenAt, lastSeenAt, openedAt, goneAt },
  }
}

/** Decisions first, then the important, then the newest. */
export function mostUrgentFirst(a: NoticeView, b: NoticeView): number {
  if (a.demand !== b.demand) return a.demand === 'decide' ? -1 : 1
  if (a.important !== b.important) return a.important ? -1 : 1
  return (b.date ?? '').localeCompare(a.date ?? '')
}
