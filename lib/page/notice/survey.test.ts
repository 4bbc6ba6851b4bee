import { describe, expect, it } from 'vitest'
import { squeeze } from '../kind/text'
import { SURVEY } from './words'

describe('a survey', () => {
  it.each([
    'Tell us what you think of the new home page',
    'How are we doing?',
    'How easy was it to find what you needed?',
    'Rate your experience',
    'Please rate our app',
    'Your opinion matters',
    'Help us improve online banking',
    'Would you recommend us to a friend?',
    'Join our customer research',
    'お客さまの声をお聞かせください',
    'サービス品質に関する調査へのご協力のお願い',
    '新しいトップページはいかがでしたか',
    '当行をご家族にすすめたいと思いますか',
    '5段階で評価してください',
    '使い心地を教えてください',
  ])('is %s', (title) => {
    expect(SURVEY.test(squeeze(title))).toBe(true)
  })

  it.each([
    'Please tell us about the purpose of your transactions',
    'Notice for corporate users',
    'Changes to help improve security',
    'Exchange rate of the yen',
    'Take action before the new policy applies',
    '口座のご利用状況に関する調査へのご協力のお願い',
    'お客さま情報のご確認のお願い',
    '国勢調査を装った詐欺にご注意ください',
  ])('is not %s', (title) => {
    expect(SURVEY.test(squeeze(title))).toBe(false)
  })
})
