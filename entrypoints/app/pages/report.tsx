// The report that a person may copy, made of shapes and codes only.
import { browser } from 'wxt/browser'
import { Report } from '../../../components/app/Report'
import { db, useLive } from '../live/live'

/** Looks and captures that the report tells of. */
const LAST = 20

export function ReportPage() {
  const report = useLive(async () => {
    const [banks, accounts, ledgers, captures] = await Promise.all([
      db.banks.toArray(),
      db.accounts.toArray(),
      db.ledgers.toArray(),
      db.captures.orderBy('at').reverse().limit(LAST).toArray(),
    ])
    return {
      version: browser.runtime.getManifest().version,
      browser: navigator.userAgent,
      // A bank's own name and address are public; nothing of the user's accounts is here.
      banks: banks.map(
        ({ name, knownAs, origins, lastKind, lastSeenAt, unread, isBlocked, unrecognisedAt }) => {
          return { name, knownAs, origins, lastKind, lastSeenAt, unread, isBlocked, unrecognisedAt }
        },
      ),
      accounts: accounts.map(({ label, currency, stretches }) => {
        return { type: label.type, currency, stretches: stretches.length }
      }),
      ledgers: ledgers.map(({ kind, isPaused, stoppedFor, notBefore }) => ({
        kind,
        isPaused,
        stoppedFor,
        notBefore,
      })),
      captures: captures.map(({ at, source, readerVersion, encoding, proof, rows, added, statement }) => {
        return {
          at,
          source,
          readerVersion,
          encoding,
          proof,
          rows,
          added,
          brokenAt: statement.brokenAt,
          more: statement.more,
        }
      }),
    }
  }, [])
  if (report === undefined) return null
  const words = JSON.stringify(report, null, 2)
  return <Report report={words} onCopy={() => navigator.clipboard.writeText(words)} />
}
