// The notices page, connected.
import { Notices } from '../../../components/app/notices/Notices'
import { db, useLive } from '../live/live'
import { openBank } from '../live/open'
import { mostUrgentFirst, noticeView } from '../live/use-links'
import { useNow } from '../live/use-now'

export function NoticesPage() {
  const now = useNow()
  const banks = useLive(async () => {
    const [all, notices] = await Promise.all([db.banks.toArray(), db.notices.toArray()])
    return all.map((bank) => ({
      bankId: bank.id,
      bankName: bank.name,
      unread: bank.unread ?? 0,
      notices: notices
        .filter(({ bankId }) => bankId === bank.id)
        .map((notice) => noticeView(notice, bank.name))
        .sort(mostUrgentFirst),
    }))
  }, [])
  if (banks === undefined) return null
  return <Notices view={{ now, banks }} acts={{ onOpenNotices: (bankId) => void openBank(bankId) }} />
}
