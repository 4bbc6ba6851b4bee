// How the worker asks every frame of a tab for its look: one call that runs in all frames that the user granted, and brings all answers back.
import { browser } from 'wxt/browser'
import type { Day } from '../statement/day'

type Look = (asOf: Day) => Promise<unknown>

declare global {
  // The content script's isolated world; the bank's page cannot see it.
  var meisaiLook: Look | undefined
}

/** In a content script: gives the worker the look of this frame when it asks. */
export function answerLooks(look: Look): void {
  globalThis.meisaiLook = look
}

/** In the worker: what the content script of each granted frame answers, top frame first; frames without one are left out. */
export async function askFrames(tabId: number, asOf: Day): Promise<unknown[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: (day: Day) => globalThis.meisaiLook?.(day) ?? null,
    args: [asOf],
  })
  return results
    .sort((a, b) => a.frameId - b.frameId)
    .map((result) => result.result)
    .filter((look) => look !== null && look !== undefined)
}

/** In the worker: puts the content script into the tab's frames, for a bank that is read by hand only or a page opened before the grant. */
export async function bringContentScript(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: ['/content-scripts/bank.js'],
  })
}
