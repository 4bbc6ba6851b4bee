// In the injected content script: the capture as the worker calls it, with the file's bytes as text that may cross contexts.
import type { PageKind } from '../statement/reading'
import { findCsvControl } from './find-csv-control'
import { mayTakeCsvOn } from './may-take'
import type { CaptureStep } from './steps'
import { takeCsv } from './take-csv'

/** A file on its way between contexts: its bytes in base64. */
export type SentFile = { name: string | null; mediaType: string | null; base64: string }

/** What the worker may call in a frame. */
export type CsvInFrame = {
  /** How sure this frame is of its CSV control, in points; 0 where it has none. */
  points: (kind: PageKind) => number
  take: (kind: PageKind) => Promise<{ steps: CaptureStep[]; file: SentFile | null }>
  stop: () => void
}

declare global {
  // The content script's isolated world; the bank's page cannot see it.
  var meisaiCsv: CsvInFrame | undefined
}

/** Gives the worker the capture of this frame until the signal ends it. */
export function answerCsv(document: Document, signal: AbortSignal): void {
  const csv = csvInFrame(document, signal)
  globalThis.meisaiCsv = csv
  signal.addEventListener('abort', () => {
    if (globalThis.meisaiCsv === csv) globalThis.meisaiCsv = undefined
  })
}

/** The capture of this frame; everything ends with the signal. */
export function csvInFrame(document: Document, signal: AbortSignal): CsvInFrame {
  let stopping = new AbortController()
  return {
    points: (kind) => (mayTakeCsvOn(kind) ? (findCsvControl(document)?.points ?? 0) : 0),
    take: async (kind) => {
      stopping.abort()
      stopping = new AbortController()
      const { steps, file } = await takeCsv(document, kind, AbortSignal.any([signal, stopping.signal]))
      return {
        steps,
        file: file && { name: file.name, mediaType: file.mediaType, base64: base64Of(file.bytes) },
      }
    },
    stop: () => stopping.abort(),
  }
}

function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
  }
  return btoa(pieces.join(''))
}
