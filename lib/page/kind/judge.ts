// What the page is, from the evidence of all its frames: kind, whether it blocks, whether it is suspicious, its notices.
import type { Day } from '../../statement/day'
import type { Notice, PageKind } from '../../statement/reading'
import { settleNotices } from '../notice/settle'
import { endsSession } from './ended'
import type { Evidence } from './evidence'
import { STANDS_BEFORE, standingSigns } from './interstitial'
import { type PageView, pageView } from './page-view'
import { suspicionsOf } from './suspicious'
import { squeeze } from './text'
import { weighKinds } from './weigh-kinds'

/** A page as judged; `why` names each piece of evidence with its weight, for people who ask. */
export type Judgement = {
  kind: PageKind
  blocking: boolean
  suspicious: boolean
  unread: number
  notices: Notice[]
  why: string[]
}

/** Judges a page by the evidence of all its frames. What is not recognised is `other`; never a guess that all is well. */
export function judgePage(
  shown: readonly Evidence[],
  facts: { hasStatement: boolean; asOf: Day },
): Judgement {
  const frames = withLayeredFrames(shown)
  const page = pageView(frames)
  const weighed = weighKinds(page, facts)
  const { why } = weighed
  const isEnded = weighed.kind !== 'login' && page.overlays.some(endsSession)
  if (isEnded) why.push('expired: a layer over the page says so')
  const kind = isEnded ? 'expired' : weighed.kind
  const isBeforeLogin = kind === 'login'
  const suspicions = suspicionsOf(page, isBeforeLogin)
  for (const { name, weight } of suspicions) why.push(`suspicious +${weight} ${name}`)
  const suspicious = suspicions.length > 0
  const isOutside = kind === 'login' || kind === 'otp' || kind === 'expired' || kind === 'maintenance'
  const standing = kind === 'notice' ? standingSigns(page) : []
  for (const { name, weight } of standing) why.push(`blocking ${weight > 0 ? '+' : ''}${weight} ${name}`)
  const isInterstitial = standing.reduce((sum, { weight }) => sum + weight, 0) >= STANDS_BEFORE
  const isClosed = kind === 'expired' || kind === 'maintenance'
  const { notices, unread } = settleNotices(suspicious || isEnded ? withoutLayers(frames) : frames, {
    isInterstitial,
    isPublic: isOutside,
    takesArticle: kind === 'notice',
    asOf: facts.asOf,
  })
  return {
    kind,
    blocking: !isOutside && (isInterstitial || standsOver(page)),
    suspicious,
    unread,
    // What a page that ended the session is called is no news.
    notices: isClosed ? notices.filter(({ title }) => squeeze(title) !== page.headline) : notices,
    why,
  }
}

/** A frame of another origin cannot see that it stands in a layer; the page around it knows. */
function withLayeredFrames(frames: readonly Evidence[]): readonly Evidence[] {
  const layered = new Set(frames.flatMap((frame) => frame.layered))
  if (layered.size === 0) return frames
  return frames.map((frame) =>
    frame.isTop || frame.inOverlay || !layered.has(frame.address)
      ? frame
      : { ...frame, inOverlay: true, lists: frame.lists.map((list) => ({ ...list, inOverlay: true })) },
  )
}

function standsOver(page: PageView): boolean {
  return page.overlays.length > 0
}

/** A trap's overlay is no notice of the bank, nor is the end of a session. */
function withoutLayers(frames: readonly Evidence[]): Evidence[] {
  return frames
    .filter((frame) => !frame.inOverlay)
    .map((frame) => ({ ...frame, lists: frame.lists.filter((list) => !list.inOverlay) }))
}
