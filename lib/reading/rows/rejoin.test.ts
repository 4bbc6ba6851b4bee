import { describe, expect, it } from 'vitest'
import { type Day, dayOf } from '../../statement/day'
import { readGrids } from '../read-grids'

const asOf = dayOf(2026, 1, 31) as Day
const HEADER = '日付|摘要|金額（▲は出金）|残高'

/** Account and number of rows of each statement read from lines of cells parted by `|` under one header. */
function accounts(lines: string[]) {
  const rows = [HEADER, ...lines].map((line, at) =>
    line.split('|').map((text) => ({ text, isHeader: at === 0 })),
  )
  const { statements } = readGrids(
    [{ source: 'table', rows, surroundings: ['しずく支店 普通預金 口座番号 2050771'] }],
    { asOf },
  )
  return statements.map(({ account, proof, rows }) => [account.type, account.number, proof, rows.length])
}

const A = ['20260105|コウフリ|▲1,000|9,000', '20260106|フリコミ|500|9,500']
const B = ['20260108|デンキ|▲300|9,200', '20260109|リソク|1|9,201']

describe('a line that names an account between rows', () => {
  it.each([
    '当座預金 7654321||| ',
    '|当座預金の口座番号 7654321 をお持ちのお客さまに||',
    'PR|外貨普通預金 手数料 0銭！20261031まで||',
    'おすすめ|定期預金 1234567 名さま突破||',
  ])('leaves them one account where the balance goes on over it: %s', (line) => {
    expect(accounts([...A, line, ...B])).toEqual([['ordinary', '2050771', 'proved', 4]])
    expect(accounts([...[...A, ...B].reverse().slice(0, 2), line, ...[...A].reverse()])).toEqual([
      ['ordinary', '2050771', 'proved', 4],
    ])
  })

  it('hides no gap where it only offers something', () => {
    const gap = ['20260108|デンキ|▲300|8,200', '20260109|リソク|1|8,201']
    expect(accounts([...A, '|外貨普通預金 1234567 名さまが利用中！||', ...gap])).toEqual([
      ['ordinary', '2050771', 'broken', 4],
    ])
  })

  it('begins another account where the balance does not go on', () => {
    const other = ['20260105|テガタ|▲70,000|430,000', '20260109|フリコミ|20,000|450,000']
    expect(accounts([...A, '当座預金 7654321|||', ...other])).toEqual([
      ['ordinary', '2050771', 'proved', 2],
      ['checking', '7654321', 'proved', 2],
    ])
  })

  it('begins another account where the one above ended with nothing', () => {
    const last = '20260107|カイヤク|▲9,500|0'
    const other = ['20260108|シンキ|700|700', '20260109|リソク|1|701']
    expect(accounts([...A, last, '当座預金 7654321|||', ...other])).toEqual([
      ['ordinary', '2050771', 'proved', 3],
      ['checking', '7654321', 'proved', 2],
    ])
  })
})
