// Connecting one ledger: what its kind needs, and nothing more.
import { text, textOfCode } from '../../../lib/i18n/text'
import { formValues } from '../../part/form-values'
import { TextField } from '../../part/TextField'
import { LEDGER_FORMS, type LedgerField, type LedgerKindName } from './ledger-forms'

type Props = {
  kind: LedgerKindName
  isBusy: boolean
  /** `values` by field name, the user's own name for it under `name`. Called within the click. */
  onConnect: (kind: LedgerKindName, values: Readonly<Record<string, string>>) => void
}

export function LedgerForm({ kind, isBusy, onConnect }: Props) {
  const fields: readonly LedgerField[] = LEDGER_FORMS[kind]
  return (
    <details class="card">
      <summary>{text(`ledger.${kind}.title`)}</summary>
      <form
        class="stack"
        onSubmit={(event) => {
          const value = formValues(event)
          const values = Object.fromEntries(
            ['name', ...fields.map(({ name }) => name)].map((name) => [name, value(name)]),
          )
          onConnect(kind, values)
        }}
      >
        <p class="small">{text(`ledger.${kind}.about`)}</p>
        <TextField label={text('ledger.name')} hint={text('ledger.nameHint')} name="name" />
        {fields.map((field) => (
          <TextField
            key={field.name}
            label={textOfCode('ledger', kind, `field.${field.name}`) ?? field.name}
            name={field.name}
            type={field.type}
            isRequired={field.isRequired}
          />
        ))}
        <div class="row">
          <button type="submit" class="primary" disabled={isBusy}>
            {text('ledger.connect')}
          </button>
        </div>
        <p class="small soft">{text('ledger.secretNote')}</p>
      </form>
    </details>
  )
}
