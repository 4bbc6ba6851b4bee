// Which kind of page the signs speak for. Apart from the rest of the judgement: the look at a frame needs no more of it.
import type { Day } from '../../statement/day'
import { PAGE_KINDS } from '../../statement/page-kinds'
import type { PageKind } from '../../statement/reading'
import type { PageView } from './page-view'
import { SIGNS } from './signs'

/** What `other` weighs where nothing speaks for it: with less, no kind is believed. */
export const ENOUGH = 2.5

/** The kind for which the signs weigh most, and each sign that holds with its weight. */
export function weighKinds(
  page: PageView,
  facts: { hasStatement: boolean; asOf: Day },
): { kind: PageKind; why: string[] } {
  const why: string[] = []
  const weights = new Map<PageKind, number>()
  for (const sign of SIGNS) {
    if (!sign.holds(page, facts)) continue
    weights.set(sign.kind, (weights.get(sign.kind) ?? 0) + sign.weight)
    why.push(`${sign.kind} ${sign.weight > 0 ? '+' : ''}${sign.weight} ${sign.name}`)
  }
  return { kind: heaviest(weights), why }
}

function heaviest(weights: ReadonlyMap<PageKind, number>): PageKind {
  let best: PageKind = 'other'
  let most = ENOUGH + (weights.get('other') ?? 0)
  for (const kind of PAGE_KINDS) {
    const weight = weights.get(kind) ?? 0
    if (kind !== 'other' && weight > most) {
      best = kind
      most = weight
    }
  }
  return best
}
