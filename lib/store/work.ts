// Long work that shows how far it is and can be stopped.

/** The signal stops it: what is stopped rejects with the signal's reason and leaves nothing half done. Steps are the work's own. */
export type Work = { signal?: AbortSignal; onProgress?: (done: number, total: number) => void }

/** Lets the page draw and hear a click before the work goes on. Not inside a database transaction, which it would end. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
