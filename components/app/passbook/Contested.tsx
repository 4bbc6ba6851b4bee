// The rows that captures contradict: how many, listed alone, and a person's word that they are right.
import { text } from '../../../lib/i18n/text'
import { ConfirmButton } from '../../part/ConfirmButton'
import { Message } from '../../part/Message'
import type { PassbookActs } from './passbook-view'

type Props = {
  count: number
  isOnly: boolean
  acts: Pick<PassbookActs, 'onShowContested' | 'onCheckContested'>
}

export function Contested({ count, isOnly, acts }: Props) {
  return (
    <Message level={count === 0 ? 'ok' : 'attention'} isLive={isOnly}>
      <p>
        <strong>{count === 0 ? text('contested.none') : text('contested.count', { count })}</strong>
      </p>
      {count > 0 && <p class="small">{text('contested.help')}</p>}
      <div class="row">
        <button type="button" aria-pressed={isOnly} onClick={() => acts.onShowContested(!isOnly)}>
          {text(isOnly ? 'contested.showAll' : 'contested.showOnly')}
        </button>
        {/* Said of rows that are in sight only. */}
        {isOnly && count > 0 && (
          <ConfirmButton
            label={text('contested.check')}
            title={text('contested.checkTitle', { count })}
            confirm={text('contested.checkConfirm')}
            onConfirm={acts.onCheckContested}
          >
            <p>{text('contested.checkBody')}</p>
          </ConfirmButton>
        )}
      </div>
    </Message>
  )
}
