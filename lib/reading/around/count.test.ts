// How counts, ranges, pages and offers of more rows are worded.
import { describe, expect, it } from 'vitest'
import { saysMore } from './count'

const MORE = [
  '全23件中1～10件を表示',
  '直近のお取引（全18件中 最新の3件）',
  '表示件数 1～4件目（128件）',
  '該当する明細は18件あります。うち1件目から8件目を表示しています。',
  '検索結果：15件（12 - 15件目）',
  '検索結果 15件',
  '12件中\u30001～6件を表示しています。',
  '1～6件を表示／全18件',
  '期間内の全19件のうち4件を表示しています',
  '全7件中 最新5件を表示',
  '明細件数：7',
  '3/9件を表示',
  '6月のお取引（9件）',
  '11～12件を表示',
  'Showing 1-3 of 128 transactions',
  '1 to 3 of 128',
  '128 transactions found',
  'Transactions (128)',
  '1／3ページ',
  'ページ：1／3',
  '全3ページ',
  '3ページ中1ページ目',
  '1ページ目／全3ページ',
  'Page 1 of 3',
  '2ページ目',
  '＜ 1 / 3 ＞',
  '前のページ 1/3 次のページ',
  '1 2 3 … 32 次へ ＞',
  '前へ\n1\n2\n3\n次へ',
  '[1] [2] [3]',
  '123次へ',
  '次ページ＞',
  '次の10件',
  'さらに表示する',
  'もっと読み込む',
  '続きを見る',
  '残りの明細を表示',
  'さらに20件読み込む',
  'ほか 8件の明細',
  'Load more',
  'Show older transactions',
  '出金のみ表示しています',
  '表示内容：出金のみ',
  '「お預かりのみ」で絞り込み中です',
  '表示可能な明細件数を超えたため、一部の明細のみ表示しています。',
]
const ALL = [
  '全3件中1～3件を表示',
  '1～3件（全3件）',
  '検索結果 3件',
  'Showing all 3 transactions in the selected period (Mar 1, 2026 – Mar 12, 2026).',
  '照会結果 2026年6月1日～2026年6月30日',
  '直近100件まで、26週以内の履歴を表示できます。',
  '最大500件まで表示します',
  '表示件数：20件',
  '表示件数\n10件\n30件\n50件',
  '1ページ 50件',
  '最新の10件を表示',
  '1/1ページ',
  '全1ページ',
  'F1：ヘルプ　F7：前頁　F8：次頁',
  'PF7=前ページ PF8=次ページ',
  '前のページ 1/1 次のページ',
  '次頁へ繰越',
  '次頁へ続きます',
  'Page 1 of 1',
  '前月 2026年6月 翌月',
  '4月\n5月\n6月\n7月',
  '2026/06/01-2026/06/30',
  'お知らせが12件あります',
  '承認待ちのお取引 12件',
  'すべて\n入金のみ\n出金のみ',
  '明細が500件を超える場合は、一部の明細のみ表示します。',
  'これ以上表示する明細はありません',
  '前のページへ戻る',
  '※2026年1月25日以前のお取引は、残高を表示できません。',
  '4月1日以前の明細の残高は表示できません',
  'ATM無料　今月あと4回',
  '1,234,567',
]

describe('saysMore', () => {
  it.each(MORE)('says that three rows are not all: %j', (text) => expect(saysMore([text], 3)).toBe(true))
  it.each(ALL)('says nothing of more than three rows: %j', (text) => expect(saysMore([text], 3)).toBe(false))
  it('looks for no next page of one', () => {
    expect(saysMore(['次のページへ', '1／1ページ'], 3)).toBe(false)
    expect(saysMore(['次のページへ', '1／2ページ'], 3)).toBe(true)
  })
  it('believes the nearest count', () => {
    expect(saysMore(['全3件', '全20件'], 3)).toBe(false)
  })
})
