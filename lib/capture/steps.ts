// The taking of a bank's own CSV as named steps, each with a status and, where it failed, a named cause.

/** The steps, in their order. */
export const CAPTURE_STEPS = ['find-control', 'press', 'receive', 'check'] as const
export type CaptureStepName = (typeof CAPTURE_STEPS)[number]

/**
 * Why no file came.
 * - find-control: `no-control`; `page-refused`: on a page of this kind nothing is pressed (login, one-time password, transfer …)
 * - press: `nothing-happened` in time; `user-moved-on`: the person went to another page meanwhile
 * - receive: `unreachable`; `refused`: an HTTP error; `too-large`; `too-slow`; `form-unusual`: a form that cannot be sent as it would be
 * - check: `answered-a-page`: HTML in place of a file; `session-over`: that page says so; `empty`
 * - any: `stopped` by the person
 */
export type CaptureCause =
  | 'no-control'
  | 'page-refused'
  | 'nothing-happened'
  | 'user-moved-on'
  | 'unreachable'
  | 'refused'
  | 'too-large'
  | 'too-slow'
  | 'form-unusual'
  | 'answered-a-page'
  | 'session-over'
  | 'empty'
  | 'stopped'

/** One step as the popup shows it. */
export type CaptureStep = {
  name: CaptureStepName
  status: 'waiting' | 'running' | 'done' | 'failed'
  cause: CaptureCause | null
}

/** A step's outcome: what it gave, or why it failed. */
export type StepResult<T> = { kind: 'done'; value: T } | { kind: 'failed'; cause: CaptureCause }

/** A step that gave this. */
export function done<T>(value: T): StepResult<T> {
  return { kind: 'done', value }
}

/** A step that failed for this cause. */
export function failed(cause: CaptureCause): { kind: 'failed'; cause: CaptureCause } {
  return { kind: 'failed', cause }
}

/** The steps as they stand when the named one has just failed (with a cause) or everything is done (no cause). */
export function stepsAt(failedAt: CaptureStepName | null, cause: CaptureCause | null): CaptureStep[] {
  const last = failedAt === null ? CAPTURE_STEPS.length : CAPTURE_STEPS.indexOf(failedAt)
  return CAPTURE_STEPS.map((name, i) => {
    if (i < last) return { name, status: 'done', cause: null }
    return i === last ? { name, status: 'failed', cause } : { name, status: 'waiting', cause: null }
  })
}
