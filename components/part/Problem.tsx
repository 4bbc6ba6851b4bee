// What could not be done: why, that nothing is lost, and the other side's own words where it gave some.
import { text, textOfCode } from '../../lib/i18n/text'
import { Message } from './Message'

/** A code that the locales know (`problem.*`), with the words of the ledger or bank. */
export type ProblemView = { problem: string; words: string | null }

export function Problem({ problem, words }: ProblemView) {
  return (
    <Message level="attention" isLive>
      <p>{textOfCode('problem', problem, null) ?? text('problem.unexpected')}</p>
      {words !== null && words !== '' && (
        <p class="small">
          {text('problem.words')}
          <q>{words}</q>
        </p>
      )}
    </Message>
  )
}
