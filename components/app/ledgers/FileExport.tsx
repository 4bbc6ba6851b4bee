// Handing entries out as a file that a service reads. Rows that went out before are asked about first.
import { text, textOfCode, type Values } from '../../../lib/i18n/text'
import { type Day, isDay } from '../../../lib/statement/day'
import { Field } from '../../part/Field'
import { formValues } from '../../part/form-values'
import { Message } from '../../part/Message'
import { TextField } from '../../part/TextField'

/** Formats in the order in which they are offered; `export.format.*` in the locales. */
export const EXPORT_FORMATS = [
  'yayoi-csv',
  'freee-csv',
  'freee-ofx',
  'moneyforward-csv',
  'zengin',
  'ofx',
  'hledger',
  'beancount',
  'csv',
  'json',
] as const
type ExportFormat = (typeof EXPORT_FORMATS)[number]

export type ExportAsk = { accountId: string; format: ExportFormat; from: Day | null; to: Day | null }

export type ExportView = {
  accounts: readonly { id: string; name: string }[]
  /** Formats that this version can write. */
  formats: readonly ExportFormat[]
  /** Rows of the last asked file that went out before, and waits for a word; null: nothing waits. */
  again: { ask: ExportAsk; rows: number; before: number } | null
  done: { fileName: string; rows: number; warnings: readonly { code: string; values: Values }[] } | null
  /** Why no file was made (`export.refused.*`). */
  refused: string | null
}

export type ExportActs = {
  onExport: (ask: ExportAsk) => void
  /** only-new leaves out what went out before. */
  onExportAgain: (ask: ExportAsk, which: 'all' | 'only-new') => void
}

export function FileExport({ view, acts }: { view: ExportView; acts: ExportActs }) {
  if (view.formats.length === 0 || view.accounts.length === 0) return null
  return (
    <section class="card" aria-labelledby="file-export">
      <h2 id="file-export">{text('export.title')}</h2>
      <p class="small">{text('export.lead')}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          const value = formValues(event)
          const format = view.formats.find((known) => known === value('format'))
          if (format === undefined) return
          const from = value('from')
          const to = value('to')
          acts.onExport({
            accountId: value('account'),
            format,
            from: isDay(from) ? from : null,
            to: isDay(to) ? to : null,
          })
        }}
      >
        <div class="fields">
          <Field label={text('export.account')}>
            {(id) => (
              <select id={id} name="account">
                {view.accounts.map((account) => (
                  <option key={account.id} value={account.id}>
                    {account.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={text('export.as')}>
            {(id) => (
              <select id={id} name="format">
                {view.formats.map((format) => (
                  <option key={format} value={format}>
                    {textOfCode('export.format', format, null) ?? format}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <TextField label={text('search.from')} name="from" type="date" />
          <TextField label={text('search.to')} name="to" type="date" />
        </div>
        <div class="row">
          <button type="submit">{text('export.go')}</button>
        </div>
      </form>
      <div role="status" class="stack">
        {view.done !== null && (
          <p>{text('export.done', { file: view.done.fileName, count: view.done.rows })}</p>
        )}
        {view.again !== null && <Again again={view.again} acts={acts} />}
      </div>
    </section>
  )
}

function Again({ again, acts }: { again: NonNullable<ExportView['again']>; acts: ExportActs }) {
  return (
    <Message level="attention">
      <p>{text('export.again', { before: again.before, rows: again.rows })}</p>
      <div class="row">
        <button type="button" onClick={() => acts.onExportAgain(again.ask, 'only-new')}>
          {text('export.onlyNew', { count: again.rows - again.before })}
        </button>
        <button type="button" onClick={() => acts.onExportAgain(again.ask, 'all')}>
          {text('export.all', { count: again.rows })}
        </button>
      </div>
    </Message>
  )
}
