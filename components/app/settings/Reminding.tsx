// When the user is told without opening anything.
import { text } from '../../../lib/i18n/text'
import { Switch } from '../../part/Switch'
import { TextField } from '../../part/TextField'

export type RemindersView = {
  isOn: boolean
  windowDays: number
  staleDays: number
  deadlineDays: number
  /** `HH:MM` of the computer's clock. */
  quiet: { from: string; to: string } | null
}

export type ReminderActs = { onReminders: (reminders: RemindersView) => void }

export function Reminding({ reminders, acts }: { reminders: RemindersView; acts: ReminderActs }) {
  const change = (part: Partial<RemindersView>) => acts.onReminders({ ...reminders, ...part })
  const days = (name: 'windowDays' | 'staleDays' | 'deadlineDays', max: number) => (
    <TextField
      label={text(`reminders.${name}`)}
      name={name}
      type="number"
      min={1}
      max={max}
      value={String(reminders[name])}
      onChange={(value) => {
        const count = Number(value)
        if (Number.isInteger(count) && count >= 1 && count <= max) change({ [name]: count })
      }}
    />
  )
  return (
    <section class="card">
      <h2>{text('reminders.title')}</h2>
      <Switch
        label={text('reminders.isOn')}
        hint={text('reminders.hint')}
        isOn={reminders.isOn}
        onChange={(isOn) => change({ isOn })}
      />
      {reminders.isOn && (
        <>
          <div class="fields">
            {days('windowDays', 60)}
            {days('staleDays', 365)}
            {days('deadlineDays', 60)}
          </div>
          <Switch
            label={text('reminders.quiet')}
            isOn={reminders.quiet !== null}
            onChange={(isOn) => change({ quiet: isOn ? { from: '21:00', to: '08:00' } : null })}
          />
          {reminders.quiet !== null && (
            <Quiet quiet={reminders.quiet} onChange={(quiet) => change({ quiet })} />
          )}
        </>
      )}
    </section>
  )
}

type Quiet = NonNullable<RemindersView['quiet']>

function Quiet({ quiet, onChange }: { quiet: Quiet; onChange: (quiet: Quiet) => void }) {
  return (
    <div class="fields">
      <TextField
        label={text('reminders.quietFrom')}
        name="quietFrom"
        type="time"
        value={quiet.from}
        onChange={(from) => from !== '' && onChange({ ...quiet, from })}
      />
      <TextField
        label={text('reminders.quietTo')}
        name="quietTo"
        type="time"
        value={quiet.to}
        onChange={(to) => to !== '' && onChange({ ...quiet, to })}
      />
    </div>
  )
}
