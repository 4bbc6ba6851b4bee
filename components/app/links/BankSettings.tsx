// What may be read of a bank, and how to end the link.
import { countText, instantText } from '../../../lib/i18n/format'
import { text } from '../../../lib/i18n/text'
import { ConfirmButton } from '../../part/ConfirmButton'
import { Field } from '../../part/Field'
import { Switch } from '../../part/Switch'
import { TextField } from '../../part/TextField'

export type BankView = {
  id: string
  name: string
  origins: readonly string[]
  isGranted: boolean
  isAutomatic: boolean
  /** Id of the service that fetches from this bank by itself, and the day on which its consent ends; null where not said. */
  service: string | null
  serviceConsentUntil: string | null
  /** ISO instants. */
  linkedAt: string
  /** Entries in its passbooks, and how many of them were not sent yet. */
  /** Null until counted. */
  entries: number | null
  unsent: number
}

export type BankActs = {
  onAutomatic: (bankId: string, isOn: boolean) => void
  onService: (bankId: string, service: string | null) => void
  onServiceConsent: (bankId: string, day: string) => void
  /** Called within the click: the browser asks the user for the grant. */
  onGrant: (bankId: string) => void
  onWithdraw: (bankId: string) => void
  onRemove: (bankId: string, withData: boolean) => void
}

type Props = { bank: BankView; services: readonly { id: string; name: string }[]; acts: BankActs }

export function BankSettings({ bank, services, acts }: Props) {
  // A bank of which there are only files has nothing to read or to allow.
  const hasAddress = bank.origins.length > 0
  return (
    <details>
      <summary>{text('bank.settings', { bank: bank.name })}</summary>
      <div class="stack card">
        {hasAddress && (
          <Switch
            label={text('bank.automatic')}
            hint={text('bank.automaticHint')}
            isOn={bank.isAutomatic}
            onChange={(isOn) => acts.onAutomatic(bank.id, isOn)}
          />
        )}
        {hasAddress && (
          <Field label={text('bank.service')} hint={text('bank.serviceHint')}>
            {(id, describedBy) => (
              <select
                id={id}
                aria-describedby={describedBy}
                value={bank.service ?? ''}
                onChange={(event) => acts.onService(bank.id, event.currentTarget.value || null)}
              >
                <option value="">{text('bank.serviceNone')}</option>
                {services.map(({ id: service, name }) => (
                  <option key={service} value={service}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {bank.service !== null && (
          <TextField
            label={text('bank.serviceConsentUntil')}
            hint={text('bank.serviceConsentHint')}
            name="serviceConsentUntil"
            type="date"
            value={bank.serviceConsentUntil ?? ''}
            onChange={(day) => acts.onServiceConsent(bank.id, day)}
          />
        )}
        <dl class="facts small">
          <dt>{text('bank.origins')}</dt>
          <dd>{bank.origins.join(' ')}</dd>
          <dt>{text('bank.linkedAt')}</dt>
          <dd>{instantText(bank.linkedAt)}</dd>
          <dt>{text('bank.grant')}</dt>
          <dd>{text(bank.isGranted ? 'bank.granted' : 'bank.notGranted')}</dd>
        </dl>
        <div class="row">
          {hasAddress &&
            (bank.isGranted ? (
              <button type="button" onClick={() => acts.onWithdraw(bank.id)}>
                {text('bank.withdraw')}
              </button>
            ) : (
              <button type="button" class="primary" onClick={() => acts.onGrant(bank.id)}>
                {text('action.grant')}
              </button>
            ))}
          <ConfirmButton
            label={text('bank.end')}
            title={text('bank.endTitle', { bank: bank.name })}
            confirm={text('bank.endConfirm')}
            onConfirm={() => acts.onRemove(bank.id, false)}
          >
            <p>{text('bank.endBody')}</p>
            {bank.unsent > 0 && <p>{text('bank.endUnsent', { count: bank.unsent })}</p>}
          </ConfirmButton>
          <ConfirmButton
            label={text('bank.erase')}
            title={text('bank.eraseTitle', { bank: bank.name })}
            confirm={text('bank.eraseConfirm')}
            isGrave
            onConfirm={() => acts.onRemove(bank.id, true)}
          >
            <p>{text('bank.eraseBody', { entries: countText(bank.entries) })}</p>
            {bank.unsent > 0 && <p>{text('bank.eraseUnsent', { count: bank.unsent })}</p>}
            <p>
              <strong>{text('bank.eraseForgets')}</strong>
            </p>
            <p>{text('bank.eraseKeeps')}</p>
          </ConfirmButton>
        </div>
      </div>
    </details>
  )
}
