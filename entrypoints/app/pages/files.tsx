// Statement files, connected: each is read, finds its bank and account, and is kept; where that is not sure the user says.
import { useRef, useState } from 'preact/hooks'
import { Files, type FileView } from '../../../components/app/files/Files'
import { ask } from '../../../lib/messages/ask'
import { type PlacedFile, placeFile, readDropped } from '../live/place-file'

export function FilesPage() {
  const [files, setFiles] = useState<readonly FileView[]>([])
  const [isRunning, setIsRunning] = useState(false)
  const stopping = useRef<AbortController | null>(null)
  /** Files that wait for the user's choice, by name. */
  const waiting = useRef(new Map<string, PlacedFile>())

  const show = (name: string, state: FileView['state']) =>
    setFiles((old) => old.map((file) => (file.name === name ? { name, state } : file)))

  const take = async (dropped: readonly File[]) => {
    if (dropped.length === 0 || isRunning) return
    const controller = new AbortController()
    stopping.current = controller
    setIsRunning(true)
    setFiles(dropped.map(({ name }) => ({ name, state: { kind: 'waiting' } })))
    for (const file of dropped) {
      if (controller.signal.aborted) break
      show(file.name, { kind: 'reading' })
      const placed = await readDropped(file, controller.signal).catch(() => null)
      if (placed === null)
        show(file.name, { kind: 'failed', error: controller.signal.aborted ? 'stopped' : 'unexpected' })
      else await settle(file.name, placed)
    }
    setFiles((old) =>
      old.map((file) =>
        file.state.kind === 'waiting' ? { ...file, state: { kind: 'failed', error: 'stopped' } } : file,
      ),
    )
    setIsRunning(false)
    await ask('app.banksChanged', {}).catch(() => undefined)
  }

  const settle = async (name: string, placed: PlacedFile) => {
    if (placed.kind === 'asks') waiting.current.set(name, placed)
    show(name, placed.kind === 'asks' ? placed.view : placed.state)
  }

  const choose = async (name: string, choice: string | null) => {
    const placed = waiting.current.get(name)
    waiting.current.delete(name)
    if (placed?.kind !== 'asks') return
    if (choice === null) return show(name, { kind: 'failed', error: 'left-out' })
    show(name, { kind: 'reading' })
    await settle(name, await placeFile(placed.reading, placed.done, choice))
    await ask('app.banksChanged', {}).catch(() => undefined)
  }

  const done = files.filter(({ state }) => state.kind !== 'waiting' && state.kind !== 'reading').length
  return (
    <Files
      view={{ files, done, isRunning }}
      acts={{
        onFiles: (dropped) => void take(dropped),
        onStop: () => stopping.current?.abort(),
        onChoose: (name, choice) => void choose(name, choice),
      }}
    />
  )
}
