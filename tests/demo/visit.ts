// What a customer does at the demo banks, step by step: used by `npm start`, the end-to-end tests and the screenshots.
import type { Page } from '@playwright/test'

/** The classic bank: forms, a page per notice, 100 rows a page. */
export function classicVisit(page: Page, origin: string) {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
  const chooseDay = async (name: string, day: string) => {
    for (const [index, part] of ['Year', 'Month', 'Date'].entries()) {
      const value = String(Number(day.split('-')[index]))
      await page.locator(`select[name=${name}${part}]`).selectOption(value)
    }
  }
  const isAtNotice = async () => (await page.title()).includes('重要なお知らせ')
  return {
    async login() {
      await page.goto(origin)
      await press('ログイン')
    },
    /** Opens one notice and goes on from it, as the person does; false once there is none left. */
    async readOneNotice(): Promise<boolean> {
      if (!(await isAtNotice())) return false
      await press('表示')
      await press(/次へ|確認/)
      return true
    },
    async readAllNotices() {
      while (await this.readOneNotice());
    },
    /** `period`: its days as `YYYY-MM-DD`; without one the bank shows the last month. */
    async openStatement(account: RegExp = /普通/, period?: { from: string; to: string }) {
      await page.getByRole('link', { name: '入出金明細照会' }).click()
      const option = await page
        .locator('select[name=kouza] option')
        .filter({ hasText: account })
        .first()
        .getAttribute('value')
      await page.locator('select[name=kouza]').selectOption(option ?? '')
      if (period !== undefined) {
        await chooseDay('From', period.from)
        await chooseDay('To', period.to)
      }
      await press('照会')
    },
    /** The next hundred rows; false on the last page. */
    async nextPage(): Promise<boolean> {
      const next = page.getByRole('button', { name: '次へ' })
      if ((await next.count()) === 0) return false
      await next.first().click()
      return true
    },
    async openCard() {
      await page.getByRole('link', { name: 'カードご利用明細' }).click()
    },
    async openTransfer() {
      await page.getByRole('link', { name: '振込・振替' }).click()
    },
    async home() {
      await page.getByRole('link', { name: 'トップ' }).first().click()
    },
    async logout() {
      await page.getByRole('link', { name: 'ログアウト' }).click()
    },
  }
}

/** The modern bank: one page, a modal that comes late, rows in boxes, さらに見る. */
export function modernVisit(page: Page, origin: string) {
  const modal = page.getByRole('button', { name: '閉じる' })
  return {
    async login() {
      await page.goto(origin)
      await page.getByRole('button', { name: 'ログイン' }).click()
      await page.getByRole('link', { name: 'ホーム' }).waitFor()
    },
    async seeNotice() {
      await modal.first().waitFor()
    },
    /** Closes modals as long as there are any to close; the next one comes a moment after the one before. */
    async closeAllNotices() {
      // The badge in the menu counts down; a modal that is going away is not pressed twice.
      const badge = page.locator('#u-badge')
      while ((await badge.textContent()) !== '0') {
        const before = await badge.textContent()
        await modal.first().click()
        await page.waitForFunction(
          (count) => document.querySelector('#u-badge')?.textContent !== count,
          before,
        )
      }
    },
    async openStatement(account: RegExp = /普通/) {
      await page.getByRole('link', { name: '入出金明細' }).click()
      const select = page.locator('#u-account')
      await select.waitFor()
      const option = await select.locator('option').filter({ hasText: account }).first().getAttribute('value')
      await select.selectOption(option ?? '')
      await page.getByRole('button', { name: 'CSVダウンロード' }).waitFor()
    },
    async showMore() {
      await page.getByRole('button', { name: 'さらに見る' }).click()
    },
    async openCard() {
      await page.getByRole('link', { name: 'カード' }).click()
    },
    async openTransfer() {
      await page.getByRole('link', { name: '振込' }).click()
    },
    async home() {
      await page.getByRole('link', { name: 'ホーム' }).click()
    },
  }
}

/** Changes the demo's state through its control page's API (tests/demo/control/changes.ts lists the kinds). */
export async function changeDemo(controlOrigin: string, change: Record<string, unknown>): Promise<void> {
  const answer = await fetch(`${controlOrigin}/api/change`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(change),
  })
  if (!answer.ok) throw new Error(`demo control: ${answer.status} ${await answer.text()}`)
}
