// What is ready to go, the one click that sends it, its progress with Stop, and how it went.
import { text } from '../../lib/i18n/text'
import { Icon } from '../part/Icon'
import { Message } from '../part/Message'
import { Problem } from '../part/Problem'
import { SendOutcome } from '../part/SendOutcome'
import { SendRun } from '../part/SendRun'
import type { PopupActs, SendingView } from './popup-view'

type Props = { sending: SendingView } & Pick<PopupActs, 'onSend' | 'onStop' | 'onOpenApp'>

export function Sending({ sending, onSend, onStop, onOpenApp }: Props) {
  return (
    <section class="stack sending" aria-labelledby="sending">
      <h2 id="sending" class="unseen">
        {text('sending.title')}
      </h2>
      {sending.toReview > 0 && (
        <Message level="attention">
          <p>{text('sending.toReview', { count: sending.toReview })}</p>
          <button type="button" onClick={() => onOpenApp('review')}>
            {text('sending.review')}
          </button>
        </Message>
      )}
      {sending.problem !== null && <Problem {...sending.problem} />}
      {sending.result !== null && sending.run === null && <SendOutcome result={sending.result} />}
      {sending.run === null ? (
        <Start sending={sending} onSend={onSend} onOpenApp={onOpenApp} />
      ) : (
        <SendRun run={sending.run} onStop={onStop} />
      )}
    </section>
  )
}

function Start({ sending, onSend, onOpenApp }: Pick<Props, 'sending' | 'onSend' | 'onOpenApp'>) {
  if (!sending.hasLedger) {
    return (
      <button type="button" class="wide" onClick={() => onOpenApp('ledgers')}>
        {text('sending.addLedger')}
      </button>
    )
  }
  if (!sending.hasMapping) {
    return (
      <button type="button" class="wide" onClick={() => onOpenApp('accounts')}>
        {text('sending.mapAccount')}
      </button>
    )
  }
  if (sending.ready === 0)
    return sending.result === null ? <p class="soft">{text('sending.nothing')}</p> : null
  return (
    <button type="button" class="primary wide" onClick={onSend}>
      <Icon name="send" />
      {text('sending.send', { count: sending.ready })}
    </button>
  )
}
