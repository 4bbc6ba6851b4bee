// What holds for the whole extension: reminders, keeping, passphrase, moving to another computer, wiping.
import { text } from '../../../lib/i18n/text'
import { ConfirmButton } from '../../part/ConfirmButton'
import { Message } from '../../part/Message'
import { PageHead } from '../../part/PageHead'
import { Problem, type ProblemView } from '../../part/Problem'
import { TextField } from '../../part/TextField'
import type { WorkView } from '../../part/Working'
import { Moving, type MovingActs } from './Moving'
import { Passphrase, type PassphraseActs } from './Passphrase'
import { type ReminderActs, type RemindersView, Reminding } from './Reminding'

export type SettingsView = {
  reminders: RemindersView
  business: string
  thinAfterDays: number | null
  passphrase: 'none' | 'locked' | 'unlocked'
  /** Bytes used and allowed, where the browser says; `isPersistent`: the browser will not clear it by itself. */
  storage: { used: number; quota: number; isPersistent: boolean } | null
  consentedAt: string | null
  version: string
  /** The backup or restore that runs. */
  working: WorkView | null
  /** What the last act came to. */
  said:
    | { kind: 'saved' }
    | { kind: 'imported'; banks: number; accounts: number; ledgers: number }
    | { kind: 'restored'; entries: number }
    | null
  problem: ProblemView | null
}

export type SettingsActs = ReminderActs &
  PassphraseActs &
  MovingActs & {
    onBusiness: (name: string) => void
    onThinAfter: (days: number | null) => void
    onWipe: () => void
  }

export function Settings({ view, acts }: { view: SettingsView; acts: SettingsActs }) {
  return (
    <>
      <PageHead title={text('nav.settings')} />
      <div role="status" class="stack">
        {view.said !== null && (
          <Message level="ok">
            <p>{saidText(view.said)}</p>
          </Message>
        )}
      </div>
      {view.problem !== null && <Problem {...view.problem} />}
      <Reminding reminders={view.reminders} acts={acts} />
      <section class="card">
        <h2>{text('settings.keeping')}</h2>
        {view.storage !== null && (
          <>
            <label>
              {text('settings.used', {
                used: megabytes(view.storage.used),
                quota: megabytes(view.storage.quota),
              })}
              <meter value={view.storage.used} max={view.storage.quota} high={view.storage.quota * 0.9} />
            </label>
            <p class="small">
              {text(view.storage.isPersistent ? 'settings.persistent' : 'settings.notPersistent')}
            </p>
          </>
        )}
        <TextField
          label={text('settings.thinAfter')}
          hint={text('settings.thinAfterHint')}
          name="thinAfter"
          type="number"
          min={30}
          value={view.thinAfterDays === null ? '' : String(view.thinAfterDays)}
          onChange={(value) => acts.onThinAfter(value === '' ? null : Number(value))}
        />
        <TextField
          label={text('settings.business')}
          hint={text('settings.businessHint')}
          name="business"
          value={view.business}
          onChange={acts.onBusiness}
        />
      </section>
      <Passphrase state={view.passphrase} acts={acts} />
      <Moving working={view.working} acts={acts} />
      <section class="card">
        <h2>{text('settings.wipeTitle')}</h2>
        <p>{text('settings.wipeLead')}</p>
        <div class="row">
          <ConfirmButton
            label={text('settings.wipe')}
            title={text('settings.wipeAsk')}
            confirm={text('settings.wipeConfirm')}
            isGrave
            onConfirm={acts.onWipe}
          >
            <p>{text('settings.wipeBody')}</p>
          </ConfirmButton>
        </div>
      </section>
      <p class="small soft">
        <a href="#welcome">{text('settings.consentText')}</a> <a href="#safety">{text('nav.safety')}</a>{' '}
        <a href="#report">{text('nav.report')}</a> {text('settings.version', { version: view.version })}
      </p>
    </>
  )
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1)

function saidText(said: NonNullable<SettingsView['said']>): string {
  switch (said.kind) {
    case 'saved':
      return text('settings.saved')
    case 'imported':
      return text('settings.imported', { banks: said.banks, accounts: said.accounts, ledgers: said.ledgers })
    case 'restored':
      return text('settings.restored', { count: said.entries })
    default:
      return said satisfies never
  }
}
