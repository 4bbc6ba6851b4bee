// The steps of taking the bank's own CSV: which runs, which is done, and why one failed.
import { text, textOfCode } from '../../../lib/i18n/text'
import { Icon } from '../../part/Icon'
import type { StepView } from '../popup-view'

const ICON_OF = { waiting: 'unknown', running: 'send', done: 'ok', failed: 'stopped' } as const

export function Steps({ steps }: { steps: readonly StepView[] }) {
  return (
    <ol class="plain steps" aria-label={text('steps.title')}>
      {steps.map((step) => (
        <li
          key={step.name}
          class={`step step-${step.status}`}
          aria-current={step.status === 'running' ? 'step' : undefined}
        >
          <Icon name={ICON_OF[step.status]} />
          <div>
            <p>
              {textOfCode('step', step.name, null) ?? step.name}
              <span class="soft small"> {text(`step.status.${step.status}`)}</span>
            </p>
            {step.cause !== null && (
              <p class="small">
                {textOfCode('taken', step.cause, null) ??
                  textOfCode('file.error', step.cause, null) ??
                  text('taken.unexpected')}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
