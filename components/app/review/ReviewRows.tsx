// The rows around a broken place, with what the balance should have been.
import { dayText, moneyText } from '../../../lib/i18n/format'
import { text } from '../../../lib/i18n/text'
import type { Day } from '../../../lib/statement/day'
import type { Money } from '../../../lib/statement/money'

export type ReviewRow = {
  date: Day
  description: string
  amount: Money
  balance: Money | null
  /** The balance that the row before implies, where it differs; null where it follows. */
  expected: Money | null
}

export function ReviewRows({
  title,
  rows,
  currency,
}: {
  title: string
  rows: readonly ReviewRow[]
  currency: string
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section class="scroll" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('entry.date')}</th>
            <th scope="col">{text('entry.description')}</th>
            <th scope="col" class="number">
              {text('entry.amount')}
            </th>
            <th scope="col" class="number">
              {text('entry.balance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // Rows of a statement have no id and keep their order.
            <tr key={index} class={row.expected === null ? '' : 'broken-row'}>
              <td>{dayText(row.date)}</td>
              <td>{row.description}</td>
              <td class="number">{moneyText(row.amount, currency)}</td>
              <td class="number">
                {row.balance === null ? '–' : moneyText(row.balance, currency)}
                {row.expected !== null && (
                  <strong class="line small">
                    {text('review.expected', { amount: moneyText(row.expected, currency) })}
                  </strong>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
