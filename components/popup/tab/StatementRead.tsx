// What one statement on this page gave: how many rows, how many of them new, and whether the balances prove it.
import { text } from '../../../lib/i18n/text'
import { LevelMark } from '../../part/LevelMark'
import { ProofMark } from '../../part/ProofMark'
import type { SeenStatementView } from '../popup-view'
import { WhichAccount } from './WhichAccount'

type Props = {
  statement: SeenStatementView
  isBusy: boolean
  onOpenApp: (route: string) => void
  onPlace: (accountId: string | null) => void
}

export function StatementRead({ statement, isBusy, onOpenApp, onPlace }: Props) {
  const needsWord =
    (statement.outcome === 'kept' || statement.outcome === 'same') && statement.proof !== 'proved'
  return (
    <li class="stack seen">
      <p>
        <strong>{statement.accountName}</strong>
      </p>
      {statement.outcome === 'no-room' ? (
        <p>
          <LevelMark level="stopped" /> {text('seen.noRoom')}
        </p>
      ) : (
        <p>
          {statement.rows === 0
            ? text('seen.noRows')
            : text('seen.counts', { rows: statement.rows, added: statement.added })}{' '}
          <ProofMark proof={statement.proof} />
        </p>
      )}
      {statement.outcome === 'asks' && (
        <WhichAccount candidates={statement.candidates} isBusy={isBusy} onPlace={onPlace} />
      )}
      {statement.outcome === 'waits' && <p class="small">{text('seen.waits')}</p>}
      {statement.outcome === 'kept' && statement.proof === 'broken' && (
        <p class="small">{text('seen.broken')}</p>
      )}
      {statement.outcome === 'kept' && statement.proof === 'unproved' && statement.rows > 0 && (
        <p class="small">{text('seen.unproved')}</p>
      )}
      {statement.more && <p class="small">{text('seen.more')}</p>}
      {needsWord && statement.rows > 0 && (
        <button type="button" onClick={() => onOpenApp('review')}>
          {text('seen.review')}
        </button>
      )}
    </li>
  )
}
