// Money as the digits of a file: exact, without separators.
import { decimalsOf, type Money } from '../../statement/money'

/** `1234`, `-12.05`: the amount in the currency's major unit. */
export function amountText(amount: Money, currency: string): string {
  const decimals = decimalsOf(currency)
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`
  return amount < 0 ? `-${text}` : text
}
