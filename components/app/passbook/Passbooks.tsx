// All passbooks, each with what is known and what is missing.
import { agoText, countText } from '../../../lib/i18n/format'
import { text } from '../../../lib/i18n/text'
import type { Day } from '../../../lib/statement/day'
import { Icon } from '../../part/Icon'
import { PageHead } from '../../part/PageHead'
import { hashOf } from '../routes'
import { Coverage } from './Coverage'
import type { PassbookCard } from './passbook-view'

export type PassbooksView = { now: Date; today: Day; cards: readonly PassbookCard[] }

export function Passbooks({ view }: { view: PassbooksView }) {
  return (
    <>
      <PageHead title={text('nav.passbooks')}>
        <p>{text('passbooks.lead')}</p>
      </PageHead>
      {view.cards.length === 0 && <p>{text('passbooks.none')}</p>}
      {view.cards.map((card) => (
        <section key={card.accountId} class="card" aria-label={card.accountName}>
          <div class="row apart">
            <div>
              <h2>
                <a href={hashOf('passbooks', card.accountId)}>{card.accountName}</a>
              </h2>
              <p class="small soft">{card.bankName}</p>
            </div>
            <p class="small">
              {card.count !== null && text('passbooks.entries', { entries: countText(card.count) })}
              {card.lastCaptureAt !== null && (
                <span class="line soft">
                  {text('passbooks.last', { ago: agoText(card.lastCaptureAt, view.now) })}
                </span>
              )}
              {card.contested > 0 && (
                <a class="line level level-attention" href={hashOf('passbooks', card.accountId, 'check')}>
                  <Icon name="attention" />
                  {text('contested.count', { count: card.contested })}
                </a>
              )}
            </p>
          </div>
          <Coverage stretches={card.stretches} gaps={card.gaps} today={view.today} currency={card.currency} />
        </section>
      ))}
    </>
  )
}
