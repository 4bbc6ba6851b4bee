// A button that asks once more before it does what cannot be taken back.
import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { text } from '../../lib/i18n/text'

type Props = {
  label: string
  title: string
  /** The word on the button that does it; says what it does, never only "OK". */
  confirm: string
  isGrave?: boolean
  children?: ComponentChildren
  onConfirm: () => void
}

export function ConfirmButton({ label, title, confirm, isGrave = false, children, onConfirm }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const close = () => dialog.current?.close()
  return (
    <>
      <button type="button" class={isGrave ? 'grave' : ''} onClick={() => dialog.current?.showModal()}>
        {label}
      </button>
      <dialog ref={dialog} aria-labelledby={titleId}>
        <div class="stack">
          <h2 id={titleId}>{title}</h2>
          {children}
          <div class="row">
            <button type="button" onClick={close}>
              {text('confirm.cancel')}
            </button>
            <button
              type="button"
              class={isGrave ? 'grave' : 'primary'}
              onClick={() => {
                close()
                onConfirm()
              }}
            >
              {confirm}
            </button>
          </div>
        </div>
      </dialog>
    </>
  )
}
