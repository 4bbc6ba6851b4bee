// How the worker takes the CSV behind a tab's own control: scripts are put into the tab for this one capture only.
import { browser } from 'wxt/browser'
import { z } from '../schema'
import type { PageKind } from '../statement/reading'
import { mayTakeCsvOn } from './may-take'
import { PRESS_EVENT, stayInWindow, undoStayInWindow } from './page-world'
import { CAPTURE_STEPS, type CaptureCause, type CaptureStep, stepsAt } from './steps'

/** The file as the bank gave it, byte for byte. */
export type CapturedFile = { name: string | null; mediaType: string | null; bytes: Uint8Array<ArrayBuffer> }

const takenSchema = z.object({
  steps: z.array(
    z.object({
      name: z.enum(CAPTURE_STEPS),
      status: z.enum(['waiting', 'running', 'done', 'failed']),
      cause: z.nullable(z.string()),
    }),
  ),
  file: z.nullable(
    z.object({ name: z.nullable(z.string()), mediaType: z.nullable(z.string()), base64: z.string() }),
  ),
})

/**
 * In the worker, at the person's click: presses the best CSV control among the tab's granted frames and brings the file back.
 * `kind` is the kind of the tab's page as last read; on one that must not be touched nothing is injected. One request goes to the bank.
 * A tab that is closed, left or not granted fails as `user-moved-on`; `signal` stops the capture as `stopped`.
 */
export async function takeCsvFromTab(
  tabId: number,
  kind: PageKind,
  signal: AbortSignal,
): Promise<{
  steps: { name: string; status: CaptureStep['status']; cause: string | null }[]
  file: CapturedFile | null
}> {
  const fail = (step: CaptureStep['name'], cause: CaptureCause) => ({
    steps: stepsAt(step, cause),
    file: null,
  })
  if (signal.aborted) return fail('find-control', 'stopped')
  if (!mayTakeCsvOn(kind)) return fail('find-control', 'page-refused')
  try {
    const frameId = await bestFrame(tabId, kind)
    if (frameId === null) return fail('find-control', 'no-control')
    const target = { tabId, frameIds: [frameId] }
    const stop = () => {
      browser.scripting
        .executeScript({ target, func: () => globalThis.meisaiCsv?.stop() })
        .catch(() => undefined)
    }
    await browser.scripting.executeScript({ target, world: 'MAIN', func: stayInWindow, args: [PRESS_EVENT] })
    signal.addEventListener('abort', stop)
    try {
      if (signal.aborted) return fail('press', 'stopped')
      const [answer] = await browser.scripting.executeScript({
        target,
        func: (kindOfPage: PageKind) => globalThis.meisaiCsv?.take(kindOfPage) ?? null,
        args: [kind],
      })
      const taken = takenSchema.safeParse(answer?.result)
      if (!taken.success) return fail('press', signal.aborted ? 'stopped' : 'user-moved-on')
      const { steps, file } = taken.data
      return {
        steps,
        file: file && { name: file.name, mediaType: file.mediaType, bytes: bytesFrom(file.base64) },
      }
    } finally {
      signal.removeEventListener('abort', stop)
      await browser.scripting
        .executeScript({ target, world: 'MAIN', func: undoStayInWindow })
        .catch(() => undefined)
    }
  } catch {
    return fail('press', signal.aborted ? 'stopped' : 'user-moved-on')
  }
}

/** The granted frame that is surest of its CSV control; null where none has one. */
async function bestFrame(tabId: number, kind: PageKind): Promise<number | null> {
  const target = { tabId, allFrames: true }
  await browser.scripting.executeScript({ target, files: ['/content-scripts/download.js'] })
  const answers = await browser.scripting.executeScript({
    target,
    func: (kindOfPage: PageKind) => globalThis.meisaiCsv?.points(kindOfPage) ?? 0,
    args: [kind],
  })
  let best: { frameId: number; points: number } | null = null
  for (const { frameId, result } of answers) {
    if (typeof result === 'number' && result > (best?.points ?? 0)) best = { frameId, points: result }
  }
  return best?.frameId ?? null
}

function bytesFrom(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
}
