// One account: its name, its use, and its ledgers.
import { text } from '../../../lib/i18n/text'
import { Switch } from '../../part/Switch'
import { TextField } from '../../part/TextField'
import { AddMapping } from './AddMapping'
import type { AccountActs, AccountView, LedgerChoice } from './account-view'
import { MappingCard } from './MappingCard'

type Props = { account: AccountView; ledgers: readonly LedgerChoice[]; acts: AccountActs }

const PURPOSES = ['business', 'private'] as const

export function AccountCard({ account, ledgers, acts }: Props) {
  const unmapped = ledgers.filter(({ id }) => !account.mappings.some(({ ledgerId }) => ledgerId === id))
  return (
    <section class="card" aria-label={account.name}>
      <div>
        <h2>{account.name}</h2>
        <p class="small soft">
          {account.bankName} {account.label}
        </p>
      </div>
      <Switch
        label={text('account.isSent')}
        hint={text('account.isSentHint')}
        isOn={account.isSent}
        onChange={(isOn) => acts.onSent(account.id, isOn)}
      />
      <fieldset>
        <legend>{text('account.purpose')}</legend>
        {PURPOSES.map((purpose) => (
          <label key={purpose} class="choice">
            <input
              type="radio"
              name={`purpose-${account.id}`}
              checked={account.purpose === purpose}
              onChange={() => acts.onPurpose(account.id, purpose)}
            />
            <span>{text(`account.${purpose}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="fields">
        <TextField
          label={text('account.name')}
          name="name"
          value={account.name}
          onChange={(name) => acts.onRename(account.id, name)}
        />
        <TextField
          label={text('account.department')}
          name="department"
          value={account.department ?? ''}
          onChange={(name) => acts.onDepartment(account.id, name === '' ? null : name)}
        />
      </div>
      {account.mappings.map((mapping) => (
        <MappingCard key={mapping.ledgerId} account={account} mapping={mapping} acts={acts} />
      ))}
      {unmapped.length > 0 && <AddMapping account={account} ledgers={unmapped} acts={acts} />}
    </section>
  )
}
