// Taking settings or everything to another computer, and back.
import { text } from '../../../lib/i18n/text'
import { FilePick } from '../../part/FilePick'
import { Working, type WorkView } from '../../part/Working'

export type MovingActs = {
  onExportSettings: () => void
  onImportSettings: (file: File) => void
  onBackup: () => void
  onRestore: (file: File) => void
  onStopWork: () => void
}

/** `working`: the backup or restore that runs. */
export function Moving({ working, acts }: { working: WorkView | null; acts: MovingActs }) {
  const first = (act: (file: File) => void) => (files: readonly File[]) => {
    const [file] = files
    if (file !== undefined) act(file)
  }
  return (
    <section class="card">
      <h2>{text('moving.title')}</h2>
      <p class="small">{text('moving.settings')}</p>
      <div class="row">
        <button type="button" onClick={acts.onExportSettings}>
          {text('moving.exportSettings')}
        </button>
        <FilePick
          label={text('moving.importSettings')}
          accept=".json,application/json"
          onFiles={first(acts.onImportSettings)}
        />
      </div>
      <p class="small">{text('moving.backup')}</p>
      <div class="row">
        <button type="button" disabled={working !== null} onClick={acts.onBackup}>
          {text('moving.makeBackup')}
        </button>
        <FilePick
          label={text('moving.restore')}
          accept=".json,application/json"
          onFiles={first(acts.onRestore)}
        />
      </div>
      {working !== null && <Working work={working} onStop={acts.onStopWork} />}
    </section>
  )
}
