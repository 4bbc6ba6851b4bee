// What a user does on the extension's own pages: used by `npm start`, the end-to-end tests and the screenshots.
import type { Page } from '@playwright/test'
import type { ExtensionBrowser } from './browser'

/** The extension's pages in a running browser, in Japanese. */
export function office({ context, extensionId }: ExtensionBrowser) {
  const address = (path: string) => `chrome-extension://${extensionId}/${path}`

  async function app(route: string): Promise<Page> {
    const open = context.pages().find((page) => page.url().startsWith(address('app.html')))
    const page = open ?? (await context.newPage())
    await page.goto(address(`app.html#${route}`))
    await page.bringToFront()
    return page
  }

  /** The id that the extension knows a tab by. */
  async function tabIdOf(page: Page): Promise<number> {
    const helper = await app('links')
    return helper.evaluate(findTab, page.url())
  }

  return {
    app,
    tabIdOf,
    async consent() {
      const page = await app('welcome')
      await page.getByRole('button', { name: '同意して始める' }).click()
    },
    async linkBank(name: string, origin: string) {
      const page = await app('add')
      await page.locator('input[name=name]').fill(name)
      await page.locator('input[name=address]').fill(origin)
      await page.getByRole('button', { name: '追加する' }).click()
      await page.getByText(`${name}を追加しました`).waitFor()
    },
    async connectRelay(origin: string, code: string) {
      const page = await app('ledgers')
      await page.getByText('リレーサーバー', { exact: true }).click()
      const form = page.locator('form', { has: page.locator('input[name=code]') })
      await form.locator('input[name=address]').fill(origin)
      await form.locator('input[name=code]').fill(code)
      await form.getByRole('button', { name: '接続する' }).click()
      await page.getByText('に接続しました').waitFor()
    },
    /** Ticks an account and maps it to an account of the (only) ledger, both by a part of their names. */
    async mapAccount(account: string, ledgerAccount: string) {
      const page = await app('accounts')
      const card = page
        .locator('section, li, article')
        .filter({ hasText: account })
        .filter({ has: page.locator('select') })
        .last()
      // Not `check()`, which asks at once: the box shows what the database holds, a moment after the click.
      await card.getByLabel('この口座を会計へ送る').click()
      await card.getByRole('checkbox', { name: 'この口座を会計へ送る', checked: true }).waitFor()
      const ledger = card.getByLabel('会計', { exact: true })
      await ledger.selectOption({ index: 1 })
      const target = card.getByLabel('会計側の口座')
      await target.locator('option', { hasText: ledgerAccount }).first().waitFor({ state: 'attached' })
      const value = await target.locator('option', { hasText: ledgerAccount }).first().getAttribute('value')
      await target.selectOption(value ?? '')
      await card.getByRole('button', { name: 'この送り先に決める' }).click()
      await page.getByRole('heading', { name: ledgerAccount }).first().waitFor()
    },
    /** The popup as a page of its own, over the tab of that page. */
    async popup(over: Page): Promise<Page> {
      const tabId = await tabIdOf(over)
      const page = await context.newPage()
      await page.setViewportSize({ width: 360, height: 600 })
      await page.goto(address(`popup.html?tab=${tabId}`))
      return page
    },
  }
}

/** In the extension's page: the newest tab at that address. */
async function findTab(url: string): Promise<number> {
  type Tabs = { query: (about: object) => Promise<{ id?: number; url?: string }[]> }
  const { chrome } = globalThis as unknown as { chrome: { tabs: Tabs } }
  const tabs = await chrome.tabs.query({})
  return tabs.findLast((tab) => tab.url === url)?.id ?? 0
}
