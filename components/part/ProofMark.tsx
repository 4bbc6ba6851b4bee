// Whether the balances prove a reading, as icon and word.
import { text } from '../../lib/i18n/text'
import type { Proof } from '../../lib/statement/statement'
import { Icon } from './Icon'

const LEVEL_OF = { proved: 'ok', unproved: 'unknown', broken: 'stopped' } as const

export function ProofMark({ proof }: { proof: Proof }) {
  return (
    <span class={`level level-${LEVEL_OF[proof]}`}>
      <Icon name={LEVEL_OF[proof]} />
      {text(`proof.${proof}`)}
    </span>
  )
}
