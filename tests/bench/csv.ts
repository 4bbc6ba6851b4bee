// Measures 100,000 CSV rows from bytes to a proved statement against TextDecoder and Papa.parse alone, in one run.
import Papa from 'papaparse'
import { readFile } from '../../lib/file/read-file'
import { dayOf } from '../../lib/statement/day'

/** `ratio` = ours / yardstick (medians of `runs`, milliseconds); `bytesARow` is what the heap grew by for each row, where it can be told. */
export type CsvMeasurement = {
  name: 'csv'
  rows: number
  megabytes: number
  oursMs: number
  yardstickMs: number
  ratio: number
}

/** Measures (b) of issue 3; throws where the reading is not the ledger that was written. */
export function measureCsv(rows = 100_000, runs = 7): CsvMeasurement {
  const bytes = ledgerBytes(rows)
  const asOf = dayOf(2026, 1, 20)
  if (asOf === null) throw new Error('no such day')
  const ours: number[] = []
  const yardstick: number[] = []
  for (let run = 0; run <= runs; run++) {
    const start = performance.now()
    const parsed = Papa.parse<string[]>(new TextDecoder('shift_jis').decode(bytes))
    const middle = performance.now()
    const reading = readFile(bytes, { asOf })
    const end = performance.now()
    const statement = reading.kind === 'statements' ? reading.statements[0] : undefined
    if (statement?.proof !== 'proved' || statement.rows.length !== rows || parsed.data.length < rows) {
      throw new Error('the ledger was not read')
    }
    if (run === 0) continue
    yardstick.push(middle - start)
    ours.push(end - middle)
  }
  const [oursMs, yardstickMs] = [median(ours), median(yardstick)]
  return {
    name: 'csv',
    rows,
    megabytes: Math.round(bytes.length / 100_000) / 10,
    oursMs: Math.round(oursMs),
    yardstickMs: Math.round(yardstickMs),
    ratio: Math.round((oursMs / yardstickMs) * 100) / 100,
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** A ledger of 三菱UFJ's nine columns; ASCII but for its header, so that no encoder is needed: half-width kana are single bytes. */
function ledgerBytes(rows: number): Uint8Array {
  const header = [
    0x22, 0x93, 0xfa, 0x95, 0x74, 0x22, 0x2c, 0x22, 0x93, 0x45, 0x97, 0x76, 0x22, 0x2c, 0x22, 0x8f, 0x6f,
    0x8b, 0xe0, 0x22, 0x2c, 0x22, 0x93, 0xfc, 0x8b, 0xe0, 0x22, 0x2c, 0x22, 0x8e, 0x63, 0x8d, 0x82, 0x22,
    0x0d, 0x0a,
  ]
  const kana = [0xcc, 0xd8, 0xba, 0xd0]
  const out: number[] = [...header]
  const write = (text: string) => {
    for (let at = 0; at < text.length; at++) out.push(text.charCodeAt(at))
  }
  let balance = 5_000_000
  for (let row = 0; row < rows; row++) {
    const amount = ((row * 7919) % 50_000) + 1
    const isOut = row % 3 !== 0
    balance += isOut ? -amount : amount * 2
    const day = new Date(Date.UTC(2010, 0, 1 + Math.floor((row * 5000) / rows)))
    write(`"${day.getUTCFullYear()}/${day.getUTCMonth() + 1}/${day.getUTCDate()}","`)
    out.push(...kana)
    write(
      ` ${row}","${isOut ? amount.toLocaleString('en-US') : ''}","${isOut ? '' : (amount * 2).toLocaleString('en-US')}","`,
    )
    write(`${balance.toLocaleString('en-US')}"\r\n`)
  }
  return Uint8Array.from(out)
}
