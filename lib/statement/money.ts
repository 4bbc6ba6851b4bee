// Money as whole minor units of a currency; no float ever holds an amount.

/** Whole minor units of a currency (yen; US cents). In is positive, out is negative. Safe integers only. */
export type Money = number & { readonly __money: unique symbol }

/** A whole number of minor units as Money; throws on fractions and on numbers past 2^53, which are bugs here. */
export function money(minorUnits: number): Money {
  if (!Number.isSafeInteger(minorUnits)) throw new RangeError('money is a safe integer of minor units')
  return (minorUnits === 0 ? 0 : minorUnits) as Money
}

/** a + b, exactly. */
export function plus(a: Money, b: Money): Money {
  return money(a + b)
}

/** a − b, exactly. */
export function minus(a: Money, b: Money): Money {
  return money(a - b)
}

/** Decimal places of a currency's minor unit (ISO 4217); 2 for any that is not listed. */
export function decimalsOf(currency: string): number {
  return currency === 'JPY' || currency === 'KRW' || currency === 'VND' ? 0 : 2
}
