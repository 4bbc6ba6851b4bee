// Saying that another account is this one: choose it, see what will happen, then confirm.
import { useId } from 'preact/hooks'
import { countText, dayText, moneyText } from '../../../lib/i18n/format'
import { text } from '../../../lib/i18n/text'
import { ConfirmButton } from '../../part/ConfirmButton'
import { Message } from '../../part/Message'
import type { AccountActs, AccountView, JoinView } from './account-view'

export function JoinAccount({ account, acts }: { account: AccountView; acts: AccountActs }) {
  const selectId = useId()
  const { id, join, others } = account
  const from = join === null ? undefined : others.find((other) => other.id === join.from)
  return (
    <div class="stack">
      <p class="small">{text('join.lead')}</p>
      <div class="field">
        <label for={selectId}>{text('join.other')}</label>
        <select
          id={selectId}
          value={join?.from ?? ''}
          onChange={(event) => acts.onLookAtJoin(id, event.currentTarget.value || null)}
        >
          <option value="">{text('mapping.choose')}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {`${other.bankName} ${other.name}`}
            </option>
          ))}
        </select>
      </div>
      {join !== null && from !== undefined && (
        <div role="status" class="stack">
          <Outlook account={account} other={from.name} outlook={join.outlook} />
          {join.outlook.kind === 'possible' && (
            <div class="row">
              <ConfirmButton
                label={text('join.go')}
                title={text('join.title', { account: account.name, other: from.name })}
                confirm={text('join.go')}
                isGrave
                onConfirm={() => acts.onJoin(id, from.id)}
              >
                <p>{text('join.body', { account: account.name, other: from.name })}</p>
                <p>{text('join.sentStays')}</p>
                <p>
                  <strong>{text('join.noWayBack')}</strong>{' '}
                  <a href="#settings">{text('moving.makeBackup')}</a>
                </p>
              </ConfirmButton>
            </div>
          )}
        </div>
      )}
    </div>
  )
}

type OutlookProps = { account: AccountView; other: string; outlook: JoinView['outlook'] }

function Outlook({ account, other, outlook }: OutlookProps) {
  switch (outlook.kind) {
    case 'looking':
      return <p>{text('join.looking')}</p>
    case 'gone':
      return <p>{text('join.gone')}</p>
    case 'other-currency':
      return (
        <Message level="stopped">
          <p>{text('join.otherCurrency')}</p>
        </Message>
      )
    case 'different':
      return (
        <Message level="stopped">
          <p>{text('join.different', { count: outlook.contested })}</p>
        </Message>
      )
    case 'possible': {
      const { into, from, shared, gap } = outlook
      return (
        <>
          <dl class="facts small">
            <dt>{account.name}</dt>
            <dd>{text('passbooks.entries', { entries: countText(into) })}</dd>
            <dt>{other}</dt>
            <dd>{text('passbooks.entries', { entries: countText(from) })}</dd>
            <dt>{text('join.shared')}</dt>
            <dd>{text('passbooks.entries', { entries: countText(shared) })}</dd>
            <dt>{text('join.after')}</dt>
            <dd>{text('passbooks.entries', { entries: countText(into + from - shared) })}</dd>
          </dl>
          {gap === null ? (
            <Message level="ok">
              <p>{text(shared > 0 ? 'join.overlaps' : 'join.chains')}</p>
            </Message>
          ) : (
            <Message level="attention">
              <p>
                {text('join.gap', { from: dayText(gap.from), to: dayText(gap.to) })}{' '}
                {gap.missing !== null &&
                  text('coverage.amount', { amount: moneyText(gap.missing, account.currency) })}
              </p>
            </Message>
          )}
        </>
      )
    }
    default:
      return outlook satisfies never
  }
}
