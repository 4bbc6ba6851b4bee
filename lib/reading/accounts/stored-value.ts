// Whether rows move money that is stored on a card or in a wallet, as the rows and their columns say.
import { fold } from '../cells/fold'
import type { Plan } from '../columns/plan'
import type { Section } from '../sections/section'

/**
 * A balance that チャージ額 raises, or that fares are taken from: money stored on a card. Where the page shows a card's number (`hasNumber`),
 * one that 利用額 lowers and 入金額 raises; without one, that may be anything.
 */
export function isStoredValue({ columns, rows }: Section, plan: Plan, hasNumber: boolean): boolean {
  if (plan.balance === null) return false
  if (plan.amount.kind === 'pair' && columns[plan.amount.out ?? -1]?.word === 'used') {
    if (hasNumber || /チャージ/.test(columns[plan.amount.in ?? -1]?.header ?? '')) return true
  }
  if (columns.some(({ header }) => STATION.test(fold(header)))) return true
  const some = rows.slice(0, 40).filter((row) => row.some(({ text }) => text.trim() !== ''))
  const fares = some.filter(
    (row) => row.some(({ text }) => text.length < 40 && FARE.test(fold(text))) || passesGates(row),
  )
  return fares.length > 1 && fares.length * 2 >= some.length
}

/** Only what takes fares says where one got on and off; a card for tolls keeps no balance. */
const STATION = /^(?:ご?利用|乗車|降車|入場|出場|発|着)駅(?:[・/]場所)?(?:\d|名)?$/

const FARE = /^(?:鉄道|電車|バス|地下鉄|モノレール|物販|乗車|降車|入場|出場|運賃)(?:等|利用|決済)?(?:$|[\s(])/

/** 入 高嶺 出 東明寺: through one gate in and through another out. */
function passesGates(row: Section['rows'][number]): boolean {
  const has = (mark: RegExp) => row.some(({ text }) => mark.test(text.trim()))
  return has(/^入(?:場)?$/) && has(/^出(?:場)?$/)
}

/** What only a wallet's rows say: money is put into it. */
const CHARGE =
  /^(?:オート|現金|ATM|クレジット(?:カード)?|銀行(?:口座)?|ポイント)?(?:から|で|による)?(?:の)?チャージ(?:\([^)]{1,8}\))?$/

const isCharge = (line: string) => line.length < 16 && CHARGE.test(fold(line))

/** Whether a row says that money was put into a wallet, and nothing else; not where the columns are those of a bank's book. */
export function isCharged({ columns, rows }: Section): boolean {
  if (columns.some(({ header }) => /預|引き?出/.test(header))) return false
  return rows.slice(0, 40).some((row) => row.some(({ text }) => text.split('\n').some(isCharge)))
}
