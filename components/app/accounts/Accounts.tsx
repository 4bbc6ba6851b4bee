// Which account goes to which account of which ledger. Nothing is sent until the user says so here.
import { text } from '../../../lib/i18n/text'
import { PageHead } from '../../part/PageHead'
import { AccountCard } from './AccountCard'
import type { AccountActs, AccountView, LedgerChoice } from './account-view'

export type AccountsView = { accounts: readonly AccountView[]; ledgers: readonly LedgerChoice[] }

export function Accounts({ view, acts }: { view: AccountsView; acts: AccountActs }) {
  return (
    <>
      <PageHead title={text('nav.accounts')}>
        <p>{text('accounts.lead')}</p>
      </PageHead>
      {view.ledgers.length === 0 && (
        <p>
          {text('accounts.noLedger')} <a href="#ledgers">{text('sending.addLedger')}</a>
        </p>
      )}
      {view.accounts.length === 0 && <p>{text('accounts.none')}</p>}
      {view.accounts.map((account) => (
        <AccountCard key={account.id} account={account} ledgers={view.ledgers} acts={acts} />
      ))}
    </>
  )
}
