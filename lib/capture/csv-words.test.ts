// Which words make a control the CSV's.
import { describe, expect, it } from 'vitest'
import { csvPoints, ENOUGH } from './csv-words'

const isCsv = (label: string, code = '') => csvPoints({ label, code }) >= ENOUGH

describe('csvPoints', () => {
  // Labels as banks print them (facts/banks.md 5c).
  it.each([
    'CSV形式でダウンロード',
    'ＣＳＶダウンロード',
    'CSVファイルに取込む',
    '明細をダウンロード（CSV形式）',
    '明細ダウンロード',
    'CSV形式で保存',
    '入出金明細をダウンロードする',
    '振込入金明細CSVダウンロード',
    '利用明細 CSV 出力',
    'Download statement',
    'CSV',
  ])('takes 「%s」', (label) => expect(isCsv(label)).toBe(true))

  it.each([
    '振込',
    '振込データCSVアップロード',
    '総合振込ファイル（CSV）の読込',
    '承認データをCSVでダウンロード',
    'PDFダウンロード',
    '電子交付書面のダウンロード（明細）',
    'CSVダウンロードの方法',
    'CSVファイルのサンプル',
    'CSVダウンロードについて',
    'CSVダウンロードとは',
    'アプリをダウンロード',
    '照会',
    '次へ',
    '印刷用画面',
    '入出金明細',
    'お知らせ',
    'この口座を解約してCSVをダウンロード',
  ])('leaves 「%s」', (label) => expect(isCsv(label)).toBe(false))

  it('takes a bare ダウンロード only where the code says csv too', () => {
    expect(isCsv('ダウンロード')).toBe(false)
    expect(isCsv('ダウンロード', 'DownloadCSV')).toBe(true)
  })

  it('takes a control without words by its code alone only where that is clear', () => {
    expect(isCsv('', 'download-icon')).toBe(false)
    expect(isCsv('照会', 'csv download')).toBe(false)
  })

  it('leaves a whole text that happens to hold the word', () => {
    expect(isCsv(`CSVダウンロード${'お取引の明細は一覧からご確認いただけます。'.repeat(4)}`)).toBe(false)
  })
})
