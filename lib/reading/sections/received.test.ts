import { describe, expect, it } from 'vitest'
import { wordOf } from '../columns/vocabulary'
import { withReceived } from './received'
import type { Section } from './section'

const section = (headers: string[]): Section => ({
  grid: 0,
  source: 'table',
  columns: headers.map((header) => ({ header, word: wordOf(header) })),
  hasHeader: true,
  headerLines: [],
  rows: [],
  preamble: [],
  surroundings: [],
  blocks: [],
})
const amount = (headers: string[], ...texts: string[]) =>
  withReceived(section(headers), texts).columns.find(({ header }) => header.includes('金額'))?.word

describe('a list of transfers received', () => {
  it('has amounts that came in', () => {
    expect(amount(['勘定日', '振込金額（円）', '仕向銀行名', '振込依頼人名'], '振込入金明細照会')).toBe('in')
    expect(amount(['日付', '金額', '送金人'], '照会結果', 'お振込の着金一覧')).toBe('in')
  })

  it('is none where it says whom the money went to, has a balance or is not headed so', () => {
    expect(amount(['日付', '金額', '依頼人名', '受取人名'], '振込入金明細')).not.toBe('in')
    expect(amount(['日付', '金額', '依頼人名', '残高'], '振込入金明細')).not.toBe('in')
    expect(amount(['日付', '金額', '依頼人名'], '入出金明細')).not.toBe('in')
    expect(amount(['日付', '金額', '摘要'], '振込入金明細')).not.toBe('in')
  })
})
