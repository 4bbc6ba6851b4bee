// Taking settings or everything to another computer, and back.
import { text } from '../../../lib/i18n/text'
import { FilePick } from '../../part/FilePick'

export type MovingActs = {
  onExportSettings: () => void
  onImportSettings: (file: File) => void
  onBackup: () => void
  onRestore: (file: File) => void
}

export function Moving({ acts }: { acts: MovingActs }) {
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
        <button type="button" onClick={acts.onBackup}>
          {text('moving.makeBackup')}
        </button>
        <FilePick
          label={text('moving.restore')}
          accept=".json,application/json"
          onFiles={first(acts.onRestore)}
        />
      </div>
    </section>
  )
}
