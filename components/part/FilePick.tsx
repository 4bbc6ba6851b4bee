// A button that opens the file picker.
import { useRef } from 'preact/hooks'

type Props = {
  label: string
  accept: string
  isPrimary?: boolean
  isMultiple?: boolean
  onFiles: (files: readonly File[]) => void
}

export function FilePick({ label, accept, isPrimary = false, isMultiple = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" class={isPrimary ? 'primary' : ''} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={isMultiple}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          // The same file may be picked again.
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
