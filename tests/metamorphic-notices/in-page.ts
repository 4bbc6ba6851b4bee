// Runs in the page: changes the document one way, gathers what it shows, and puts it back.
import type { Evidence } from '../../lib/page/kind/evidence'
import { gatherEvidence } from '../../lib/page/kind/gather-evidence'
import { runAtOnce } from '../../lib/page/look-over'
import { MUTATIONS } from './mutations'

declare global {
  var lookAfter: (mutation: string, titles: readonly string[]) => Evidence
}

globalThis.lookAfter = (mutation, titles) => {
  const body = document.body.cloneNode(true)
  const styles = [...document.querySelectorAll('style')].map((style) => ({ style, text: style.textContent }))
  MUTATIONS[mutation]?.(document, titles)
  const evidence = runAtOnce(gatherEvidence(document))
  document.body.replaceWith(body)
  for (const { style, text } of styles) style.textContent = text
  for (const dialog of document.querySelectorAll('dialog[open]')) {
    dialog.removeAttribute('open')
    if (dialog instanceof HTMLDialogElement) dialog.showModal()
  }
  return evidence
}
