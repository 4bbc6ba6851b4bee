// What a user does with what is kept: makes two accounts one, takes one out with its data, checks contradicted rows, stops a backup.
import type { Page } from '@playwright/test'
import { newBank } from '../../lib/store/new-bank'
import type { BankRecord } from '../../lib/store/records'
import { recordsOf } from './database'
import { expect, test } from './fixtures'

/** Rows of the long passbook: a backup of them is long enough to be stopped. */
const LONG = 60_000

/** Three accounts of one bank: two that are one, joined by their balances, with one contradicted row; and a long one. */
async function settle(app: Page): Promise<void> {
  const bank = newBank(
    { id: 'bank', knownAs: null, name: '架空銀行', code: null, origins: [], isAutomatic: true },
    '2026-01-10T00:00:00.000Z',
  )
  await app.evaluate(fill, { bank, long: LONG })
  await app.reload()
}

test('makes two accounts one, after saying what will come of it', async ({ desk }) => {
  await desk.consent()
  const app = await desk.app('accounts')
  await settle(app)
  const card = app.getByRole('region', { name: '普通 駅前', exact: true })
  await card.getByText('別の口座と同じ口座なので、1つにまとめる').click()
  await card.getByLabel('この口座に入れる口座').selectOption({ label: '架空銀行 普通 旧支店' })
  await expect(card.getByText('2つの通帳は、残高でつながります。')).toBeVisible()
  await card.getByRole('button', { name: '1つにまとめる' }).click()
  const dialog = app.getByRole('dialog')
  await expect(dialog.getByText('まとめたあとで2つに戻すことはできません。')).toBeVisible()
  await dialog.getByRole('button', { name: 'やめる' }).click()
  expect(await recordsOf(app, 'accounts')).toHaveLength(3)
  await card.getByRole('button', { name: '1つにまとめる' }).click()
  await dialog.getByRole('button', { name: '1つにまとめる' }).click()
  await expect(app.getByRole('region', { name: '普通 旧支店', exact: true })).toBeHidden()
  const entries = await recordsOf<{ accountId: string; date: string }>(app, 'entries')
  expect(entries.filter(({ accountId }) => accountId === 'into').map(({ date }) => date)).toEqual([
    '2026-01-05',
    '2026-01-06',
    '2026-01-07',
    '2026-01-08',
  ])
  expect(entries.filter(({ accountId }) => accountId === 'from')).toEqual([])
})

test('takes an account out with its data, and nothing of another’s', async ({ desk }) => {
  await desk.consent()
  const app = await desk.app('accounts')
  await settle(app)
  const card = app.getByRole('region', { name: '普通 旧支店', exact: true })
  await card.getByText('この口座を外す・記録を消す').click()
  await card.getByRole('button', { name: '通帳ごと消す' }).click()
  const dialog = app.getByRole('dialog')
  await expect(dialog.getByText(/通帳の2件と/)).toBeVisible()
  await dialog.getByRole('button', { name: '通帳ごと消す' }).click()
  await expect(card).toBeHidden()
  const accountsOf = async (table: string) =>
    new Set((await recordsOf<{ accountId: string }>(app, table)).map(({ accountId }) => accountId))
  expect(await accountsOf('entries')).toEqual(new Set(['into', 'long']))
  const events = await recordsOf<{ kind: string }>(app, 'events')
  expect(events.map(({ kind }) => kind)).toContain('account.removed')
})

test('leads from the link to the contradicted rows, which a person checks', async ({ desk }) => {
  await desk.consent()
  const app = await desk.app('passbooks')
  await settle(app)
  await app.getByRole('link', { name: '要確認の明細が1件あります' }).click()
  const rows = app.getByRole('table', { name: '通帳の明細' }).getByRole('row')
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText('要確認')
  await app.getByRole('button', { name: '確認済みにする' }).click()
  await app.getByRole('dialog').getByRole('button', { name: '見比べたので、確認済みにする' }).click()
  await expect(app.getByText('要確認の明細はもうありません')).toBeVisible()
  await app.getByRole('button', { name: 'すべての明細を見る' }).click()
  await expect(rows).toHaveCount(3)
  await expect(app.getByText('要確認')).toHaveCount(0)
})

test('stops a backup that runs, and makes one that holds everything', async ({ desk }) => {
  await desk.consent()
  const app = await desk.app('settings')
  await settle(app)
  const downloads: string[] = []
  app.on('download', (download) => downloads.push(download.suggestedFilename()))
  const make = app.getByRole('button', { name: 'バックアップを作る' })
  await make.click()
  await expect(app.getByRole('progressbar')).toBeVisible()
  await app.getByRole('button', { name: '止める' }).click()
  await expect(app.getByText('途中で止めました。')).toBeVisible()
  expect(downloads).toEqual([])
  const done = app.waitForEvent('download')
  await make.click()
  expect((await done).suggestedFilename()).toBe('meisai-relay-backup.json')
})

/** In the page: fills the database, which the page has opened. */
async function fill({ bank, long }: { bank: BankRecord; long: number }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('meisai-relay')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const writing = database.transaction(['banks', 'accounts', 'entries'], 'readwrite')
  const at = '2026-01-10T00:00:00.000Z'
  writing.objectStore('banks').put(bank)
  const account = (id: string, name: string, number: string, stretches: object[]) => {
    const label = { bank: null, branch: name, type: 'ordinary', number, holder: null }
    writing.objectStore('accounts').put({
      id,
      bankId: 'bank',
      label,
      aliases: [],
      name,
      currency: 'JPY',
      isSent: false,
      purpose: 'business',
      department: null,
      mappings: [],
      stretches,
      lastCaptureAt: at,
    })
  }
  const stretch = (from: string, to: string, opening: number, closing: number) => {
    return { from, to, opening, closing, startsWhole: false, endsWhole: false }
  }
  const entry = (accountId: string, date: string, position: number, amount: number, balance: number) =>
    writing.objectStore('entries').put({
      id: `${accountId}-${date}-${position}`,
      accountId,
      date,
      valueDate: null,
      amount,
      balance,
      description: '振込',
      currency: 'JPY',
      occurrence: 1,
      isSettled: true,
      position,
      captureIds: [],
      flags: amount === -30 ? ['conflict'] : [],
      proof: 'proved',
      isConfirmed: false,
    })
  account('from', '普通 旧支店', '1234567', [stretch('2026-01-05', '2026-01-06', 1000, 1150)])
  entry('from', '2026-01-05', 0, 100, 1100)
  entry('from', '2026-01-06', 0, 50, 1150)
  account('into', '普通 駅前', '7654321', [stretch('2026-01-07', '2026-01-08', 1150, 1125)])
  entry('into', '2026-01-07', 0, -30, 1120)
  entry('into', '2026-01-08', 0, 5, 1125)
  account('long', '当座 本店', '1112223', [])
  for (let n = 0; n < long; n++) entry('long', '2026-01-09', n, 1, n + 1)
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve
    writing.onerror = () => reject(writing.error)
  })
  database.close()
}
