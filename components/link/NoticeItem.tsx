// One notice in the bank's own words: what it asks, by when. Nothing here marks it as read; only the bank's page does.
import { dayText, dayWithWeekday } from '../../lib/i18n/format'
import { text } from '../../lib/i18n/text'
import type { NoticeView } from '../link-view'
import { Icon } from '../part/Icon'

export function NoticeItem({ notice }: { notice: NoticeView }) {
  return (
    <li class="notice">
      <Icon name="notice" />
      <div>
        <p class="notice-title">{notice.title === '' ? text('notice.untitled') : notice.title}</p>
        <p class="small soft">
          {notice.date !== null && <span>{text('notice.dated', { day: dayText(notice.date) })} </span>}
          <span>{text(`notice.demand.${notice.demand}`)}</span>
        </p>
        {notice.deadline !== null && (
          <p class="small notice-deadline">
            {text('notice.deadline', { day: dayWithWeekday(notice.deadline) })}
          </p>
        )}
        {notice.unread && notice.openedAt !== null && <p class="small">{text('notice.stillUnread')}</p>}
      </div>
    </li>
  )
}
