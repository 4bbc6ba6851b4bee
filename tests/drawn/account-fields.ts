// For tests: what a page says of an account and of each of its rows, in one of the designs of accounts.
import {
  branchOf,
  CARD_LABELS,
  CURRENCY_NAMES,
  type Design,
  type Extra,
  type Part,
  type Row,
  TYPES,
} from './accounts'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The account's name, branch and number as labels and values. */
export function factsOf(part: Part, how: Design, at: number): [string, string][] {
  const branch = branchOf(part, at)
  const currency = CURRENCY_NAMES[part.currency] ?? ''
  switch (part.kind) {
    case 'card': {
      const [name, number] = CARD_LABELS[how.label % CARD_LABELS.length]?.(part.number) ?? ['', '']
      return [
        ['カード名称', name],
        [how.label > 2 ? 'カード番号' : '会員番号', number],
      ]
    }
    case 'loan':
      return [
        ['お取引店', branch ?? ''],
        ['商品', 'カードローン'],
        ['口座番号', part.number],
      ]
    case 'repaid':
      return [
        ['お取引店', branch ?? ''],
        ['ローン種類', '住宅ローン'],
        ['ローン口座番号', part.number],
      ]
    case 'foreign':
      return [
        ['支店名', branch ?? ''],
        ['科目', '外貨普通預金'],
        ['通貨', `${currency}（${part.currency}）`],
        ['口座番号', part.number],
      ]
    case 'deposits':
      return [
        ['支店名', branch ?? ''],
        ['科目', TYPES[at]?.[1] ?? '普通'],
        ['口座番号', part.number],
      ]
    default:
      return part.kind satisfies never
  }
}

/** The same in one line. */
export function lineOfFacts(part: Part, how: Design, at: number): string {
  const facts = factsOf(part, how, at)
  const values = facts.map(([, value]) => value)
  const [name = '', ...rest] = values
  switch (how.label % 3) {
    case 0:
      return part.kind === 'card' ? `${name}　${rest.join(' ')}` : values.join('　')
    case 1:
      return part.kind === 'card'
        ? `${name}（${rest.join(' ')}）`
        : `${values.slice(0, -1).join(' ')} 口座番号：${values.at(-1)}`
    default:
      return part.kind === 'card' ? `${name}（${rest.join(' ')}）` : values.join(' ')
  }
}

const two = (value: number) => String(value).padStart(2, '0')
const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

/** An amount as the design writes it, with its sign. */
export function money(units: number, currency: string, { money: style }: Design): string {
  const size = Math.abs(units)
  if (currency !== 'JPY') {
    const text = `${Math.floor(size / 100).toLocaleString('en-US')}.${two(size % 100)}`
    const minus = units < 0 ? '-' : ''
    const symbol = { USD: '$', EUR: '€', AUD: 'A$' }[currency] ?? ''
    const forms = [
      minus + text,
      `${minus}${text}`,
      `${units < 0 ? '▲' : ''}${text}`,
      units < 0 ? `(${text})` : text,
      `${currency} ${minus}${text}`,
      `${minus}${text} ${currency}`,
      `${minus}${symbol}${text}`,
      `${minus}${text}${CURRENCY_NAMES[currency]}`,
    ]
    return forms[style] ?? text
  }
  const text = size.toLocaleString('en-US')
  const minus = units < 0 ? '-' : ''
  const forms = [
    minus + text,
    `${minus}${text}円`,
    `${units < 0 ? '▲' : ''}${text}`,
    `${units < 0 ? '△' : ''}${text}円`,
    units < 0 ? `(${text})` : text,
    `${minus}\\${text}`,
    `${units < 0 ? '−' : ''}¥${text}`,
    wide(minus + text),
  ]
  return forms[style] ?? text
}

const HEADS = {
  date: {
    card: ['ご利用日', '利用日', 'ご利用年月日'],
    loan: ['お取引日', '取引日', '年月日'],
    repaid: ['ご返済日', '返済日', 'ご返済日'],
    foreign: ['お取引日', '取引日', '日付'],
    deposits: ['お取引日', '取引日', '日付'],
  },
  description: {
    card: ['ご利用先', 'ご利用店名', '利用店名・商品名'],
    loan: ['お取引内容', '内容', '摘要'],
    repaid: ['お取引内容', 'ご返済種別', '摘要'],
    foreign: ['お取引内容', '内容', '摘要'],
    deposits: ['お取引内容', '摘要', '内容'],
  },
  amount: {
    card: ['ご利用金額', '利用金額', 'ご利用額'],
    loan: ['お取引金額', '取引金額', '金額'],
    repaid: ['ご返済額', '返済額', 'ご返済金額'],
    foreign: ['お取引金額', '入出金額', '取引金額'],
    deposits: ['入出金額', 'お取引金額', '金額'],
  },
  out: {
    loan: ['お借入額', 'ご利用額', 'お借入金額'],
    other: ['お引出し', '出金額', 'お支払金額'],
  },
  in: {
    loan: ['ご返済額', 'ご返済額', 'ご返済金額'],
    other: ['お預入れ', '入金額', 'お預り金額'],
  },
} as const

