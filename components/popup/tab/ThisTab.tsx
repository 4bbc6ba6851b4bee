// The tab under the popup, in whichever state it is.
import { text } from '../../../lib/i18n/text'
import { Icon } from '../../part/Icon'
import { Problem } from '../../part/Problem'
import type { PopupActs, TabView, TabWork } from '../popup-view'
import { Seen } from './Seen'
import { Steps } from './Steps'

type Props = { tab: TabView; work: TabWork; acts: PopupActs }

export function ThisTab({ tab, work, acts }: Props) {
  if (tab.kind === 'elsewhere') return null
  return (
    <section class="card tab" aria-labelledby="this-tab">
      <h2 id="this-tab">
        <span class="small soft">{text('tab.title')}</span> {tab.bankName}
      </h2>
      <Body tab={tab} work={work} acts={acts} />
      <div role="status" class="stack">
        {work.kind === 'reading' && <p>{text('tab.reading')}</p>}
        {work.kind === 'taking' &&
          (work.steps.length === 0 ? <p>{text('tab.taking')}</p> : <Steps steps={work.steps} />)}
        {work.kind === 'taken' && <p>{text('tab.taken')}</p>}
        {work.kind === 'failed' && work.steps.length > 0 && <Steps steps={work.steps} />}
        {work.kind === 'failed' && work.problem !== null && <Problem {...work.problem} />}
      </div>
    </section>
  )
}

function Body({
  tab,
  work,
  acts,
}: {
  tab: Exclude<TabView, { kind: 'elsewhere' }>
  work: TabWork
  acts: PopupActs
}) {
  switch (tab.kind) {
    case 'linkable':
      return (
        <>
          <p>{text('tab.linkable')}</p>
          <button type="button" class="primary wide" onClick={() => acts.onLinkBank(tab.origin)}>
            <Icon name="add" />
            {text('tab.link')}
          </button>
        </>
      )
    case 'unseen':
      return (
        <>
          <p>{text('tab.unseen')}</p>
          <button type="button" disabled={work.kind === 'reading'} onClick={acts.onReadPage}>
            {text('tab.read')}
          </button>
        </>
      )
    case 'seen':
      return <Seen seen={tab.seen} work={work} {...acts} />
    default:
      return tab satisfies never
  }
}
