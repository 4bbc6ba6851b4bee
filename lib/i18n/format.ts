// Days, instants and money as a person of this language writes them.
import type { Day } from '../statement/day'
import { decimalsOf, type Money } from '../statement/money'
import { text } from './text'

const MS_A_MINUTE = 60_000
const MS_AN_HOUR = 3_600_000
const MS_A_DAY = 86_400_000

/** `2026年7月12日(日)`, `Sun, 12 Jul 2026`: a bank's day, which has no time zone. */
export function dayText(day: Day): string {
  return new Intl.DateTimeFormat(text('locale'), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(day),
  )
}

/** The day with its weekday, for deadlines. */
export function dayWithWeekday(day: Day): string {
  return new Intl.DateTimeFormat(text('locale'), {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  }).format(Date.parse(day))
}

/** Date and time of an ISO instant on this computer's clock. */
export function instantText(instant: string): string {
  return new Intl.DateTimeFormat(text('locale'), { dateStyle: 'medium', timeStyle: 'short' }).format(
    Date.parse(instant),
  )
}

/** How long ago, in the largest whole unit: 「3日前」; 「たった今」 within a minute and for a clock that runs ahead. */
export function agoText(instant: string, now: Date): string {
  const ms = now.getTime() - Date.parse(instant)
  if (ms < MS_A_MINUTE) return text('time.now')
  const relative = new Intl.RelativeTimeFormat(text('locale'), { numeric: 'always' })
  if (ms < MS_AN_HOUR) return relative.format(-Math.floor(ms / MS_A_MINUTE), 'minute')
  if (ms < MS_A_DAY) return relative.format(-Math.floor(ms / MS_AN_HOUR), 'hour')
  return relative.format(-Math.floor(ms / MS_A_DAY), 'day')
}

/** `1,234円`, `¥1,234`, `-$12.34`: an amount with its currency, exact to the minor unit. */
export function moneyText(amount: Money, currency: string): string {
  const decimals = decimalsOf(currency)
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0')
  const whole = decimals === 0 ? digits : digits.slice(0, -decimals)
  const grouped = new Intl.NumberFormat(text('locale')).format(BigInt(whole))
  const plain = decimals === 0 ? grouped : `${grouped}.${digits.slice(-decimals)}`
  const sign = amount < 0 ? '−' : ''
  return currency === 'JPY' ? text('money.yen', { amount: `${sign}${plain}` }) : `${sign}${plain} ${currency}`
}

/** A count with its thousands grouped. */
export function countText(count: number | null): string {
  if (count === null) return '…'
  return new Intl.NumberFormat(text('locale')).format(count)
}
