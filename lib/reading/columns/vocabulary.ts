// The words of statement headers, whole words only: 入出金明細ＩＤ contains 入金 and 出金 and is neither.
import { fold, headerKey } from '../cells/fold'
import { sideOf, wordByParts } from './header-parts'
import { spokenWordOf } from './spoken-words'

/**
 * What a column's header says it holds.
 * secondDate: a date that stands beside the day of the transaction. amount: its direction is left open; signed: in and out in
 * one column; used, billed, refund, correction: a card's columns. debt: a balance owed, written without a minus. kind: what sort of
 * transaction, in words or as a code. other: known, and nothing that a row is read from.
 */
export type Word =
  | 'date'
  | 'secondDate'
  | 'year'
  | 'month'
  | 'day'
  | 'monthDay'
  | 'out'
  | 'in'
  | 'signed'
  | 'amount'
  | 'used'
  | 'billed'
  | 'refund'
  | 'correction'
  | 'balance'
  | 'debt'
  | 'flag'
  | 'description'
  | 'kind'
  | 'otherParty'
  | 'account'
  | 'accountType'
  | 'holder'
  | 'other'

const WORDS: Readonly<Record<Word, string>> = {
  date: `日付 取引日 年月日 取扱日付 取扱日 操作日 取引日付 取引年月日 勘定日 入金日 出金日 振込日 振込入金日 着金日 利用日 利用年月日 入出金日 日時 取引日時 利用日時 利用日付 差額発生日
    振替日 発生日 受払日 記帳日 処理日付 入払日 計上日付 明細日付 入出金日付 取引日/時刻 日付/時刻 伝票日付 取引発生日
    date transactiondate transdate trandate purchasedate dateofpurchase bookingdate dateoftransaction`,
  secondDate: `起算日 起算日付 資金化日 データ処理日 処理日 売上日 計上日 換算日 預入払出日 受渡日 支払日 当月支払日 決済日 引落日
    valuedate postingdate posteddate postdate settlementdate`,
  year: '年 令和年 平成年 和暦年 西暦年 year',
  month: '月 month',
  day: '日 day',
  monthDay: '月日 月-日 月.日 月日付 monthday month-day month&day mm/dd mm-dd',
  out: `貸越 出 払
    borrowed borrowing borrowings amountborrowed drawdown drawdowns cashadvance cashadvances advance advances debit debits debitamount withdrawal withdrawals withdrawalamount paidout moneyout out outgoing`,
  in: `入
    repaid repayment repayments repaymentamount amountrepaid credit credits creditamount deposit deposits depositamount paidin moneyin in incoming`,
  signed: '入出金 入出金額 入出金金額 増減 増減額 受払金額 受払額',
  amount: '金額 取引金額 取引額 入払金額 円貨金額 明細金額 amount transactionamount amt',
  used: '利用金額 利用額 新規利用額 新規利用金額 差額 使用金額 使用額 ショッピング利用金額 購入金額 売上金額 振替金額 ご利用代金 charge charges newcharges purchase purchases purchaseamount',
  billed: '請求額 請求金額',
  refund: '返金額 返金 返金金額',
  correction: '訂正サイン 訂正 訂正区分 取消サイン',
  balance: `残高 残 差引 差引残高 取引後残高 取引後 利用後 入出金後 操作後 取引後の残高 利用後残高 利用後の残高 入出金後残高 差引後残高 差引後 現在高 現在貸付高 口座残高 最終残高 預金残高 貯金残高 残高金額 取引後の口座残高 差引残 差引残金 残額 残金 帳簿残高
    元帳残高 通帳残高 差引高 取引残高 勘定残高 カード残高 電子マネー残高 チャージ残高
    balance bal balanceafter balanceaftertransaction runningbalance currentbalance closingbalance accountbalance ledgerbalance bookbalance`,
  debt: '借入残高 融資残高 貸付残高 ローン残高 貸越残高 利用残高 借入金残高 outstandingbalance loanbalance principalbalance outstandingprincipal amountowed',
  flag: '入払区分 受払 出入 払受 入出金区分 入出区分 受払区分 貸借区分 借貸区分 貸借 借貸 出入区分 入払 入出 入出金種別 入/出 出/入 入/払 区分 dr/cr cr/dr debit/credit credit/debit',
  description: `摘要 摘要内容 内容 取引内容 取扱内容 入出金内容 入出金先内容 詳細 詳細1 詳細2 取引詳細 明細内容 内容詳細 参考情報 振替文言 記号・摘要
    記号摘要 利用先 利用店 利用店名 店名 利用店名・商品名 利用店名及び商品名 利用箇所 利用場所 利用内容 利用内容/店名 利用店舗 利用加盟店 加盟店 加盟店名 利用地 利用地域 利用都市 利用都市名 相手先
    相手名 取引先 取引先名 振込依頼人名 依頼人名 振込依頼人 依頼人 振込人名 受取人名 入口ic 出口ic 入口料金所 出口料金所 利用ic 利用区間 乗車駅 降車駅 摘要1 摘要2 摘要3 明細 取引明細 取引摘要 通信欄 利用明細 品名 商品名
    description details detail particulars narrative payee merchant transactiondetails transactiondescription`,
  kind: '取引区分 種別 種類 取引種類 取引種別 取引名 取引 取引の種類 取引科目 transaction transactiontype type',
  otherParty:
    '金融機関名 支店名 銀行名 相手銀行 相手銀行名 相手支店 相手支店名 相手金融機関 相手金融機関名 仕向銀行 仕向銀行名 仕向支店 仕向支店名 仕向銀行・支店 仕向店 振込元銀行 振込元支店 依頼人銀行',
  account:
    '口座 照会口座 口座番号 カード番号 会員番号 会員番号# 対象口座 取引口座 入出金口座 accountnumber accountno account acct cardnumber cardno',
  accountType: '科目 預金種目 預金種類 口座種別 預金科目',
  holder:
    '口座名 口座名義 名義 名義人 口座名義人 利用者 利用者名 カード会員様名 カード会員名 会員名 氏名 本人・家族区分 利用者区分 cardmember cardmembername cardholder cardholdername',
  other: `メモ 備考 備考1 備考2 備考3 備考4 備考5 備考6 ラベル 明細区分 支払区分 支払方法 支払回数 今回回数 番号 項番 no no. # 通番 明細通番 明細no 明細no.
    明細番号 取引順番号 照会番号 承認番号 伝票番号 取引番号 整理番号 受付番号 操作時刻時 操作時刻分 操作時刻秒 操作時刻(時) 操作時刻(分) 操作時刻(秒) 操作時刻 時刻 取引時刻 時間
    未資金化区分 取扱店番 取扱店 店番 小切手区分 小切手番号 手形・小切手区分 手形・小切手番号 振込依頼人番号 依頼人番号 振込依頼人コード edi情報 内他店券金額 他店券 他店券金額
    手数料 手数料・利息 支払手数料 手数料・利息・諸費用 支払総額 支払済額 支払済金額 総額 当月支払金額 今回支払金額 今回請求額 今回請求金額 今回請求額・弁済金 当月請求額 当月請求金額 今回支払額
    翌月以降繰越金額 翌月繰越残高 支払残高 支払後残高 繰越残高 調整額 新規サイン 新旧 カテゴリ カテゴリー 決済方法 支払月 支払開始月 支払開始年月 今回何回目 何回目
    支払区分名称 締前入金区分 国内/海外 契約 回数 利用区分 ポイント対象 使用地域 未払金 取引状況 取引結果 取引明細番号 支払オプション 口座引落分 入出金明細id
    金融機関コード 支店コード atm利用料 支払回数/何回目 年利% 年利 年率 実質年率 割引額 割引金額 値引額 仕訳 状況 状態 ステータス
    支払可能残高 利用可能額 利用可能残高 引出可能額 現地通貨額 通貨略称 換算レート 外貨コード 外貨金額 外貨レート 通貨 通貨名称 為替相場 適用相場 適用レート レート
    分類 補助科目 添付ファイル
    車種 海外通貨利用金額 相場 円換算額 円換算レート 現地通貨 外貨額 海外利用分 その他
    seq seqno sequence sequenceno sequencenumber serialno serialnumber entryno entrynumber lineno
    memo note notes category status reference ref referenceno label time id exchangerate rate availablebalance currency`,
}

