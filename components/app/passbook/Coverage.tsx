// Which days are known without a gap: a bar for the eye, the same in words for everybody.
import { dayText, moneyText } from '../../../lib/i18n/format'
import { text } from '../../../lib/i18n/text'
import { type Day, daysBetween } from '../../../lib/statement/day'
import { Icon } from '../../part/Icon'
import type { GapView, StretchView } from './passbook-view'

type Props = { stretches: readonly StretchView[]; gaps: readonly GapView[]; today: Day; currency: string }

export function Coverage({ stretches, gaps, today, currency }: Props) {
  const first = stretches[0]?.from
  if (first === undefined) return <p class="soft">{text('coverage.none')}</p>
  const total = Math.max(1, daysBetween(first, today) + 1)
  const box = (span: { from: Day; to: Day }) => ({
    x: (daysBetween(first, span.from) / total) * 1000,
    // A single day stays visible in a bar of years.
    width: Math.max(3, ((daysBetween(span.from, span.to) + 1) / total) * 1000),
  })
  return (
    <div class="stack">
      <svg class="coverage" viewBox="0 0 1000 28" preserveAspectRatio="none" aria-hidden="true">
        {stretches.map((stretch) => (
          <rect key={stretch.from} class="known" y="6" height="16" {...box(stretch)} />
        ))}
        {gaps.map((gap) => (
          <rect key={gap.from} class="gap" y="11" height="6" {...box(gap)} />
        ))}
      </svg>
      <p class="row apart small soft">
        <span>{dayText(first)}</span>
        <span>{text('coverage.today', { day: dayText(today) })}</span>
      </p>
      <ul class="plain stack small">
        {stretches.map((stretch) => (
          <li key={stretch.from}>
            <span class="level level-ok">
              <Icon name="ok" />
              {text('coverage.known')}
            </span>{' '}
            {text('coverage.span', { from: dayText(stretch.from), to: dayText(stretch.to) })}
          </li>
        ))}
        {gaps.map((gap) => (
          <li key={gap.from}>
            <span class={`level level-${gap.isLost ? 'stopped' : 'attention'}`}>
              <Icon name={gap.isLost ? 'stopped' : 'attention'} />
              {text('coverage.gap')}
            </span>{' '}
            {text('coverage.span', { from: dayText(gap.from), to: dayText(gap.to) })}{' '}
            {gap.amount !== null && text('coverage.amount', { amount: moneyText(gap.amount, currency) })}{' '}
            {adviceOf(gap)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function adviceOf(gap: GapView): string {
  if (gap.isLost) return text('coverage.lost')
  return gap.lastShownOn === null
    ? text('coverage.ahead')
    : text('coverage.until', { day: dayText(gap.lastShownOn) })
}
