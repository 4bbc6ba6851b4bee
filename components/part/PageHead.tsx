// The heading of a page of the app with the sentence of what the page is for.
import type { ComponentChildren } from 'preact'

export function PageHead({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="page-head">
      <h1>{title}</h1>
      {children !== undefined && <div class="lead soft">{children}</div>}
    </div>
  )
}
