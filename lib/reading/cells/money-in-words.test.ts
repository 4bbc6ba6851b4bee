import { expect, test } from 'vitest'
import { moneyCell } from './cell-money'

test.each([
  ['7,700円（返金）', 7700, 1],
  ['返金 7,480円', 7480, 1],
  ['¥1,100 (refunded)', 1100, 1],
  ['[取消] 560円', 560, 1],
  ['払戻 560円', 560, 1],
  ['マイナス 2,475円', 2475, -1],
  ['キャンセル -980円', 980, -1],
  ['値引 -120円', 120, -1],
  ['訂正 -3,000円', 3000, -1],
  ['30,000円（ご返済）', 30000, 1],
  ['100,000円（お借入）', 100000, -1],
  ['返 -42,900円', 42900, -1],
  ['12,000円(税込)', 12000, 0],
])('%s has the sign of its word', (text, units, sign) => {
  expect(moneyCell(text)).toMatchObject({ units, sign })
})

test('a word that says more is no amount', () => {
  expect(moneyCell('返済 30,000円 延滞')).toBeNull()
  expect(moneyCell('返金予定 3,000円')).toBeNull()
})