export type Field = { name: string; head: string; text: string }

export function fieldsOf(row: Row, part: Part, how: Design): Field[] {
  const { words } = how
  const { kind } = part
  const at = words % 3
  const unit =
    kind === 'foreign' && words > 2 && how.place !== 'band'
      ? `（${part.currency}）`
      : words > 4 && kind !== 'card'
        ? '（円）'
        : ''
  const shown = (units: number) => money(units, part.currency, how)
  return how.columns.flatMap((name): Field[] => {
    switch (name) {
      case 'date':
        return [{ name, head: HEADS.date[kind][at] ?? '', text: how.date(row.date) }]
      case 'description': {
        const detail = how.detail === 'cell' ? `<br><small>${detailOf(row)}</small>` : ''
        return [{ name, head: HEADS.description[kind][at] ?? '', text: escaped(row.description) + detail }]
      }
      case 'balance': {
        const units = row.balance ?? 0
        const isLoan = kind === 'loan'
        return [
          {
            name,
            head:
              (isLoan
                ? how.isDebtNegative
                  ? '残高'
                  : 'お借入残高'
                : (['残高', '差引残高', 'お取引後残高'][at] ?? '')) + unit,
            text: shown(isLoan && !how.isDebtNegative ? -units : units),
          },
        ]
      }
      case 'amount':
        return amountFields(row, part, how, unit)
      case 'extra':
        return how.extras.map((extra) => extraField(extra, row, part, how))
      default:
        return name satisfies never
    }
  })
}

/** The second line under a row: words of the same dealing. */
export const detailOf = (row: Row) => (row.amount < 0 ? 'ミホン支店取扱' : 'モバイル受付')

function amountFields(row: Row, part: Part, how: Design, unit: string): Field[] {
  const { shape, words } = how
  const { kind } = part
  const shown = (units: number) => money(units, part.currency, how)
  const at = words % 3
  if (kind === 'card') {
    const head = HEADS.amount.card[at] ?? ''
    const isRefund = row.amount > 0
    const size = Math.abs(row.amount)
    switch (how.signs) {
      case 'minus':
        return [{ name: 'amount', head, text: shown(isRefund ? -size : size) }]
      case 'plusMinus':
        return [{ name: 'amount', head, text: isRefund ? `+${shown(size)}` : shown(-size) }]
      case 'mark':
        return [
          { name: 'mark', head: '訂正サイン', text: isRefund ? '-' : '' },
          { name: 'amount', head, text: shown(size) },
        ]
      case 'credit':
        return [{ name: 'amount', head, text: shown(size) + (isRefund ? ' CR' : '') }]
      default:
        return how.signs satisfies never
    }
  }
  if (kind === 'repaid')
    return [{ name: 'amount', head: (HEADS.amount.repaid[at] ?? '') + unit, text: shown(row.amount) }]
  if (shape === 'signed') {
    const sign = how.signs === 'plusMinus' && row.amount > 0 ? '+' : ''
    return [{ name: 'amount', head: (HEADS.amount[kind][at] ?? '') + unit, text: sign + shown(row.amount) }]
  }
  const sides = kind === 'loan' ? 'loan' : 'other'
  return (['out', 'in'] as const).map((side) => ({
    name: 'amount',
    head: (HEADS[side][sides][at] ?? '') + unit,
    text: row.amount < 0 === (side === 'out') ? shown(Math.abs(row.amount)) : '',
  }))
}

function extraField(extra: Extra, row: Row, part: Part, how: Design): Field {
  const size = Math.abs(row.amount)
  switch (extra) {
    case 'times':
      return {
        name: 'extra',
        head: '支払回数',
        text: size % 4 === 0 && row.amount < 0 && how.extras.includes('paid') ? '3回' : '1回払い',
      }
    case 'paid': {
      const isSplit = size % 4 === 0 && row.amount < 0 && how.extras.includes('times')
      const paid = isSplit ? Math.ceil(size / 3) : size
      const [only] = amountFields({ ...row, amount: row.amount < 0 ? -paid : paid }, part, how, '').slice(-1)
      return { name: 'extra', head: '今回お支払額', text: only?.text ?? '' }
    }
    case 'user':
      return { name: 'extra', head: 'ご利用者', text: size % 2 === 0 ? '本人' : '家族' }
    case 'rate':
      return { name: 'extra', head: '適用レート', text: size % 2 === 0 ? '156.20' : '' }
    case 'yen':
      return {
        name: 'extra',
        head: '円換算額',
        text: `${Math.round(size * 1.562).toLocaleString('en-US')}円`,
      }
    case 'principal':
      return { name: 'extra', head: 'うち元金', text: money(Math.floor(size * 0.8), 'JPY', how) }
    default:
      return extra satisfies never
  }
}
