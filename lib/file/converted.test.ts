// Files of the corpus as people and tools pass them on: in another encoding, protected for Excel, with commas, cut.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparable, type FileCase, fileCases } from '../../tests/corpus-cases'
import { encodeCp932 } from './cp932'
import { decode } from './decode'
import { delimiterOf } from './delimiter'
import { readFile } from './read-file'

type Known = FileCase & { bytes: Uint8Array; text: string }

const known: Known[] = fileCases().flatMap((one) => {
  const bytes = new Uint8Array(readFileSync(one.path))
  const decoded = decode(bytes)
  return one.expected.statements === undefined || decoded.kind === 'error'
    ? []
    : [{ ...one, bytes, text: decoded.text }]
})
const isZengin = ({ text }: Known) => /^1\d{9}/.test(text)
const isMarkup = ({ text }: Known) => /<OFX/i.test(text)
const delimited = known.filter((one) => !isZengin(one) && !isMarkup(one))

function readsAsBefore(bytes: Uint8Array, { asOf, expected }: Known): boolean {
  const reading = readFile(bytes, { asOf })
  const found = reading.kind === 'statements' ? reading.statements.map(comparable) : reading.error
  return JSON.stringify(found) === JSON.stringify((expected.statements ?? []).map(comparable))
}

const differing = (cases: readonly Known[], convert: (one: Known) => Uint8Array | null) =>
  cases.flatMap((one) => {
    const bytes = convert(one)
    return bytes === null || readsAsBefore(bytes, one) ? [] : [one.name]
  })

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => {
  const bytes = new Uint8Array(text.length * 2 + 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, true)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2 + 2, text.charCodeAt(at), true)
  return bytes
}

/** A character of JIS X 0208 by its rows in EUC-JP, and half-width kana behind 0x8E; null where a text holds any other. */
const eucOf = (() => {
  const codes = new Map<string, number[]>()
  const decoder = new TextDecoder('euc-jp')
  for (let code = 0; code < 0x80; code++) codes.set(String.fromCharCode(code), [code])
  for (let trail = 0xa1; trail <= 0xdf; trail++) {
    codes.set(decoder.decode(Uint8Array.of(0x8e, trail)), [0x8e, trail])
    for (let lead = 0xa1; lead <= 0xfe; lead++) {
      for (const second of [trail, Math.min(trail + 0x3f, 0xfe)]) {
        const character = decoder.decode(Uint8Array.of(lead, second))
        if (character !== '\uFFFD' && !codes.has(character)) codes.set(character, [lead, second])
      }
    }
  }
  return (text: string): Uint8Array | null => {
    const bytes = [...text].flatMap((character) => codes.get(character) ?? [-1])
    return bytes.includes(-1) ? null : Uint8Array.from(bytes)
  }
})()

const WIDTHS: Readonly<Record<string, readonly number[]>> = {
  '031': [1, 2, 1, 6, 6, 6, 4, 15, 3, 15, 3, 1, 10, 40, 1, 1, 14, 71],
  '032': [1, 8, 6, 6, 1, 2, 12, 12, 6, 6, 1, 7, 3, 10, 48, 15, 15, 20, 20, 1],
  '038': [1, 6, 13, 6, 13, 1, 14, 7, 139],
  '039': [1, 10, 5, 184],
  '011': [1, 2, 1, 6, 6, 6, 4, 15, 3, 15, 1, 7, 40, 93],
  '012': [1, 6, 6, 6, 10, 10, 10, 48, 15, 15, 1, 20, 52],
  '018': [1, 6, 12, 6, 12, 163],
  '019': [1, 10, 5, 184],
}

/** The 200-character records of 全銀 with or without line ends. */
const recordsOf = (text: string) =>
  text
    .replaceAll('\u001A', '')
    .replace(/[\r\n]/g, '')
    .match(/.{1,200}/gs) ?? []

const commaOf = ({ text }: Known, write: (field: string) => string) =>
  recordsOf(text)
    .map((record) => {
      let at = 0
      const fields = (WIDTHS[text.slice(1, 3) + record.slice(0, 1)] ?? []).map((width) => {
        at += width
        return write(record.slice(at - width, at).trim())
      })
      return fields.join(',')
    })
    .join('\r\n')

describe('a file passed on', () => {
  it.each<[string, readonly Known[], (one: Known) => Uint8Array | null]>([
    ['in UTF-8', known, ({ text }) => utf8(text)],
    ['in UTF-8 with a mark', known, ({ text }) => utf8(`\uFEFF${text}`)],
    ['in UTF-16', known, ({ text }) => utf16(text)],
    // But for those that say themselves that they are CP932.
    ['in EUC-JP', known.filter(({ text }) => !text.includes('CHARSET:932')), ({ text }) => eucOf(text)],
    ['with LF', known, ({ text }) => utf8(text.replaceAll('\r\n', '\n'))],
    [
      'with its blanks at line ends trimmed',
      known.filter(isZengin),
      ({ text }) =>
        utf8(
          recordsOf(text)
            .map((record) => `${record.trimEnd()}\n`)
            .join(''),
        ),
    ],
    [
      'as 全銀 in quoted fields',
      known.filter(isZengin),
      (one) => encodeCp932(commaOf(one, (field) => `"${field}"`)).bytes,
    ],
    [
      'as 全銀 saved by Excel',
      known.filter(isZengin),
      (one) =>
        encodeCp932(commaOf(one, (field) => (/^\d+$/.test(field) ? field.replace(/^0+(?=\d)/, '') : field)))
          .bytes,
    ],
  ])('reads the same %s', (_, cases, convert) => {
    expect(differing(cases, convert)).toEqual([])
  })

  it('reads the same with every field protected for Excel', () => {
    const protect = (text: string) =>
      text.includes('"')
        ? null
        : text.replace(new RegExp(`[^\\r\\n${delimiterOf(text)}]+`, 'g'), (field) => `="${field}"`)
    expect(
      differing(delimited, ({ text }) => {
        const p = protect(text)
        return p === null ? null : utf8(p)
      }),
    ).toEqual([])
  })

  it('is not taken for EUC-JP where it is CP932, of half-width kana alone', () => {
    const kana = fc.array(fc.constantFrom(...'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟ･ｰ'), {
      minLength: 1,
      maxLength: 8,
    })
    const rows = fc.array(kana, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(rows, (words) => {
        const text = words.map((word) => `2026/01/05,${word.join('').replace(/･+/g, '･')},100\n`).join('')
        expect(decode(encodeCp932(text).bytes)).toMatchObject({ text, encoding: 'shift_jis' })
      }),
      { numRuns: 3000 },
    )
  })
})
