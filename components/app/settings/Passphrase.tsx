// A passphrase of the user's own that locks the ledgers' tokens. It has nothing to do with any bank.
import { text } from '../../../lib/i18n/text'
import { formValues } from '../../part/form-values'
import { TextField } from '../../part/TextField'

export type PassphraseActs = {
  onSetPassphrase: (passphrase: string) => void
  onUnlock: (passphrase: string) => void
  onLock: () => void
  onClearPassphrase: () => void
}

type Props = { state: 'none' | 'locked' | 'unlocked'; acts: PassphraseActs }

export function Passphrase({ state, acts }: Props) {
  return (
    <section class="card">
      <h2>{text('passphrase.title')}</h2>
      <p class="small">{text('passphrase.lead')}</p>
      <p>{text(`passphrase.${state}`)}</p>
      {state === 'unlocked' ? (
        <div class="row">
          <button type="button" onClick={acts.onLock}>
            {text('passphrase.lock')}
          </button>
          <button type="button" onClick={acts.onClearPassphrase}>
            {text('passphrase.clear')}
          </button>
        </div>
      ) : (
        <form
          class="stack"
          onSubmit={(event) => {
            const passphrase = formValues(event)('passphrase')
            if (state === 'none') acts.onSetPassphrase(passphrase)
            else acts.onUnlock(passphrase)
          }}
        >
          <TextField
            label={text('passphrase.field')}
            hint={text('passphrase.hint')}
            name="passphrase"
            type="password"
            isRequired
          />
          <div class="row">
            <button type="submit">{text(state === 'none' ? 'passphrase.set' : 'passphrase.unlock')}</button>
          </div>
        </form>
      )}
    </section>
  )
}
