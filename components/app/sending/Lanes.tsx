// The sending page: every ledger's lane, and the one button over all.
import { text } from '../../../lib/i18n/text'
import { Icon } from '../../part/Icon'
import { PageHead } from '../../part/PageHead'
import { Problem } from '../../part/Problem'
import { SendOutcome } from '../../part/SendOutcome'
import { SendRun } from '../../part/SendRun'
import { Lane } from './Lane'
import type { LaneActs, LanesView } from './lane-view'

export function Lanes({ view, acts }: { view: LanesView; acts: LaneActs }) {
  const ready = view.lanes.reduce((sum, lane) => sum + (lane.isPaused ? 0 : lane.counts.queued), 0)
  return (
    <>
      <PageHead title={text('nav.sending')}>
        <p>{text('lanes.lead')}</p>
      </PageHead>
      {view.problem !== null && <Problem {...view.problem} />}
      {view.result !== null && view.run === null && <SendOutcome result={view.result} />}
      {view.run !== null ? (
        <SendRun run={view.run} onStop={acts.onStop} />
      ) : (
        ready > 0 && (
          <div class="row">
            <button type="button" class="primary" onClick={() => acts.onSend(null)}>
              <Icon name="send" />
              {text('sending.send', { count: ready })}
            </button>
          </div>
        )
      )}
      {view.lanes.length === 0 && (
        <p>
          {text('lanes.none')} <a href="#ledgers">{text('sending.addLedger')}</a>
        </p>
      )}
      {view.lanes.map((lane) => (
        <Lane key={lane.ledgerId} lane={lane} isRunning={view.run !== null} acts={acts} />
      ))}
    </>
  )
}
