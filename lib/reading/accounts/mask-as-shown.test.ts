import { describe, expect, it } from 'vitest'
import { maskAsShown } from './mask-as-shown'

describe('a number with a mask', () => {
  it.each([
    ['****-****-****-3052', 'カワセミゴールド\nXXXX-XXXX-XXXX-3052', 'XXXX-XXXX-XXXX-3052'],
    ['****567', '渋谷支店 普通 ＸＸＸＸ５６７', 'XXXX567'],
    ['4205-****-****-6617', 'Card 4205-xxxx-xxxx-6617 (main)', '4205-xxxx-xxxx-6617'],
    ['****-****-****-3052', '****-****-****-3052', '****-****-****-3052'],
    ['****4567', '•••• 4567', '****4567'],
    ['****4567', 'XXXX9567', '****4567'],
    ['1234567', 'X1234567', '1234567'],
  ])('%s in %s is %s', (number, text, shown) => {
    expect(maskAsShown(number, [text])).toBe(shown)
  })
})
