// How the taking of a bank's own CSV went, step by step.

/** One step of a CSV capture, with the named cause where it failed (`taken.*` in the locales). */
export type TakenStep = {
  name: string
  status: 'waiting' | 'running' | 'done' | 'failed'
  cause: string | null
}
