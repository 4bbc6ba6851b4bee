// In a page: does each mutation to the document, looks, and puts the document back.

import type { FrameLook } from '../../lib/page/frame-look'
import { lookAtFrame } from '../../lib/page/look'
import type { Day } from '../../lib/statement/day'
import { MUTATIONS } from './mutations'
import { UNCHANGED } from './redesigns'

declare global {
  var meisaiMutate: (asOf: Day) => Promise<{ name: string; look: FrameLook }[]>
}

globalThis.meisaiMutate = async (asOf) => {
  const original = document.body
  const looks: { name: string; look: FrameLook }[] = []
  const rest = () => Promise.resolve()
  // A frame would be loaded anew; its own document is mutated, the page around it is not.
  if (document.querySelector('iframe,frame') !== null)
    return [{ name: UNCHANGED, look: await lookAtFrame(document, { asOf, rest }) }]
  for (const { name, apply } of MUTATIONS) {
    const copy = original.cloneNode(true) as HTMLElement
    document.body.replaceWith(copy)
    if (apply(document)) looks.push({ name, look: await lookAtFrame(document, { asOf, rest }) })
  }
  document.body.replaceWith(original)
  return looks
}
