// How an amount comes in from outside.
import { z } from '../schema'
import type { Money } from './money'

/** Parses what came from outside as Money; anything but a safe integer is refused. */
export const moneySchema = z.pipe(
  z.number().check(z.int()),
  z.transform((n) => n as Money),
)
