// The main job, from the bank's login page to rows in the ledger's database: page, CSV and file, again and again, every row once.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { encodeCp932 } from '../../lib/file/cp932'
import { classicAccounts } from '../demo/accounts/classic-accounts'
import { modernAccounts } from '../demo/accounts/modern-accounts'
import { statementCsv as classicCsv } from '../demo/classic/csv'
import { statementCsv as modernCsv } from '../demo/modern/csv'
import { classicVisit, modernVisit } from '../demo/visit'
import { originals, recordsOf } from './database'
import { expect, test } from './fixtures'
import { asLines, bankRows, csvRequests, ledgerRows, sumOf, type TrueRow, today } from './truth'

/** A file of a real bank's format. */
const FILE = 'meisai_2233445.csv'

/** What the popup says of the statement on the bank's page. */
const counts = (rows: number, added: number) => `${rows}件中 新規${added}件`

/** The one click, and its end. */
/** Not the popup's count: the page itself may be read once more right after its file. */
async function capturesOfFiles(popup: Page) {
  const captures = await recordsOf<{ source: string; rows: number; added: number }>(popup, 'captures')
  return captures.filter(({ source }) => source !== 'page')
}

async function send(popup: Page, rows: number): Promise<void> {
  await popup.getByRole('button', { name: `${rows}件を会計へ送る`, exact: true }).click()
  await expect(popup.getByText(`${rows}件を送りました`)).toBeVisible()
}

test('takes a classic bank’s pages and CSV to the ledger once, however often they are shown', async ({
  demo,
  extension,
  desk,
}) => {
  const account = 'minato-ordinary'
  await desk.settle({ classic: true, ledger: true })
  // A period of more than one page of a hundred rows, and of fewer than two.
  const all = await bankRows(demo, account)
  const period = { from: all.at(-145)?.date ?? '', to: today() }
  const rows = await bankRows(demo, account, period)
  const firstDay = rows.filter(({ date }) => date === rows[0]?.date)
  expect(rows.length).toBeGreaterThan(100)
  expect(rows.length).toBeLessThan(200)
  const second = rows.length - 100

  const bank = await extension.context.newPage()
  const visit = classicVisit(bank, demo.classicOrigin)
  await visit.login()
  const popup = await desk.watch(bank)
  await visit.readAllNotices()
  await visit.openStatement(/普通/, period)
  await expect(popup.getByText(/^100件中 新規/)).toBeVisible()
  await expect(popup.getByText('この画面には期間の一部だけが表示されています')).toBeVisible()
  await desk.mapAccount('1234567', 'みなと第一 普通')
  await bank.bringToFront()
  expect(await visit.nextPage()).toBe(true)
  await expect(popup.getByText(new RegExp(`^${second}件中 新規`))).toBeVisible()
  // Nothing tells yet where the first day shown begins: its rows wait.
  await send(popup, rows.length - firstDay.length)
  expect(asLines(await ledgerRows(demo, account))).toEqual(asLines(rows.slice(firstDay.length)))

  // The page's own CSV covers its period from the start: what is new is what was open.
  await popup.getByRole('button', { name: 'CSVを取り込む' }).click()
  await expect(popup.getByText('CSVを取り込みました。')).toBeVisible()
  expect(await capturesOfFiles(popup)).toMatchObject([{ rows: rows.length, added: 0 }])
  expect(await csvRequests(demo, 'classic')).toMatchObject([{ account, served: true }])
  await send(popup, firstDay.length)
  const [ordinary] = classicAccounts
  if (ordinary === undefined) throw new Error('the classic bank has no account')
  const file = classicCsv(
    ordinary,
    period.from,
    period.to,
    await wordedRows(demo.controlOrigin, account, period),
  )
  expect((await originals(popup)).map((bytes) => bytes.equals(encodeCp932(file).bytes))).toEqual([true])

  for (const run of ['second', 'third']) {
    await test.step(`${run} run adds nothing`, async () => {
      const tab = await extension.context.newPage()
      const again = classicVisit(tab, demo.classicOrigin)
      await again.login()
      const view = await desk.watch(tab)
      await again.openStatement(/普通/, period)
      await expect(view.getByText(counts(100, 0))).toBeVisible()
      await again.nextPage()
      await expect(view.getByText(counts(second, 0))).toBeVisible()
      await expect(view.getByText('送信待ちの明細はありません。')).toBeVisible()
      await tab.close()
      await view.close()
    })
  }
  const arrived = await ledgerRows(demo, account)
  expect(asLines(arrived)).toEqual(asLines(rows))
  expect(sumOf(arrived)).toBe(sumOf(rows))
  expect(await csvRequests(demo, 'classic')).toHaveLength(1)
})

