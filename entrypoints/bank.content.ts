// On a linked bank's pages, in every frame: says that something new is shown, and looks when the worker asks. Stores nothing, draws nothing.
import { defineContentScript } from 'wxt/utils/define-content-script'
import { ask } from '../lib/messages/ask'
import { lookAtFrame } from '../lib/page/look'
import { watchPage } from '../lib/page/watch'
import { answerLooks } from '../lib/platform/frame-look'

export default defineContentScript({
  matches: ['https://*/*'],
  registration: 'runtime',
  allFrames: true,
  runAt: 'document_idle',
  main(ctx) {
    answerLooks((asOf) => lookAtFrame(document, { asOf, signal: ctx.signal }))
    watchPage(document, ctx.signal, () => {
      // After an update of the extension this script is orphaned: it stops instead of throwing at the bank's page.
      if (ctx.isInvalid) return
      ask('page.changed', {}).catch(() => undefined)
    })
  },
})
