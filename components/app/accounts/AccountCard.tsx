// One account: its name, its use, and its ledgers.
import { text } from '../../../lib/i18n/text'
import { Switch } from '../../part/Switch'
import { TextField } from '../../part/TextField'
import { AddMapping } from './AddMapping'
import type { AccountActs, AccountView, LedgerChoice } from './account-view'
import { JoinAccount } from './JoinAccount'
import { MappingCard } from './MappingCard'
import { RemoveAccount } from './RemoveAccount'

type Props = { account: AccountView; ledgers: readonly LedgerChoice[]; acts: AccountActs }

const PURPOSES = ['business', 'private'] as const

export function AccountCard({ account, ledgers, acts }: Props) {
  return (
    <section class="card" aria-label={account.name}>
      <div>
        <h2>{account.name}</h2>
        <p class="small soft">
          {account.bankName} {account.label}
        </p>
      </div>
      {account.removedAt !== null ? (
        <RemoveAccount account={account} acts={acts} />
      ) : (
        <InUse account={account} ledgers={ledgers} acts={acts} />
      )}
    </section>
  )
}

/** An account that was not taken out: what it is for, where it goes, and the ways to end it. */
function InUse({ account, ledgers, acts }: Props) {
  const unmapped = ledgers.filter(({ id }) => !account.mappings.some(({ ledgerId }) => ledgerId === id))
  return (
    <>
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
      {account.others.length > 0 && (
        <details>
          <summary>{text('join.summary')}</summary>
          <JoinAccount account={account} acts={acts} />
        </details>
      )}
      <details>
        <summary>{text('account.removeSummary')}</summary>
        <RemoveAccount account={account} acts={acts} />
      </details>
    </>
  )
}
