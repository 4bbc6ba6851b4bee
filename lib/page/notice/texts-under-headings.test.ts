// Several texts on one page that no element holds apart, and the chapters of one text that look like them.
// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { outline } from '../kind/outline'
import { runAtOnce } from '../look-over'
import { articlesOf } from './article'

function titlesIn(html: string): string[] {
  document.body.innerHTML = html
  const root = runAtOnce(outline(document.body))
  return root === null ? [] : runAtOnce(articlesOf(root, '重要なお知らせ')).map(({ title }) => title)
}

describe('texts under headings', () => {
  it('reads each as a notice where each has its day', () => {
    expect(
      titlesIn(
        '<h3>年末年始の休止日について</h3>（掲載　2026年12月14日）<p>1月1日から休止いたします。</p><hr><h3>取引報告書の発送時期について</h3>（掲載　2026年12月7日）<p>1月下旬に郵送いたします。</p><form><input type="submit" value="確認"></form>',
      ),
    ).toEqual(['年末年始の休止日について', '取引報告書の発送時期について'])
  })

  it('reads each as a notice where the page says how many there are', () => {
    expect(
      titlesIn(
        '<p>未読の重要なお知らせが2件あります。</p><h2>振込手数料の改定について</h2><p>8月1日より改定いたします。</p><h2>休日の窓口休業について</h2><p>7月の日曜は休業いたします。</p>',
      ),
    ).toHaveLength(2)
  })

  it('keeps the chapters of one text together', () => {
    expect(
      titlesIn(
        '<h2>システムの改定について</h2><p>2026年12月1日</p><h3>利用規定の変更について</h3><p>2027年1月1日から変更いたします。</p><h3>手数料の改定について</h3><p>2027年2月1日から改定いたします。</p>',
      ),
    ).toEqual(['システムの改定について'])
  })

  it('reads the rows of a table that are a title with its day and what it says each', () => {
    const row = (title: string, day: string): string =>
      `<tr><th>${title}<br><small>${day}</small></th><td>2027年1月18日から改定いたします。</td></tr>`
    expect(
      titlesIn(
        `<h1>お知らせ</h1><table>${row('硬貨取扱料金の改定について', '2026年10月5日')}${row('推奨環境の変更について', '2026年9月28日')}</table>`,
      ),
    ).toEqual(['硬貨取扱料金の改定について', '推奨環境の変更について'])
    expect(
      titlesIn(
        `<h1>規定の改定について</h1><p>2026年9月1日</p><table>${row('第3条の変更について', '')}${row('第4条の変更について', '')}</table>`,
      ),
    ).toEqual(['規定の改定について'])
  })
})
