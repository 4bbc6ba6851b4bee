// Shows the main job in a real browser: a demo bank with an unread notice, capture, queue, one click, rows in a ledger that runs beside it.
// With a display the browser stays open to play with; without one it does the job headless and leaves pictures.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startDemo } from '../tests/demo/start'
import { changeDemo, classicVisit, modernVisit } from '../tests/demo/visit'
import { launchExtension } from './browser'
import { office } from './office'

const ROOT = resolve(import.meta.dirname, '..')
const DATA = join(ROOT, '.demo')
const PICTURES = join(DATA, 'pictures')
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
const isHeadless = !hasDisplay || process.argv.includes('--headless')

type Row = { account: string; amount: number }

async function ledgerRows(controlOrigin: string): Promise<Row[]> {
  const answer: unknown = await (await fetch(`${controlOrigin}/api/ledger`)).json()
  return (answer as { rows: Row[] }).rows
}

async function main(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  const demo = await startDemo({ dataDir: DATA })
  // A demo that was played with before starts with its two unread notices all the same.
  for (const bank of ['classic', 'modern']) {
    for (const id of ['maintenance', 'phishing'])
      await changeDemo(demo.controlOrigin, { kind: 'notice', bank, id, state: 'unread' })
  }
  const browser = await launchExtension({ headless: isHeadless })
  const user = office(browser)
  let step = 0
  const say = (words: string) => console.log(`${String(++step).padStart(2)}. ${words}`)
  const picture = (
    page: { screenshot(options: { path: string; fullPage?: boolean }): Promise<unknown> },
    name: string,
  ) => page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true })

  console.log('\n明細リレー – 主な流れ / the main job\n')
  await user.consent()
  await user.linkBank('みなと第一銀行', demo.classicOrigin)
  await user.linkBank('あおばネット銀行', demo.modernOrigin)
  say('架空の銀行を2つ連携しました / two invented banks linked')
  const { code } = (await (
    await fetch(`${demo.controlOrigin}/api/ledger/code`, { method: 'POST' })
  ).json()) as { code: string }
  await user.connectRelay(demo.ledgerOrigin, code)
  say('会計（リレーサーバー）に接続しました / the ledger is connected')

  const bankPage = await browser.context.newPage()
  const bank = classicVisit(bankPage, demo.classicOrigin)
  await bank.login()
  let popup = await user.popup(bankPage)
  await popup.getByText('未読の重要なお知らせが2件あります').first().waitFor()
  await picture(popup, '1-notice-unread')
  await popup.close()
  say('ログイン直後、未読の重要なお知らせ2件を見つけました / two unread notices found right after login')
  await bankPage.bringToFront()
  await bank.readAllNotices()
  say('お知らせは利用者が銀行の画面で読みました / the user read them at the bank')
  await bank.openStatement()
  popup = await user.popup(bankPage)
  await popup.getByText(/件中 新規\d+件/).waitFor()
  say(
    `明細を読み取りました: ${(await popup.getByText(/件中 新規\d+件/).innerText()).replace(/\s+/g, ' ')} / rows read and proved by their balances`,
  )
  await popup.close()
  await user.mapAccount('1234567', 'みなと第一 普通')
  await bankPage.bringToFront()
  while (await bank.nextPage());
  const page = await user.app('passbooks')
  await page.getByText('取得済み').first().waitFor()
  await picture(page, '2-passbook')

  const modernPage = await browser.context.newPage()
  const modern = modernVisit(modernPage, demo.modernOrigin)
  await modern.login()
  await modern.closeAllNotices()
  await modern.openStatement()
  popup = await user.popup(modernPage)
  await popup.getByText(/件中 新規\d+件/).waitFor()
  await popup.close()
  await user.mapAccount('7654321', 'あおば 普通')
  say(
    'もう一方の銀行（画面の作りがまったく違う）も同じように読み取りました / the other bank, built quite differently, read as well',
  )

  popup = await user.popup(bankPage)
  const send = popup.getByRole('button', { name: /^\d+件を会計へ送る/ })
  await send.waitFor()
  await picture(popup, '3-ready-to-send')
  say(`ワンクリック: 「${(await send.innerText()).trim()}」 / one click`)
  await send.click()
  await popup.getByText(/\d+件を送りました/).waitFor()
  await picture(popup, '4-sent')
  const rows = await ledgerRows(demo.controlOrigin)
  say(
    `会計に届きました: ${rows.length}件、合計 ${rows.reduce((sum, row) => sum + row.amount, 0).toLocaleString('ja-JP')}円 / rows in the ledger's database`,
  )
  const ledgerPage = await browser.context.newPage()
  await ledgerPage.goto(demo.ledgerOrigin)
  await picture(ledgerPage, '5-ledger')

  if (isHeadless) {
    await browser.close()
    await demo.close()
    console.log(`\n画面の写真 / pictures: ${PICTURES}`)
    return
  }
  console.log('\nブラウザを閉じると終わります / close the browser to end')
  console.log(`  みなと第一銀行   ${demo.classicOrigin}\n  あおばネット銀行 ${demo.modernOrigin}`)
  console.log(`  会計             ${demo.ledgerOrigin}\n  デモの操作       ${demo.controlOrigin}`)
  await browser.context.waitForEvent('close', { timeout: 0 })
  await demo.close()
}

await main()
