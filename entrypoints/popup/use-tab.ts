// The tab under the popup: whose page it is, what the last look gave, and the looks that the user asks for.
import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { TabView, TabWork } from '../../components/popup/popup-view'
import { recogniseBank } from '../../lib/banks/recognise'
import { ask } from '../../lib/messages/ask'
import type { SeenPage } from '../../lib/messages/seen-page'
import type { TakenStep } from '../../lib/messages/taken'
import { mayBeBank } from '../../lib/platform/bank-access'
import { onSeenPage, seenPageOf } from '../../lib/platform/seen-pages'
import { bankOfTab } from '../../lib/worker/bank-of-tab'
import { db, useLive } from '../app/live/live'

type Tab = { id: number; url: string | undefined }

export type TabActs = {
  onReadPage: () => void
  onPlace: (index: number, accountId: string | null) => void
  onTakeCsv: () => void
}

export function useTab(): { tab: TabView; url: string | undefined; work: TabWork } & TabActs {
  const [current, setCurrent] = useState<Tab | null>(null)
  const [seen, setSeen] = useState<SeenPage | null>(null)
  const [bankName, setBankName] = useState<string | null>(null)
  const [work, setWork] = useState<TabWork>({ kind: 'none' })
  const banks = useLive(() => db.banks.toArray(), [])

  useEffect(() => {
    shownTab().then((tab) => {
      if (tab?.id !== undefined) setCurrent({ id: tab.id, url: tab.url })
    })
  }, [])
  useEffect(() => {
    if (current === null) return
    seenPageOf(current.id).then(setSeen)
    return onSeenPage(current.id, setSeen)
  }, [current])
  useEffect(() => {
    if (current !== null) bankOfTab(db, current.id).then((found) => setBankName(found?.bank.name ?? null))
    // `banks`: one that was just linked may be the bank of this tab.
  }, [current, banks])

  const failed = () => setWork({ kind: 'failed', problem: { problem: 'unexpected', words: null }, steps: [] })
  const read = (placement: { index: number; accountId: string | null } | null) => {
    if (current === null) return
    setWork({ kind: 'reading' })
    ask('popup.readPage', { tabId: current.id, placement })
      .then((outcome) =>
        setWork(outcome.ok ? { kind: 'none' } : { kind: 'failed', problem: outcome, steps: [] }),
      )
      .catch(failed)
  }
  const onTakeCsv = () => {
    if (current === null) return
    setWork({ kind: 'taking', steps: [] })
    ask('popup.takeCsv', { tabId: current.id })
      .then((outcome) =>
        setWork(
          outcome.ok ? afterSteps(outcome.value.steps) : { kind: 'failed', problem: outcome, steps: [] },
        ),
      )
      .catch(failed)
  }
  const onReadPage = () => read(null)
  const onPlace: TabActs['onPlace'] = (index, accountId) => read({ index, accountId })
  return { tab: tabView(current, bankName, seen), url: current?.url, work, onReadPage, onPlace, onTakeCsv }
}

/** Taken only if every step came to its end. */
function afterSteps(steps: readonly TakenStep[]): TabWork {
  const isWhole = steps.every(({ status }) => status === 'done')
  return isWhole ? { kind: 'taken' } : { kind: 'failed', problem: null, steps }
}

function tabView(tab: Tab | null, bankName: string | null, seen: SeenPage | null): TabView {
  if (bankName !== null)
    return seen === null ? { kind: 'unseen', bankName } : { kind: 'seen', bankName, seen }
  if (tab?.url === undefined || !URL.canParse(tab.url)) return { kind: 'elsewhere' }
  const { origin } = new URL(tab.url)
  const { known } = recogniseBank(tab.url)
  return known !== null && mayBeBank(origin)
    ? { kind: 'linkable', bankName: known.name, origin }
    : { kind: 'elsewhere' }
}

/** The tab under the popup; `popup.html?tab=<id>` names one where the popup itself stands in a tab (a larger view, and tests). */
async function shownTab() {
  const named = Number(new URLSearchParams(location.search).get('tab'))
  if (Number.isInteger(named) && named > 0) return browser.tabs.get(named)
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab
}
