// Rows of as many elements each, whose words a line runs together in some (定期券駅窓口 beside 運賃 and 青葉駅): each element is a field.
import { isBox } from './box'
import { leavesOf } from './leaf'
import type { Line } from './records'

const FEWEST = 3

/** The lines with such rows taken apart at their elements; the same lines where rows differ in elements, or all are of as many pieces. */
export function withEvenPieces(lines: Line[]): Line[] {
  const rows = lines.flatMap((line) => (line.kind === 'record' && line.box !== null ? [line.box] : []))
  const [first] = rows
  if (first === undefined || first.seen.children.length < FEWEST) return lines
  const pieces = (row: typeof first) => row.kids.filter((kid) => isBox(kid) || kid.isName !== true).length
  if (rows.every((row) => pieces(row) === pieces(first))) return lines
  const elements = first.seen.children.filter((kid) => typeof kid !== 'string').length
  const isEven = rows.every(({ seen, kids }) => {
    const inner = seen.children.filter((kid) => typeof kid !== 'string' || kid.trim() !== '')
    return inner.length === elements && inner.every((kid) => typeof kid !== 'string') && !kids.some(isBox)
  })
  if (!isEven) return lines
  return lines.map((line) => {
    if (line.kind !== 'record' || line.box === null) return line
    const leaves = leavesOf(line.box.seen.children, line.box.seen, true)
    return { ...line, box: { ...line.box, kids: leaves }, leaves }
  })
}
