// Saving a file from the app page: the browser's own download, no permission needed.

/** Hands the bytes to the browser as a download of that name. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Chrome has taken the blob by the time the click returns; the next turn is late enough everywhere.
  setTimeout(() => URL.revokeObjectURL(url))
}

/** Saves a value as indented JSON. */
export function saveJson(name: string, value: unknown): void {
  saveFile(name, new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }))
}
