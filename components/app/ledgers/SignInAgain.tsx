// Signing a known ledger in again: only what has to be typed anew, which at a service with a login page of its own is nothing.
import { text, textOfCode } from '../../../lib/i18n/text'
import { formValues } from '../../part/form-values'
import { TextField } from '../../part/TextField'
import { LEDGER_FORMS, type LedgerField, type LedgerKindName } from './ledger-forms'

type Props = {
  kind: LedgerKindName
  isBusy: boolean
  /** `values` by field name. Called within the click. */
  onSignIn: (values: Readonly<Record<string, string>>) => void
}

export function SignInAgain({ kind, isBusy, onSignIn }: Props) {
  const all: readonly LedgerField[] = LEDGER_FORMS[kind]
  const fields = all.filter(({ isAskedAgain }) => isAskedAgain === true)
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        const value = formValues(event)
        onSignIn(Object.fromEntries(fields.map(({ name }) => [name, value(name)])))
      }}
    >
      {fields.map(({ name, type, isRequired }) => (
        <TextField
          key={name}
          label={textOfCode('ledger', kind, `field.${name}`) ?? name}
          name={name}
          type={type}
          isRequired={isRequired}
        />
      ))}
      <div class="row">
        <button type="submit" class="primary" disabled={isBusy}>
          {text('action.sign_in_ledger')}
        </button>
      </div>
    </form>
  )
}
