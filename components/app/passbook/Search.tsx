// Searching a passbook by day, amount and words, in any combination.
import { text } from '../../../lib/i18n/text'
import { isDay } from '../../../lib/statement/day'
import { type Money, money } from '../../../lib/statement/money'
import { formValues } from '../../part/form-values'
import { Icon } from '../../part/Icon'
import { TextField } from '../../part/TextField'
import type { PassbookActs, SearchView } from './passbook-view'

type Props = { search: SearchView; acts: Pick<PassbookActs, 'onSearch' | 'onStopSearch' | 'onClearSearch'> }

export function Search({ search, acts }: Props) {
  return (
    <search>
      <form
        class="card"
        onSubmit={(event) => {
          const value = formValues(event)
          const from = value('from')
          const to = value('to')
          acts.onSearch({
            from: isDay(from) ? from : null,
            to: isDay(to) ? to : null,
            min: wholeOf(value('min')),
            max: wholeOf(value('max')),
            words: value('words'),
          })
        }}
        onReset={() => acts.onClearSearch()}
      >
        <h2>{text('search.title')}</h2>
        <div class="fields">
          <TextField label={text('search.from')} name="from" type="date" />
          <TextField label={text('search.to')} name="to" type="date" />
          <TextField label={text('search.min')} name="min" type="number" min={0} />
          <TextField label={text('search.max')} name="max" type="number" min={0} />
          <TextField label={text('search.words')} name="words" type="search" />
        </div>
        <div class="row">
          <button type="submit">
            <Icon name="search" />
            {text('search.go')}
          </button>
          <button type="reset" class="quiet">
            {text('search.clear')}
          </button>
          {search.kind === 'running' && (
            <button type="button" onClick={acts.onStopSearch}>
              <Icon name="stop" />
              {text('search.stop')}
            </button>
          )}
        </div>
        <div role="status">
          {search.kind === 'running' && (
            <progress value={search.looked} max={search.total} aria-label={text('search.running')} />
          )}
          {search.kind === 'done' && <p>{text('search.found', { count: search.found })}</p>}
        </div>
      </form>
    </search>
  )
}

/** The amount without regard to its direction, in minor units; null where the field is empty. */
function wholeOf(digits: string): Money | null {
  const value = Number(digits)
  return digits === '' || !Number.isSafeInteger(value) ? null : money(value)
}
