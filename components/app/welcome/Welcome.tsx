// The consent before anything is read: what, what never, where to, how to stop. README and privacy page say the same.
import { text } from '../../../lib/i18n/text'
import { Icon } from '../../part/Icon'
import { PageHead } from '../../part/PageHead'

const READS = ['notices', 'rows', 'account', 'files'] as const
const NEVER = ['secrets', 'press', 'operations', 'other', 'publisher'] as const
const GOES = ['here', 'ledger', 'nobody'] as const
const STOPS = ['switch', 'remove', 'wipe'] as const

type Props = {
  /** ISO instant of the consent; null before. */
  consentedAt: string | null
  onConsent: () => void
}

export function Welcome({ consentedAt, onConsent }: Props) {
  return (
    <>
      <PageHead title={text('welcome.title')}>
        <p>{text('welcome.lead')}</p>
      </PageHead>
      <div class="grid-two">
        <section class="card">
          <h2>{text('consent.reads.title')}</h2>
          <ul>
            {READS.map((key) => (
              <li key={key}>{text(`consent.reads.${key}`)}</li>
            ))}
          </ul>
        </section>
        <section class="card">
          <h2>{text('consent.never.title')}</h2>
          <ul>
            {NEVER.map((key) => (
              <li key={key}>{text(`consent.never.${key}`)}</li>
            ))}
          </ul>
        </section>
        <section class="card">
          <h2>{text('consent.goes.title')}</h2>
          <ul>
            {GOES.map((key) => (
              <li key={key}>{text(`consent.goes.${key}`)}</li>
            ))}
          </ul>
        </section>
        <section class="card">
          <h2>{text('consent.stops.title')}</h2>
          <ul>
            {STOPS.map((key) => (
              <li key={key}>{text(`consent.stops.${key}`)}</li>
            ))}
          </ul>
        </section>
      </div>
      {consentedAt === null ? (
        <section class="stack">
          <p class="lead">{text('welcome.consentNote')}</p>
          <div class="row">
            <button type="button" class="primary" onClick={onConsent}>
              <Icon name="shield" />
              {text('welcome.consent')}
            </button>
          </div>
          <p class="small soft">{text('welcome.unofficial')}</p>
        </section>
      ) : (
        <p>
          <a href="#add">{text('links.add')}</a>
        </p>
      )}
    </>
  )
}
