// The ways in which banks write a file's name.
import { describe, expect, it } from 'vitest'
import { encodeCp932 } from '../file/cp932'
import { fileNameOf } from './file-name'

const asHeader = (bytes: Uint8Array) => String.fromCharCode(...bytes)

describe('fileNameOf', () => {
  it('reads quoted and bare names', () => {
    expect(fileNameOf('attachment; filename="meisai.csv"')).toBe('meisai.csv')
    expect(fileNameOf('attachment;filename=meisai.csv;size=3')).toBe('meisai.csv')
    expect(fileNameOf('attachment; filename="a \\"b\\".csv"')).toBe('a "b".csv')
  })

  it('reads filename* before filename', () => {
    expect(fileNameOf(`attachment; filename="x.csv"; filename*=UTF-8''%E6%98%8E%E7%B4%B0.csv`)).toBe(
      '明細.csv',
    )
    expect(fileNameOf(`attachment; filename*=Shift_JIS'ja'%96%BE%8D%D7.csv`)).toBe('明細.csv')
  })

  it('reads raw UTF-8, raw Shift_JIS, percent-encoded and encoded words', () => {
    expect(fileNameOf(`attachment; filename="${asHeader(new TextEncoder().encode('明細.csv'))}"`)).toBe(
      '明細.csv',
    )
    expect(fileNameOf(`attachment; filename="${asHeader(encodeCp932('入出金明細.csv').bytes)}"`)).toBe(
      '入出金明細.csv',
    )
    expect(fileNameOf('attachment; filename="%E6%98%8E%E7%B4%B0.csv"')).toBe('明細.csv')
    expect(fileNameOf('attachment; filename="=?UTF-8?B?5piO57SwLmNzdg==?="')).toBe('明細.csv')
  })

  it('keeps no folder', () => {
    expect(fileNameOf('attachment; filename="..\\\\..\\\\a.csv"')).toBe('a.csv')
    expect(fileNameOf('attachment; filename="/tmp/a.csv"')).toBe('a.csv')
  })

  it('says null where there is no name', () => {
    expect(fileNameOf('')).toBe(null)
    expect(fileNameOf('attachment')).toBe(null)
    expect(fileNameOf('attachment; filename=""')).toBe(null)
  })

  it('keeps a broken encoding as it is', () => {
    expect(fileNameOf('attachment; filename="100%.csv"')).toBe('100%.csv')
    expect(fileNameOf('attachment; filename="=?UTF-8?B?***?="')).toBe('=?UTF-8?B?***?=')
  })
})
