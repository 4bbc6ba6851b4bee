// Every notice that the banks showed, unread ones first. Reading them is done at the bank, by the user.
import { agoText } from '../../../lib/i18n/format'
import { text } from '../../../lib/i18n/text'
import { NoticeItem } from '../../link/NoticeItem'
import type { NoticeView } from '../../link-view'
import { Icon } from '../../part/Icon'
import { PageHead } from '../../part/PageHead'

export type NoticesView = {
  now: Date
  banks: readonly { bankId: string; bankName: string; unread: number; notices: readonly NoticeView[] }[]
}

export type NoticeActs = { onOpenNotices: (bankId: string) => void }

export function Notices({ view, acts }: { view: NoticesView; acts: NoticeActs }) {
  const waiting = view.banks.filter(({ unread }) => unread > 0)
  return (
    <>
      <PageHead title={text('nav.notices')}>
        <p>{text('notices.lead')}</p>
      </PageHead>
      <p role="status">
        {waiting.length === 0
          ? text('notices.noneUnread')
          : text('notices.left', { count: waiting.reduce((sum, { unread }) => sum + unread, 0) })}
      </p>
      {view.banks.map((bank) => (
        <section key={bank.bankId} class="card" aria-label={bank.bankName}>
          <div class="row apart">
            <h2>{bank.bankName}</h2>
            <button
              type="button"
              class={bank.unread > 0 ? 'primary' : ''}
              onClick={() => acts.onOpenNotices(bank.bankId)}
            >
              <Icon name="leave" />
              {text('action.open_notices')}
              <span class="unseen">{text('cause.ofBank', { bank: bank.bankName })}</span>
            </button>
          </div>
          <NoticeList notices={bank.notices.filter(({ unread }) => unread)} />
          <Past notices={bank.notices.filter(({ unread }) => !unread)} now={view.now} />
        </section>
      ))}
    </>
  )
}

function NoticeList({ notices }: { notices: readonly NoticeView[] }) {
  if (notices.length === 0) return <p class="soft">{text('notices.bankNone')}</p>
  return (
    <ul class="plain stack">
      {notices.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} />
      ))}
    </ul>
  )
}

function Past({ notices, now }: { notices: readonly NoticeView[]; now: Date }) {
  if (notices.length === 0) return null
  return (
    <details>
      <summary>{text('notices.past', { count: notices.length })}</summary>
      <ul class="plain stack">
        {notices.map((notice) => (
          <li key={notice.id}>
            {notice.title}
            {notice.goneAt !== null && (
              <span class="line small soft">
                {text('notices.gone', { ago: agoText(notice.goneAt, now) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
