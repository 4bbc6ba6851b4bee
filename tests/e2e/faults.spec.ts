// What goes wrong on the way: every fault has a reason that a person can read, loses nothing and doubles nothing.
import type { Page } from '@playwright/test'
import type { Demo } from '../demo/start'
import { changeDemo, classicVisit } from '../demo/visit'
import { recordsOf } from './database'
import { type Desk, expect, pairingCode, test } from './fixtures'
import { asLines, bankRows, csvRequests, ledgerRows, today } from './truth'

const ACCOUNT = 'minato-checking'

/** The classic bank's checking account on one page, read and mapped. */
async function readyToSend(demo: Demo, desk: Desk, bank: Page) {
  const all = await bankRows(demo, ACCOUNT)
  const period = { from: all.at(-60)?.date ?? '', to: today() }
  const rows = await bankRows(demo, ACCOUNT, period)
  const visit = classicVisit(bank, demo.classicOrigin)
  await visit.login()
  await visit.readAllNotices()
  const popup = await desk.watch(bank)
  await visit.openStatement(/当座/, period)
  await expect(popup.getByText(new RegExp(`^${rows.length}件中 新規`))).toBeVisible()
  await desk.mapAccount('0098765', 'みなと第一 当座')
  return { popup, rows, period, visit, bank }
}

test('keeps rows with the reason while the ledger is down, and sends them once it is back', async ({
  demo,
  extension,
  desk,
}) => {
  await desk.settle({ classic: true, ledger: true })
  const { popup, rows } = await readyToSend(demo, desk, await extension.context.newPage())
  await changeDemo(demo.controlOrigin, { kind: 'ledger-fault', fault: 'down' })
  await popup.getByRole('button', { name: `${rows.length}件を会計へ送る`, exact: true }).click()
  await expectWaiting(desk, rows.length, 'ネットワークにつながりませんでした。')
  await changeDemo(demo.controlOrigin, { kind: 'ledger-fault', fault: 'none' })
  // Nobody clicks again: the wait is over by itself.
  await expect.poll(() => deliveryStates(popup), { timeout: 60_000 }).toEqual(['sent'])
  expect(asLines(await ledgerRows(demo, ACCOUNT))).toEqual(asLines(rows))
})

test('keeps rows while the ledger answers nonsense or breaks off after storing, and sends them once', async ({
  demo,
  extension,
  desk,
}) => {
  await desk.settle({ classic: true, ledger: true })
  const { popup, rows, period, visit, bank } = await readyToSend(
    demo,
    desk,
    await extension.context.newPage(),
  )
  await changeDemo(demo.controlOrigin, { kind: 'ledger-fault', fault: 'nonsense' })
  await popup.getByRole('button', { name: `${rows.length}件を会計へ送る`, exact: true }).click()
  await expectWaiting(desk, rows.length, '会計からの返事を理解できませんでした。')
  await changeDemo(demo.controlOrigin, { kind: 'ledger-fault', fault: 'none' })
  await sendUntilSent(popup)

  const more = { amount: -330, summary: '手数料', detail: 'ﾌﾘｺﾐﾃｽｳﾘﾖｳ' }
  await changeDemo(demo.controlOrigin, {
    kind: 'rows',
    bank: 'classic',
    account: ACCOUNT,
    rows: [more, more],
  })
  await bank.bringToFront()
  await visit.openStatement(/当座/, period)
  await expect(popup.getByText(`${rows.length + 2}件中 新規2件`)).toBeVisible()
  await changeDemo(demo.controlOrigin, { kind: 'ledger-fault', fault: 'error-after-commit' })
  await popup.getByRole('button', { name: '2件を会計へ送る', exact: true }).click()
  await expectWaiting(desk, 2, '会計側で問題が起きています。')
  await expect.poll(async () => (await ledgerRows(demo, ACCOUNT)).length).toBeGreaterThan(rows.length)
  await changeDemo(demo.controlOrigin, { kind: 'ledger-fault', fault: 'none' })
  await sendUntilSent(popup)
  expect(asLines(await ledgerRows(demo, ACCOUNT))).toEqual(asLines(await bankRows(demo, ACCOUNT, period)))
})

test('keeps rows while the ledger is slow, tells of it, and stops or ends as the person wants', async ({
  demo,
  extension,
  desk,
}) => {
  await desk.settle({ classic: true, ledger: true })
  const { popup, rows } = await readyToSend(demo, desk, await extension.context.newPage())
  await changeDemo(demo.controlOrigin, { kind: 'ledger-fault', fault: 'slow', times: 1 })
  await popup.getByRole('button', { name: `${rows.length}件を会計へ送る`, exact: true }).click()
  await expect(popup.getByText(`送信中 0 / ${rows.length}件`)).toBeVisible()
  await popup.getByRole('button', { name: '送信を止める' }).click()
  await changeDemo(demo.controlOrigin, { kind: 'ledger-fault', fault: 'none' })
  await expect(popup.getByText('途中で止めました。残りは送信待ちのままです。')).toBeVisible()
  // Stopped is stopped: no row is due by itself.
  const waiting = await recordsOf<{ state: string; until: string | null }>(popup, 'deliveries')
  expect(waiting.filter(({ state, until }) => state === 'queued' && until !== null)).toEqual([])
  await popup.getByRole('button', { name: /件を会計へ送る/ }).click()
  await expect.poll(() => deliveryStates(popup)).toEqual(['sent'])
  expect(asLines(await ledgerRows(demo, ACCOUNT))).toEqual(asLines(rows))
})

