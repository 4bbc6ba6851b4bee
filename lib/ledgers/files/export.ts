// What a file export takes and gives; every format is one pure function of this shape.
import type { Day } from '../../statement/day'
import type { Money } from '../../statement/money'
import type { AccountLabel } from '../../statement/statement'

/** One row to export. */
export type ExportRow = {
  /** The delivery key, 32 hex digits. */
  key: string
  date: Day
  amount: Money
  balance: Money | null
  description: string
}

/** The account whose rows are exported; all of one currency. */
export type ExportAccount = {
  /** The user's own name for it; it becomes part of the file's name. */
  name: string
  label: AccountLabel
  /** 金融機関コード, 4 digits; null where not known. */
  bankCode: string | null
  /** ISO 4217. */
  currency: string
}

/** What a person should know about the file before using it. */
export type ExportWarning =
  /** Characters that the file's encoding does not have; they stand as 〓. */
  | { kind: 'unmappable'; characters: string[] }
  /** 全銀 has no 漢字: what is neither kana, digit nor capital stands as a full stop. */
  | { kind: 'kana-only'; characters: string[] }
  /** Descriptions that were too long for the format and were cut. */
  | { kind: 'cut'; rows: number }
  /** The reader takes no more at once: import every file, in the order of their names. */
  | { kind: 'several-files'; files: number }
  /** The service's own column template is not published; columns are to be chosen by hand at the import. */
  | { kind: 'template-unverified' }
  /** The balances show a gap: the file has a section of its own after each. */
  | { kind: 'several-sections'; sections: number }

export type ExportedFile = {
  fileName: string
  bytes: Uint8Array<ArrayBuffer>
  mediaType: string
  keys: string[]
}

/** Why no file was made; each is a locale key `export.refused.*`. */
export type ExportRefusal =
  | 'no-rows'
  | 'currency-not-taken'
  | 'balance-missing'
  | 'account-type-not-taken'
  | 'number-missing'
  | 'amount-too-large'

export type Exported =
  | { kind: 'files'; files: ExportedFile[]; warnings: ExportWarning[] }
  | { kind: 'refused'; reason: ExportRefusal }

/** Rows (oldest first) and their account to files; pure, refuses rather than writes what is not so. */
export type Exporter = (rows: readonly ExportRow[], account: ExportAccount) => Exported

export const REFUSED = (reason: ExportRefusal): Exported => ({ kind: 'refused', reason })
