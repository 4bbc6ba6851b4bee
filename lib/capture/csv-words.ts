// How much a control's own words and shape speak for "this hands out the statement as a CSV".

/** A control as words: what is read on it, and what its code calls it (href, id, class, name). */
export type ControlWords = { label: string; code: string }

/** Below this a control is not taken for the CSV's. */
export const ENOUGH = 8

const FOR: readonly (readonly [RegExp, number])[] = [
  [/CSV/, 8],
  [/ダウンロード|DOWNLOAD/, 5],
  [/エクスポート|EXPORT/, 5],
  [/取り?込み?む?|保存|出力|ファイル作成/, 2],
  [/明細|入出金|取引履歴|利用履歴|STATEMENT|TRANSACTION/, 3],
  [/EXCEL|エクセル|TSV|テキスト形式|全銀形式|OFX/, 2],
]

const FOR_CODE: readonly (readonly [RegExp, number])[] = [
  [/csv/i, 4],
  [/download|dl(?=[^a-z]|$)|export/i, 2],
]

/** What moves money, changes something, or is another document: never pressed, whatever else it says. */
const AGAINST: readonly RegExp[] = [
  /振込(?!入金|明細|入出金)|振替|送金|承認|総合振込|給与|賞与|納付|払込|払い込み/,
  /アップロード|UPLOAD|読み?込み|登録|申込|申し込み|変更|削除|取消|解約|同意|実行|確定|発行|申請/,
  /PDF|印刷|プリント|帳票|電子交付|報告書|証明書|領収|請求書/,
  /アプリ|マニュアル|手引|ガイド|ヘルプ|方法|について|とは|サンプル|見本|雛形|ひな形|テンプレート|形式の説明|規定|FAQ|Q&A/,
]

/** Points for a control; 0 where any of its words speaks against pressing it. Widths and case do not matter. */
export function csvPoints({ label, code }: ControlWords): number {
  const words = label.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
  // A label is a few words; a long one is a row or a text that holds a control.
  if (words.length > 60 || AGAINST.some((pattern) => pattern.test(words))) return 0
  const points = FOR.reduce((sum, [pattern, worth]) => sum + (pattern.test(words) ? worth : 0), 0)
  if (points === 0 && words !== '') return 0
  return points + FOR_CODE.reduce((sum, [pattern, worth]) => sum + (pattern.test(code) ? worth : 0), 0)
}
