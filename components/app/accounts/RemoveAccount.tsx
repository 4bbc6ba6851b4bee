// Taking an account out, with its passbook or without; says what stays.
import { countText, instantText } from '../../../lib/i18n/format'
import { text } from '../../../lib/i18n/text'
import { ConfirmButton } from '../../part/ConfirmButton'
import type { AccountActs, AccountView } from './account-view'

export function RemoveAccount({ account, acts }: { account: AccountView; acts: AccountActs }) {
  const { id, name, entries, unsent, removedAt } = account
  return (
    <div class="stack">
      {removedAt === null ? (
        <p class="small">{text('account.removeLead')}</p>
      ) : (
        <p>{text('account.removedAt', { at: instantText(removedAt) })}</p>
      )}
      <div class="row">
        {removedAt === null && (
          <ConfirmButton
            label={text('account.remove')}
            title={text('account.removeTitle', { account: name })}
            confirm={text('account.remove')}
            onConfirm={() => acts.onRemove(id, false)}
          >
            <p>{text('account.removeBody')}</p>
            {unsent > 0 && <p>{text('bank.endUnsent', { count: unsent })}</p>}
          </ConfirmButton>
        )}
        <ConfirmButton
          label={text('account.erase')}
          title={text('account.eraseTitle', { account: name })}
          confirm={text('account.erase')}
          isGrave
          onConfirm={() => acts.onRemove(id, true)}
        >
          <p>{text('account.eraseBody', { entries: countText(entries) })}</p>
          {unsent > 0 && <p>{text('bank.eraseUnsent', { count: unsent })}</p>}
          <p>
            <strong>{text('bank.eraseForgets')}</strong>
          </p>
          <p>{text('bank.eraseKeeps')}</p>
        </ConfirmButton>
      </div>
    </div>
  )
}
