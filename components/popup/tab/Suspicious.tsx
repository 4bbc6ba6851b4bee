// The warning for a page that asks, after login, for what no bank asks there.
import { text } from '../../../lib/i18n/text'
import { Message } from '../../part/Message'

export function Suspicious() {
  return (
    <Message level="stopped" isLive>
      <h2>{text('suspicious.title')}</h2>
      <p>{text('suspicious.never')}</p>
      <ul>
        <li>{text('suspicious.neverTable')}</li>
        <li>{text('suspicious.neverAnswers')}</li>
        <li>{text('suspicious.neverCard')}</li>
      </ul>
      <p>{text('suspicious.doThis')}</p>
    </Message>
  )
}
