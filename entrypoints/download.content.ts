// Injected by the worker into a bank's tab for one CSV capture that the person asked for. Stores nothing, draws nothing.
import { defineContentScript } from 'wxt/utils/define-content-script'
import { answerCsv } from '../lib/capture/answer-csv'

export default defineContentScript({
  matches: ['https://*/*'],
  registration: 'runtime',
  allFrames: true,
  main(ctx) {
    answerCsv(document, ctx.signal)
  },
})