const BY_KEY = new Map<string, Word>()
for (const word of Object.keys(WORDS) as Word[]) {
  for (const text of WORDS[word].split(/\s+/)) if (text !== '') BY_KEY.set(headerKey(text), word)
}

/** This month's instalment and what is left of it: the month's number is part of the word (10月支払金額, 11月以降請求額). */
const MONTHLY = /^\d{1,2}月\D/
/** Columns of other things than money in an account: points, prices of funds, rates, limits. */
const NO_MONEY =
  /ポイント|マイル|スタンプ|基準価額|口数|前日比|評価|騰落|利率|金利|年率|相場|レート|限度|上限|目標|予定|手数料|コード|番号|回数|可能/

const known = new Map<string, Word | null>()

/** What a header says, by the whole word or by one of its parts (取引日/Date, 記号・摘要, 入金・出金); null for an unknown one. */
export function wordOf(header: string): Word | null {
  if (header.length > 80) return null
  const remembered = known.get(header)
  if (remembered !== undefined) return remembered
  if (known.size > 5_000) known.clear()
  const found = lookUp(header)
  known.set(header, found)
  return found
}

function lookUp(header: string): Word | null {
  const spoken = spokenWordOf(header)
  if (spoken !== null) return spoken
  const key = headerKey(header)
  if (key === '') return null
  const whole = BY_KEY.get(key)
  if (whole !== undefined) return whole
  if (MONTHLY.test(key)) return 'other'
  const spelled = BY_KEY.get(key.replace(/[.#]/g, '').replace(/金額$/, '額'))
  if (spelled !== undefined) return spelled
  const parts = [...header.split('\n'), ...bilingual(header), ...key.split(/[/・,、]/)]
  const words = parts.flatMap((part) => BY_KEY.get(headerKey(part)) ?? sideOf(headerKey(part)) ?? [])
  if (words.includes('month') && words.includes('day')) return words.includes('year') ? 'date' : 'monthDay'
  if (words.includes('in') && (words.includes('out') || words.includes('used'))) return 'signed'
  if (words.length > 1 && words.includes('refund')) return 'in'
  if (/カード番号$/.test(key)) return 'account'
  return words[0] ?? wordByParts(key) ?? (NO_MONEY.test(key) ? 'other' : balanceBySuffix(key))
}

/** Wallet残高, つゆくさマネー残高: whose balance it is stands before the word; a balance of another day is not the row's. */
function balanceBySuffix(key: string): Word | null {
  if (!/^.{1,16}残高$/.test(key) || /前|期[首初末]|開始|繰越|翌|次|未|平均|支払|明細|照会/.test(key))
    return null
  return /借|融資|貸|ローン|返済/.test(key) ? 'debt' : 'balance'
}

/** 取引日 Date: the same header in two languages on one line. */
function bilingual(header: string): string[] {
  const folded = fold(header)
  const match =
    /^([^\x20-\x7E]+(?:\([^)]*\))?) ([A-Za-z][A-Za-z .]*(?:\([^)]*\))?)$/.exec(folded) ??
    /^([A-Za-z][A-Za-z .]*) ([^\x20-\x7E]+)(?: ?\([^)]*\))?$/.exec(folded)
  return match === null ? [] : [match[1] ?? '', match[2] ?? '']
}
