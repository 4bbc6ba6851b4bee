// Starts everything of the demo: two banks, a ledger, and the page that controls them.
import { join } from 'node:path'
import { startClassicBank } from './classic/bank.ts'
import { startControl } from './control/server.ts'
import { startLedger } from './ledger/relay.ts'
import { startModernBank } from './modern/bank.ts'
import { Memory } from './state.ts'

/** The demo, running; `close` ends every server and keeps what is in `dataDir`. */
export type Demo = {
  classicOrigin: string
  modernOrigin: string
  ledgerOrigin: string
  controlOrigin: string
  close: () => Promise<void>
}

/**
 * Starts the demo on 127.0.0.1. `port` is the first of four that follow each other (0 or none: any that are free),
 * `dataDir` keeps the state across starts, `clock` is the time (the computer's if none).
 */
export async function startDemo(options: {
  port?: number
  dataDir: string
  clock?: () => Date
}): Promise<Demo> {
  const port = (n: number) => (options.port ? options.port + n : 0)
  const memory = new Memory(options.dataDir, options.clock ?? (() => new Date()))
  const classic = await startClassicBank(memory, port(0))
  const modern = await startModernBank(memory, port(1))
  const ledger = await startLedger(memory, join(options.dataDir, 'ledger.sqlite'), port(2))
  const banks = { classic, modern }
  const control = await startControl(
    { memory, end: (bank, how) => banks[bank].end(how), releaseLedger: ledger.release },
    ledger,
    { classic: classic.origin, modern: modern.origin, ledger: ledger.origin },
    port(3),
  )
  return {
    classicOrigin: classic.origin,
    modernOrigin: modern.origin,
    ledgerOrigin: ledger.origin,
    controlOrigin: control.origin,
    close: async () => {
      await Promise.all([classic.close(), modern.close(), ledger.close(), control.close()])
    },
  }
}
