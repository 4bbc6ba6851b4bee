// Looks at one frame: its kind first, and its statements only where the kind allows it. In slices, so that the page never waits.

import type { Day } from '../statement/day'
import type { FrameLook } from './frame-look'
import { gridsOf } from './grids/grids'
import { gatherEvidence } from './kind/gather-evidence'
import { pageView } from './kind/page-view'
import { weighKinds } from './kind/weigh-kinds'
import { lookOver } from './look-over'
import { spokenDirection } from './spoken-direction'

export type LookOptions = {
  /** The day of reading (`dayInJapan(now)`). */
  asOf: Day
  signal?: AbortSignal
  /** How to let the page work between two slices; by default a task of its own. */
  rest?: () => Promise<void>
}

/** A slice of work; half of what a person would notice, since the page's own work comes on top. */
const SLICE_MS = 16

/**
 * What this frame shows. On pages that ask for credentials or move money only the kind is taken. Never changes the page.
 * Rejects with the signal's reason once it is aborted.
 */
export async function lookAtFrame(
  document: Document,
  { asOf, signal, rest = nextTask }: LookOptions,
): Promise<FrameLook> {
  signal?.throwIfAborted()
  const evidence = await inSlices(gatherEvidence(document), rest, signal)
  const { kind } = weighKinds(pageView([evidence]), { hasStatement: false, asOf })
  const isClosed = kind === 'login' || kind === 'otp' || kind === 'operation'
  const window = document.defaultView
  const look: FrameLook = {
    origin: window?.origin ?? 'null',
    isTop: window === null || window.parent === window,
    evidence,
    isClosed,
    isCut: false,
    grids: [],
    texts: [],
  }
  if (isClosed || window === null) return look
  await rest()
  const view = await inSlices(lookOver(document.documentElement, spokenDirection), rest, signal)
  if (view.root === null) return { ...look, isCut: view.isCut }
  const { grids, texts, isCut } = await inSlices(gridsOf(view.root, document.title), rest, signal)
  return { ...look, isCut: view.isCut || isCut, grids, texts }
}

async function inSlices<T>(
  work: Generator<void, T>,
  rest: () => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<T> {
  let start = performance.now()
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value
    if (performance.now() - start < SLICE_MS) continue
    await rest()
    signal?.throwIfAborted()
    start = performance.now()
  }
}

/** Ends this task and goes on in a next one; timers are held back in hidden tabs, messages are not. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
