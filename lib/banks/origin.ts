// Origins of banks, with `*.` for any name below a host.

/** Whether an origin (`https://host[:port]`) is meant by a bank's origin, which may begin with `*.` after the scheme. */
export function isOriginOf(origin: string, bankOrigin: string): boolean {
  if (!bankOrigin.includes('://*.')) return origin === bankOrigin
  const [scheme, host] = bankOrigin.split('://*.')
  const [scheme2, host2] = origin.split('://')
  return scheme === scheme2 && host2?.endsWith(`.${host}`) === true
}
