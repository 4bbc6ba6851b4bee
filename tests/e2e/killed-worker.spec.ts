// The worker dies when the browser pleases: here between every two steps, and in mid-request. Every row arrives once all the same.
import type { Page } from '@playwright/test'
import { type ExtensionBrowser, stopWorker } from '../../scripts/browser'
import type { Demo } from '../demo/start'
import { changeDemo, classicVisit } from '../demo/visit'
import { recordsOf } from './database'
import { CLASSIC, expect, pairingCode, test } from './fixtures'
import { asLines, bankRows, csvRequests, ledgerRows, today } from './truth'

/** Kills the worker and makes sure that it is dead; what comes next has to wake it. */
async function kill(extension: ExtensionBrowser, own: Page): Promise<void> {
  await stopWorker(extension)
  await expect.poll(() => own.evaluate(workers)).toBe(0)
}

/** In an own page. Asking does not wake the worker. */
async function workers(): Promise<number> {
  type Runtime = { getContexts: (filter: object) => Promise<unknown[]> }
  const { chrome } = globalThis as unknown as { chrome: { runtime: Runtime } }
  return (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })).length
}

test('does the main job with the worker stopped between every two steps', async ({
  demo,
  extension,
  desk,
}) => {
  const account = 'minato-ordinary'
  const all = await bankRows(demo, account)
  const period = { from: all.at(-140)?.date ?? '', to: today() }
  const rows = await bankRows(demo, account, period)

  await desk.consent()
  const app = await desk.app('links')
  await kill(extension, app)
  await desk.linkBank(CLASSIC, demo.classicOrigin)
  await kill(extension, app)
  await desk.connectRelay(demo.ledgerOrigin, await pairingCode(demo))
  await kill(extension, app)

  const bank = await extension.context.newPage()
  const visit = classicVisit(bank, demo.classicOrigin)
  await visit.login()
  const popup = await desk.watch(bank)
  await expect(popup.getByText('お知らせの画面です。')).toBeVisible()
  await kill(extension, popup)
  await visit.readOneNotice()
  await kill(extension, popup)
  await visit.readAllNotices()
  await expect(popup.getByText('ログイン後のトップページです。')).toBeVisible()
  await kill(extension, popup)
  await visit.openStatement(/普通/, period)
  await expect(popup.getByText(/^100件中 新規/)).toBeVisible()
  await kill(extension, popup)
  await desk.mapAccount('1234567', 'みなと第一 普通')
  await kill(extension, popup)
  await bank.bringToFront()
  await visit.nextPage()
  await expect(popup.getByText(new RegExp(`^${rows.length - 100}件中 新規`))).toBeVisible()
  await kill(extension, popup)
  await popup.getByRole('button', { name: 'CSVを取り込む' }).click()
  await expect(popup.getByText('CSVを取り込みました。')).toBeVisible()
  await kill(extension, popup)
  await popup.getByRole('button', { name: `${rows.length}件を会計へ送る` }).click()
  await expect(popup.getByText(`${rows.length}件を送りました`)).toBeVisible()
  await kill(extension, popup)
  await bank.reload()
  await expect(popup.getByText(`${rows.length - 100}件中 新規0件`)).toBeVisible()
  await expect(popup.getByText(/^\d+件を会計へ送る/)).toBeHidden()

  expect(asLines(await ledgerRows(demo, account))).toEqual(asLines(rows))
  expect(await csvRequests(demo, 'classic')).toHaveLength(1)
})

test('sends each row once when the worker dies with its request in the air', async ({
  demo,
  extension,
  desk,
}) => {
  const account = 'minato-checking'
  const all = await bankRows(demo, account)
  const period = { from: all.at(-80)?.date ?? '', to: today() }
  await desk.settle({ classic: true, ledger: true })
  const bank = await extension.context.newPage()
  const visit = classicVisit(bank, demo.classicOrigin)
  await visit.login()
  await visit.readAllNotices()
  const popup = await desk.watch(bank)
  await visit.openStatement(/当座/, period)
  const shown = (await bankRows(demo, account, period)).length
  await expect(popup.getByText(new RegExp(`^${shown}件中 新規`))).toBeVisible()
  await desk.mapAccount('0098765', 'みなと第一 当座')
  await bank.bringToFront()

  // First with the one row that goes ahead to be read back, then with several in one request.
  for (const round of ['first row', 'batch']) {
    await test.step(round, async () => {
      const rows = await bankRows(demo, account, period)
      const known = (await ledgerRows(demo, account)).length
      const open = rows.length - known
      await changeDemo(demo.controlOrigin, { kind: 'ledger-fault', fault: 'slow', times: 1 })
      await popup.getByRole('button', { name: `${open}件を会計へ送る`, exact: true }).click()
      await expect.poll(() => ledgerFault(demo)).toBe('none')
      await kill(extension, popup)
      // Only now the ledger goes on with the request: it stores what nobody waits for any more.
      await changeDemo(demo.controlOrigin, { kind: 'ledger-fault', fault: 'none' })
      await expect.poll(async () => (await ledgerRows(demo, account)).length).toBeGreaterThan(known)
      const sent = (await recordsOf<{ state: string }>(popup, 'deliveries')).filter(
        ({ state }) => state === 'sent',
      )
      expect(sent).toHaveLength(known)

      await popup.reload()
      await expect(popup.getByText(/^前の送信が途中で切れました。/)).toBeVisible()
      await popup.evaluate(endLeases)
      await popup.reload()
      await popup.getByRole('button', { name: `${open}件を会計へ送る`, exact: true }).click()
      await expect(popup.getByText(`${open}件を送りました`)).toBeVisible()
      await expect(popup.getByText(/はすでに会計にあったため、重ねて送っていません/)).toBeVisible()
      expect(asLines(await ledgerRows(demo, account))).toEqual(asLines(rows))

      const twin = { amount: -330, summary: '手数料', detail: 'ﾌﾘｺﾐﾃｽｳﾘﾖｳ' }
      await changeDemo(demo.controlOrigin, {
        kind: 'rows',
        bank: 'classic',
        account,
        rows: [twin, twin, twin],
      })
      await visit.openStatement(/当座/, period)
      await expect(popup.getByText(`${rows.length + 3}件中 新規3件`)).toBeVisible()
    })
  }
})

/** What the ledger's next request will meet; a fault that was for one request is over once that has come in. */
async function ledgerFault(demo: Demo): Promise<string> {
  return (await (await fetch(`${demo.controlOrigin}/api/state`)).json()).ledgerFault
}

/** In an own page: puts the end of every sender's lease into the past, as two minutes would. */
async function endLeases(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('meisai-relay')
    opening.onsuccess = () => resolve(opening.result)
  })
  await new Promise<void>((resolve) => {
    const transaction = database.transaction('ledgers', 'readwrite')
    const ledgers = transaction.objectStore('ledgers')
    const reading = ledgers.getAll()
    reading.onsuccess = () => {
      for (const ledger of reading.result)
        if (ledger.lease)
          ledgers.put({ ...ledger, lease: { ...ledger.lease, until: '2000-01-01T00:00:00.000Z' } })
    }
    transaction.oncomplete = () => resolve()
  })
  database.close()
}
