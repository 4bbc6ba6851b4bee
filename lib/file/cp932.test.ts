import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeCp932 } from './cp932'

const decode = (bytes: Uint8Array) => new TextDecoder('shift_jis', { fatal: true }).decode(bytes)

describe('encodeCp932', () => {
  it('writes kana, kanji, half width and symbols as Windows does', () => {
    expect([...encodeCp932('ｱあ亜①㈱髙～－').bytes]).toEqual([
      0xb1, 0x82, 0xa0, 0x88, 0x9f, 0x87, 0x40, 0x87, 0x8a, 0xfb, 0xfc, 0x81, 0x60, 0x81, 0x7c,
    ])
  })
  it('takes the neighbour of a character that CP932 writes in another way', () => {
    expect(decode(encodeCp932('10〜20−1').bytes)).toBe('10～20－1')
  })
  it('names the characters that it cannot write', () => {
    const { bytes, unmappable } = encodeCp932('a😀é😀')
    expect(unmappable).toEqual(['😀', 'é'])
    expect(decode(bytes)).toBe('a???')
  })
  it('gives back every text that CP932 can hold', () => {
    const letter = fc.constantFrom(...'0Az,｡ﾝァヶ一龠々〆×÷αЯ─①ⅷ㌔㈱纊黑髙﨑〒♪ソ表十能\\"')
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 60 }), (letters) => {
        const { bytes, unmappable } = encodeCp932(letters.join(''))
        expect(unmappable).toEqual([])
        expect(decode(bytes)).toBe(letters.join(''))
      }),
      { numRuns: 500 },
    )
  })
})
