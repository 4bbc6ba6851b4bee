// Exported files: what they hold to the byte, and what the real readers at hand make of them.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../statement/day'
import { money } from '../../statement/money'
import type { ExportAccount, Exported, ExportRow } from './export'
import { exportedKeys, planExport } from './export-memory'
import { FILE_FORMATS } from './formats'

const folder = mkdtempSync(join(tmpdir(), 'meisai-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ACCOUNT: ExportAccount = {
  name: '三菱 本店/普通:1',
  label: {
    bank: '三菱UFJ銀行',
    branch: '渋谷支店 135',
    type: 'ordinary',
    number: '1234567',
    holder: 'カ）ミホン',
  },
  bankCode: '0005',
  currency: 'JPY',
}

const row = (n: number, more: Partial<ExportRow> = {}): ExportRow => ({
  key: (n * 2654435761).toString(16).padStart(32, '0').slice(-32),
  date: '2026-06-30' as Day,
  amount: money(-1000 - n),
  balance: null,
  description: `振込 ｶ)ｱｵﾔﾏ ${n}`,
  ...more,
})

/** Rows whose balances follow, with what real descriptions hold. */
function chain(amounts: readonly number[], opening = 500_000): ExportRow[] {
  const words = [
    '振込 ヤマダ　タロウ',
    'ｶ)ｱｵﾔﾏ, 1号店',
    '"手数料"',
    '(ﾃｽｳﾘﾖｳ)',
    '=1+1; | \\ & <b>',
    '電気　髙﨑①',
    '',
    '𠮷野家',
  ]
  let balance = opening
  return amounts.map((amount, n) => {
    balance += amount
    return row(n, {
      date: addDays('2026-01-01' as Day, n),
      amount: money(amount),
      balance: money(balance),
      description: words[n % words.length] ?? '',
    })
  })
}

function one(exported: Exported) {
  if (exported.kind === 'refused') throw new Error(exported.reason)
  const [file] = exported.files
  if (file === undefined) throw new Error('no file')
  return { file, files: exported.files, warnings: exported.warnings }
}
const cp932 = (bytes: Uint8Array) => new TextDecoder('shift_jis', { fatal: true }).decode(bytes)
const utf8 = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

describe('every format', () => {
  it.each(Object.entries(FILE_FORMATS))(
    '%s gives the same bytes and name for the same rows, and no number in the name',
    (_, format) => {
      const rows = chain([-1000, 2500, -300])
      const [a, b] = [one(format(rows, ACCOUNT)), one(format(rows, ACCOUNT))]
      expect(b).toEqual(a)
      expect(a.file.fileName).toMatch(/^三菱 本店普通1_2026-01-01_2026-01-03_[0-9a-f]{8}\.\w+$/)
      expect(a.file.fileName).not.toContain('1234567')
      expect(a.file.keys).toEqual(rows.map((each) => each.key))
    },
  )

  it.each(Object.entries(FILE_FORMATS))('%s makes no file without rows', (_, format) => {
    expect(format([], ACCOUNT)).toEqual({ kind: 'refused', reason: 'no-rows' })
  })

  it.each(['freee-csv', 'yayoi-csv', 'moneyforward-csv', 'zengin'] as const)(
    '%s takes no other currency',
    (name) => {
      expect(FILE_FORMATS[name](chain([1]), { ...ACCOUNT, currency: 'USD' })).toEqual({
        kind: 'refused',
        reason: 'currency-not-taken',
      })
    },
  )
})

describe('CSV', () => {
  it('of freee: its columns, CP932, one side filled, missing letters named', () => {
    const { file, warnings } = one(
      FILE_FORMATS['freee-csv'](chain([-1000, 2500, -300, -1, -1, -1, -1, -1]), ACCOUNT),
    )
    expect(cp932(file.bytes).split('\r\n').slice(0, 4)).toEqual([
      '取引日,入金,出金,残高,取引内容',
      '2026/01/01,,1000,499000,振込 ヤマダ　タロウ',
      '2026/01/02,2500,,501500,"ｶ)ｱｵﾔﾏ, 1号店"',
      '2026/01/03,,300,501200,"""手数料"""',
    ])
    expect(cp932(file.bytes)).toContain('電気　髙﨑①')
    expect(cp932(file.bytes)).toContain('〓野家')
    expect(warnings).toEqual([{ kind: 'unmappable', characters: ['𠮷'] }])
  })

  it('of 弥生: at most 1,000 rows a file, every row in exactly one', () => {
    const rows = chain(Array.from({ length: 2001 }, () => -1))
    const { files, warnings } = one(FILE_FORMATS['yayoi-csv'](rows, ACCOUNT))
    expect(files.map((file) => cp932(file.bytes).trimEnd().split('\r\n').length - 1)).toEqual([1000, 1000, 1])
    expect(files.flatMap((file) => file.keys)).toEqual(rows.map((each) => each.key))
    expect(files.map((file) => file.fileName.slice(-6))).toEqual(['-1.csv', '-2.csv', '-3.csv'])
    expect(warnings).toContainEqual({ kind: 'several-files', files: 3 })
  })

  it('of freee: never above 5 MB a file, each with its header', () => {
    const rows = Array.from({ length: 12_000 }, (_, n) => row(n, { description: '長'.repeat(400) }))
    const { files } = one(FILE_FORMATS['freee-csv'](rows, ACCOUNT))
    expect(files.length).toBe(2)
    for (const file of files) {
      expect(file.bytes.length).toBeLessThanOrEqual(5_000_000)
      expect(cp932(file.bytes.slice(0, 30))).toContain('取引日')
    }
    expect(files.flatMap((file) => file.keys).length).toBe(12_000)
  })

  it('of OFX for freee: never above 5 MB a file either, however the words must be written', () => {
    const rows = Array.from({ length: 6000 }, (_, n) => row(n, { description: '&'.repeat(280) }))
    const { files } = one(FILE_FORMATS['freee-ofx'](rows, ACCOUNT))
    for (const file of files) expect(file.bytes.length).toBeLessThanOrEqual(5_000_000)
    expect(files.flatMap((file) => file.keys)).toEqual(rows.map((each) => each.key))
    expect(one(FILE_FORMATS.ofx(rows, ACCOUNT)).files).toHaveLength(1)
  })

  it('of マネーフォワード says that its template is not published', () => {
    expect(one(FILE_FORMATS['moneyforward-csv'](chain([1]), ACCOUNT)).warnings).toEqual([
      { kind: 'template-unverified' },
    ])
  })

  it('plain keeps every letter, cents, and the key; a line end in a description does not end the row', () => {
    const rows = [row(1, { amount: money(-12_05), balance: money(5), description: '𠮷野家\n新宿' })]
    const { file } = one(FILE_FORMATS.csv(rows, { ...ACCOUNT, currency: 'USD' }))
    expect(utf8(file.bytes)).toBe(
      `\ufeff日付,摘要,入金,出金,残高,通貨,ID\r\n2026-06-30,𠮷野家 新宿,,12.05,0.05,USD,${rows[0]?.key}\r\n`,
    )
  })

  it('JSON keeps everything', () => {
    const rows = chain([-1000, 2500])
    expect(JSON.parse(utf8(one(FILE_FORMATS.json(rows, ACCOUNT)).file.bytes))).toMatchObject({
      currency: 'JPY',
      decimals: 0,
      rows,
    })
  })
})

describe('全銀', () => {
  const records = (exported: Exported) => cp932(one(exported).file.bytes).split('\r\n').slice(0, -1)

  it('has records of 200 bytes whose opening and rows give the closing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -999_999_999, max: 999_999_999 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        (amounts, opening) => {
          const exported = FILE_FORMATS.zengin(chain(amounts, opening), ACCOUNT)
          const bytes = one(exported).file.bytes
          expect(bytes.length).toBe((amounts.length + 3) * 202)
          const [head = '', ...rest] = records(exported)
          const tail = rest.at(-2) ?? ''
          const signed = (record: string, at: number) =>
            (record[at] === '2' ? -1 : 1) *
            Number(record.slice(at + (at === 39 ? 1 : 2), at + (at === 39 ? 15 : 16)))
          const data = rest.slice(0, -2)
          const sum = data.reduce(
            (total, record) => total + (record[21] === '2' ? -1 : 1) * Number(record.slice(24, 36)),
            0,
          )
          expect(signed(head, 113) + sum).toBe(signed(tail, 39))
          expect(data.length).toBe(amounts.length)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('writes the account, eras and sides where the layout has them', () => {
    const rows = [
      row(1, { date: '2019-04-30' as Day, amount: money(-500), balance: money(-100) }),
      row(2, {
        date: '2019-05-01' as Day,
        amount: money(900),
        balance: money(800),
        description: 'てすう リヨウ a',
      }),
    ]
    const [head = '', first = '', second = '', tail = '', end = ''] = records(
      FILE_FORMATS.zengin(rows, ACCOUNT),
    )
    expect(head.slice(0, 63)).toBe(
      `1030${'010501'}310430${'010501'}0005${'..UFJ..        '.replace('..UFJ..', '..UFJ..').padEnd(15)}135${'....'.padEnd(15)}0001`.slice(
        0,
        63,
      ),
    )
    expect(head.slice(63, 73)).toBe('0001234567')
    expect(head.slice(113, 129)).toBe('1100000000000400')
    expect([first.slice(9, 15), first.slice(21, 36)]).toEqual(['310430', '218000000000500'])
    expect([second.slice(9, 15), second.slice(21, 36), second.slice(159, 179)]).toEqual([
      '010501',
      '118000000000900',
      'ﾃｽｳ ﾘﾖｳ A'.padEnd(20),
    ])
    expect(tail.slice(0, 61)).toBe(
      '8000001000000000090000000100000000005001000000000008000000002'.slice(0, 61),
    )
    expect(end.slice(0, 16)).toBe('9000000000500001')
  })

  it('gives a stretch after a gap a section of its own', () => {
    const rows = [
      row(1, { amount: money(-100), balance: money(900) }),
      row(2, { amount: money(-100), balance: money(300) }),
    ]
    const exported = FILE_FORMATS.zengin(rows, ACCOUNT)
    expect(
      records(exported)
        .map((record) => record[0])
        .join(''),
    ).toBe('1281289')
    expect(one(exported).warnings).toContainEqual({ kind: 'several-sections', sections: 2 })
  })

  it('breaks long words at a space, cuts what does not fit, and says so', () => {
    const rows = [
      row(1, { balance: money(1), description: 'ﾌﾘｺﾐ '.repeat(12).trim() }),
      row(2, { balance: money(-1001), description: 'ｱ'.repeat(69) }),
    ]
    const exported = FILE_FORMATS.zengin(rows, ACCOUNT)
    const [, first = '', second = ''] = records(exported)
    expect(`${first.slice(81, 129).trim()} ${first.slice(159, 179).trim()}`).toBe('ﾌﾘｺﾐ '.repeat(12).trim())
    expect(second.slice(81, 129).trim().length + second.slice(159, 179).trim().length).toBe(68)
    expect(one(exported).warnings).toContainEqual({ kind: 'cut', rows: 1 })
  })

  it('names the 漢字 that it cannot hold', () => {
    const exported = FILE_FORMATS.zengin([row(1, { balance: money(1), description: '電気 ﾃﾞﾝｷ 電' })], ACCOUNT)
    expect(one(exported).warnings).toContainEqual({
      kind: 'kana-only',
      characters: expect.arrayContaining(['電', '気']),
    })
    expect(records(exported)[1]?.slice(159, 179)).toBe('.. ﾃﾞﾝｷ .'.padEnd(20))
  })

  it('is refused where it would say what is not known', () => {
    const refused = (rows: ExportRow[], label: Partial<ExportAccount['label']> = {}) => {
      const exported = FILE_FORMATS.zengin(rows, { ...ACCOUNT, label: { ...ACCOUNT.label, ...label } })
      return exported.kind === 'refused' ? exported.reason : exported.kind
    }
    expect(refused([row(1)])).toBe('balance-missing')
    expect(refused(chain([1]), { type: 'card' })).toBe('account-type-not-taken')
    expect(refused(chain([1]), { number: '***4567' })).toBe('number-missing')
    expect(refused(chain([1_000_000_000_000]))).toBe('amount-too-large')
    expect(refused([row(1), row(2, { balance: money(5) })])).toBe('files')
  })
})

const has = (program: string) => spawnSync('which', [program]).status === 0
/** Descriptions as hostile as a bank never writes them. */
const hostile = fc.array(
  fc.record({
    amount: fc.integer({ min: -1e12, max: 1e12 }),
    description: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        '; a: b',
        '(x) y',
        '| ',
        '"',
        '\\',
        '* ! ',
        '2026-01-01',
        '  two  spaces  ',
        '<NAME>',
        '&amp;',
        '=SUM(1)',
        '@x',
        'a, b:c',
      ),
    ),
    hasBalance: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
)
const rowsOf = (drawn: { amount: number; description: string; hasBalance: boolean }[]) =>
  drawn.map(({ amount, description, hasBalance }, n) =>
    row(n, { amount: money(amount), description, balance: hasBalance ? money(amount) : null }),
  )

function saved(exported: Exported): string {
  const { file } = one(exported)
  const path = join(folder, file.fileName)
  writeFileSync(path, file.bytes)
  return path
}

describe.skipIf(!has('hledger'))('the hledger journal, read by hledger (Debian: hledger)', () => {
  it('passes `hledger check`, sums to the rows and answers by tag', () => {
    const rows = chain([-1000, 2500, -300, -1, -1, 7, -1, 0])
    const path = saved(FILE_FORMATS.hledger(rows, ACCOUNT))
    execFileSync('hledger', ['-f', path, 'check'])
    const balances = execFileSync('hledger', ['-f', path, 'balance', 'assets', '-O', 'csv'], {
      encoding: 'utf8',
    })
    expect(balances).toContain('"1204 JPY"')
    for (const each of rows)
      expect(
        execFileSync('hledger', ['-f', path, 'print', `tag:meisai-relay=${each.key}`], { encoding: 'utf8' }),
      ).toContain(each.date)
  })

  it('passes `hledger check` whatever the descriptions hold', () => {
    const all = fc
      .sample(hostile, { numRuns: 60, seed: 7 })
      .flatMap(rowsOf)
      .map((each, n) => ({ ...each, key: row(n).key }))
    const path = saved(FILE_FORMATS.hledger(all, ACCOUNT))
    execFileSync('hledger', ['-f', path, 'check'])
    const entries = JSON.parse(
      execFileSync('hledger', ['-f', path, 'print', '-O', 'json'], { encoding: 'utf8', maxBuffer: 1e9 }),
    ) as { ttags: [string, string][] }[]
    const keyOf = (tags: [string, string][]) => tags.find(([name]) => name === 'meisai-relay')?.[1]
    expect(entries.map((entry) => keyOf(entry.ttags))).toEqual(all.map((each) => each.key))
  })
})

describe.skipIf(!has('bean-check'))('the Beancount file, read by Beancount (Debian: beancount)', () => {
  it('passes `bean-check` whatever the descriptions and the account’s name hold', () => {
    const all = fc
      .sample(hostile, { numRuns: 60, seed: 8 })
      .flatMap(rowsOf)
      .map((each, n) => ({ ...each, key: row(n).key }))
    for (const name of ['三菱 本店/普通:1', 'mizuho', '', '1号', '（株）']) {
      const checked = spawnSync('bean-check', [saved(FILE_FORMATS.beancount(all, { ...ACCOUNT, name }))], {
        encoding: 'utf8',
      })
      expect(checked.stderr + checked.stdout).toBe('')
      expect(checked.status).toBe(0)
    }
  })
})

describe.skipIf(!has('ofxdump'))('OFX, read by libofx (Debian: ofx)', () => {
  const dump = (path: string) => spawnSync('ofxdump', [path], { encoding: 'utf8', maxBuffer: 1e9 }).stdout

  it.each(['ofx', 'freee-ofx'] as const)('%s holds every row with its id, amount and day', (name) => {
    const rows = chain([-1000, 2500, -300, -1, -1, 7, -1])
    const said = dump(saved(FILE_FORMATS[name](rows, ACCOUNT)))
    const all = (words: string) =>
      [...said.matchAll(new RegExp(`${words}: (.+)`, 'g'))].map(([, value]) => value)
    expect(all("Financial institution's ID for this transaction")).toEqual(rows.map((each) => each.key))
    expect(all('Total money amount').map(Number)).toEqual(rows.map((each) => each.amount))
    expect(all('Date posted').map((text) => new Date(`${text}`).getUTCDate())).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(said).toContain('=1+1; | \\ & <b>')
  })

  it('holds the words in UTF-8', () => {
    const said = dump(saved(FILE_FORMATS.ofx(chain([-1, -1, -1, -1, -1, -1, -1, -1]), ACCOUNT)))
    for (const words of ['振込 ヤマダ　タロウ', '電気　髙﨑①', '𠮷野家']) expect(said).toContain(words)
  })

  it('of a card and of cents', () => {
    const card = {
      ...ACCOUNT,
      currency: 'USD',
      label: { ...ACCOUNT.label, type: 'card' as const, number: '****1234' },
    }
    const said = dump(saved(FILE_FORMATS.ofx([row(1, { amount: money(-12_05) })], card)))
    expect(said).toContain('-12.05')
    expect(said).toContain('****1234')
  })
})

describe('what was exported', () => {
  const rows = chain([-1, -2, -3])
  const sent = (each: ExportRow | undefined, at: string, file: string) => ({
    key: each?.key ?? '',
    state: 'sent',
    updatedAt: at,
    remoteId: file,
  })

  it('goes out without a question the first time', () => {
    expect(planExport(rows, [])).toEqual({ kind: 'export', rows })
  })

  it('asks first where some of it is in a file already, and names that file and the day', () => {
    const before = [
      sent(rows[0], '2026-06-01T00:00:00Z', 'a.csv'),
      sent(rows[2], '2026-06-02T00:00:00Z', 'b.csv'),
    ]
    expect(planExport(rows, before)).toEqual({
      kind: 'ask',
      fresh: [rows[1]],
      repeated: [rows[0], rows[2]],
      lastAt: '2026-06-02T00:00:00Z',
      files: ['a.csv', 'b.csv'],
    })
  })

  it('does not count what was never saved', () => {
    expect(
      planExport(rows, [{ ...sent(rows[0], '2026-06-01T00:00:00Z', 'a.csv'), state: 'queued' }]),
    ).toEqual({ kind: 'export', rows })
  })

  it('is remembered by the name of the file that holds it', () => {
    const { files } = one(FILE_FORMATS['yayoi-csv'](chain(Array.from({ length: 1001 }, () => -1)), ACCOUNT))
    const remembered = exportedKeys(files)
    expect(remembered.size).toBe(1001)
    expect(new Set(remembered.values()).size).toBe(2)
  })
})
