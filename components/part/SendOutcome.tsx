// How a run of sending went: what arrived, what was there already, what waits and why.
import { text } from '../../lib/i18n/text'
import { Message } from './Message'

/** Counts of rows; `stopped` says who ended the run. */
export type SendResult = {
  sent: number
  existed: number
  held: number
  waiting: number
  unknown: number
  stopped: 'done' | 'by-user' | 'elsewhere'
}

export function SendOutcome({ result }: { result: SendResult }) {
  const isWhole = result.held + result.waiting + result.unknown === 0 && result.stopped === 'done'
  return (
    <Message level={isWhole ? 'ok' : 'attention'} isLive>
      {result.stopped === 'elsewhere' ? (
        <p>{text('sent.elsewhere')}</p>
      ) : (
        <p>
          <strong>{text('sent.sent', { count: result.sent })}</strong>
        </p>
      )}
      {result.existed > 0 && <p class="small">{text('sent.existed', { count: result.existed })}</p>}
      {result.waiting > 0 && <p class="small">{text('sent.waiting', { count: result.waiting })}</p>}
      {result.unknown > 0 && <p class="small">{text('sent.unknown', { count: result.unknown })}</p>}
      {result.held > 0 && <p class="small">{text('sent.held', { count: result.held })}</p>}
      {result.stopped === 'by-user' && <p class="small">{text('sent.byUser')}</p>}
    </Message>
  )
}
