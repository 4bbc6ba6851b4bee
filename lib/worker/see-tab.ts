// A look at a tab: ask its frames, read them together, note how the bank stands, keep what is new, tell the popup.
import type { Outcome } from '../messages/protocol'
import type { SeenPage, SeenStatement } from '../messages/seen-page'
import { readTab } from '../page/combine-frames'
import { type FrameLook, frameLookSchema } from '../page/frame-look'
import { provedParts } from '../passbook/proved-part'
import { askFrames, bringContentScript } from '../platform/frame-look'
import { keepSeenPage, seenPageOf } from '../platform/seen-pages'
import { type Day, dayInJapan } from '../statement/day'
import type { Database } from '../store/database'
import { keepNotices } from '../store/keep-notices'
import { noteLook } from '../store/note-look'
import { refreshBadge } from './badge'
import { bankOfTab } from './bank-of-tab'
import { keepStatements, type StatementsFrom } from './keep-statements'
import { placeStatement } from './place-statement'
import { runSending } from './send'

/** isByHand: the person asked, so a bank that is not read by itself is read all the same. */
export type SeeOptions = { isByHand: boolean; now: Date; placement?: Placement }

/** A person's answer to the guard: that statement of the page is of that account, or (null) of a new one. */
export type Placement = { index: number; accountId: string | null }

/** Looks that run or wait, by tab: a page that changes ten times in a second is looked at twice. Lost with the worker, and harmlessly so. */
const looking = new Map<
  number,
  { running: Promise<Outcome<SeenPage>>; next: Promise<Outcome<SeenPage>> | null }
>()

/** Looks at a tab and keeps what it gives. A problem names why nothing could be seen (`problem.*`). */
export function seeTab(db: Database, tabId: number, options: SeeOptions): Promise<Outcome<SeenPage>> {
  const under = looking.get(tabId)
  // An answer of a person is not one look among others: it comes after the one that runs.
  if (options.placement !== undefined) {
    return Promise.resolve(under?.running)
      .catch(() => undefined)
      .then(() => seeOnce(db, tabId, options))
  }
  if (under === undefined) {
    const running = seeOnce(db, tabId, options).finally(() => {
      if (looking.get(tabId)?.running === running) looking.delete(tabId)
    })
    looking.set(tabId, { running, next: null })
    return running
  }
  under.next ??= under.running
    .catch(() => undefined)
    .then(() => {
      looking.delete(tabId)
      return seeTab(db, tabId, options)
    })
  return under.next
}

async function seeOnce(
  db: Database,
  tabId: number,
  { isByHand, now, placement }: SeeOptions,
): Promise<Outcome<SeenPage>> {
  const shown = await bankOfTab(db, tabId)
  if (shown === null) return { ok: false, problem: 'not-a-bank', words: null }
  const { bank, origin } = shown
  if (!bank.isAutomatic && !isByHand) return { ok: false, problem: 'by-hand', words: null }
  const asOf = dayInJapan(now)
  const looks = await looksOf(tabId, asOf, isByHand)
  if (looks.length === 0) return { ok: false, problem: 'no-look', words: null }

  const { reading, refused, statementGrids: grids, hasCsv } = readTab(looks, asOf)
  const at = now.toISOString()
  const ambiguous = refused.filter(({ why }) => why === 'ambiguous').length
  await noteLook(db, bank.id, reading, { at, isUnrecognised: ambiguous > 0 })
  await keepNotices(db, bank.id, reading, { at, origin })
  // On a page that asks for what no bank asks, nothing else is read.
  const isPassing = reading.kind !== 'statement'
  const from: StatementsFrom = { bank, source: 'page', origin, asOf, now, file: null, grids, isPassing }
  const shownStatements = reading.suspicious ? [] : reading.statements.flatMap(provedParts)
  const statements = await keepStatements(db, shownStatements, from)
  if (placement !== undefined && statements[placement.index]?.outcome === 'asks') {
    const statement = shownStatements[placement.index]
    const placed = statement && (await placeStatement(db, statement, placement.accountId, from))
    if (placed) statements[placement.index] = placed
  }
  const before = await seenPageOf(tabId)
  const seen: SeenPage = {
    tabId,
    bankId: bank.id,
    at,
    kind: reading.kind,
    blocking: reading.blocking,
    suspicious: reading.suspicious,
    unread: reading.unread,
    notices: reading.notices,
    statements: statements.map((statement) => sinceLastLook(statement, before)),
    ambiguous,
    hasCsv,
  }
  await keepSeenPage(seen)
  await refreshBadge(db, now)
  if (statements.some(({ queued }) => queued > 0))
    void runSending(db, { ledgerIds: null, isAsked: false }).then(() => refreshBadge(db, new Date()))
  return { ok: true, value: seen }
}

/** A page that is looked at again goes on telling what it brought the first time. */
function sinceLastLook(statement: SeenStatement, before: SeenPage | null): SeenStatement {
  if (statement.outcome !== 'same') return statement
  const first = before?.statements.find(({ captureId }) => captureId === statement.captureId)
  return first === undefined ? statement : { ...statement, added: first.added }
}

/** What the frames say; what does not have the shape of a look is left out. A person's click brings the content script where there is none. */
async function looksOf(tabId: number, asOf: Day, isByHand: boolean): Promise<FrameLook[]> {
  const answers = await askFrames(tabId, asOf).catch(() => [])
  if (answers.length === 0 && isByHand) {
    const isBrought = await bringContentScript(tabId).then(
      () => true,
      () => false,
    )
    return isBrought ? parsed(await askFrames(tabId, asOf).catch(() => [])) : []
  }
  return parsed(answers)
}

function parsed(answers: readonly unknown[]): FrameLook[] {
  return answers.flatMap((answer) => {
    const look = frameLookSchema.safeParse(answer)
    return look.success ? [look.data] : []
  })
}
