// Sessions of a demo bank: one at a time for its one customer, closed by idleness, a second login or the control page.
import { randomUUID } from 'node:crypto'
import type { Served } from './serve.ts'

/** A demo bank, listening; `end` closes its sessions as the control page wishes. */
export type DemoBank = Served & { end: (how: SessionEnd) => void }

/** Why a session is over. */
export type SessionEnd = 'timeout' | 'double' | 'logout'

/** One login. `seen` keeps what the bank remembers for the session only. */
export type Session = {
  id: string
  end: SessionEnd | null
  lastAt: number
  /** Instant of the login before this one; null at the first. */
  previousLoginAt: string | null
  /** Notices put off until the next login. */
  putOff: Set<string>
}

const IDLE_MS = 15 * 60_000

/** All sessions of one bank. */
export class Sessions {
  readonly #all = new Map<string, Session>()
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  /** Opens a session; one that is still open ends as a second login ends it. */
  open(previousLoginAt: string | null): Session {
    this.endAll('double')
    const session: Session = {
      id: randomUUID(),
      end: null,
      lastAt: this.#now().getTime(),
      previousLoginAt,
      putOff: new Set(),
    }
    this.#all.set(session.id, session)
    return session
  }

  /** The session of that cookie, touched; null where there never was one. An idle one has ended as `timeout`. */
  find(id: string | undefined): Session | null {
    const session = this.#all.get(id ?? '')
    if (!session) return null
    const now = this.#now().getTime()
    if (session.end === null && now - session.lastAt > IDLE_MS) session.end = 'timeout'
    session.lastAt = now
    return session
  }

  /** Ends every open session. */
  endAll(end: SessionEnd): void {
    for (const session of this.#all.values()) session.end ??= end
  }
}
