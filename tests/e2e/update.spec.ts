// The extension is updated, or its grant taken away, while a bank's page is open: the bank's page notices nothing, and nothing is lost.
import type { Page } from '@playwright/test'
import { classicVisit, modernVisit } from '../demo/visit'
import { recordsOf } from './database'
import { CLASSIC, expect, test } from './fixtures'

test('leaves an open bank page in peace when it is updated, and reads it again after a reload', async ({
  demo,
  extension,
  desk,
}) => {
  await desk.settle({ modern: true })
  const bank = await extension.context.newPage()
  const trouble: string[] = []
  bank.on('pageerror', (error) => trouble.push(error.message))
  bank.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text())
  })
  const visit = modernVisit(bank, demo.modernOrigin)
  await visit.login()
  await visit.closeAllNotices()
  await visit.openStatement()
  const before = await desk.watch(bank)
  // The list itself, not the top page's latest rows that were read before it.
  const [, shown] = (await bank.getByText(/件中\d+件を表示/).innerText()).match(/件中(\d+)件/) ?? []
  await expect(before.getByText(`${shown}件中 新規`)).toBeVisible()
  const rows = (await recordsOf(before, 'entries')).length
  expect(rows).toBeGreaterThan(0)

  const browserPage = await extension.context.newPage()
  await browserPage.goto('chrome://extensions')
  await browserPage.evaluate(inDeveloperMode)
  const closed = before.waitForEvent('close')
  // The page goes with the extension, often before it could answer.
  await before.evaluate(reloadExtension).catch(() => undefined)
  await closed
  await expect.poll(() => browserPage.evaluate(stateOf, extension.extensionId)).toBe('ENABLED')
  // The old content script is an orphan now; what the page does next must not make it throw there.
  await visit.home()
  await expect(bank.getByRole('heading', { name: '最近のお取引' })).toBeVisible()
  await visit.openStatement()
  await bank.getByLabel('期間').selectOption('3')
  await expect(bank.getByText(/件中50件を表示/)).toBeVisible()

  await bank.reload()
  await expect(bank.getByRole('heading', { name: '入出金明細' })).toBeVisible()
  const after = await desk.watch(bank)
  await expect(after.getByText(`${shown}件中 新規0件`)).toBeVisible({ timeout: 30_000 })
  expect(await recordsOf(after, 'entries')).toHaveLength(rows)
  expect(trouble).toEqual([])
})

test('turns a link grey when the user withdraws the grant, and back when it is given again', async ({
  demo,
  extension,
  desk,
}) => {
  await desk.settle({ classic: true })
  const bank = await extension.context.newPage()
  const visit = classicVisit(bank, demo.classicOrigin)
  await visit.login()
  await visit.readAllNotices()
  const popup = await desk.watch(bank)
  const link = popup.getByRole('article', { name: CLASSIC })
  await expect(link.getByText('最終確認 たった今')).toBeVisible()
  const known = (await recordsOf(popup, 'entries')).length

  const browserPage = await extension.context.newPage()
  await browserPage.goto('chrome://extensions')
  await setHostAccess(browserPage, extension.extensionId, 'ON_CLICK')
  await expect(link.getByText('この銀行の画面を読み取る許可が取り消されています')).toBeVisible()
  await expect(link.getByText('未確認')).toBeVisible()
  await expect(link.getByRole('button', { name: '読み取りを許可する' })).toBeEnabled()
  await bank.bringToFront()
  await visit.openStatement()
  await expect(bank.getByText(/^全\d+件中/)).toBeVisible()
  expect(await recordsOf(popup, 'entries')).toHaveLength(known)

  await setHostAccess(browserPage, extension.extensionId, 'ON_ALL_SITES')
  await expect(link.getByText('この銀行の画面を読み取る許可が取り消されています')).toBeHidden()
  await bank.reload()
  await expect(popup.getByText('入出金明細の画面です。')).toBeVisible()
  expect((await recordsOf(popup, 'entries')).length).toBeGreaterThan(known)
})

/** On the browser's page of extensions: without developer mode an unpacked extension would not come back. */
async function inDeveloperMode(): Promise<void> {
  type Private = { updateProfileConfiguration: (change: object) => Promise<void> }
  const { chrome } = globalThis as unknown as { chrome: { developerPrivate: Private } }
  await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
}

/** There: whether the extension runs. */
async function stateOf(id: string): Promise<string> {
  type Private = { getExtensionInfo: (id: string) => Promise<{ state: string }> }
  const { chrome } = globalThis as unknown as { chrome: { developerPrivate: Private } }
  return (await chrome.developerPrivate.getExtensionInfo(id)).state
}

/** In an own page: what an update does at its end. */
function reloadExtension(): void {
  const { chrome } = globalThis as unknown as { chrome: { runtime: { reload: () => void } } }
  chrome.runtime.reload()
}

/** On the browser's page of extensions: the user's choice of 「サイトへのアクセス」. */
async function setHostAccess(page: Page, extensionId: string, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES') {
  await page.evaluate(
    async (change) => {
      type Private = { updateExtensionConfiguration: (change: object) => Promise<void> }
      const { chrome } = globalThis as unknown as { chrome: { developerPrivate: Private } }
      await chrome.developerPrivate.updateExtensionConfiguration(change)
    },
    { extensionId, hostAccess },
  )
}
