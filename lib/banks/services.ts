// Accounting services that fetch from banks by themselves, and where a person tells them to fetch anew.

/** A service, by a permanent id. */
export type Service = { id: string; name: string; page: string }

/** Their public front pages (2026-11); the page of 明細の再取得 itself lies behind a login and moves. */
export const SERVICES: readonly Service[] = [
  { id: 'freee', name: 'freee', page: 'https://secure.freee.co.jp/' },
  { id: 'moneyforward', name: 'マネーフォワード クラウド', page: 'https://biz.moneyforward.com/' },
  { id: 'yayoi', name: '弥生', page: 'https://www.yayoi-kk.co.jp/' },
]

/** The service of that id; null for none. */
export function serviceOf(id: string | null | undefined): Service | null {
  return SERVICES.find((service) => service.id === id) ?? null
}
