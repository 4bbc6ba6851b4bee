// One input of a form with its label and its hint. Only ever on the extension's own pages.
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

type Props = {
  label: string
  hint?: string
  /** Draws the input with the id that the label points to, and the id of the hint. */
  children: (id: string, hintId: string | undefined) => ComponentChildren
}

export function Field({ label, hint, children }: Props) {
  const id = useId()
  const hintId = hint === undefined ? undefined : `${id}-hint`
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(id, hintId)}
      {hint !== undefined && (
        <p id={hintId} class="small soft">
          {hint}
        </p>
      )}
    </div>
  )
}
