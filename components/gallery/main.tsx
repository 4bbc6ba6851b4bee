// Draws one mock state, named by the hash (`#popup/ok`): for the screenshots and the accessibility checks.
import { render } from 'preact'
import { text } from '../../lib/i18n/text'
import { Popup } from '../popup/Popup'
import type { PopupActs } from '../popup/popup-view'
import { NOW, POPUP_STATES } from '../states'
import '../look.css'

const nothing = () => undefined
const popupActs: PopupActs = {
  onAct: nothing,
  onReadPage: nothing,
  onTakeCsv: nothing,
  onSend: nothing,
  onStop: nothing,
  onLinkBank: nothing,
  onOpenApp: nothing,
}

function draw() {
  const root = document.querySelector('#root')
  const [page, name = ''] = location.hash.slice(1).split('/')
  document.documentElement.lang = text('locale')
  const view = POPUP_STATES[name]
  if (root === null) return
  if (page === 'popup' && view !== undefined) render(<Popup view={view} acts={popupActs} now={NOW} />, root)
}

addEventListener('hashchange', draw)
draw()
