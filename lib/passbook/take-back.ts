// One day of a passbook after a capture was taken back: as what remains says, except for what was sent.
import type { Proof, Row } from '../statement/statement'
import type { DayCount } from './day-count'
import type { Entry } from './entry'
import { foldText } from './fold-text'
import { settleGroup } from './merge-day'

/** A row as a capture that remains shows it. */
export type StillShown = { row: Row; proof: Proof; isConfirmed: boolean }

export type TakenBack = { entries: Entry[]; removed: Entry[]; marked: number }

/**
 * The entries of a day by what the remaining captures say. Entries beyond their count leave, those that only `captureId` names first;
 * those in `sent` stay and are marked `withdrawn`. What is not sent is settled anew, and proved only as far as what remains proves it.
 */
export function takeBack(
  entries: readonly Entry[],
  count: DayCount,
  shown: readonly StillShown[],
  captureId: string,
  sent: ReadonlySet<string>,
): TakenBack {
  const result: TakenBack = { entries: [], removed: [], marked: 0 }
  for (const amount of new Set(entries.map((entry) => entry.amount))) {
    const rows = shown.filter(({ row }) => row.amount === amount)
    const group = entries.filter((entry) => entry.amount === amount).map((entry) => ({ ...entry }))
    const isShown = (entry: Entry) =>
      rows.some(({ row }) =>
        row.balance === null || entry.balance === null
          ? foldText(row.description) === foldText(entry.description)
          : row.balance === entry.balance,
      )
    const rank = (entry: Entry) =>
      (entry.captureIds.every((id) => id === captureId) ? 0 : 2) + (isShown(entry) ? 1 : 0)
    const leaving = [...group]
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, Math.max(0, group.length - (count.known.get(amount) ?? 0)))
    const kept: Entry[] = []
    for (const entry of group) {
      const isSent = sent.has(entry.id) || entry.isThin === true
      if (leaving.includes(entry)) {
        if (!isSent) {
          result.removed.push(entry)
          continue
        }
        if (entry.isThin === true) {
          kept.push(entry)
          continue
        }
        if (!entry.flags.includes('withdrawn')) entry.flags = [...entry.flags, 'withdrawn']
        result.marked += 1
      } else {
        const mine = rows.filter(
          ({ row }) => row.balance === null || entry.balance === null || row.balance === entry.balance,
        )
        if (!isSent)
          Object.assign(entry, {
            isSettled: false,
            proof: bestProof(mine),
            isConfirmed: mine.some((one) => one.isConfirmed),
          })
        entry.captureIds = entry.captureIds.filter((id) => id !== captureId)
      }
      kept.push(entry)
    }
    settleGroup(kept, amount, count)
    result.entries.push(...kept)
  }
  return result
}

function bestProof(shown: readonly StillShown[]): Proof {
  if (shown.some(({ proof }) => proof === 'proved')) return 'proved'
  return shown.some(({ proof }) => proof === 'unproved') ? 'unproved' : 'broken'
}
