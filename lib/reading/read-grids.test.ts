import { describe, expect, it } from 'vitest'
import { type Day, dayOf } from '../statement/day'
import type { Grid, GridSource } from './grid'
import { readGrids, readGridsSliced } from './read-grids'

const asOf = dayOf(2026, 1, 31) as Day

/** A grid from lines of cells parted by `|`; the first line is a header unless `isBare`. */
function grid(
  lines: string[],
  surroundings: string[] = [],
  isBare = false,
  source: GridSource = 'table',
): Grid {
  const rows = lines.map((line, at) =>
    line.split('|').map((text) => ({ text: text.trim(), isHeader: at === 0 && !isBare })),
  )
  return { source, rows, surroundings }
}

const HEADER = '日付|摘要|お支払金額|お預り金額|残高'
const ROWS = [
  '1月5日|カード|1,000円||9,000円',
  '1月6日|振込||500円|9,500円',
  '1月8日|デンキ|300円||9,200円',
  '1月9日|利息||1円|9,201円',
]

const amounts = (reading: ReturnType<typeof readGrids>) =>
  reading.statements.map(({ proof, rows }) => [proof, ...rows.map(({ amount }) => amount)])

const ALL = ['proved', -1000, 500, -300, 1]

describe('readGrids', () => {
  it('joins a table that is split in two', () => {
    expect(
      amounts(readGrids([grid([HEADER, ...ROWS.slice(0, 2)]), grid([HEADER, ...ROWS.slice(2)])], { asOf })),
    ).toEqual([ALL])
  })
  it('joins the months of one ledger whose heads have other names or another order', () => {
    const later = ['1月8日||デンキ|300円|9,200円', '1月9日|1円|利息||9,201円']
    expect(
      amounts(
        readGrids([grid([HEADER, ...ROWS.slice(0, 2)]), grid(['取引日|入金|内容|出金|差引残高', ...later])], {
          asOf,
        }),
      ),
    ).toEqual([ALL])
  })
  it('takes a list that shows most rows of a table once more for a copy, and equal dealings for dealings', () => {
    const card = [
      '利用日|利用店|利用金額',
      '1月5日|ミホン珈琲|480円',
      '1月6日|ミホン珈琲|480円',
      '1月7日|ミホン|900円',
    ]
    const more = [...card, '1月8日|ミホンカメラ|3,000円']
    const list = (rows: string[]) => grid(rows, ['ミホンカード'], true, 'siblings')
    expect(
      amounts(readGrids([grid(more, ['ミホンカード']), list(more.slice(1).toSpliced(1, 1))], { asOf })),
    ).toEqual([['unproved', -480, -480, -900, -3000]])
    const trip = '1月8日|駐車場|300円'
    const day = [trip, '1月8日|ミホン|100円', trip, '1月8日|ミホン|200円', trip]
    const trips = readGrids(
      [grid(['利用日|利用店|利用金額', ...day], ['ミホンカード']), list([trip, trip, trip])],
      { asOf },
    )
    expect(trips.statements.flatMap(({ rows }) => rows)).toHaveLength(8)
  })
  it('joins a header in a table of its own to the rows below', () => {
    expect(amounts(readGrids([grid([HEADER]), grid(ROWS, [], true)], { asOf }))).toEqual([ALL])
  })
  it('joins lists under headings that are days', () => {
    const day = (heading: string, lines: string[]) => grid(lines, [heading], true, 'siblings')
    const grids = [
      day('2026年1月9日（金）', ['利息|+¥1|残高 ¥9,201']),
      day('2026年1月8日（木）', ['デンキ|−¥300|残高 ¥9,200']),
      day('2026年1月6日（火）', ['振込|+¥500|残高 ¥9,500', 'カード|−¥1,000|残高 ¥9,000']),
    ]
    expect(amounts(readGrids(grids, { asOf }))).toEqual([ALL])
  })
  it('reads rows shown twice once, in whatever dress', () => {
    const cards = ROWS.map((row) => {
      const [day, what, out, into, balance] = row.split('|')
      return `${day}|${what}|${out === '' ? `お預入れ +${into}` : `お引出し -${out}`}|残高 ${balance}`
    })
    const grids = [
      grid([HEADER, ...ROWS]),
      grid(cards, [], true, 'siblings'),
      grid([HEADER, ...ROWS.map((row) => row.replace(/円/g, ''))]),
    ]
    expect(amounts(readGrids(grids, { asOf }))).toEqual([ALL])
  })
  it('keeps two accounts apart by what stands around them', () => {
    const grids = [
      grid([HEADER, ...ROWS.slice(0, 2)], ['見本支店 普通預金 口座番号 1234567']),
      grid([HEADER, ...ROWS.slice(2)], ['見本支店 貯蓄預金 口座番号 7654321']),
    ]
    const reading = readGrids(grids, { asOf })
    expect(reading.statements.map(({ account }) => [account.branch, account.type, account.number])).toEqual([
      ['見本支店', 'ordinary', '1234567'],
      ['見本支店', 'savings', '7654321'],
    ])
  })
  it('names the account by another table near', () => {
    const near = grid(['取引店|預金種類|口座番号|現在残高', '見本支店|普通|1234567|9,201円'])
    expect(readGrids([near, grid([HEADER, ...ROWS])], { asOf }).statements[0]?.account).toMatchObject({
      branch: '見本支店',
      type: 'ordinary',
      number: '1234567',
    })
  })
  it('says more where the page does', () => {
    const more = (text: string) => readGrids([grid([HEADER, ...ROWS], [text])], { asOf }).statements[0]?.more
    expect(['全23件中 1～4件を表示', 'さらに見る', '検索結果 13件', '12件中4件'].map(more)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(
      [
        '全4件',
        '1～4件／4件中',
        '過去24か月、最大3,000件',
        'これより前の履歴はありません',
        '表示件数 20件',
      ].map(more),
    ).toEqual([false, false, false, false, false])
  })
  it('is broken where a balance carried over is not the one that the row before left', () => {
    const lines = [
      HEADER,
      ...ROWS.slice(0, 2),
      '|次頁へ繰越|||9,400円',
      '|前頁より繰越|||9,500円',
      ...ROWS.slice(2),
    ]
    expect(readGrids([grid(lines)], { asOf }).statements[0]).toMatchObject({ proof: 'broken' })
  })
  it.each([
    [
      'prices of funds',
      [
        '基準日|ファンド|基準価額|前日比',
        '2026/01/05|A|10,000|+10',
        '2026/01/06|A|10,020|+20',
        '2026/01/07|A|10,010|-10',
      ],
    ],
    ['logins', ['日時|経路|結果', '2026/01/20 09:58|パソコン|成功', '2026/01/18 22:14|アプリ|成功']],
    [
      'time deposits',
      [
        '預入日|満期日|元金|利率',
        '2026/01/05|2027/01/05|100,000円|0.2%',
        '2026/01/06|2027/01/06|200,000円|0.2%',
      ],
    ],
    ['limits', ['項目|限度額', '振込|1,000,000円', 'ATM|500,000円']],
  ])('takes %s for no statement', (_, lines) => {
    expect(readGrids([grid(lines)], { asOf }).statements).toEqual([])
  })
  it('gives no statement for a header without rows on a page', () => {
    expect(readGrids([grid([HEADER])], { asOf }).statements).toEqual([])
  })
  it('refuses a row of ten thousand columns', () => {
    const wide: Grid = {
      source: 'table',
      rows: Array.from({ length: 50 }, () =>
        Array.from({ length: 10_000 }, () => ({ text: '2026/01/05', isHeader: false })),
      ),
      surroundings: [],
    }
    expect(readGrids([wide], { asOf })).toMatchObject({
      statements: [],
      refused: [{ why: 'not-a-statement' }],
    })
  })
  it('rests between slices and reads the same', async () => {
    const lines = [
      HEADER,
      ...Array.from({ length: 3000 }, (_, at) => `2026/01/05|A${at}|10||${1_000_000 - at * 10}`),
    ]
    const at = grid(lines)
    expect(await readGridsSliced([at], { asOf }, () => Promise.resolve())).toEqual(readGrids([at], { asOf }))
    const stop = new AbortController()
    stop.abort(new Error('enough'))
    await expect(
      readGridsSliced(
        Array.from({ length: 40 }, () => at),
        { asOf, signal: stop.signal },
        () => Promise.resolve(),
      ),
    ).rejects.toThrow('enough')
  })
  it('takes a minus among what was drawn for money given back, where nothing else is drawn so', () => {
    const rows = ['1月5日|ショッピング|3,300', '1月9日|サブスク|990', '1月20日|ショッピング|-3,300']
    const drawn = (lines: string[]) =>
      amounts(readGrids([grid(['取引日|取引内容|お引落金額', ...lines], [], false, 'csv')], { asOf }))
    expect(drawn(rows)).toEqual([['unproved', -3300, -990, 3300]])
    expect(drawn(rows.map((row) => row.replace(/\|-?(?=[\d,]+$)/, '|-')))).toEqual([])
  })
  it('leaves out a note with a name of its own below or beside the words', () => {
    const rows = ROWS.map((row) => row.replace(/\|(\D+?)\|/, '|$1\nメモ -|'))
    const [below] = readGrids([grid([HEADER, ...rows])], { asOf }).statements
    expect(below?.rows.map(({ description }) => description)).toEqual(['カード', '振込', 'デンキ', '利息'])
  })
  it('takes the account from a line of values under their names in the same file', () => {
    const names = ['お取引店|科目|口座番号|照会期間', '南口支店|普通|3091447|2026/01/01～2026/01/31', '']
    const account = { branch: '南口支店', type: 'ordinary', number: '3091447' }
    const read = (...lines: string[]) =>
      readGrids([grid([...names, ...lines], [], true, 'csv')], { asOf, keepsEmpty: true }).statements
    expect(read(HEADER, ...ROWS)).toMatchObject([{ account, proof: 'proved' }])
    expect(read(HEADER, 'お取引はございません。||||')).toMatchObject([{ account, rows: [] }])
  })
  it('takes no account from a transaction alone in a table above', () => {
    const lines = [
      '日付|摘要|お支払金額|お預り金額|残高',
      '1月4日|振替 渋谷支店 普通 7654321|1,000円||9,000円',
      '',
    ]
    const other = ['取引日|内容|出金額|入金額|残高', ...ROWS]
    const { statements } = readGrids([grid([...lines, ...other], [], true, 'csv')], { asOf })
    expect(statements.map(({ account }) => account.number)).not.toContain('7654321')
  })
  it('takes a file of card members for a card of each', () => {
    const lines = [
      'Date|Description|Card Member|Account #|Amount',
      '01/15/2026|PAYMENT - THANK YOU|RIN|-51007|-142,880',
      '01/13/2026|SUSHI|SORA|-52013|8,250',
    ]
    expect(readGrids([grid(lines, [], false, 'csv')], { asOf }).statements).toMatchObject([
      { account: { type: 'card', number: '-51007' }, rows: [{ amount: 142_880 }] },
      { account: { type: 'card', number: '-52013' }, rows: [{ amount: -8_250 }] },
    ])
  })
  it('leaves out no rows whose amounts stand in a column of unknown name', () => {
    const lines = [
      '取引日|内容|ご融通分|返済額',
      '1月6日|融通|50,000円|―',
      '1月9日|返済|―|13,000円',
      '1月20日|返済|―|13,000円',
    ]
    expect(readGrids([grid(lines)], { asOf })).toMatchObject({
      statements: [],
      refused: [{ why: 'ambiguous' }],
    })
  })
  it('takes what a debit card was used for, on the day it was taken from the account, for no bill', () => {
    const lines = [
      'ご利用者|お引落日|ご利用店|お引落金額|承認番号',
      '本人|1月12日|ヨモギ堂|640|[000300]',
      '本人|1月17日|百貨|2,530|[000301]',
    ]
    expect(amounts(readGrids([grid(lines, [], false, 'csv')], { asOf }))).toEqual([
      ['unproved', -640, -2_530],
    ])
  })
})

it('takes the way that money went from the first of the words, where nothing else tells it', () => {
  const lines = [
    '1月5日|お借入 インターネット振込|50,000円',
    '1月9日|ご返済 口座振替|13,000円',
    '1月20日|ご返済 提携ATM|40,000円',
  ]
  const read = (rows: string[]) => readGrids([grid(rows, ['カードローン'], true, 'siblings')], { asOf })
  expect(amounts(read(lines))).toEqual([['unproved', -50_000, 13_000, 40_000]])
  expect(read(lines).statements[0]?.rows[0]?.description).toBe('お借入 インターネット振込')
})
