// What was refused at the border, in the activity log: the message's name and the sender's origin, never its values.
import type { Refused } from '../messages/answer'
import type { Database } from '../store/database'
import { logEvent } from '../store/event-log'

export function logRefused(db: Database, now: () => Date): Refused {
  return (name, origin, why) => {
    const detail = { message: name, origin, why }
    void logEvent(db, { at: now().toISOString(), kind: 'message.refused', detail })
  }
}
