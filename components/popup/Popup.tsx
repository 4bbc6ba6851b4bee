// The popup: how all is, this tab, what to send, each link.
import { text } from '../../lib/i18n/text'
import { LinkCard } from '../link/LinkCard'
import { Icon } from '../part/Icon'
import { LevelMark } from '../part/LevelMark'
import { overall } from './overall'
import type { PopupActs, PopupView } from './popup-view'
import { Sending } from './Sending'
import { ThisTab } from './tab/ThisTab'

export function Popup({ view, acts, now }: { view: PopupView; acts: PopupActs; now: Date }) {
  if (!view.hasConsented) return <Welcome onOpenApp={acts.onOpenApp} />
  const { level, sentence } = overall(view)
  return (
    <main class="popup">
      <header class="popup-head">
        <p class="row apart small">
          <span class="soft">{text('extensionName')}</span>
          {view.links.length > 0 && <LevelMark level={level} />}
        </p>
        <h1>{sentence}</h1>
      </header>
      <ThisTab tab={view.tab} work={view.work} acts={acts} />
      {view.links.length === 0 ? (
        view.tab.kind !== 'linkable' && (
          <button type="button" class="primary wide" onClick={() => acts.onOpenApp('add')}>
            <Icon name="add" />
            {text('links.add')}
          </button>
        )
      ) : (
        <>
          <Sending sending={view.sending} {...acts} />
          <section class="stack" aria-labelledby="links">
            <h2 id="links">{text('links.title')}</h2>
            {view.links.map((link) => (
              <LinkCard key={link.bankId} link={link} now={now} onAct={acts.onAct} />
            ))}
          </section>
        </>
      )}
      <footer class="row">
        <button type="button" class="quiet" onClick={() => acts.onOpenApp('links')}>
          <Icon name="settings" />
          {text('popup.openApp')}
        </button>
        <button type="button" class="quiet" onClick={() => acts.onOpenApp('passbooks')}>
          <Icon name="passbook" />
          {text('nav.passbooks')}
        </button>
      </footer>
    </main>
  )
}

/** Before the consent nothing is read and nothing is offered but to read what would be. */
function Welcome({ onOpenApp }: Pick<PopupActs, 'onOpenApp'>) {
  return (
    <main class="popup">
      <header class="popup-head">
        <p class="soft small">{text('extensionName')}</p>
        <h1>{text('welcome.short')}</h1>
      </header>
      <p>{text('welcome.nothingYet')}</p>
      <button type="button" class="primary wide" onClick={() => onOpenApp('welcome')}>
        {text('welcome.begin')}
      </button>
    </main>
  )
}
