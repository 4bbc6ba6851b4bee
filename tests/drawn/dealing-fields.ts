// For tests: what stands in a row of a card, a wallet or a loan, with the names it has.
import { type Dealing, type Design, dayText, type Extra, isGrid } from './dealings'

/** One field. `html` may be empty; `isWord`: it says what the row was. */
export type Field = {
  name: 'date' | 'time' | 'words' | 'amount' | 'balance' | 'extra'
  head: string
  html: string
}

export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const comma = (units: number) => Math.abs(units).toLocaleString('en-US')
const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

/** An amount with its sign: -1, 1 or none. */
export function money(units: number, sign: -1 | 0 | 1, { money: style }: Design): string {
  const [minus, plus] = [sign < 0 ? '-' : '', sign > 0 ? '+' : '']
  const size = comma(units)
  const forms = [
    `${minus}${plus}${size}円`,
    `${minus}${plus}${size}`,
    `${sign < 0 ? '▲' : plus}${size}円`,
    `${sign < 0 ? '−' : plus}¥${size}`,
    `${minus}${plus}${size}<small>円</small>`,
    `${minus}${plus}\\${size}`,
    wide(`${minus}${plus}${size}`),
  ]
  return forms[style] ?? size
}

const pick = (list: readonly string[], at: number) => list[at % list.length] ?? ''

/** The fields of a row in the design's order. */
export function fieldsOf(row: Dealing, how: Design): Field[] {
  return how.columns.flatMap((column): Field[] => {
    switch (column) {
      case 'date':
        return dateFields(row, how)
      case 'words':
        return wordFields(row, how)
      case 'amount':
        return [...amountFields(row, how), ...balanceFields(row, how)]
      case 'extra':
        return how.extras.flatMap((extra) => extraFields(extra, row, how))
      default:
        return column satisfies never
    }
  })
}

const DATES = {
  card: ['ご利用日', '利用日', 'ご利用年月日', 'ご利用日付'],
  wallet: ['取引日', '利用日', '日付', 'ご利用日', '日時'],
  cardLoan: ['お取引日', '取引日', '年月日', 'ご利用日'],
  housing: ['ご返済日', '返済日', 'お取引日', 'ご返済年月日'],
  deposits: ['お取引日', '取引日', '日付', '年月日'],
}

export function timeText({ seed }: Dealing): string {
  return `${8 + (seed % 13)}:${String(seed % 60).padStart(2, '0')}`
}

function dateFields(row: Dealing, how: Design): Field[] {
  const head = pick(DATES[how.kind], how.words)
  const day = dayText(row.date, how)
  const time = timeText(row)
  switch (how.time) {
    case 'none':
      return [{ name: 'date', head, html: day }]
    case 'beside':
      return [{ name: 'date', head, html: `${day} ${time}` }]
    case 'below':
      return [{ name: 'date', head, html: `${day}<br><small>${time}</small>` }]
    case 'own':
    case 'behind':
      return [
        { name: 'date', head, html: day },
        { name: 'time', head: pick(['時刻', '取引時刻', '時間'], how.words), html: time },
      ]
    default:
      return how.time satisfies never
  }
}

const DONE = {
  card: ['区分'],
  wallet: ['取引内容', '種別', '取引種別', '取引区分', 'ご利用内容', '内容'],
  cardLoan: ['お取引内容', 'お取引区分', '取引区分', 'お取引種類', '種別'],
  housing: ['お取引内容', 'ご返済種別', '返済区分', '取引内容', '内容'],
  deposits: ['お取引内容', '取引区分', '取引種類', 'お取扱種類', '摘要'],
}
const WITH = {
  card: ['ご利用先', 'ご利用店名', '利用店名・商品名', 'ご利用店名・商品名', 'ご利用内容', 'ご利用先など'],
  wallet: ['取引先', '利用店舗', 'ご利用先', '加盟店名', '相手先', '利用場所'],
  cardLoan: ['お取引場所', 'ご利用場所', 'お取引方法', 'ご利用先', 'お取扱場所'],
  housing: [''],
  deposits: ['摘要', 'お取引先', '詳細', '内容', '摘要内容', 'お相手'],
}
const ONE = {
  card: WITH.card,
  wallet: ['内容', '取引内容', 'ご利用内容', '詳細'],
  cardLoan: ['お取引内容', '内容', '摘要'],
  housing: DONE.housing,
  deposits: ['お取引内容', '摘要', '内容', 'お取り扱い内容', '入出金先内容'],
}

