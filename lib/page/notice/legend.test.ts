// What pages explain about the signs of their lists.
import { describe, expect, it } from 'vitest'
import { legendOf } from './legend'

const signs = (line: string): { unread: string[]; read: string[] } => {
  const { unreadSigns, readSigns } = legendOf([line])
  return { unread: unreadSigns, read: readSigns }
}

describe('the signs that a page explains', () => {
  it.each([
    ['● … 未読　　○ … 既読', ['●'], ['○']],
    ['●：未読　○：既読', ['●'], ['○']],
    ['● 未読 ○ 既読', ['●'], ['○']],
    ['「◎」は、まだお読みになっていないお知らせです。', ['◎'], []],
    ['★印が付いているお知らせは未読です。', ['★'], []],
    ['未読：●', ['●'], []],
    ['✉ = unread', ['✉'], []],
  ])('「%s」', (line, unread, read) => {
    expect(signs(line)).toEqual({ unread, read })
  })

  it.each([
    '■未読のお知らせ',
    '●未読メッセージ一覧',
    '●は重要なお知らせ、未読のものは太字',
    '※未読のお知らせが2件あります',
  ])('a bullet before 「%s」 explains nothing', (line) => {
    expect(signs(line)).toEqual({ unread: [], read: [] })
  })
})
