// One way of an account to a ledger: from which day, by itself or by click, and what a dry run says.
import { dayText } from '../../../lib/i18n/format'
import { text } from '../../../lib/i18n/text'
import { type Day, isDay } from '../../../lib/statement/day'
import { ConfirmButton } from '../../part/ConfirmButton'
import { Message } from '../../part/Message'
import { Problem } from '../../part/Problem'
import { Switch } from '../../part/Switch'
import { TextField } from '../../part/TextField'
import type { AccountActs, AccountView, DryRunView, MappingView } from './account-view'

type Props = { account: AccountView; mapping: MappingView; acts: AccountActs }

export function MappingCard({ account, mapping, acts }: Props) {
  return (
    <div class="stack message level-unknown mapping">
      <div>
        <h3>{text('mapping.to', { ledger: mapping.ledgerName, account: mapping.ledgerAccountName })}</h3>
        <TextField
          label={text('mapping.from')}
          hint={text('mapping.fromHint')}
          name="from"
          type="date"
          value={mapping.from ?? ''}
          onChange={(value) => acts.onFrom(account.id, mapping.ledgerId, isDay(value) ? value : null)}
        />
        <Switch
          label={text('mapping.automatic')}
          hint={text('mapping.automaticHint')}
          isOn={mapping.isAutomatic}
          onChange={(isOn) => acts.onAutomatic(account.id, mapping.ledgerId, isOn)}
        />
        <p class="small">{text('mapping.queued', { count: mapping.queued })}</p>
        <div class="row">
          <button
            type="button"
            disabled={mapping.dryRun?.kind === 'running'}
            onClick={() => acts.onDryRun(account.id, mapping.ledgerId)}
          >
            {text('mapping.dryRun')}
          </button>
          <ConfirmButton
            label={text('mapping.remove')}
            title={text('mapping.removeTitle', { ledger: mapping.ledgerName })}
            confirm={text('mapping.removeConfirm')}
            onConfirm={() => acts.onUnmap(account.id, mapping.ledgerId)}
          >
            <p>{text('mapping.removeBody')}</p>
          </ConfirmButton>
        </div>
        <div role="status">
          {mapping.dryRun !== null && (
            <DryRun
              run={mapping.dryRun}
              onStartFrom={(day) => acts.onFrom(account.id, mapping.ledgerId, day)}
              onMarkThere={() => acts.onMarkThere(account.id, mapping.ledgerId)}
            />
          )}
        </div>
      </div>
    </div>
  )
}

type DryRunProps = { run: DryRunView; onStartFrom: (day: Day) => void; onMarkThere: () => void }

function DryRun({ run, onStartFrom, onMarkThere }: DryRunProps) {
  switch (run.kind) {
    case 'running':
      return <p>{text('dryRun.running')}</p>
    case 'failed':
      return <Problem {...run.problem} />
    case 'done': {
      if (run.window === null) return <p>{text('dryRun.nothing')}</p>
      const { cutOver } = run
      return (
        <Message level={run.already + run.overlaps > 0 ? 'attention' : 'ok'}>
          <p>{text('dryRun.window', { from: dayText(run.window.from), to: dayText(run.window.to) })}</p>
          <p>{text('dryRun.counts', { foreign: run.foreign, send: run.wouldSend })}</p>
          {run.already > 0 && (
            <>
              <p>{text('dryRun.already', { count: run.already })}</p>
              <button type="button" onClick={onMarkThere}>
                {text('dryRun.markThere', { count: run.already })}
              </button>
            </>
          )}
          {run.overlaps > 0 && <p>{text('dryRun.overlaps', { count: run.overlaps })}</p>}
          {run.already + run.overlaps === 0 && <p>{text('dryRun.clear')}</p>}
          {cutOver !== null && run.overlaps > 0 && (
            <button type="button" onClick={() => onStartFrom(cutOver)}>
              {text('dryRun.startFrom', { day: dayText(cutOver) })}
            </button>
          )}
        </Message>
      )
    }
    default:
      return run satisfies never
  }
}
