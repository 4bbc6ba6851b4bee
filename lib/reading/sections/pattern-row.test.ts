import { expect, it } from 'vitest'
import { isPatternRow } from './pattern-row'

const row = (line: string) => line.split('|').map((text) => ({ text, isHeader: false }))

it.each([
  '9月99日|雛形|0円|0円|0円',
  '0000/00/00|摘要||0|0',
  '00/00|－|0|9,999,999',
  'YYYY/MM/DD|お取引内容|0円',
  '{{date}}|{{memo}}|{{amount}}',
  '2026/01/01|ひな型|1円||1円',
])('a pattern for rows is none: %s', (line) => {
  expect(isPatternRow(row(line))).toBe(true)
})

it.each([
  '2月30日|ガス|1,200円|8,800円',
  '9月9日|調整|0円|0円',
  '小計||0円|0円',
  '12-34|ＡＴＭ|1,000|2,000',
  '2026/01/05|テンプレート|1,200円||8,800円',
  '2026/01/05|利息|1円||8,801円',
])('a row with figures of its own is one, whatever its day: %s', (line) => {
  expect(isPatternRow(row(line))).toBe(false)
})
