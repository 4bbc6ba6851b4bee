// Takes the file behind the page's own CSV control: at the person's click, with one request to the bank.
import type { PageKind } from '../statement/reading'
import { pressAndCatch } from './catch-navigation'
import { checkFile } from './check-file'
import { type CsvControl, findCsvControl } from './find-csv-control'
import { mayTakeCsvOn } from './may-take'
import { type Received, receive } from './receive'
import { type CaptureStep, stepsAt } from './steps'

/** How the taking went, and the file where it came. */
export type TakenCsv = { steps: CaptureStep[]; file: Received | null }

/**
 * Finds the control on the page of that kind, presses it, receives and checks the file. Never throws for what can happen;
 * the step that failed and its cause are in `steps`. `signal` stops it anywhere.
 */
export async function takeCsv(document: Document, kind: PageKind, signal: AbortSignal): Promise<TakenCsv> {
  if (!mayTakeCsvOn(kind)) return { steps: stepsAt('find-control', 'page-refused'), file: null }
  const control = findCsvControl(document)
  if (control === null) return { steps: stepsAt('find-control', 'no-control'), file: null }
  return takeBehind(control, document.characterSet, signal)
}

async function takeBehind(control: CsvControl, charset: string, signal: AbortSignal): Promise<TakenCsv> {
  const caught = await pressAndCatch(control.element, signal, (where) => receive(where, charset, signal))
  if (caught.kind === 'failed') return { steps: stepsAt('press', caught.cause), file: null }
  const received = await caught.value
  if (received.kind === 'failed') return { steps: stepsAt('receive', received.cause), file: null }
  const checked = checkFile(received.value)
  if (checked.kind === 'failed') return { steps: stepsAt('check', checked.cause), file: null }
  return { steps: stepsAt(null, null), file: checked.value }
}
