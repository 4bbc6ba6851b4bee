// A long list of rows of one height, of which only those in sight are drawn and fetched. 100,000 rows open like ten.
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

type Props<Row> = {
  label: string
  /** Rows in all. */
  count: number
  /** Height of a row in rem; rows do not wrap. */
  rowRem: number
  header: ComponentChildren
  columns: number
  /** Changes whenever the rows behind the list have changed; a new one fetches anew. */
  version: string
  fetchRows: (offset: number, limit: number) => Promise<readonly Row[]>
  /** The cells of a row. */
  draw: (row: Row) => ComponentChildren
  keyOf: (row: Row) => string
}

/** Rows fetched beyond what is in sight, at each end. */
const SPARE = 20

export function WindowedRows<Row>(props: Props<Row>) {
  const { label, count, rowRem, header, columns, version, fetchRows, draw, keyOf } = props
  const box = useRef<HTMLElement>(null)
  const [window, setWindow] = useState({ first: 0, size: 60 })
  const [shown, setShown] = useState<{ first: number; rows: readonly Row[] }>({ first: 0, rows: [] })

  useEffect(() => {
    let isCurrent = true
    fetchRows(window.first, window.size).then((rows) => {
      if (isCurrent) setShown({ first: window.first, rows })
    })
    return () => {
      isCurrent = false
    }
  }, [window.first, window.size, version, fetchRows])

  const look = () => {
    if (box.current === null) return
    const rowPx = rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const first = Math.max(0, Math.floor(box.current.scrollTop / rowPx) - SPARE)
    const size = Math.ceil(box.current.clientHeight / rowPx) + SPARE * 2
    // Moves in steps, so that scrolling a line fetches nothing.
    const stepped = Math.floor(first / SPARE) * SPARE
    setWindow((old) =>
      old.first === stepped && old.size >= size ? old : { first: stepped, size: size + SPARE },
    )
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard (WCAG 2.1.1).
    <section class="windowed" ref={box} onScroll={look} tabIndex={0} aria-label={label}>
      <table aria-label={label} aria-rowcount={count + 1} aria-colcount={columns}>
        <thead>{header}</thead>
        <tbody>
          <Filler rows={shown.first} rowRem={rowRem} columns={columns} />
          {shown.rows.map((row, index) => (
            <tr key={keyOf(row)} aria-rowindex={shown.first + index + 2} style={{ height: `${rowRem}rem` }}>
              {draw(row)}
            </tr>
          ))}
          <Filler
            rows={Math.max(0, count - shown.first - shown.rows.length)}
            rowRem={rowRem}
            columns={columns}
          />
        </tbody>
      </table>
    </section>
  )
}

/** The room of rows that are not drawn. */
function Filler({ rows, rowRem, columns }: { rows: number; rowRem: number; columns: number }) {
  if (rows === 0) return null
  return (
    <tr>
      <td class="filler" colSpan={columns} style={{ height: `${rows * rowRem}rem` }} />
    </tr>
  )
}
