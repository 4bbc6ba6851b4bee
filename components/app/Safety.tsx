// What to do about a page that looks false, and how to find the bank's true number.
import { text } from '../../lib/i18n/text'
import { PageHead } from '../part/PageHead'
import { Suspicious } from '../popup/tab/Suspicious'

export function Safety() {
  return (
    <>
      <PageHead title={text('nav.safety')} />
      <Suspicious />
      <section class="card">
        <h2>{text('safety.findTitle')}</h2>
        <ol>
          <li>{text('safety.findBook')}</li>
          <li>{text('safety.findSite')}</li>
          <li>{text('safety.findNot')}</li>
        </ol>
        <h2>{text('safety.doneTitle')}</h2>
        <p>{text('safety.done')}</p>
      </section>
    </>
  )
}
