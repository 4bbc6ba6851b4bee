// The captures behind a passbook: when, from where, what each brought, and taking one back.
import { instantText } from '../../../lib/i18n/format'
import { text } from '../../../lib/i18n/text'
import { ConfirmButton } from '../../part/ConfirmButton'
import { ProofMark } from '../../part/ProofMark'
import { Working, type WorkView } from '../../part/Working'
import type { CaptureView, PassbookActs } from './passbook-view'

type Props = {
  captures: readonly CaptureView[] | null
  exporting: WorkView | null
  acts: Pick<PassbookActs, 'onUndo' | 'onSaveOriginal' | 'onExportOriginals' | 'onStopExport'>
}

export function Captures({ captures, exporting, acts }: Props) {
  return (
    <div class="stack">
      <div class="row apart">
        <h2 id="captures">{text('captures.title')}</h2>
        <button type="button" disabled={exporting !== null} onClick={acts.onExportOriginals}>
          {text('captures.export')}
        </button>
      </div>
      {exporting !== null && <Working work={exporting} onStop={acts.onStopExport} />}
      <p class="small soft lead">{text('captures.evidence')}</p>
      {captures === null ? null : captures.length === 0 ? (
        <p>{text('captures.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1).
        <section class="scroll" tabIndex={0} aria-labelledby="captures">
          <table>
            <thead>
              <tr>
                <th scope="col">{text('captures.at')}</th>
                <th scope="col">{text('captures.source')}</th>
                <th scope="col">{text('captures.rows')}</th>
                <th scope="col">{text('captures.proof')}</th>
                <th scope="col">{text('captures.acts')}</th>
              </tr>
            </thead>
            <tbody>
              {captures.map((capture) => (
                <tr key={capture.id}>
                  <td>{instantText(capture.at)}</td>
                  <td>
                    {text(`captures.from.${capture.source}`)}
                    {capture.fileName !== null && <span class="line small soft">{capture.fileName}</span>}
                  </td>
                  <td>{text('seen.counts', { rows: capture.rows, added: capture.added })}</td>
                  <td>
                    <ProofMark proof={capture.proof} />
                  </td>
                  <td>
                    {capture.undoneAt !== null ? (
                      <span class="soft">
                        {text('captures.undone', { at: instantText(capture.undoneAt) })}
                      </span>
                    ) : (
                      <div class="row">
                        {capture.hasOriginal && (
                          <button type="button" onClick={() => acts.onSaveOriginal(capture.id)}>
                            {text('captures.save')}
                          </button>
                        )}
                        <ConfirmButton
                          label={text('captures.undo')}
                          title={text('captures.undoTitle')}
                          confirm={text('captures.undoConfirm')}
                          onConfirm={() => acts.onUndo(capture.id)}
                        >
                          <p>{text('captures.undoBody')}</p>
                        </ConfirmButton>
                      </div>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}
