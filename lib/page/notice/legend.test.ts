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

describe('what else a page explains', () => {
  it.each([
    ['※赤字は未読の通知です。', 'red'],
    ['青色の文字で表示されているお知らせは未読です', 'blue'],
    ['赤字は重要なお知らせです', null],
  ])('the colour of what is unread: 「%s」', (line, hue) => {
    expect(legendOf([line]).unreadHue).toBe(hue)
  })
  it.each([
    ['NEW marks items posted within the last 14 days', false],
    ['NEWマークは掲載後7日間表示されます', false],
    ['NEW Items posted by the branch office', null],
  ])('what NEW means: 「%s」', (line, means) => {
    expect(legendOf([line]).newMeansUnread).toBe(means)
  })
  it.each([
    ['■＝未読　□＝既読　★＝重要', ['★']],
    ['●は重要なお知らせ、未読のものは太字', ['●']],
    ['○：お読みになったお知らせ　「重要」の表示があるものは必ずお読みください。', []],
    ['■重要なお知らせ', []],
    ['●：未読　○：既読　　重要：必ずご確認ください', []],
  ])('the sign of what is important: 「%s」', (line, signs) => {
    expect(legendOf([line]).importantSigns).toEqual(signs)
  })
})
