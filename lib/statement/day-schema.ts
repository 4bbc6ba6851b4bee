// How a day comes in from outside.
import { z } from '../schema'
import { type Day, isDay } from './day'

/** Parses what came from outside as a Day; a day that no calendar has is refused. */
export const daySchema = z.pipe(
  z.string().check(z.refine((text) => isDay(text))),
  z.transform((text) => text as Day),
)
