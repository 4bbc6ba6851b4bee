// The settings, connected.
import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { Settings, type SettingsView } from '../../../components/app/settings/Settings'
import { ask } from '../../../lib/messages/ask'
import { changeSettings } from '../../../lib/settings/settings'
import { importSettings, settingsFileOf, settingsFileSchema } from '../../../lib/settings/settings-file'
import { backup, restore } from '../../../lib/store/backup'
import { keepStorage } from '../../../lib/store/room'
import { tokens } from '../../../lib/worker/ledger-of'
import { db } from '../live/live'
import { saveFile, saveJson } from '../live/save'
import { useSettings } from '../live/use-settings'
import { type LongWork, useWork } from '../live/use-work'
import { wipe } from '../live/wipe'

const problemOf = (problem: string) => ({ problem, words: null })

export function SettingsPage() {
  const settings = useSettings()
  const [said, setSaid] = useState<SettingsView['said']>(null)
  const [problem, setProblem] = useState<SettingsView['problem']>(null)
  const [passphrase, setPassphrase] = useState<SettingsView['passphrase']>('none')
  const storage = useStorage()
  const work = useWork()
  const look = () => void passphraseState().then(setPassphrase)
  useEffect(look, [])
  if (settings === undefined) return null

  const saying = (work: Promise<SettingsView['said'] | string>) => {
    setProblem(null)
    setSaid(null)
    work
      .then((outcome) => (typeof outcome === 'string' ? setProblem(problemOf(outcome)) : setSaid(outcome)))
      .catch(() => setProblem(problemOf('unexpected')))
  }
  const lock = (action: 'set' | 'unlock' | 'lock' | 'clear', words: string | null) =>
    saying(
      ask('app.passphrase', { action, passphrase: words }).then((outcome) => {
        look()
        return outcome.ok ? { kind: 'saved' } : outcome.problem
      }),
    )
  return (
    <Settings
      view={{
        reminders: settings.reminders,
        business: settings.business,
        thinAfterDays: settings.thinAfterDays,
        passphrase,
        storage,
        consentedAt: settings.consentedAt,
        version: browser.runtime.getManifest().version,
        working: work.running,
        said,
        problem,
      }}
      acts={{
        onReminders: (reminders) => void changeSettings((old) => ({ ...old, reminders })),
        onBusiness: (business) => void changeSettings((old) => ({ ...old, business })),
        onThinAfter: (days) =>
          void changeSettings((old) => ({
            ...old,
            thinAfterDays: days === null || days >= 30 ? days : old.thinAfterDays,
          })),
        onSetPassphrase: (words) => lock('set', words),
        onUnlock: (words) => lock('unlock', words),
        onLock: () => lock('lock', null),
        onClearPassphrase: () => lock('clear', null),
        onExportSettings: () =>
          void settingsFileOf(db, settings).then((file) => saveJson('meisai-relay-settings.json', file)),
        onImportSettings: (file) => saying(readSettings(file)),
        onBackup: () => saying(saveBackup(work)),
        onRestore: (file) => saying(readBackup(file, work)),
        onStopWork: work.stop,
        onWipe: () => void wipe().then(() => location.reload()),
      }}
    />
  )
}

async function passphraseState(): Promise<SettingsView['passphrase']> {
  const keeper = tokens()
  if (!(await keeper.hasPassphrase())) return 'none'
  return (await keeper.isLocked()) ? 'locked' : 'unlocked'
}

async function readSettings(file: File): Promise<SettingsView['said'] | string> {
  const parsed = settingsFileSchema.safeParse(await jsonOf(file))
  if (!parsed.success) return 'not-settings'
  const imported = await importSettings(db, parsed.data, new Date().toISOString())
  await changeSettings((old) => ({
    ...old,
    business: parsed.data.business || old.business,
    reminders: parsed.data.reminders,
  }))
  await ask('app.banksChanged', {})
  return { kind: 'imported', ...imported }
}

async function saveBackup({ run }: LongWork): Promise<SettingsView['said'] | string> {
  const content = await run('backup', (work) => backup(db, new Date().toISOString(), work))
  if (content === null) return 'stopped'
  saveFile('meisai-relay-backup.json', content)
  return null
}

async function readBackup(file: File, { run }: LongWork): Promise<SettingsView['said'] | string> {
  const before = await db.entries.count()
  const outcome = await run('restore', (work) => restore(db, file, new Date().toISOString(), work))
  if (outcome === null) return 'stopped'
  if (outcome.kind === 'no-room') return 'no-room'
  if (outcome.kind === 'refused') return outcome.reason
  await ask('app.banksChanged', {})
  return { kind: 'restored', entries: (await db.entries.count()) - before }
}

async function jsonOf(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text())
  } catch {
    return null
  }
}

/** What the browser keeps for us; asking to be kept is done here, since the app page is where a person sees the answer. */
function useStorage(): SettingsView['storage'] {
  const [storage, setStorage] = useState<SettingsView['storage']>(null)
  useEffect(() => {
    Promise.all([navigator.storage.estimate(), keepStorage()]).then(([{ usage, quota }, isPersistent]) => {
      if (usage !== undefined && quota !== undefined) setStorage({ used: usage, quota, isPersistent })
    })
  }, [])
  return storage
}
