// One entry as a row of the passbook.
import { dayText, moneyText } from '../../../lib/i18n/format'
import { text } from '../../../lib/i18n/text'
import { Icon } from '../../part/Icon'
import type { EntryView } from './passbook-view'

export function EntryHeader() {
  return (
    <tr aria-rowindex={1}>
      <th scope="col">{text('entry.date')}</th>
      <th scope="col">{text('entry.description')}</th>
      <th scope="col" class="number">
        {text('entry.out')}
      </th>
      <th scope="col" class="number">
        {text('entry.in')}
      </th>
      <th scope="col" class="number">
        {text('entry.balance')}
      </th>
      <th scope="col">{text('entry.state')}</th>
    </tr>
  )
}

export function EntryCells({ entry }: { entry: EntryView }) {
  const amount = moneyText(entry.amount, entry.currency).replace('−', '')
  return (
    <>
      <td
        title={
          entry.valueDate === null ? undefined : text('entry.valueDate', { day: dayText(entry.valueDate) })
        }
      >
        {dayText(entry.date)}
      </td>
      <td class="text" title={entry.description}>
        {entry.description}
      </td>
      <td class="number">{entry.amount < 0 && amount}</td>
      <td class="number">{entry.amount >= 0 && amount}</td>
      <td class="number">{entry.balance === null ? '–' : moneyText(entry.balance, entry.currency)}</td>
      <td>
        <State entry={entry} />
      </td>
    </>
  )
}

/** A flag that needs a person comes before where the entry is on its way. */
function State({ entry }: { entry: EntryView }) {
  const flags = entry.flags.filter((one) => one !== 'conflict' || entry.isChecked !== true)
  const flag = flags.find((one) => one === 'conflict') ?? flags[0]
  if (flag !== undefined) {
    return (
      <span
        class="level level-attention"
        title={flag === 'conflict' ? text('entry.conflictHint') : undefined}
      >
        <Icon name="attention" />
        {text(`entry.flag.${flag}`)}
      </span>
    )
  }
  if (!entry.isSettled) return <span class="soft">{text('entry.provisional')}</span>
  if (entry.state === null) return <span class="soft">{text('entry.notSent')}</span>
  return <span>{text(`delivery.${entry.state}`)}</span>
}
