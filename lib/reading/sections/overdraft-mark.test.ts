import { describe, expect, it } from 'vitest'
import { wordOf } from '../columns/vocabulary'
import type { Cell } from '../grid'
import { withOverdrafts } from './overdraft-mark'
import type { Section } from './section'

const row = (...texts: string[]): Cell[] => texts.map((text) => ({ text, isHeader: false }))
const section = (header: string[], rows: Cell[][]): Section => ({
  grid: 0,
  source: 'table',
  columns: header.map((text) => ({ header: text, word: wordOf(text) })),
  hasHeader: true,
  headerLines: [header],
  rows,
  preamble: [],
  surroundings: [],
  blocks: [],
})
const balances = (given: Section, at: number) => withOverdrafts(given).rows.map((cells) => cells[at]?.text)

describe('withOverdrafts', () => {
  it('reads 貸越 beside a balance, or within its cell, as below nought', () => {
    const header = ['日付', '支払', '預り', '記号', '残高']
    const rows = [
      row('3/1', '1', '', '', '10,000'),
      row('3/2', '1', '', '貸越', '40,000'),
      row('3/3', '', '1', '', '(貸越) 5,000'),
      row('3/4', '', '1', '貸越', '-6,000'),
    ]
    expect(balances(section(header, rows), 4)).toEqual(['10,000', '-40,000', '-5,000', '-6,000'])
  })

  it('reads 借 within a balance, or in a column of 貸 and 借, as the balances say', () => {
    const header = ['日付', '支払', '預り', '残高']
    const within = [
      row('3/1', '200', '', '100'),
      row('3/2', '148', '', '借 48'),
      row('3/3', '', '8', '（借）40'),
      row('3/3', '', '52', '貸 12'),
      row('3/4', '20', '', '8(足りず)'),
    ]
    expect(balances(section(header, within), 3)).toEqual(['100', '-48', '-40', '12', '-8'])
    const beside = [
      row('3/1', '200', '', '借', '100'),
      row('3/2', '148', '', '貸', '48'),
      row('3/3', '', '60', '借', '12'),
    ]
    const sided = section(['日付', '支払', '預り', '貸借', '残高'], beside)
    expect(balances(sided, 4)).toEqual(['100', '-48', '12'])
  })

  it('leaves a column of words that are not all marks', () => {
    const rows = [row('3/1', '1', '', '貸越', '10,000'), row('3/2', '1', '', '利息', '9,000')]
    expect(balances(section(['日付', '支払', '預り', '記号', '残高'], rows), 4)).toEqual(['10,000', '9,000'])
  })

  it('reads Dr behind balances whose amounts have a direction of their own, and no other Dr', () => {
    const rows = [row('1 Mar', '15,000', 'Dr', '5,000', 'Dr'), row('2 Mar', '20,000', 'Cr', '15,000', 'Cr')]
    expect(balances(section(['Date', 'Amount', 'Dr/Cr', 'Balance', 'Dr/Cr'], rows), 3)).toEqual([
      '-5,000',
      '15,000',
    ])
    const only = [row('1 Mar', '15,000', '5,000', 'Dr')]
    expect(balances(section(['Date', 'Amount', 'Balance', 'Dr/Cr'], only), 2)).toEqual(['5,000'])
  })
})
