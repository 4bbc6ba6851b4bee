// One row as a transaction of hledger's JSON, and back. hledger-web writes down whatever it is given, unbalanced ones too, and then
// cannot read its own journal any more; so an entry is made here that balances, or none.
import { z } from '../../schema'
import { daySchema } from '../../statement/day-schema'
import { decimalsOf, money } from '../../statement/money'
import { oneLine } from '../files/one-line'
import type { Delivery, RemoteRow } from '../ledger'

/** The tag that carries our key. */
const TAG = 'meisai-relay'

const amountSchema = z.object({
  acommodity: z.string(),
  aquantity: z.object({ decimalMantissa: z.int(), decimalPlaces: z.int() }),
})
const transactionSchema = z.object({
  tindex: z.int(),
  tdate: daySchema,
  tdescription: z.string(),
  ttags: z.array(z.tuple([z.string(), z.string()])),
  tpostings: z.array(z.object({ paccount: z.string(), pamount: z.array(amountSchema) })),
})
export const transactionsSchema = z.array(transactionSchema)

/** Names that a journal line can hold: `:` parts them, two spaces or a semicolon would end them. */
export function isAccountName(name: string): boolean {
  return /^[^\s;:()[\]*!"][^;:\p{Cc}]*(:[^\s;:][^;:\p{Cc}]*)*$/u.test(name) && !/\s{2}|\s$/u.test(name)
}

/** The transaction of one row, in the form of hledger 1.25's `PUT /add`; the other side is to be sorted out by its owner. */
export function entryOf(delivery: Delivery) {
  const counter = delivery.amount < 0 ? 'expenses:unknown' : 'income:unknown'
  return {
    tindex: 0,
    tsourcepos: [SOURCE, SOURCE],
    tprecedingcomment: '',
    tdate: delivery.date,
    tdate2: null,
    tstatus: 'Unmarked',
    tcode: '',
    tdescription: descriptionOf(delivery.description),
    tcomment: `${TAG}:${delivery.key}\n`,
    ttags: [],
    tpostings: [
      posting(delivery.ledgerAccountId, delivery.amount, delivery.currency),
      posting(counter, -delivery.amount, delivery.currency),
    ],
  }
}

/** What stands in an account by that transaction: its postings there added up; null where it has none there. */
export function remoteRowOf(
  transaction: z.infer<typeof transactionSchema>,
  account: string,
): RemoteRow | null {
  const amounts = transaction.tpostings
    .filter(({ paccount }) => paccount === account)
    .flatMap(({ pamount }) => pamount)
  const [first] = amounts
  if (first === undefined) return null
  const decimals = decimalsOf(first.acommodity)
  const minor = amounts.reduce(
    (sum, { aquantity }) =>
      sum + (aquantity.decimalMantissa * 10 ** decimals) / 10 ** aquantity.decimalPlaces,
    0,
  )
  if (!Number.isSafeInteger(minor)) return null
  const key = transaction.ttags.find(([name]) => name === TAG)?.[1] ?? null
  return {
    // hledger numbers transactions by their place, which moves; a row of ours is known by its key.
    remoteId: key ?? `#${transaction.tindex}`,
    key: key !== null && /^[0-9a-f]{32}$/.test(key) ? key : null,
    date: transaction.tdate,
    amount: money(minor),
    description: transaction.tdescription,
    balance: null,
  }
}

const SOURCE = { sourceName: '', sourceLine: 1, sourceColumn: 1 }

function posting(account: string, amount: number, currency: string) {
  const decimals = decimalsOf(currency)
  return {
    pdate: null,
    pdate2: null,
    pstatus: 'Unmarked',
    paccount: account,
    pamount: [
      {
        acommodity: currency,
        aprice: null,
        aquantity: {
          decimalMantissa: amount,
          decimalPlaces: decimals,
          floatingPoint: amount / 10 ** decimals,
        },
        astyle: {
          ascommodityside: 'R',
          ascommodityspaced: true,
          asdecimalpoint: '.',
          asdigitgroups: null,
          asprecision: decimals,
        },
      },
    ],
    pcomment: '',
    ptype: 'RegularPosting',
    ptags: [],
    pbalanceassertion: null,
    ptransaction_: '1',
    poriginal: null,
  }
}

/** The description as hledger writes and reads it back: a semicolon would begin a comment, a leading bracket a code, a leading mark a status. */
function descriptionOf(text: string): string {
  const fullWidth = (sign: string) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)
  return oneLine(text.toWellFormed())
    .replaceAll(';', '；')
    .replace(/^[(*!]/, fullWidth)
}
