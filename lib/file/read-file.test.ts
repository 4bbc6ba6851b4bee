import { describe, expect, it } from 'vitest'
import { type Day, dayOf } from '../statement/day'
import { LARGEST_FILE_BYTES, readFile, readStatementFile } from './read-file'

const asOf = dayOf(2026, 1, 31) as Day
const read = (text: string) => readFile(new TextEncoder().encode(text), { asOf })
const rowsOf = (text: string) => {
  const reading = read(text)
  return reading.kind === 'error'
    ? reading.error
    : reading.statements.map(({ rows, proof }) => [proof, ...rows.map(({ amount }) => amount)])
}

describe('readFile', () => {
  it('takes the sign of an unsigned amount from the balances, once an opening balance is known', () => {
    expect(
      rowsOf(
        '日付,摘要,金額,残高\n2026/01/05,前月繰越,,10000\n2026/01/06,カード,1000,9000\n2026/01/07,振込,5000,14000\n',
      ),
    ).toEqual([['proved', -1000, 5000]])
    expect(
      rowsOf(
        '日付,摘要,金額,残高\n2026/01/06,カード,1000,9000\n2026/01/07,振込,5000,14000\n2026/01/08,デンキ,300,13700\n',
      ),
    ).toBe('ambiguous')
  })
  it('reads records of two lines', () => {
    expect(
      rowsOf(
        '日付,お支払金額,お預り金額,残高\n摘要,,,\n2026/01/06,1000,,9000\nカード,,,\n2026/01/07,,5000,14000\n振込,,,\n2026/01/08,200,,13800\nデンキ,,,\n',
      ),
    ).toEqual([['proved', -1000, 5000, -200]])
  })
  it('gives rows without a date the date above where the source leaves repeated dates out', () => {
    expect(
      rowsOf(
        '年月日,摘要,お支払金額,お預り金額,差引残高\n2026/1/5,カード,1000,,9000\n,手数料,110,,8890\n2026/1/6,振込,,5000,13890\n,デンキ,300,,13590\n',
      ),
    ).toEqual([['proved', -1000, -110, 5000, -300]])
  })
  it('doubts the one row without a date where all others have one', () => {
    expect(
      rowsOf(
        '日付,摘要,出金,入金,残高\n2026/1/5,カード,1000,,9000\n2026/1/5,手数料,110,,8890\n,振込,,5000,13890\n2026/1/7,デンキ,300,,13590\n',
      ),
    ).toEqual([['broken', -1000, -110, 5000, -300]])
  })
  it('leaves out a row marked 取消 that moves no balance', () => {
    expect(
      rowsOf(
        '日付,お取引内容,お引出し,お預入れ,残高\n2026/01/05,カード,1000,,9000\n2026/01/06,取消,500,,9000\n2026/01/07,振込,,100,9100\n',
      ),
    ).toEqual([['proved', -1000, 100]])
  })
  it('keeps two accounts of one file apart', () => {
    const part = (number: string, start: number) =>
      `口座番号,${number}\n日付,摘要,出金,入金,残高\n2026/01/05,B,1000,,${start}\n2026/01/06,C,,500,${start + 500}\n\n`
    const reading = read(part('1111111', 8000) + part('2222222', 700))
    expect(
      reading.kind === 'statements' &&
        reading.statements.map(({ account, proof }) => [account.number, proof]),
    ).toEqual([
      ['1111111', 'proved'],
      ['2222222', 'proved'],
    ])
  })
  it('reads a balance owed as negative', () => {
    expect(
      rowsOf(
        '取引日,摘要,借入金額,返済金額,借入残高\n2026/01/05,借入,10000,,10000\n2026/01/10,返済,,3000,7000\n2026/01/15,利息,50,,7050\n',
      ),
    ).toEqual([['proved', -10_000, 3000, -50]])
  })
  it.each([
    [
      'a journal',
      '取引No,取引日,借方勘定科目,借方金額(円),貸方勘定科目,貸方金額(円),摘要\n1,2026/01/05,普通預金,1000,売上高,1000,A\n',
    ],
    [
      'points',
      '日付,内容,増減,残高\n2026/01/05,ポイント付与,+10,10\n2026/01/06,ポイント付与,+20,30\n2026/01/07,ポイント利用,-5,25\n',
    ],
    [
      'transfers to be made',
      '振込指定日,受取人名,金融機関名,支店名,金額\n2026/01/05,ヤマダ,A銀行,本店,1000\n2026/01/06,ヤマダ,A銀行,本店,1000\n',
    ],
  ])('takes %s for no statement', (_, text) => expect(rowsOf(text)).toBe('not-a-statement'))
  it.each([
    ['an object in one line', '{"result":"NG","errorCode":"E0401","list":[]}'],
    ['an object that was cut', '{"result":"NG","errorCode":"E04'],
    ['an object handed to a function', 'callback({"result":"NG"});'],
    ['a list of rows', '[{"date":"2026-01-05","amount":100}]'],
    ['a script', '<script>location.href="/login"</script>'],
    ['an error in XML', '<error><code>"1</code></error>'],
  ])('takes %s for no statement', (_, text) => expect(rowsOf(text)).toBe('not-a-statement'))
  it.each([
    ['within its amount', '2026/01/08,デンキ,3'],
    ['behind a comma', '2026/01/08,デンキ,300,,'],
    ['within its date', '2026/0'],
    ['behind its date', '2026/01/08'],
    ['within its amount, a line end behind it', '2026/01/08,デンキ,3\n'],
  ])('calls a file truncated whose last row was cut %s', (_, last) => {
    const head = '日付,摘要,出金,入金,残高\n'
    expect(rowsOf(`${head}2026/01/06,カード,1000,,9000\n2026/01/07,振込,,5000,14000\n${last}`)).toBe(
      'truncated',
    )
  })
  it('takes a short line that is no row for none', () => {
    const rows = '日付,摘要,出金,入金,残高\n2026/01/06,カード,1000,,9000\n2026/01/07,振込,,5000,14000\n'
    for (const last of ['合計,2件', '以上', '※2026/01/31 10:00 現在', '2026/01/31,作成\n'])
      expect([last, rowsOf(rows + last)]).toEqual([last, [['proved', -1000, 5000]]])
  })
  it('reads lines that begin with the type of their record', () => {
    expect(
      rowsOf(
        'H,20260101\nT,取引日,摘要,出金,入金,残高\nD,2026/01/05,A,1000,,9000\nD,2026/01/06,B,,500,9500\nE,2\n',
      ),
    ).toEqual([['proved', -1000, 500]])
  })
  it('keeps a first column that tells the direction', () => {
    expect(rowsOf('DR/CR,日付,摘要,金額\nD,2026/01/05,A,1000\nD,2026/01/06,B,500\n')).toEqual([
      ['unproved', -1000, -500],
    ])
  })
  it('reads fields that are protected for Excel', () => {
    const rows = [['proved', -1000, 500]]
    expect(
      rowsOf(
        '日付,摘要,出金,入金,残高\n="2026/01/05",="A,B",="1,000",="",="9,000"\n="2026/01/06",="B",,="500",="9,500"\n',
      ),
    ).toEqual(rows)
    expect(
      rowsOf("日付,摘要,出金,入金,残高\n'2026/01/05,A,'1000,,'9000\n'2026/01/06,B,,'500,'9500\n"),
    ).toEqual(rows)
  })
  it('reads OFX 2', () => {
    const row = (date: string, amount: string) =>
      `<STMTTRN><TRNTYPE>OTHER</TRNTYPE><DTPOSTED>${date}</DTPOSTED><TRNAMT>${amount}</TRNAMT><FITID>1</FITID><NAME>A &amp; B</NAME></STMTTRN>`
    const text = `<?xml version="1.0"?><?OFX OFXHEADER="200"?><OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>JPY</CURDEF><BANKACCTFROM><BANKID>0001</BANKID><ACCTID>123</ACCTID><ACCTTYPE>SAVINGS</ACCTTYPE></BANKACCTFROM><BANKTRANLIST>${row('20260105', '-100')}${row('20260106', '200')}</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`
    expect(rowsOf(text)).toEqual([['unproved', -100, 200]])
    expect(rowsOf(text.slice(0, -30))).toBe('truncated')
  })
})

describe('readStatementFile', () => {
  it('refuses a file that is too large before it reads a byte', async () => {
    let isRead = false
    const file = Object.assign(new Blob([]), {
      name: 'huge.csv',
      arrayBuffer: async () => {
        isRead = true
        return new ArrayBuffer(0)
      },
    })
    Object.defineProperty(file, 'size', { value: LARGEST_FILE_BYTES + 1 })
    expect(await readStatementFile(file, { asOf })).toEqual({ kind: 'error', error: 'too-large' })
    expect(isRead).toBe(false)
  })
  it('stops when it is told to', async () => {
    const lines = Array.from({ length: 60_000 }, (_, at) => `2026/01/05,A,1,,${-at - 1}`)
    const file = new Blob([`日付,摘要,出金,入金,残高\n${lines.join('\n')}`])
    const stop = new AbortController()
    const reading = readStatementFile(file, { asOf, signal: stop.signal })
    stop.abort()
    await expect(reading).rejects.toThrow()
  })
})
