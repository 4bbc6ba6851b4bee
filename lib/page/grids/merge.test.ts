import { expect, test } from 'vitest'
import { cell, type FoundGrid } from './found-grid'
import { merged } from './merge'

const HEAD = ['利用日', '利用店', '利用金額']
const grid = (...rows: string[][]): FoundGrid => ({
  source: 'table',
  rows: [HEAD.map((text) => cell(text, true)), ...rows.map((row) => row.map((text) => cell(text)))],
  isCut: false,
})
const texts = (found: FoundGrid | null) =>
  found?.rows.slice(1).map((row) => row.map(({ text }) => text).join(' '))

const coffee = ['2026/4/1', 'ミホン珈琲', '480円']
const books = ['2026/4/2', '見本書店', '1,980円']
const taxi = ['2026/4/3', 'ミホンタクシー', '2,300円']
const parking = ['2026/4/1', 'ミホン駐車場', '300円']

test('a table of which the second half follows is one', () => {
  expect(texts(merged(grid(coffee, books), grid(taxi), []))).toEqual(
    [coffee, books, taxi].map((row) => row.join(' ')),
  )
})

test('a table that shows the last rows once more adds none', () => {
  expect(texts(merged(grid(coffee, books, taxi), grid(books, taxi), []))).toHaveLength(3)
})

test('rows that are all alike are so many dealings', () => {
  expect(texts(merged(grid(coffee, parking, parking), grid(parking, parking), []))).toHaveLength(5)
})
