// Long work of a page: how far it is, and a way to stop it.
import { useRef, useState } from 'preact/hooks'
import type { WorkView } from '../../../components/part/Working'
import type { Work } from '../../../lib/store/work'

export type LongWork = {
  running: WorkView | null
  /** Runs it unless another runs; null where it was stopped. Rejects where it fails. */
  run: <T>(name: WorkView['name'], work: (work: Work) => Promise<T>) => Promise<T | null>
  stop: () => void
}

/** One long work at a time. */
export function useWork(): LongWork {
  const [running, setRunning] = useState<WorkView | null>(null)
  const stopping = useRef<AbortController | null>(null)
  const run = async <T>(name: WorkView['name'], work: (work: Work) => Promise<T>): Promise<T | null> => {
    if (stopping.current !== null) return null
    const controller = new AbortController()
    const { signal } = controller
    stopping.current = controller
    setRunning({ name, done: 0, total: 1 })
    try {
      return await work({ signal, onProgress: (done, total) => setRunning({ name, done, total }) })
    } catch (error) {
      if (signal.aborted) return null
      throw error
    } finally {
      stopping.current = null
      setRunning(null)
    }
  }
  return { running, run, stop: () => stopping.current?.abort() }
}
