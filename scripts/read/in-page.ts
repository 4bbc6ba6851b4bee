// Runs in each frame of a page that is read from the command line, as the content script does in a bank's page.
import { lookAtFrame } from '../../lib/page/look'
import type { Day } from '../../lib/statement/day'

declare global {
  var meisaiRead: (asOf: Day) => ReturnType<typeof lookAtFrame>
}

globalThis.meisaiRead = (asOf) => lookAtFrame(document, { asOf })
