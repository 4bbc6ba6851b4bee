// @vitest-environment jsdom
// Which control of a page is its CSV's.
import { beforeEach, describe, expect, it } from 'vitest'
import { findCsvControl } from './find-csv-control'

const found = (html: string) => {
  document.body.innerHTML = html
  return findCsvControl(document)?.element.id ?? null
}

describe('findCsvControl', () => {
  beforeEach(() => {
    document.body.innerHTML = ''
  })

  it('finds links, buttons, submit and image inputs and clickable cells', () => {
    expect(found('<a id="x" href="#">CSV形式でダウンロード</a>')).toBe('x')
    expect(found('<button id="x">CSVダウンロード</button>')).toBe('x')
    expect(found('<form><input id="x" type="submit" value="明細をダウンロード（CSV形式）"></form>')).toBe('x')
    expect(found('<form><input id="x" type="image" alt="CSVファイルに取込む" src="data:,"></form>')).toBe('x')
    expect(found('<a id="x" href="#"><img alt="CSVダウンロード" src="data:,"></a>')).toBe('x')
    expect(found('<span id="x" onclick="dl()">ＣＳＶ出力</span>')).toBe('x')
  })

  it('prefers the surer of two', () => {
    expect(found('<button id="a">明細ダウンロード</button><button id="b">CSVダウンロード</button>')).toBe('b')
  })

  it('finds nothing where the page only speaks of CSV or hands out something else', () => {
    expect(found('<p>CSVダウンロードができます</p><button>照会</button>')).toBe(null)
    expect(found('<a href="/x.pdf">明細PDFダウンロード</a><a href="#">CSVダウンロードの方法</a>')).toBe(null)
  })

  it('passes hidden and disabled controls', () => {
    expect(found('<button style="display:none">CSVダウンロード</button>')).toBe(null)
    expect(found('<button disabled>CSVダウンロード</button>')).toBe(null)
    expect(found('<a aria-disabled="true" href="#">CSVダウンロード</a>')).toBe(null)
  })

  it('presses nothing on a page that asks for a secret', () => {
    expect(found('<input type="password"><button>CSVダウンロード</button>')).toBe(null)
    expect(found('<input autocomplete="one-time-code"><button>CSVダウンロード</button>')).toBe(null)
  })

  it('does not take what was typed into a text field for a label', () => {
    expect(found('<input type="text" value="CSVダウンロード">')).toBe(null)
  })

  it('looks into open shadow roots', () => {
    document.body.innerHTML = '<div id="host"></div>'
    const root = document.getElementById('host')?.attachShadow({ mode: 'open' })
    if (root) root.innerHTML = '<button id="x">CSVダウンロード</button>'
    expect(findCsvControl(document)?.element.id).toBe('x')
  })
})
