// Choosing the ledger's account by its name. The ledger is asked for its accounts; none is typed.
import { useState } from 'preact/hooks'
import { text } from '../../../lib/i18n/text'
import { isDay } from '../../../lib/statement/day'
import { Field } from '../../part/Field'
import { formValues } from '../../part/form-values'
import { Message } from '../../part/Message'
import { Problem } from '../../part/Problem'
import { Switch } from '../../part/Switch'
import { TextField } from '../../part/TextField'
import type { AccountActs, AccountView, LedgerChoice } from './account-view'

type Props = { account: AccountView; ledgers: readonly LedgerChoice[]; acts: AccountActs }

export function AddMapping({ account, ledgers, acts }: Props) {
  const [ledgerId, setLedgerId] = useState('')
  const [accountId, setAccountId] = useState('')
  const [isDespiteFeed, setIsDespiteFeed] = useState(false)
  const ledger = ledgers.find(({ id }) => id === ledgerId)
  const choices = ledger?.accounts.kind === 'known' ? ledger.accounts.choices : []
  const chosen = choices.find(({ id }) => id === accountId)
  const isFed = chosen?.feed === 'on' || chosen?.feed === 'error'
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        const from = formValues(event)('from')
        if (ledger === undefined || chosen === undefined) return
        acts.onMap(account.id, {
          ledgerId: ledger.id,
          ledgerAccountId: chosen.id,
          from: isDay(from) ? from : null,
          isDespiteFeed,
        })
      }}
    >
      <h3>{text('mapping.add')}</h3>
      <div class="fields">
        <Field label={text('mapping.ledger')}>
          {(id) => (
            <select
              id={id}
              value={ledgerId}
              onChange={(event) => {
                setLedgerId(event.currentTarget.value)
                setAccountId('')
                if (event.currentTarget.value !== '') acts.onAskLedger(event.currentTarget.value)
              }}
            >
              <option value="">{text('mapping.choose')}</option>
              {ledgers.map(({ id: value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={text('mapping.account')}>
          {(id) => (
            <select
              id={id}
              value={accountId}
              disabled={choices.length === 0}
              onChange={(event) => setAccountId(event.currentTarget.value)}
            >
              <option value="">{text('mapping.choose')}</option>
              {choices.map(({ id: value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField label={text('mapping.from')} name="from" type="date" />
      </div>
      <div role="status">
        {ledger?.accounts.kind === 'asking' && <p>{text('mapping.asking')}</p>}
        {ledger?.accounts.kind === 'failed' && <Problem {...ledger.accounts.problem} />}
        {isFed && (
          <Message level="attention">
            <p>{text('mapping.feedOn')}</p>
            <Switch label={text('mapping.despiteFeed')} isOn={isDespiteFeed} onChange={setIsDespiteFeed} />
          </Message>
        )}
        {account.problem !== null && <Problem {...account.problem} />}
      </div>
      <div class="row">
        <button type="submit" disabled={chosen === undefined || (isFed && !isDespiteFeed)}>
          {text('mapping.save')}
        </button>
      </div>
    </form>
  )
}
