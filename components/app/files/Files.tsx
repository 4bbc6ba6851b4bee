// The drop zone for statement files: what each gave, or why it could not be taken, and that nothing was changed then.
import { useState } from 'preact/hooks'
import { text, textOfCode } from '../../../lib/i18n/text'
import type { Proof } from '../../../lib/statement/statement'
import { FilePick } from '../../part/FilePick'
import { Icon } from '../../part/Icon'
import { LevelMark } from '../../part/LevelMark'
import { PageHead } from '../../part/PageHead'
import { ProofMark } from '../../part/ProofMark'

/** Why a file was not taken; `file.error.*` in the locales. */
export const FILE_ERRORS = [
  'empty',
  'not-a-statement',
  'unknown-encoding',
  'truncated',
  'ambiguous',
  'too-large',
  'no-room',
  'stopped',
  'left-out',
] as const

export type FileView = {
  name: string
  state:
    | { kind: 'waiting' }
    | { kind: 'reading' }
    | { kind: 'failed'; error: string }
    /** No passbook fits by itself: the user says which it is. */
    | { kind: 'asks'; statement: string; rows: number; choices: readonly { id: string; name: string }[] }
    | {
        kind: 'done'
        statements: readonly { accountName: string; rows: number; added: number; proof: Proof }[]
      }
}

export type FilesView = { files: readonly FileView[]; done: number; isRunning: boolean }

export type FileActs = {
  onFiles: (files: readonly File[]) => void
  onStop: () => void
  /** accountId null: none of these, leave the file out. */
  onChoose: (fileName: string, accountId: string | null) => void
}

const ACCEPT = '.csv,.txt,.tsv,.ofx,.qfx,.dat,.zip,text/csv,text/plain'

export function Files({ view, acts }: { view: FilesView; acts: FileActs }) {
  const [isOver, setIsOver] = useState(false)
  return (
    <>
      <PageHead title={text('nav.files')}>
        <p>{text('files.lead')}</p>
      </PageHead>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's shortcut for the button inside. */}
      <div
        class={`drop ${isOver ? 'is-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setIsOver(false)
          acts.onFiles([...(event.dataTransfer?.files ?? [])])
        }}
      >
        <p>
          <Icon name="file" /> {text('files.drop')}
        </p>
        <FilePick label={text('files.pick')} accept={ACCEPT} isPrimary isMultiple onFiles={acts.onFiles} />
        <p class="small soft">{text('files.formats')}</p>
      </div>
      {view.isRunning && (
        <div class="stack">
          <label>
            {text('files.progress', { done: view.done, total: view.files.length })}
            <progress value={view.done} max={view.files.length} />
          </label>
          <div class="row">
            <button type="button" onClick={acts.onStop}>
              <Icon name="stop" />
              {text('files.stop')}
            </button>
          </div>
        </div>
      )}
      <ul class="plain stack" aria-live="polite">
        {view.files.map((file) => (
          <li key={file.name} class="card">
            <h2>{file.name}</h2>
            <FileState file={file} onChoose={acts.onChoose} />
          </li>
        ))}
      </ul>
    </>
  )
}

function FileState({ file, onChoose }: { file: FileView; onChoose: FileActs['onChoose'] }) {
  const { state } = file
  switch (state.kind) {
    case 'waiting':
    case 'reading':
      return <p class="soft">{text(`file.${state.kind}`)}</p>
    case 'failed':
      return (
        <>
          <p>
            <LevelMark level="attention" />{' '}
            {textOfCode('file.error', state.error, null) ?? text('file.error.unexpected')}
          </p>
          <p class="small">{text('file.untouched')}</p>
        </>
      )
    case 'asks':
      return (
        <>
          <p>{text('file.asks', { statement: state.statement, count: state.rows })}</p>
          <div class="row">
            {state.choices.map(({ id, name }) => (
              <button key={id} type="button" onClick={() => onChoose(file.name, id)}>
                {name}
              </button>
            ))}
            <button type="button" class="quiet" onClick={() => onChoose(file.name, null)}>
              {text('file.noneOfThese')}
            </button>
          </div>
        </>
      )
    case 'done':
      return (
        <ul class="plain stack">
          {state.statements.map((statement) => (
            <li key={statement.accountName}>
              <strong>{statement.accountName}</strong>{' '}
              {text('seen.counts', { rows: statement.rows, added: statement.added })}{' '}
              <ProofMark proof={statement.proof} />
              {statement.proof !== 'proved' && statement.rows > 0 && (
                <span class="line small">
                  <a href="#review">{text('seen.review')}</a>
                </span>
              )}
            </li>
          ))}
        </ul>
      )
    default:
      return state satisfies never
  }
}
