// A labelled line of text, a day, a number or a secret of the extension's own.
import { Field } from './Field'

type Props = {
  label: string
  hint?: string
  name: string
  type?: 'text' | 'date' | 'number' | 'time' | 'url' | 'search' | 'password'
  value?: string
  min?: number
  max?: number
  isRequired?: boolean
  onChange?: (value: string) => void
}

/** Uncontrolled: a form reads it by `name`; `onChange` hears each finished change. */
export function TextField({
  label,
  hint,
  name,
  type = 'text',
  value = '',
  min,
  max,
  isRequired = false,
  onChange,
}: Props) {
  // Preact's types want one literal type an input; here it is one of several.
  const attributes: Record<string, string | number> = {
    type,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  }
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(id, hintId) => (
        <input
          {...attributes}
          id={id}
          name={name}
          defaultValue={value}
          required={isRequired}
          autocomplete="off"
          {...(hintId === undefined ? {} : { 'aria-describedby': hintId })}
          onChange={(event) => onChange?.(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
