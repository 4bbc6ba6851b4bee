// One cause of a link's trouble: what happened, since when, the one thing to do, whom to ask.
import type { Cause } from '../../lib/health/health'
import { agoText } from '../../lib/i18n/format'
import { text } from '../../lib/i18n/text'
import type { LinkView, NoticeView } from '../link-view'
import { Icon } from '../part/Icon'
import { actionOf, askOf, helpOf, sentenceOf } from './cause-text'
import { NoticeItem } from './NoticeItem'

type Props = {
  link: LinkView
  cause: Cause
  now: Date
  isMain: boolean
  onAct: (link: LinkView, cause: Cause) => void
}

/** Notices listed under one cause; the rest are in the app, and the count says so. */
const LISTED = 3

/** `isMain`: it stands first; its action is the link's one action. */
export function CauseCard({ link, cause, now, isMain, onAct }: Props) {
  const action = actionOf(cause)
  const help = helpOf(cause)
  const ask = askOf(cause)
  const notices = noticesOf(link, cause)
  return (
    <div class="stack cause">
      <p class={isMain ? 'cause-sentence' : ''}>{sentenceOf(cause)}</p>
      {notices.length > 0 && (
        <ul class="plain stack">
          {notices.slice(0, LISTED).map((notice) => (
            <NoticeItem key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
      {notices.length > LISTED && (
        <p class="small soft">{text('notice.more', { count: notices.length - LISTED })}</p>
      )}
      {help !== '' && <p class="small">{help}</p>}
      {action !== null && (
        <button type="button" class={isMain ? 'wide' : ''} onClick={() => onAct(link, cause)}>
          {leaves(cause) && <Icon name="leave" />}
          {action}
          <span class="unseen">{text('cause.ofBank', { bank: link.bankName })}</span>
        </button>
      )}
      <p class="small soft">
        {cause.since !== null && (
          <span class="line">{text('cause.since', { ago: agoText(cause.since, now) })}</span>
        )}
        {ask !== null && <span class="line">{ask}</span>}
      </p>
    </div>
  )
}

function noticesOf(link: LinkView, cause: Cause): readonly NoticeView[] {
  if (cause.kind === 'notice-unread') {
    const unread = link.notices.filter(({ demand }) => demand === 'read')
    // Where the bank counts fewer than were seen, which are read is not known: those that it showed last are the likeliest to be left.
    return unread.length <= Number(cause.evidence.count)
      ? unread
      : unread
          .toSorted((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt))
          .slice(0, Number(cause.evidence.count))
  }
  if (cause.kind === 'decision-required') return link.notices.filter((notice) => notice.demand === 'decide')
  return []
}

/** The action opens a page outside of the extension. */
function leaves(cause: Cause): boolean {
  const { kind } = cause.action
  return kind === 'open-bank' || kind === 'open-notices' || kind === 'open-ledger' || kind === 'resync-ledger'
}
