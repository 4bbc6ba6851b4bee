// A linked bank's page that has been looked at: what it is, what it gave, what may be done with it.
import { text } from '../../../lib/i18n/text'
import { Icon } from '../../part/Icon'
import type { PopupActs, SeenView, TabWork } from '../popup-view'
import { StatementRead } from './StatementRead'
import { Suspicious } from './Suspicious'

type Props = { seen: SeenView; work: TabWork } & Pick<
  PopupActs,
  'onReadPage' | 'onPlace' | 'onTakeCsv' | 'onOpenApp'
>

export function Seen({ seen, work, onReadPage, onPlace, onTakeCsv, onOpenApp }: Props) {
  if (seen.suspicious) return <Suspicious />
  const isBusy = work.kind === 'reading' || work.kind === 'taking'
  return (
    <>
      <p>{sentenceOf(seen)}</p>
      {seen.unread > 0 && <p class="cause-sentence">{text('seen.unread', { count: seen.unread })}</p>}
      {seen.blocking && <p class="small">{text('seen.blocking')}</p>}
      {seen.statements.length > 0 && (
        <ul class="plain stack">
          {seen.statements.map((statement, index) => (
            <StatementRead
              // Two statements of a page may both have no account yet.
              key={statement.accountId ?? `${index}`}
              statement={statement}
              isBusy={isBusy}
              onOpenApp={onOpenApp}
              onPlace={(accountId) => onPlace(index, accountId)}
            />
          ))}
        </ul>
      )}
      {seen.ambiguous > 0 && <p>{text('seen.ambiguous')}</p>}
      {mayRead(seen) && (
        <div class="row">
          <button type="button" disabled={isBusy} onClick={onReadPage}>
            {text('tab.read')}
          </button>
          {seen.hasCsv && (
            <button type="button" disabled={isBusy} onClick={onTakeCsv}>
              <Icon name="file" />
              {text('tab.takeCsv')}
            </button>
          )}
        </div>
      )}
    </>
  )
}

/** Nothing but the kind is taken from pages of credentials and of operations, so nothing is offered there. */
function mayRead(seen: SeenView): boolean {
  switch (seen.kind) {
    case 'login':
    case 'otp':
    case 'operation':
    case 'maintenance':
    case 'expired':
      return false
    case 'notice':
    case 'statement':
    case 'home':
    case 'other':
      return true
    default:
      return seen.kind satisfies never
  }
}

function sentenceOf(seen: SeenView): string {
  if (seen.kind === 'statement' && seen.statements.length === 0 && seen.ambiguous === 0)
    return text('page.statementEmpty')
  return text(`page.${seen.kind}`)
}