test('keeps rows while the ledger is signed out, and sends them once after signing in again', async ({
  demo,
  extension,
  desk,
}) => {
  await desk.settle({ classic: true, ledger: true })
  const { popup, rows } = await readyToSend(demo, desk, await extension.context.newPage())
  await changeDemo(demo.controlOrigin, { kind: 'ledger-fault', fault: 'unauthorized', times: 1 })
  await popup.getByRole('button', { name: `${rows.length}件を会計へ送る`, exact: true }).click()
  await expect(popup.getByText(/へのログインが切れています$/)).toBeVisible()
  const app = await desk.app('sending')
  await expect(app.getByText('会計のログインが切れています。明細は保管しています。')).toBeVisible()
  expect(await ledgerRows(demo, ACCOUNT)).toEqual([])

  await desk.app('ledgers')
  const form = app.locator('form', { has: app.getByRole('button', { name: 'もう一度ログインする' }) })
  await form.getByLabel('ペアリングコード').fill(await pairingCode(demo))
  await form.getByRole('button').click()
  await expect(app.getByText('に接続しました')).toBeVisible()
  expect(await recordsOf(app, 'ledgers')).toHaveLength(1)
  await popup.getByRole('button', { name: `${rows.length}件を会計へ送る`, exact: true }).click()
  await expect(popup.getByText(`${rows.length}件を送りました`)).toBeVisible()
  expect(asLines(await ledgerRows(demo, ACCOUNT))).toEqual(asLines(rows))
})

test('loses and doubles nothing when a page is reloaded or its tab closed in mid-read', async ({
  demo,
  extension,
  desk,
}) => {
  await desk.settle({ classic: true, ledger: true })
  const all = await bankRows(demo, ACCOUNT)
  const period = { from: all.at(-60)?.date ?? '', to: today() }
  const rows = await bankRows(demo, ACCOUNT, period)
  const hasty = await extension.context.newPage()
  const first = classicVisit(hasty, demo.classicOrigin)
  await first.login()
  await first.readAllNotices()
  await first.openStatement(/当座/, period)
  await hasty.getByText(`全${rows.length}件中`).waitFor()
  // Not waiting for the reading: it may be anywhere between the look and the last write.
  await hasty.reload()
  await hasty.reload()
  await hasty.close()
  const { popup } = await readyToSend(demo, desk, await extension.context.newPage())
  await popup.getByRole('button', { name: `${rows.length}件を会計へ送る`, exact: true }).click()
  await expect(popup.getByText(`${rows.length}件を送りました`)).toBeVisible()
  expect(asLines(await ledgerRows(demo, ACCOUNT))).toEqual(asLines(rows))
})

test('refuses a message of the wrong shape or from a bank’s page, and logs it without its values', async ({
  demo,
  extension,
  desk,
}) => {
  await desk.settle({ classic: true })
  const own = await desk.app('links')
  const wrongShape = await own.evaluate(say, { type: 'popup.send', data: { ledgerIds: '9876543' } })
  expect(wrongShape).toMatchObject({ err: { message: 'refused' } })
  // What belongs to content scripts is not taken from an own page either.
  expect(await own.evaluate(say, { type: 'page.changed', data: {} })).toMatchObject({
    err: { message: 'refused' },
  })

  const bank = await extension.context.newPage()
  const visit = classicVisit(bank, demo.classicOrigin)
  await visit.login()
  const popup = await desk.watch(bank)
  await expect(popup.getByText('お知らせの画面です。')).toBeVisible()
  const command = { type: 'popup.send', data: { ledgerIds: null, memo: '9876543' } }
  expect(await inIsolatedWorld(bank, command)).toMatchObject({ err: { message: 'refused' } })
  const shapeless = { type: 'page.changed', data: '9876543' }
  expect(await inIsolatedWorld(bank, shapeless)).toMatchObject({ err: { message: 'refused' } })

  const activity = await desk.app('activity')
  await expect(activity.getByText('許可していない相手からの指示を断りました')).toHaveCount(4)
  const events = await recordsOf<{ kind: string; detail: object }>(activity, 'events')
  expect(events.filter(({ kind }) => kind === 'message.refused').map(({ detail }) => detail)).toEqual([
    { message: 'popup.send', origin: `chrome-extension://${extension.extensionId}`, why: 'shape' },
    { message: 'page.changed', origin: `chrome-extension://${extension.extensionId}`, why: 'origin' },
    // The log keeps no long digits, not even of a port.
    { message: 'popup.send', origin: expect.stringMatching(/^http:\/\/127\.0\.0\.1:/), why: 'origin' },
    { message: 'page.changed', origin: expect.stringMatching(/^http:\/\/127\.0\.0\.1:/), why: 'shape' },
  ])
  expect(JSON.stringify(events)).not.toContain('9876543')
})

