// The app page.
import { render } from 'preact'
import { text } from '../../lib/i18n/text'
import { ConnectedApp } from './connect'
import '../../components/look.css'

document.documentElement.lang = text('locale')
const root = document.querySelector('#root')
if (root !== null) render(<ConnectedApp />, root)
