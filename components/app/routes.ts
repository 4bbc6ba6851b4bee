// The pages of the app, by the word in the address after `#`.

export const ROUTES = [
  'links',
  'notices',
  'review',
  'sending',
  'passbooks',
  'files',
  'accounts',
  'ledgers',
  'settings',
  'activity',
] as const
/** Pages of the menu, and those that are only led to. */
export type Route = (typeof ROUTES)[number] | 'welcome' | 'add' | 'safety' | 'report'

const ALL: readonly string[] = [...ROUTES, 'welcome', 'add', 'safety', 'report']

const isRoute = (word: string | undefined): word is Route => word !== undefined && ALL.includes(word)

/** `#passbooks/a1/check` as route, id and part of the page; an unknown word is the first page. */
export function routeOf(hash: string): { route: Route; id: string | null; part: string | null } {
  const [word, id, part] = hash.replace(/^#\/?/, '').split('/')
  return {
    route: isRoute(word) ? word : 'links',
    id: id === undefined || id === '' ? null : decodeURIComponent(id),
    part: part ?? null,
  }
}

/** The address of a page of the app. */
export function hashOf(route: Route, id: string | null = null, part: string | null = null): string {
  const page = id === null ? `#${route}` : `#${route}/${encodeURIComponent(id)}`
  return part === null ? page : `${page}/${part}`
}