test('says what it sees on pages that give nothing: unknown, closed, over, and leaves a transfer alone', async ({
  demo,
  extension,
  desk,
}) => {
  await desk.settle({ classic: true, modern: true })
  const bank = await extension.context.newPage()
  const visit = classicVisit(bank, demo.classicOrigin)
  await visit.login()
  await visit.readAllNotices()
  const popup = await desk.watch(bank)
  await expect(popup.getByText('ログイン後のトップページです。')).toBeVisible()

  await visit.openTransfer()
  await expect(
    popup.getByText('振込・変更などの手続きの画面です。ここでは読み取りも操作もしません。'),
  ).toBeVisible()
  await expect(popup.getByRole('button', { name: 'CSVを取り込む' })).toBeHidden()
  await expect(popup.getByRole('button', { name: 'このページを読み取る' })).toBeHidden()
  const tabId = Number(new URL(popup.url()).searchParams.get('tab'))
  const asked = await popup.evaluate(say, { type: 'popup.takeCsv', data: { tabId } })
  expect(JSON.stringify(asked)).toContain('page-refused')
  expect(await csvRequests(demo, 'classic')).toEqual([])

  await extension.context.route(`${demo.classicOrigin}/rates`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><title>金利一覧</title><h1>円預金金利</h1><p>年0.200％</p>',
    }),
  )
  await bank.goto(`${demo.classicOrigin}/rates`)
  await expect(popup.getByText('この画面は読み取れません。')).toBeVisible()

  await visit.login()
  await changeDemo(demo.controlOrigin, { kind: 'timeout', bank: 'classic' })
  await visit.home()
  await expect(
    popup.getByText('ログインが切れています。続けるには、銀行の画面でもう一度ログインしてください。'),
  ).toBeVisible()
  await visit.login()
  await expect(popup.getByText('ログイン後のトップページです。')).toBeVisible()
  await changeDemo(demo.controlOrigin, { kind: 'double-login', bank: 'classic' })
  await visit.home()
  await expect(
    popup.getByText('ログインが切れています。続けるには、銀行の画面でもう一度ログインしてください。'),
  ).toBeVisible()
  await expect(popup.getByText('銀行のログインが切れています', { exact: true })).toBeVisible()
  await changeDemo(demo.controlOrigin, { kind: 'maintenance', bank: 'classic', on: true })
  await bank.goto(demo.classicOrigin)
  await expect(popup.getByText('メンテナンス中の画面です。終了後にもう一度開いてください。')).toBeVisible()
  await expect(popup.getByText('銀行がメンテナンス中です')).toBeVisible()
})

/** The app shows so many waiting rows, and why. */
async function expectWaiting(desk: Desk, rows: number, reason: string): Promise<void> {
  const sending = await desk.app('sending')
  await sending.getByText(`確認・待機中の明細 ${rows}件`).click()
  await expect(sending.getByText(reason).first()).toBeVisible()
  expect(
    (await recordsOf<{ state: string }>(sending, 'deliveries')).filter(({ state }) => state === 'queued'),
  ).toHaveLength(rows)
}

/** A person clicks again and again until the ledger's wait is over. */
async function sendUntilSent(popup: Page): Promise<void> {
  await expect(async () => {
    if ((await deliveryStates(popup)).includes('queued'))
      await popup.getByRole('button', { name: /件を会計へ送る/ }).click({ timeout: 2_000 })
    expect(await deliveryStates(popup)).toEqual(['sent'])
  }).toPass({ timeout: 40_000 })
}

/** In an own page: a message to the worker as any code there could send it; what it answers. */
async function say(message: { type: string; data: unknown }): Promise<unknown> {
  type Runtime = { sendMessage: (message: object) => Promise<unknown> }
  const { chrome } = globalThis as unknown as { chrome: { runtime: Runtime } }
  return chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), ...message })
}

/** The same from the content script's own world on a bank's page. */
async function inIsolatedWorld(page: Page, message: object): Promise<unknown> {
  const session = await page.context().newCDPSession(page)
  const contexts: { id: number; origin: string }[] = []
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context))
  await session.send('Runtime.enable')
  const world = contexts.find(({ origin }) => origin.startsWith('chrome-extension://'))
  if (world === undefined) throw new Error('no content script in this page')
  const { result } = await session.send('Runtime.evaluate', {
    contextId: world.id,
    expression: `(${say})(${JSON.stringify(message)})`,
    awaitPromise: true,
    returnByValue: true,
  })
  await session.detach()
  return result.value
}

/** The states in which deliveries are. */
async function deliveryStates(own: Page): Promise<string[]> {
  const deliveries = await recordsOf<{ state: string }>(own, 'deliveries')
  return [...new Set(deliveries.map(({ state }) => state))].sort()
}