test('takes a modern bank’s list and CSV to the ledger once, however often they are shown', async ({
  demo,
  extension,
  desk,
}) => {
  const account = 'aoba-ordinary'
  await desk.settle({ modern: true, ledger: true })
  const bank = await extension.context.newPage()
  const visit = modernVisit(bank, demo.modernOrigin)
  await visit.login()
  const popup = await desk.watch(bank)
  await visit.closeAllNotices()
  await visit.openStatement()
  await bank.locator('#u-period').selectOption('3')
  const from = await periodOf(bank)
  const rows = await bankRows(demo, account, { from })
  await expect(popup.getByText(/^50件中 新規/)).toBeVisible()
  await showAll(visit, bank)
  await expect(popup.getByText(new RegExp(`^${rows.length}件中 新規`))).toBeVisible()
  await desk.mapAccount('7654321', 'あおば 普通')
  await send(popup, rows.length)
  expect(asLines(await ledgerRows(demo, account))).toEqual(asLines(rows))

  await popup.getByRole('button', { name: 'CSVを取り込む' }).click()
  await expect(popup.getByText('CSVを取り込みました。')).toBeVisible()
  expect(await capturesOfFiles(popup)).toMatchObject([{ rows: rows.length, added: 0 }])
  expect(await csvRequests(demo, 'modern')).toMatchObject([{ account, served: true }])
  const [ordinary] = modernAccounts
  if (ordinary === undefined) throw new Error('the modern bank has no account')
  const file = `\ufeff${modernCsv(ordinary, await wordedRows(demo.controlOrigin, account, { from }))}`
  expect((await originals(popup)).map((bytes) => bytes.toString('utf8') === file)).toEqual([true])

  for (const run of ['second', 'third']) {
    await test.step(`${run} run adds nothing`, async () => {
      const tab = await extension.context.newPage()
      const again = modernVisit(tab, demo.modernOrigin)
      await again.login()
      const view = await desk.watch(tab)
      await again.openStatement()
      await tab.locator('#u-period').selectOption('3')
      await showAll(again, tab)
      await expect(view.getByText(counts(rows.length, 0))).toBeVisible()
      await expect(view.getByText('送信待ちの明細はありません。')).toBeVisible()
      await tab.close()
      await view.close()
    })
  }
  const arrived = await ledgerRows(demo, account)
  expect(asLines(arrived)).toEqual(asLines(rows))
  expect(sumOf(arrived)).toBe(sumOf(rows))
})

test('takes a bank’s file that is put into the app the same way', async ({ demo, desk }) => {
  const folder = join(import.meta.dirname, '../corpus/files/mizuho-direct-preamble-zero-sides')
  const { statements } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
  const rows: TrueRow[] = statements[0].rows
  await desk.settle({ ledger: true })
  const files = await desk.app('files')
  const put = async (added: number) => {
    await files.locator('input[type=file]').setInputFiles(join(folder, FILE))
    if (added > 0) await files.getByRole('button', { name: 'ここにない金融機関の口座' }).click()
    await expect(files.getByText(counts(rows.length, added))).toBeVisible()
  }
  await put(rows.length)
  expect((await originals(files)).map((bytes) => bytes.equals(readFileSync(join(folder, FILE))))).toEqual([
    true,
  ])
  await desk.mapAccount('2233445', 'みなと第一 当座')
  const sending = await desk.app('sending')
  await sending.getByRole('button', { name: 'ここだけ送る' }).click()
  await expect(sending.getByText(`${rows.length}件を送りました`)).toBeVisible()
  await desk.app('files')
  await put(0)
  await desk.app('sending')
  await expect(sending.getByRole('button', { name: 'ここだけ送る' })).toBeDisabled()
  const arrived = await ledgerRows(demo, 'minato-checking')
  expect(asLines(arrived)).toEqual(asLines(rows))
  expect(sumOf(arrived)).toBe(sumOf(rows))
})

/** The first day that the modern bank was asked for, as its page says. */
async function periodOf(bank: Page): Promise<string> {
  await expect(bank.getByText(/件中50件を表示/)).toBeVisible()
  const words = (await bank.getByText(/^照会期間/).textContent()) ?? ''
  const [, year = '', month = '', date = ''] = /(\d+)年(\d+)月(\d+)日/.exec(words) ?? []
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** Presses さらに見る until the list is whole. */
async function showAll(visit: ReturnType<typeof modernVisit>, bank: Page): Promise<void> {
  const more = bank.getByRole('button', { name: 'さらに見る' })
  await expect(bank.getByText(/件中50件を表示/)).toBeVisible()
  for (let shown = 50; await more.isVisible(); shown += 50) {
    await visit.showMore()
    await expect(bank.getByText(`件中${shown}件を表示`)).toBeHidden()
  }
}

/** The rows of the period as the bank words them, as its CSV needs them. */
async function wordedRows(controlOrigin: string, account: string, period: { from: string; to?: string }) {
  const answer = await fetch(`${controlOrigin}/api/rows?${new URLSearchParams({ account, ...period })}`)
  return (await answer.json()).rows
}
