// The file formats by name.
import type { Exporter } from './export'
import { freeeCsv } from './freee-csv'
import { beancountFile, hledgerJournal } from './journal'
import { moneyforwardCsv } from './moneyforward-csv'
import { freeeOfx, ofx } from './ofx'
import { plainCsv } from './plain-csv'
import { plainJson } from './plain-json'
import { yayoiCsv } from './yayoi-csv'
import { zengin } from './zengin'

/** Every format; its label is the locale key `export.format.*`. */
export const FILE_FORMATS = {
  'freee-csv': freeeCsv,
  'freee-ofx': freeeOfx,
  ofx,
  'yayoi-csv': yayoiCsv,
  zengin,
  'moneyforward-csv': moneyforwardCsv,
  hledger: hledgerJournal,
  beancount: beancountFile,
  csv: plainCsv,
  json: plainJson,
} as const satisfies Record<string, Exporter>
