// The rows of a lane that stand still, each with its reason and what may be done.
import { useState } from 'preact/hooks'
import { dayText, instantText, moneyText } from '../../../lib/i18n/format'
import { text, textOfCode } from '../../../lib/i18n/text'
import { TextField } from '../../part/TextField'
import type { DeliveryView, LaneActs, LaneView } from './lane-view'

type Props = { lane: LaneView; acts: Pick<LaneActs, 'onRetry' | 'onSkip' | 'onHold'> }

export function Deliveries({ lane, acts }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [note, setNote] = useState('')
  const keys = lane.rows.flatMap(({ key }) => (chosen.has(key) ? [key] : []))
  const done = (act: () => void) => () => {
    act()
    setChosen(new Set())
  }
  const choose = (key: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(key)
    else next.delete(key)
    setChosen(next)
  }
  return (
    <details open={lane.counts.held + lane.counts.unknown > 0}>
      <summary>{text('deliveries.title', { count: lane.waits })}</summary>
      <div class="stack">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
        <section class="scroll" tabIndex={0} aria-label={text('deliveries.of', { ledger: lane.ledgerName })}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text('deliveries.choose')}</th>
                <th scope="col">{text('entry.date')}</th>
                <th scope="col">{text('entry.description')}</th>
                <th scope="col" class="number">
                  {text('entry.amount')}
                </th>
                <th scope="col">{text('entry.state')}</th>
              </tr>
            </thead>
            <tbody>
              {lane.rows.map((row) => (
                <tr key={row.key}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={text('deliveries.chooseRow', {
                        day: dayText(row.date),
                        what: row.description,
                      })}
                      checked={chosen.has(row.key)}
                      onChange={(event) => choose(row.key, event.currentTarget.checked)}
                    />
                  </td>
                  <td>{dayText(row.date)}</td>
                  <td>
                    {row.description}
                    <span class="line small soft">{row.accountName}</span>
                  </td>
                  <td class="number">{moneyText(row.amount, row.currency)}</td>
                  <td>
                    <State row={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <TextField label={text('deliveries.note')} name="note" value={note} onChange={setNote} />
        <div class="row">
          <button
            type="button"
            disabled={keys.length === 0}
            onClick={done(() => acts.onRetry(lane.ledgerId, keys))}
          >
            {text('deliveries.retry')}
          </button>
          <button
            type="button"
            disabled={keys.length === 0}
            onClick={done(() => acts.onHold(lane.ledgerId, keys, note))}
          >
            {text('deliveries.hold')}
          </button>
          <button
            type="button"
            disabled={keys.length === 0}
            onClick={done(() => acts.onSkip(lane.ledgerId, keys))}
          >
            {text('deliveries.skip')}
          </button>
        </div>
        <p class="small soft">{text('deliveries.skipHint')}</p>
      </div>
    </details>
  )
}

function State({ row }: { row: DeliveryView }) {
  return (
    <>
      {text(`delivery.${row.state}`)}
      {row.reason !== null && (
        <span class="line small">{textOfCode('reason', row.reason, null) ?? text('reason.other')}</span>
      )}
      {row.detail !== null && <q class="line small">{row.detail}</q>}
      {row.until !== null && (
        <span class="line small soft">{text('deliveries.until', { at: instantText(row.until) })}</span>
      )}
    </>
  )
}
