// Pieces of rows that are one column.
import { expect, test } from 'vitest'
import { inCells, type Placed } from './columns'

const holder = { element: null as unknown as Element, tag: 'div', isBlock: true, children: [] }
const placed = (place: string, cell: string | null, text: string): Placed => ({
  place,
  order: [0],
  cell,
  leaf: { kind: 'text', text, holder },
})
const placesOf = (rows: Placed[][]) => inCells(rows).map((row) => row?.map(({ place }) => place))

test('words in a paragraph and plain words of one block are one column', () => {
  const rows = [[placed('/div1/p1/#1', '/div1', 'A')], [placed('/div1/#1', '/div1', '小計')]]
  expect(placesOf(rows)).toEqual([['/div1/p1/#1'], ['/div1/p1/#1']])
})

test('a block of two lines in another row keeps its columns', () => {
  const rows = [
    [placed('/div1/p1/#1', null, 'A'), placed('/div1/p2/#1', null, 'B')],
    [placed('/div1/#1', '/div1', '小計')],
  ]
  expect(placesOf(rows)).toEqual([['/div1/p1/#1', '/div1/p2/#1'], ['/div1/#1']])
})

test('blocks of two kinds may be two sides, and stay apart', () => {
  const rows = [[placed('/div1/p1/#1', '/div1', '1')], [placed('/div1/h51/#1', '/div1', '2')]]
  expect(placesOf(rows)).toEqual([['/div1/p1/#1'], ['/div1/h51/#1']])
})
