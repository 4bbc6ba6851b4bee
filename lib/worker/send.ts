// Sending, as the worker runs it: one run at a time, stopped at a word, woken again by an alarm.
import { browser } from 'wxt/browser'
import type { SendSummary } from '../messages/protocol'
import { takeBackRelease } from '../outbox/release'
import { type SendScope, sendDue } from '../outbox/send-due'
import type { Database } from '../store/database'
import { ledgerOf } from './ledger-of'
import { wait } from './wait'

/** The name of the alarm that goes on sending. */
export const SEND_ALARM = 'send'
const RESCUE_MINUTES = 2

/** Only to stop the run of this worker; a worker that died has stopped already, and its lease runs out by itself. */
let running: { controller: AbortController; runs: number } | null = null

/** Sends what is due in that scope and sets the alarm for what waits. */
export async function runSending(db: Database, scope: SendScope): Promise<SendSummary> {
  // Runs share one word to stop; a click after that word begins anew.
  const own =
    running === null || running.controller.signal.aborted
      ? { controller: new AbortController(), runs: 0 }
      : running
  running = own
  own.runs += 1
  // If the worker dies in the middle, this wakes the next one: leases have run out by then.
  await browser.alarms.create(SEND_ALARM, { delayInMinutes: RESCUE_MINUTES })
  try {
    const { signal } = own.controller
    const run = await sendDue(
      db,
      (record) => ledgerOf(record, signal),
      { now: () => new Date(), random: Math.random, wait, signal },
      scope,
    )
    if (run.stopped === 'by-user') return await afterStop(db, scope, run)
    if (run.wakeAt !== null) await wakeAt(run.wakeAt)
    // The rescue of a run that still works is not this one's to take.
    else if (own.runs === 1) await browser.alarms.clear(SEND_ALARM)
    return run
  } finally {
    own.runs -= 1
    if (own.runs === 0 && running === own) running = null
  }
}

/** Stops the run; a request that is in the air is broken off, and what became of it settled at the next run. */
export function stopSending(): void {
  running?.controller.abort()
}

/** A person's stop holds until the next click: neither an alarm nor a new page goes on with what was due. */
async function afterStop(db: Database, { ledgerIds }: SendScope, run: SendSummary): Promise<SendSummary> {
  for (const id of ledgerIds ?? (await db.ledgers.toCollection().primaryKeys()))
    await takeBackRelease(db, id, new Date())
  await browser.alarms.clear(SEND_ALARM)
  return { ...run, wakeAt: null }
}

async function wakeAt(instant: string): Promise<void> {
  // Chrome rings no alarm sooner than 30 seconds from now.
  const when = Math.max(Date.parse(instant), Date.now() + 30_000)
  await browser.alarms.create(SEND_ALARM, { when })
}
