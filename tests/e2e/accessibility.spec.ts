// The popup and the app in their real states, by axe's rules, by keyboard alone, and in English.
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { ROUTES } from '../../components/app/routes'
import { changeDemo, classicVisit } from '../demo/visit'
import { CLASSIC, expect, pairingCode, test } from './fixtures'
import { asLines, bankRows, ledgerRows, today } from './truth'

/** No violation of WCAG 2.2 A or AA that axe can see. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  expect(found).toEqual([])
}

test('keeps axe’s rules while there is nothing yet', async ({ desk }) => {
  const app = await desk.app('welcome')
  await expectAccessible(app)
  await desk.consent()
  for (const route of [...ROUTES, 'add', 'safety', 'report']) {
    await desk.app(route)
    await expect(app.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(app)
  }
})

test('keeps axe’s rules as a link stops, is read, and cannot send', async ({ demo, extension, desk }) => {
  const app = await desk.app('welcome')
  await desk.settle({ classic: true, ledger: true })
  const bank = await extension.context.newPage()
  const visit = classicVisit(bank, demo.classicOrigin)
  await visit.login()
  const popup = await desk.watch(bank)
  const level = popup.getByRole('article', { name: CLASSIC }).locator('.level').first()
  await expect(level).toHaveText('停止')
  await expectAccessible(popup)
  await desk.app('notices')
  await expect(app.getByText('未読の重要なお知らせ 残り2件')).toBeVisible()
  await expectAccessible(app)

  await bank.bringToFront()
  await visit.readAllNotices()
  await visit.openStatement(/当座/)
  await expect(popup.getByText('港町支店')).toBeVisible()
  await desk.mapAccount('0098765', 'みなと第一 当座')
  await expectAccessible(popup)
  await changeDemo(demo.controlOrigin, { kind: 'ledger-fault', fault: 'unauthorized', times: 1 })
  await popup.getByRole('button', { name: /件を会計へ送る$/ }).click()
  await expect(popup.getByText(/のログインが切れています$/)).toBeVisible()
  await expectAccessible(popup)
  for (const route of ['links', 'sending', 'passbooks', 'accounts', 'ledgers', 'activity']) {
    await desk.app(route)
    await expect(app.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(app)
  }

  await changeDemo(demo.controlOrigin, { kind: 'suspicious', bank: 'classic', on: true })
  await bank.bringToFront()
  await visit.home()
  await expect(popup.getByRole('heading', { name: 'この画面には何も入力しないでください' })).toBeVisible()
  await expectAccessible(popup)
})

test('goes from consent to rows in the ledger by keyboard alone', async ({ demo, extension, desk }) => {
  const account = 'minato-checking'
  const app = await desk.app('welcome')
  await tabTo(app, app.getByRole('button', { name: '同意して始める' }))
  await app.keyboard.press('Enter')
  await expect(app.getByRole('heading', { level: 1 })).not.toHaveText('はじめにご確認ください')

  await desk.app('add')
  await typeInto(app, app.locator('input[name=name]'), CLASSIC)
  await typeInto(app, app.locator('input[name=address]'), demo.classicOrigin)
  await app.keyboard.press('Enter')
  await expect(app.getByText(`${CLASSIC}を追加しました`)).toBeVisible()

  await desk.app('ledgers')
  await tabTo(app, app.locator('summary', { hasText: 'リレーサーバー' }))
  await app.keyboard.press('Enter')
  const form = app.locator('form', { has: app.locator('input[name=code]') })
  await typeInto(app, form.locator('input[name=address]'), demo.ledgerOrigin)
  await typeInto(app, form.locator('input[name=code]'), await pairingCode(demo))
  await app.keyboard.press('Enter')
  await expect(app.getByText('に接続しました')).toBeVisible()

  // The bank's own pages are not ours to judge.
  const bank = await extension.context.newPage()
  const visit = classicVisit(bank, demo.classicOrigin)
  await visit.login()
  await visit.readAllNotices()
  const popup = await desk.watch(bank)
  const period = { from: (await bankRows(demo, account)).at(-30)?.date ?? '', to: today() }
  await visit.openStatement(/当座/, period)
  const rows = await bankRows(demo, account, period)
  await expect(popup.getByText(new RegExp(`^${rows.length}件中 新規`))).toBeVisible()

  await desk.app('accounts')
  const card = app.locator('section').filter({ hasText: '0098765' })
  await tabTo(app, card.getByLabel('この口座を会計へ送る'))
  await app.keyboard.press('Space')
  await expect(card.getByLabel('この口座を会計へ送る')).toBeChecked()
  await tabTo(app, card.getByLabel('会計', { exact: true }))
  await app.keyboard.press('ArrowDown')
  const target = card.getByLabel('会計側の口座')
  await expect(target).toBeEnabled()
  await tabTo(app, target)
  const named = target.locator('option', { hasText: 'みなと第一 当座' })
  const value = (await named.getAttribute('value')) ?? ''
  for (let i = 0; i < 20 && (await target.inputValue()) !== value; i += 1)
    await app.keyboard.press('ArrowDown')
  await tabTo(app, card.getByRole('button', { name: 'この送り先に決める' }))
  await app.keyboard.press('Enter')
  await expect(card.getByText('「みなと第一 当座 港町」へ送る')).toBeVisible()

  await popup.bringToFront()
  await tabTo(popup, popup.getByRole('button', { name: `${rows.length}件を会計へ送る`, exact: true }))
  await popup.keyboard.press('Enter')
  await expect(
    popup.getByRole('status').or(popup.getByRole('alert')).getByText(`${rows.length}件を送りました`),
  ).toBeVisible()
  expect(asLines(await ledgerRows(demo, account))).toEqual(asLines(rows))
})

test.describe('in English', () => {
  test.use({ language: 'en' })

  test('speaks English throughout, but for the bank’s own words', async ({ demo, extension, desk }) => {
    const app = await desk.app('welcome')
    await expect(app.locator('html')).toHaveAttribute('lang', 'en')
    await app.getByRole('button', { name: 'Agree and begin' }).click()
    await desk.app('add')
    await app.locator('input[name=name]').fill('Minato')
    await app.locator('input[name=address]').fill(demo.classicOrigin)
    await app.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(app.getByText('Minato was added.')).toBeVisible()
    const bank = await extension.context.newPage()
    await classicVisit(bank, demo.classicOrigin).login()
    const popup = await desk.watch(bank)
    await expect(popup.getByText('Important notices unread: 2')).toBeVisible()
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText('The link to Minato has stopped')
    await expect(popup.getByText('システムメンテナンスによるサービス休止のご案内')).toBeVisible()
    await expectAccessible(popup)
    for (const route of ROUTES) {
      await desk.app(route)
      await expect(app.getByRole('heading', { level: 1 })).toBeVisible()
      const words = (await app.locator('body').innerText()).replaceAll(
        /システムメンテナンス.*|フィッシング詐欺.*/g,
        '',
      )
      expect(words).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/)
    }
  })
})

/** Presses Tab until that has the focus; fails where the keyboard does not lead there. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${wanted}`)
}

async function typeInto(page: Page, input: Locator, words: string): Promise<void> {
  await tabTo(page, input)
  await page.keyboard.type(words)
}
