// The activity log: what this extension did, without amounts or numbers. Each line is chained to the one before.
import { instantText } from '../../../lib/i18n/format'
import { text, textOfCode, type Values } from '../../../lib/i18n/text'
import { Message } from '../../part/Message'
import { PageHead } from '../../part/PageHead'

export type EventView = {
  seq: number
  /** ISO instant. */
  at: string
  kind: string
  bankName: string | null
  accountName: string | null
  ledgerName: string | null
  detail: Values
}

export type ActivityView = {
  events: readonly EventView[]
  total: number
  /** Whether every line's hash follows from the one before; null before it was checked. */
  chain: { isWhole: boolean; brokenAt: number | null } | null
}

export type ActivityActs = { onMore: () => void; onCheck: () => void; onExport: () => void }

export function Activity({ view, acts }: { view: ActivityView; acts: ActivityActs }) {
  return (
    <>
      <PageHead title={text('nav.activity')}>
        <p>{text('activity.lead')}</p>
      </PageHead>
      <div class="row">
        <button type="button" onClick={acts.onCheck}>
          {text('activity.check')}
        </button>
        <button type="button" onClick={acts.onExport}>
          {text('activity.export')}
        </button>
      </div>
      <div role="status">
        {view.chain !== null && (
          <Message level={view.chain.isWhole ? 'ok' : 'stopped'}>
            <p>
              {view.chain.isWhole
                ? text('activity.whole')
                : text('activity.broken', { line: view.chain.brokenAt ?? 0 })}
            </p>
          </Message>
        )}
      </div>
      {view.events.length === 0 ? (
        <p>{text('activity.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1).
        <section class="scroll" tabIndex={0} aria-label={text('nav.activity')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text('activity.at')}</th>
                <th scope="col">{text('activity.what')}</th>
                <th scope="col">{text('activity.where')}</th>
              </tr>
            </thead>
            <tbody>
              {view.events.map((event) => (
                <tr key={event.seq}>
                  <td>{instantText(event.at)}</td>
                  <td>{textOfCode('event', event.kind, null, event.detail) ?? event.kind}</td>
                  <td>{[event.bankName, event.accountName, event.ledgerName].filter(Boolean).join(' ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {view.events.length < view.total && (
        <div class="row">
          <button type="button" onClick={acts.onMore}>
            {text('activity.more')}
          </button>
        </div>
      )}
    </>
  )
}
