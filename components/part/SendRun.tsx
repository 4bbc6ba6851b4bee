// A run of sending that is under way, with Stop; or one whose worker died, with the time at which it goes on by itself.
import { instantText } from '../../lib/i18n/format'
import { text } from '../../lib/i18n/text'
import { Icon } from './Icon'
import { Message } from './Message'

/** interrupted: `until` is the ISO instant at which the rows in the air are looked for at the ledger. */
export type SendRunView =
  | { kind: 'running'; done: number; total: number }
  | { kind: 'interrupted'; until: string }

export function SendRun({ run, onStop }: { run: SendRunView; onStop: () => void }) {
  if (run.kind === 'interrupted')
    return (
      <Message level="attention">
        <p>{text('sending.interrupted', { at: instantText(run.until) })}</p>
      </Message>
    )
  return (
    <div class="stack card">
      <label>
        {text('sending.progress', { done: run.done, total: run.total })}
        <progress value={run.done} max={run.total} />
      </label>
      <div class="row">
        <button type="button" onClick={onStop}>
          <Icon name="stop" />
          {text('sending.stop')}
        </button>
      </div>
    </div>
  )
}
