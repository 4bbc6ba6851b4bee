// Runs of sending beside each other in one worker: one word stops them all, and the rescue of one is not taken by another's end.
import { expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import type { SendRun } from '../outbox/send-due'
import type { SendTools } from '../outbox/work'
import { Database } from '../store/database'
import { runSending, SEND_ALARM, stopSending } from './send'

const begun: { signal: AbortSignal; end: (run: Partial<SendRun>) => void }[] = []
vi.mock('../outbox/send-due', () => ({
  sendDue: (_db: Database, _make: unknown, { signal }: SendTools) =>
    new Promise((resolve) => {
      const none = { sent: 0, existed: 0, held: 0, waiting: 0, unknown: 0, stopped: 'done', wakeAt: null }
      begun.push({ signal, end: (run) => resolve({ ...none, ...run }) })
    }),
}))

const scope = { ledgerIds: null, isAsked: false }
const start = async (db: Database) => {
  const count = begun.length
  const done = runSending(db, scope)
  await vi.waitFor(() => expect(begun.length).toBe(count + 1))
  const one = begun[count]
  if (one === undefined) throw new Error('no run')
  return { ...one, done }
}

it('stops a run that goes on after another has ended, and leaves it its rescue', async () => {
  const db = new Database('send-runs')
  const first = await start(db)
  const second = await start(db)
  first.end({ stopped: 'elsewhere' })
  await first.done
  expect(await browser.alarms.get(SEND_ALARM)).toBeDefined()
  stopSending()
  expect(second.signal.aborted).toBe(true)
  const clicked = await start(db)
  expect(clicked.signal.aborted).toBe(false)
  second.end({ stopped: 'done' })
  await second.done
  stopSending()
  expect(clicked.signal.aborted).toBe(true)
  clicked.end({})
  await clicked.done
  expect(await browser.alarms.get(SEND_ALARM)).toBeUndefined()
  await db.delete()
})
