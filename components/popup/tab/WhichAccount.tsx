// The guard's question: whose rows are these? Nothing enters a passbook before the person has answered.
import { text } from '../../../lib/i18n/text'
import type { SeenStatementView } from '../popup-view'

type Props = {
  candidates: SeenStatementView['candidates']
  isBusy: boolean
  /** null: an account of its own. */
  onPlace: (accountId: string | null) => void
}

export function WhichAccount({ candidates, isBusy, onPlace }: Props) {
  return (
    <fieldset class="stack">
      <legend class="small">{text('seen.asks')}</legend>
      {candidates.map(({ accountId, name }) => (
        <button key={accountId} type="button" disabled={isBusy} onClick={() => onPlace(accountId)}>
          {text('seen.isAccount', { account: name })}
        </button>
      ))}
      <button type="button" disabled={isBusy} onClick={() => onPlace(null)}>
        {text('seen.isNew')}
      </button>
    </fieldset>
  )
}
