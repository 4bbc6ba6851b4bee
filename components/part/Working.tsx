// Long work as it goes: what it is, how far, and the button that stops it.
import { text } from '../../lib/i18n/text'
import { Icon } from './Icon'

export type WorkView = { name: 'export' | 'backup' | 'restore'; done: number; total: number }

export function Working({ work, onStop }: { work: WorkView; onStop: () => void }) {
  return (
    <div role="status" class="row">
      <label>
        {text(`work.${work.name}`)}
        <progress value={work.done} max={Math.max(1, work.total)} />
      </label>
      <button type="button" onClick={onStop}>
        <Icon name="stop" />
        {text('work.stop')}
      </button>
    </div>
  )
}
