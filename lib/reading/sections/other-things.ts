// What has days, words and figures as a statement has, and is no money in an account: points, prices of funds, contracts.
import { isCharged } from '../accounts/stored-value'
import { moneyCell } from '../cells/cell-money'
import { fold } from '../cells/fold'
import { amountColumns, type Plan } from '../columns/plan'
import type { Word } from '../columns/vocabulary'
import type { RawRow } from '../rows/collect'
import { linesAndPairs, type Section } from './section'

/** A section's rows as a plan reads them; `checked` balances were looked at. */
type Read = { plan: Plan; rows: readonly RawRow[]; checked: number }

const THING = 'ポイント|マイル|スタンプ|クーポン|コイン|(?<!マ)スター|points?|miles|coins?'
/** Points, miles and prices of funds have dates, words and even balances that follow. */
const HEADING = new RegExp(
  `(?:${THING})(?:の?(?:ご?利用|お?取引|獲得|加算)?(?:履歴|明細|通帳|残高|獲得|history))|投資信託|ファンド|基準価額|約定|為替相場`,
)
/** A heading that names nothing else, over columns of which none is called money: 増減, 累計. */
const ONLY_THING = new RegExp(
  `^(?:保有|所有|現在の|獲得)?(?:${THING})(?:の?(?:状況|照会|管理|増減|推移))?$`,
  'i',
)
const OF_MONEY: ReadonlySet<Word> = new Set(['balance', 'debt', 'in', 'out', 'amount', 'used', 'billed'])
const HEADER = new RegExp(THING, 'i')
/** What it is worth in money is none: 1コイン＝1円. */
const WORTH_MONEY = /1\s?(?!円|ドル|ユーロ|ポンド|豪|米|USD|EUR|口)[^\s\d=]{1,8}\s?=\s?1円/

/** A list of deposits, bonds or policies has a day on which each ends; it moves nothing. */
export function isOfContracts({ plan, checked }: Read, { columns }: Section): boolean {
  const ends = /^(?:お?満期|満了|償還|期日|maturity)(?:年月)?(?:日|期日| ?date)?$/i
  return checked === 0 && plan.balance === null && columns.some(({ header }) => ends.test(fold(header)))
}

/** Whether the rows are of points or prices: the heading over them says so, each row does, or what is left of the points follows from the amounts. */
export function isAboutOtherThings(read: Read, section: Section): boolean {
  const { columns } = section
  const headings = section.blocks.flatMap(linesAndPairs)
  const isOfMoney = paysMoney(read, section)
  const isHeading = (text: string) =>
    text.length < 40 && HEADING.test(text) && !(isOfMoney && LEFT.test(fold(text)))
  if (headings.slice(0, 2).some(isHeading)) return true
  const namesMoney = columns.some(({ word }) => OF_MONEY.has(word ?? 'other'))
  if (section.hasHeader && !namesMoney && headings.slice(0, 6).some((text) => ONLY_THING.test(fold(text))))
    return true
  // A wallet that counts its money so has it charged.
  if (!isCharged(section) && section.surroundings.slice(0, 6).some((text) => WORTH_MONEY.test(fold(text))))
    return true
  if (!isOfMoney && section.surroundings.slice(0, 12).some((text) => saysPointsLeft(text, read))) return true
  return eachSpeaksOfPoints(read, section) || columns.some((_, at) => followsAsPoints(at, read, section))
}

/** 永久ポイント残高 4,120: what one has of them, on a page of something else. */
const LEFT = /残高[\s:はが]*\d[\d,]*\s?(?:ポイント|マイル|コイン|P|pt|points?|miles)?(?:です)?。?$/i

/** Whether the amounts are called or marked as money, and no column is of points. */
function paysMoney({ plan, rows }: Read, { columns, rows: all }: Section): boolean {
  return (
    !columns.some(({ header }) => HEADER.test(fold(header))) &&
    rows.every(({ at }) =>
      amountColumns(plan.amount).some(
        (column) =>
          /金額|代金|円/.test(columns[column]?.header ?? '') ||
          moneyCell(all[at]?.[column]?.text ?? '')?.isMarked,
      ),
    )
  )
}

/** 4,218 ポイント beside rows that lead to 4,218: what they count is said to be points. */
function saysPointsLeft(text: string, { rows }: Read): boolean {
  const ends = [rows[0]?.balance, rows.at(-1)?.balance]
  return [...fold(text).matchAll(POINTS_LEFT)].some(([, figure = '']) =>
    ends.includes(Number(figure.replaceAll(',', ''))),
  )
}

const POINTS_LEFT = new RegExp(`(\\d[\\d,]*)\\s*(?:${THING}|pts?\\b|P(?![A-Za-z]))`, 'gi')

function eachSpeaksOfPoints({ plan, rows: all }: Read, section: Section): boolean {
  const rows = all.slice(0, 40)
  const about = rows.filter(({ at }) =>
    plan.descriptions.some((column) => /ポイント|マイル|コイン/.test(section.rows[at]?.[column]?.text ?? '')),
  )
  return rows.length > 1 && about.length > rows.length * 0.8
}

/** ポイント残高 that each amount leads to from the one before: the equation of balances, of points. */
function followsAsPoints(column: number, { plan, rows }: Read, section: Section): boolean {
  const header = fold(section.columns[column]?.header ?? '')
  if (!HEADER.test(header) || amountColumns(plan.amount).includes(column)) return false
  const left = rows.map(({ at, amount }) => ({
    amount: Math.abs(amount),
    units: moneyCell(section.rows[at]?.[column]?.text ?? '')?.units ?? null,
  }))
  const follows = (isDown: boolean) =>
    left.slice(1).every((row, at) => {
      const before = left[at]
      if (before === undefined || before.units === null || row.units === null) return false
      return Math.abs(row.units - before.units) === (isDown ? row : before).amount
    })
  return left.length > 1 && left.some(({ amount }) => amount !== 0) && (follows(true) || follows(false))
}