function wordFields(row: Dealing, how: Design): Field[] {
  const { kind, words } = how
  const [done, party] = row.texts
  const under = underOf(row, how)
  if (how.texts === 'two') {
    const fields: Field[] = [
      { name: 'words', head: pick(DONE[kind], words), html: escaped(done) },
      { name: 'words', head: pick(WITH[kind], words), html: escaped(party) + under },
    ]
    const shown = fields.filter((_, at) =>
      kind === 'card' ? at === 1 : kind === 'housing' ? at === 0 : true,
    )
    return how.isPartyFirst ? shown.toReversed() : shown
  }
  const both = [done, party].filter((text) => text !== '').map(escaped)
  if (how.isPartyFirst) both.reverse()
  const html =
    how.texts === 'beside'
      ? both.join(words % 2 === 0 ? '　' : ' ')
      : how.texts === 'lines'
        ? both.join('<br>')
        : both
            .map((text, at) => (at === 0 ? `<div>${text}</div>` : `<div class="sub">${text}</div>`))
            .join('')
  return [{ name: 'words', head: pick(ONE[kind], words), html: html + under }]
}

/** What stands below the words and is none: a price abroad, a way of paying, somebody's note. */
function underOf({ seed, amount }: Dealing, { under, words }: Design): string {
  switch (under) {
    case 'none':
      return ''
    case 'foreign': {
      if (seed % 3 !== 0) return ''
      const abroad = `${(Math.abs(amount) / 156).toFixed(2)}`
      const forms = [
        `現地利用額 ${abroad} USD 換算レート 156.20円`,
        `${abroad} USD（1USD＝156.20円）`,
        `USD ${abroad} × 156.200`,
        `現地通貨額：${abroad} 米ドル　換算レート：156.20　換算日：06/03`,
        `${abroad}USD 換算レート156.200円`,
      ]
      return `<br><small>${pick(forms, words)}</small>`
    }
    case 'terms':
      return `<br><small>${pick(['1回払い', 'リボ払い', '分割 3回', '本人／1回払い'], words)}</small>`
    case 'note':
      return `<div class="memo">メモ：${pick(['-', '出張', '要確認'], seed)}</div>`
    default:
      return under satisfies never
  }
}

const AMOUNTS = {
  card: ['ご利用金額', '利用金額', 'ご利用額', 'ご利用金額（円）'],
  wallet: ['金額', '取引金額', 'ご利用金額', '利用額'],
  cardLoan: ['お取引金額', '取引金額', '金額'],
  housing: ['ご返済額', '返済額', 'ご返済金額'],
  deposits: ['入出金額', 'お取引金額', '金額'],
}
const OUT = {
  wallet: ['支払', 'お支払い', '出金', '利用額', '支払金額'],
  cardLoan: ['お借入額', '借入金額', 'ご融資額', 'ご利用額', 'お借入'],
  deposits: ['お引出し', '出金額', 'お支払金額', '出金'],
}
const IN = {
  wallet: ['入金', 'チャージ', '入金', 'チャージ額', '入金金額'],
  cardLoan: ['ご返済額', '返済金額', 'ご返済額', 'ご返済額', 'ご返済'],
  deposits: ['お預入れ', '入金額', 'お預り金額', '入金'],
}

function amountFields({ amount }: Dealing, how: Design): Field[] {
  const { kind, words, signs } = how
  if (signs === 'pair' && kind !== 'card' && kind !== 'housing')
    return ([-1, 1] as const).map((side) => ({
      name: 'amount',
      head: pick((side === -1 ? OUT : IN)[kind], words),
      html: amount < 0 === (side === -1) ? money(amount, 0, how) : '',
    }))
  const head = pick(AMOUNTS[kind], words)
  if (kind === 'card') return [{ name: 'amount', head, html: money(amount, amount > 0 ? -1 : 0, how) }]
  const sign =
    amount < 0
      ? signs === 'minus' || signs === 'both'
        ? -1
        : 0
      : signs === 'plus' || signs === 'both'
        ? 1
        : 0
  return [{ name: 'amount', head, html: money(amount, sign, how) }]
}

