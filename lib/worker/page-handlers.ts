// What a bank's page may say: only that it shows something new.
import type { Handlers } from '../messages/answer'
import type { PageMessages } from '../messages/protocol'
import type { Database } from '../store/database'
import { seeTab } from './see-tab'

export function pageHandlers(db: Database, now: () => Date): Handlers<PageMessages> {
  return {
    'page.changed': async (_, { tabId }) => {
      if (tabId !== null) await seeTab(db, tabId, { isByHand: false, now: now() })
      return null
    },
  }
}
