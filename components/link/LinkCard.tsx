// One link's health: the bank, its level, the first cause with its action, and the further ones folded away.
import { agoText } from '../../lib/i18n/format'
import { text } from '../../lib/i18n/text'
import type { LinkView } from '../link-view'
import { LevelMark } from '../part/LevelMark'
import { CauseCard } from './CauseCard'
import { sentenceOf } from './cause-text'

export type LinkActs = { onAct: (link: LinkView, cause: LinkView['health']['causes'][number]) => void }

export function LinkCard({ link, now, onAct }: { link: LinkView; now: Date } & LinkActs) {
  const [first, ...further] = link.health.causes.filter(({ level }) => level !== 'ok')
  const remarks = link.health.causes.filter(({ level }) => level === 'ok')
  return (
    <article class="card" aria-label={link.bankName}>
      <div class="row apart">
        <h3>{link.bankName}</h3>
        <LevelMark level={link.health.level} />
      </div>
      {first === undefined ? (
        <p>{text(link.health.level === 'ok' ? 'link.ok' : 'link.unknown')}</p>
      ) : (
        <CauseCard link={link} cause={first} now={now} isMain onAct={onAct} />
      )}
      {remarks.map((cause) => (
        <p key={cause.kind} class="small">
          {sentenceOf(cause)}
        </p>
      ))}
      {further.length > 0 && (
        <details>
          <summary>{text('link.further', { count: further.length })}</summary>
          <ul class="plain stack further">
            {further.map((cause) => (
              <li key={`${cause.kind} ${cause.action.target}`}>
                <CauseCard link={link} cause={cause} now={now} isMain={false} onAct={onAct} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="small soft">
        {link.health.confirmedAt === null
          ? text('link.neverConfirmed')
          : text('link.confirmed', { ago: agoText(link.health.confirmedAt, now) })}
        {link.ledgerNames.length > 0 && (
          <>
            <br />
            {text('link.to', { names: link.ledgerNames.join(text('list.and')) })}
          </>
        )}
      </p>
    </article>
  )
}
