// A form's entries as browsers write them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formBody } from './form-body'

const body = (charset: string, ...entries: [string, string][]) => formBody({ entries, charset })

describe('formBody', () => {
  it('writes Shift_JIS as Chromium does', () => {
    // Reference: the same form sent by Chromium 150 from a Shift_JIS page.
    expect(body('Shift_JIS', ['k', '表示　ソ能①髙'], ['e', 'a&b c+d'])).toBe(
      'k=%95%5C%8E%A6%81%40%83%5C%94%5C%87%40%FB%FC&e=a%26b+c%2Bd',
    )
  })

  it('writes a character that Shift_JIS does not have as a decimal reference', () => {
    expect(body('shift_jis', ['n', '𠮷a'])).toBe('n=%26%23134071%3Ba')
  })

  it('writes line breaks as CR LF and keeps *-._ as they are', () => {
    expect(body('utf-8', ['t', 'a\nb\r\nc\rd*-._~'])).toBe('t=a%0D%0Ab%0D%0Ac%0D%0Ad*-._%7E')
  })

  it('agrees with URLSearchParams on every UTF-8 form without line breaks', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((t) => !/[\r\n]/.test(t))
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (entries) => {
        expect(body('UTF-8', ...entries)).toBe(new URLSearchParams(entries).toString())
      }),
      { numRuns: 300 },
    )
  })

  it('gives up on a chosen file and on other charsets', () => {
    expect(formBody({ entries: [['f', new File(['x'], 'x')]], charset: 'utf-8' })).toBe(null)
    expect(body('euc-jp', ['a', 'b'])).toBe(null)
  })
})
