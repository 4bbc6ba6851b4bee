// The address of a server that a user enters: https, or http on this very computer.
import { z } from '../schema'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The address with one slash at its end; null for anything but https and loopback http, and for one with a user name, query or fragment. */
export function ledgerAddress(text: string): string | null {
  const url = URL.parse(text.trim())
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return null
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.has(url.hostname))) return null
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}

/** An address as ledgerAddress gives it. */
export const ledgerAddressSchema = z.pipe(
  z.string().check(z.refine((text) => ledgerAddress(text) !== null)),
  z.transform((text) => ledgerAddress(text) ?? text),
)
