// CP932 out and back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeCp932 } from './cp932'

const decode = (bytes: Uint8Array) => new TextDecoder('shift_jis').decode(bytes)
const hex = (text: string) =>
  [...encodeCp932(text).bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

describe('encodeCp932', () => {
  it('gives the bytes that Windows gives, also where a letter has several codes', () => {
    // WHATWG Encoding, Shift_JIS encoder: the index without NEC’s copies of IBM’s letters.
    expect(hex('Aｱ亜')).toBe('41b1889f')
    expect(hex('①髙﨑Ⅱⅱ㈱№∵¬')).toBe('8740fbfcfab18755fa41878a878281e681ca')
  })

  it('takes the wave dash, minus and yen sign of other tables', () => {
    expect(hex('〜～−－—¥')).toBe('8160816081 7c817c815c5c'.replace(' ', ''))
  })

  it('puts 〓 for what CP932 does not have and names each once', () => {
    const { bytes, unmappable } = encodeCp932('𠮷野家🍣と𠮷田')
    expect(decode(bytes)).toBe('〓野家〓と〓田')
    expect(unmappable).toEqual(['𠮷', '🍣'])
  })

  it('joins a kana with a voicing mark that stands apart', () => {
    expect(decode(encodeCp932('か\u3099ハ\u309a').bytes)).toBe('がパ')
  })

  it('comes back as it went for every text that was ever decoded from CP932', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = decode(bytes).replace(/[\ufffd\ue000-\uf8ff]/gu, '')
        const encoded = encodeCp932(text)
        expect(encoded.unmappable).toEqual([])
        expect(decode(encoded.bytes)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})
