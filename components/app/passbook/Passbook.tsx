// One passbook: what is covered, a search, its entries, and the captures that brought them.
import { text } from '../../../lib/i18n/text'
import { PageHead } from '../../part/PageHead'
import { WindowedRows } from '../../part/WindowedRows'
import { Captures } from './Captures'
import { Contested } from './Contested'
import { Coverage } from './Coverage'
import { EntryCells, EntryHeader } from './EntryRow'
import type { PassbookActs, PassbookView } from './passbook-view'
import { Search } from './Search'

export function Passbook({ view, acts }: { view: PassbookView; acts: PassbookActs }) {
  const { card } = view
  return (
    <>
      <PageHead title={card.accountName}>
        <p>
          <a href="#passbooks">{text('nav.passbooks')}</a> {card.bankName}
        </p>
      </PageHead>
      <Coverage stretches={card.stretches} gaps={card.gaps} today={view.today} currency={card.currency} />
      {(card.contested > 0 || view.isOnlyContested) && (
        <Contested count={card.contested} isOnly={view.isOnlyContested} acts={acts} />
      )}
      {!view.isOnlyContested && <Search search={view.search} acts={acts} />}
      {view.count === 0 ? (
        view.isOnlyContested ? null : (
          <p>{text(view.search.kind === 'done' ? 'search.nothing' : 'passbook.empty')}</p>
        )
      ) : (
        <WindowedRows
          label={text('passbook.entries')}
          count={view.count}
          rowRem={2.5}
          columns={6}
          version={view.version}
          header={<EntryHeader />}
          fetchRows={acts.fetchRows}
          draw={(entry) => <EntryCells entry={entry} />}
          keyOf={(entry) => entry.id}
        />
      )}
      <Captures captures={view.captures} exporting={view.exporting} acts={acts} />
      {view.hasMoreCaptures && (
        <p>
          <button type="button" onClick={acts.onMoreCaptures}>
            {text('activity.more')}
          </button>
        </p>
      )}
    </>
  )
}
