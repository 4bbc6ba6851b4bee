// Which of several notices is shown, as banks write it, and what is left behind it.
import { describe, expect, it } from 'vitest'
import { squeeze } from '../kind/text'
import { countersIn } from './count'
import { placeIn } from './places'

describe('placeIn', () => {
  it.each([
    ['第1件／2件', 2],
    ['お知らせ 1通目(全2通)', 2],
    ['1/2件目', 2],
    ['全2件の1件目', 2],
    ['重要なお知らせ 2件のうち1件目を表示しています', 2],
    ['その1（全3件）', 3],
    ['No.2／全3件', 2],
    ['お知らせ１（全３件）', 3],
    ['重要なお知らせ［1/3］', 3],
    ['１／２件お客さまへの重要なお知らせ', 2],
    ['重要なお知らせ 2/3件', 2],
    ['Important notice 1/2', 2],
    ['Notice 2 out of 3', 2],
  ])('%s leaves %i', (line, count) => {
    expect(placeIn(squeeze(line))?.count).toBe(count)
  })

  it.each([
    'お知らせ 12/5',
    '全15件中1～10件',
    '10件中1件目から表示',
    'Showing messages 1 - 10 of 25',
    'Page 1 of 3',
  ])('is no place: %s', (line) => {
    expect(placeIn(squeeze(line))).toBeNull()
  })
})

describe('countersIn', () => {
  it.each([
    ['お知らせはあと1件です', 'more'],
    ['次のお知らせ（残り1件）', 'said'],
    ['You have 1 more important notice to read', 'more'],
    ['Unread important notices: 1 of 2', 'said'],
  ])('counts at least one in: %s', (line, form) => {
    expect(countersIn(line)).toEqual([expect.objectContaining({ count: 1, form })])
  })

  it.each(['さらに表示（残り12件）', 'お知らせをもっと見る（残り2件）', 'View 3 more messages'])(
    'counts nothing in what a list has still to show: %s',
    (line) => {
      expect(countersIn(line)).toEqual([])
    },
  )
})
