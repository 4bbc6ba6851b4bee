// One ledger's lane: how many wait, why some stand still, and what may be done with them.
import { instantText } from '../../../lib/i18n/format'
import { text } from '../../../lib/i18n/text'
import { ConfirmButton } from '../../part/ConfirmButton'
import { Message } from '../../part/Message'
import { Deliveries } from './Deliveries'
import type { LaneActs, LaneView } from './lane-view'

const COUNTED = ['queued', 'sending', 'unknown', 'held', 'sent'] as const

type Props = { lane: LaneView; isRunning: boolean; acts: LaneActs }

export function Lane({ lane, isRunning, acts }: Props) {
  return (
    <section class="card" aria-label={lane.ledgerName}>
      <div class="row apart">
        <h2>{lane.ledgerName}</h2>
        <div class="row">
          <button type="button" onClick={() => acts.onPause(lane.ledgerId, !lane.isPaused)}>
            {text(lane.isPaused ? 'lane.resume' : 'lane.pause')}
          </button>
          <button
            type="button"
            disabled={isRunning || lane.isPaused || lane.counts.queued === 0}
            onClick={() => acts.onSend(lane.ledgerId)}
          >
            {text('lane.send')}
          </button>
        </div>
      </div>
      {lane.isPaused && <p>{text('lane.paused')}</p>}
      {lane.stoppedFor !== null && (
        <Message level="stopped">
          <p>{text(lane.stoppedFor === 'signed-out' ? 'lane.signedOut' : 'lane.forbidden')}</p>
          <p>
            <a href="#ledgers">{text('lane.toLedger')}</a>
          </p>
        </Message>
      )}
      {lane.notBefore !== null && <p>{text('lane.notBefore', { at: instantText(lane.notBefore) })}</p>}
      <dl class="row">
        {COUNTED.map((state) => (
          <div key={state}>
            <dt class="small soft">{text(`delivery.${state}`)}</dt>
            <dd>
              <strong>{lane.counts[state]}</strong>
            </dd>
          </div>
        ))}
      </dl>
      {lane.rows.length > 0 && <Deliveries lane={lane} acts={acts} />}
      {lane.canUndo && lane.lastSent.length > 0 && (
        <div class="row">
          <ConfirmButton
            label={text('lane.undo', { count: lane.lastSent.length })}
            title={text('lane.undoTitle', { ledger: lane.ledgerName })}
            confirm={text('lane.undoConfirm')}
            isGrave
            onConfirm={() =>
              acts.onUndoSend(
                lane.ledgerId,
                lane.lastSent.map(({ key }) => key),
              )
            }
          >
            <p>{text('lane.undoBody')}</p>
          </ConfirmButton>
        </div>
      )}
    </section>
  )
}
