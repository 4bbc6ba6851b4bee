// The rows of a reading that needs a person's word: first those around the broken place, all of them when asked for, and their totals.
import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { dayText, moneyText } from '../../../lib/i18n/format'
import { text } from '../../../lib/i18n/text'
import type { Day } from '../../../lib/statement/day'
import { type Money, money } from '../../../lib/statement/money'

/** Rows shown at first on each side of the broken place, and of an unproved reading's first rows. */
const AROUND = 3
const FIRST = 12
/** Rows drawn at a time; more would hold up the page. */
const AT_ONCE = 500

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
  brokenAt,
  currency,
}: {
  title: string
  rows: readonly ReviewRow[]
  brokenAt: number | null
  currency: string
}) {
  const box = useRef<HTMLElement>(null)
  const [asked, setAsked] = useState(0)
  const first = brokenAt === null ? 0 : Math.max(0, brokenAt - AROUND)
  const from = asked > 0 ? 0 : first
  const to = Math.min(rows.length, asked > 0 ? asked : brokenAt === null ? FIRST : brokenAt + AROUND)
  const showMore = () => {
    setAsked(asked + AT_ONCE)
    // The button may be gone with the last row: who came by keyboard goes on in the rows.
    box.current?.focus()
  }
  return (
    <>
      <p class="small soft">{totalsText(rows, currency)}</p>
      <RowTable box={box} title={title} rows={rows.slice(from, to)} currency={currency} />
      {to - from < rows.length && (
        <p class="row">
          <span class="small soft">{text('review.part', { count: rows.length, from: from + 1, to })}</span>
          <button type="button" onClick={showMore}>
            {text(rows.length <= asked + AT_ONCE ? 'review.all' : 'review.more')}
          </button>
        </p>
      )}
    </>
  )
}

/** What came in and went out, each with its number of rows, to be held against the totals of the bank. */
function totalsText(rows: readonly ReviewRow[], currency: string): string {
  const sides = [rows.filter(({ amount }) => amount >= 0), rows.filter(({ amount }) => amount < 0)]
  const [into = '', out = ''] = sides.map((side) => {
    const total = side.reduce((sum, { amount }) => sum + Math.abs(amount), 0)
    // Sums that no bank has are a misreading, which the rows themselves show.
    return Number.isSafeInteger(total) ? moneyText(money(total), currency) : '–'
  })
  return text('review.totals', {
    into,
    intoCount: sides[0]?.length ?? 0,
    out,
    outCount: sides[1]?.length ?? 0,
  })
}

function RowTable({
  box,
  title,
  rows,
  currency,
}: {
  box: RefObject<HTMLElement | null>
  title: string
  rows: readonly ReviewRow[]
  currency: string
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section class="scroll" ref={box} tabIndex={0} aria-label={title}>
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
