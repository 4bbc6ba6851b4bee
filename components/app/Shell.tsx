// The frame of the app page: its menu beside the page that is open.
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { text } from '../../lib/i18n/text'
import { hashOf, ROUTES, type Route } from './routes'

type Props = {
  route: Route
  /** What waits on a page, shown beside its name. */
  waiting: Partial<Record<Route, number>>
  children: ComponentChildren
}

export function Shell({ route, waiting, children }: Props) {
  const main = useRef<HTMLElement>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    // A change of page is announced by moving to it; the first one is not a change.
    if (!isFirst.current) main.current?.focus()
    isFirst.current = false
    document.title = `${text(`nav.${route}`)} – ${text('extensionName')}`
  }, [route])
  return (
    <div class="shell">
      <header class="shell-side">
        <button type="button" class="skip" onClick={() => main.current?.focus()}>
          {text('nav.skip')}
        </button>
        <p class="brand">
          <img src="/icon/48.png" alt="" width="28" height="28" />
          {text('extensionName')}
        </p>
        <nav aria-label={text('nav.title')}>
          <ul class="plain">
            {ROUTES.map((page) => (
              <li key={page}>
                <a href={hashOf(page)} aria-current={page === route ? 'page' : undefined}>
                  {text(`nav.${page}`)}
                  {(waiting[page] ?? 0) > 0 && (
                    <span class="waiting">
                      {waiting[page]}
                      <span class="unseen">{text('nav.waiting')}</span>
                    </span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="small soft">{text('nav.unofficial')}</p>
      </header>
      <main ref={main} tabIndex={-1} class="stack loose">
        {children}
      </main>
    </div>
  )
}
