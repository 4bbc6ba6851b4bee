// Draws one mock state, named by the hash (`#popup/ok`, `#app/links`): for the screenshots and the accessibility checks.
import { render } from 'preact'
import { text } from '../../lib/i18n/text'
import { Shell } from '../app/Shell'
import { APP_STATES } from '../app/states'
import { Popup } from '../popup/Popup'
import type { PopupActs } from '../popup/popup-view'
import { NOW, POPUP_STATES } from '../states'
import '../look.css'

const nothing = () => undefined
const popupActs: PopupActs = {
  onAct: nothing,
  onReadPage: nothing,
  onPlace: nothing,
  onTakeCsv: nothing,
  onSend: nothing,
  onStop: nothing,
  onLinkBank: nothing,
  onOpenApp: nothing,
}

function draw() {
  const root = document.querySelector('#root')
  if (root === null) return
  const [page, name = ''] = location.hash.slice(1).split('/')
  document.documentElement.lang = text('locale')
  render(null, root)
  const view = POPUP_STATES[name]
  const state = APP_STATES[name]
  if (page === 'popup' && view !== undefined) render(<Popup view={view} acts={popupActs} now={NOW} />, root)
  if (page === 'app' && state !== undefined) {
    render(
      <Shell route={state.route} waiting={{ notices: 2, review: 1 }}>
        {state.draw()}
      </Shell>,
      root,
    )
  }
}

/** For the scripts that walk through all states. */
document.documentElement.dataset.states = [
  ...Object.keys(POPUP_STATES).map((name) => `popup/${name}`),
  ...Object.keys(APP_STATES).map((name) => `app/${name}`),
].join(' ')

addEventListener('hashchange', draw)
draw()
