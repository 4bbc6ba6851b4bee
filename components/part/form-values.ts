// The texts of a form by name, when it is sent off.

/** Text fields of a submitted form, trimmed; what is not there is empty. The page is not left. */
export function formValues(event: SubmitEvent): (name: string) => string {
  event.preventDefault()
  const { currentTarget } = event
  const data = currentTarget instanceof HTMLFormElement ? new FormData(currentTarget) : new FormData()
  return (name) => {
    const value = data.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
}
