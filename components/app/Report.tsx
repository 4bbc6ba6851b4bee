// What a person may copy and send to us: shapes and codes, never amounts, numbers, names of payers or texts of rows.
import { useState } from 'preact/hooks'
import { text } from '../../lib/i18n/text'
import { PageHead } from '../part/PageHead'

type Props = {
  /** The whole report, as it will be copied. */
  report: string
  onCopy: () => Promise<void>
}

export function Report({ report, onCopy }: Props) {
  const [isCopied, setIsCopied] = useState(false)
  return (
    <>
      <PageHead title={text('nav.report')}>
        <p>{text('report.lead')}</p>
      </PageHead>
      <label for="report-text">{text('report.content')}</label>
      <textarea id="report-text" readOnly rows={14} value={report} />
      <div class="row">
        <button type="button" class="primary" onClick={() => onCopy().then(() => setIsCopied(true))}>
          {text('report.copy')}
        </button>
        <span role="status">{isCopied && text('report.copied')}</span>
      </div>
      <p class="small soft lead">{text('report.where')}</p>
    </>
  )
}