const BALANCES = {
  wallet: ['残高', '残額', 'チャージ残高', 'ご利用後残高'],
  cardLoan: ['お借入残高', 'ご利用残高', '借入残高', '貸越残高'],
  deposits: ['残高', '差引残高', 'お取引後残高', '残高（円）'],
}

function balanceFields({ balance }: Dealing, how: Design): Field[] {
  const { kind } = how
  if (balance === null || kind === 'card' || kind === 'housing') return []
  return [{ name: 'balance', head: pick(BALANCES[kind], how.words), html: money(balance, 0, how) }]
}

function extraFields(extra: Extra, row: Dealing, how: Design): Field[] {
  const { seed, amount } = row
  const { words } = how
  const field = (head: string, html: string): Field => ({ name: 'extra', head, html })
  const isSplit = amount < 0 && seed % 5 === 0
  switch (extra) {
    case 'user':
      return [
        field(pick(['ご利用者', '利用者', '本人・家族区分'], words), pick(['本人', '家族', '本人'], seed)),
      ]
    case 'terms':
      return [
        field(
          pick(['お支払区分', '支払方法', 'お支払方法', '支払回数', 'お支払い区分'], words),
          isSplit
            ? pick(['分割3回', '3回払い', '分割（3回）'], words)
            : pick(['1回払い', '1回', '1回払い', 'リボ払い', '1回払い'], seed),
        ),
      ]
    case 'paid': {
      const paid = isSplit && how.extras.includes('terms') ? Math.ceil(Math.abs(amount) / 3) : amount
      return [
        field(
          pick(['今回お支払額', '今回お支払い金額', '7月お支払金額', 'お支払い金額', '今回ご請求額'], words),
          money(paid, amount > 0 ? -1 : 0, how),
        ),
      ]
    }
    case 'points': {
      const got = amount < 0 ? Math.floor(-amount / 200) : 0
      const bare = isGrid(how) || how.chips === 'named'
      return [
        field(
          pick(['獲得ポイント', '付与ポイント', 'ポイント'], words),
          got === 0
            ? ''
            : bare
              ? `${got}${pick(['pt', 'ポイント', 'P'], words)}`
              : pick([`+${got}pt`, `${got}ポイント獲得`, `${got}ポイント付与`], words),
        ),
      ]
    }
    case 'note':
      return [
        field(
          pick(['備考', 'メモ'], words),
          seed % 4 === 0 ? pick(['海外利用分', 'ネット決済', 'タッチ決済'], words) : '',
        ),
      ]
    case 'state':
      return [
        field(
          pick(['状況', 'ステータス', '状態'], words),
          how.kind === 'card'
            ? pick(['確定', '確定', '未確定'], seed)
            : pick(['完了', '処理済み', '完了'], words),
        ),
      ]
    case 'way':
      return [
        field(
          pick(['支払方法', 'お支払い方法', '決済方法'], words),
          pick(['残高', 'クレジットカード', '残高'], seed),
        ),
      ]
    case 'number':
      return [field(pick(['取引番号', '照会番号', '受付番号', '伝票番号'], words), String(100_000 + seed))]
    case 'shares': {
      const interest = amount > 0 ? Math.floor(amount / 7) : 0
      const [first, second] = pick(
        ['うち元金|うち利息', '元金|利息', '元金充当額|利息充当額', '内元金|内利息'],
        words,
      ).split('|')
      return amount > 0 || isGrid(how)
        ? [
            field(first ?? '', amount > 0 ? money(amount - interest, 0, how) : ''),
            field(second ?? '', amount > 0 ? money(interest, 0, how) : ''),
          ]
        : []
    }
    case 'memo':
      return [field('メモ', pick(['', '出張分', ''], seed))]
    case 'category':
      return [
        field(
          pick(['カテゴリ', 'カテゴリー', '分類'], words),
          pick(['食費', '未分類', '日用品', '通信費'], seed),
        ),
      ]
    case 'new':
      return seed % 4 === 0 || isGrid(how) ? [field('', seed % 4 === 0 ? 'NEW' : '')] : []
    default:
      return extra satisfies never
  }
}
