// Prints a JSON line a measurement: `npm run bench`, or `npm run bench -- csv outbox` for some of them.
// Every ratio is against a yardstick measured in the same run; absolute times mean nothing on a shared machine.
import { measureCsv } from '../tests/bench/csv'
import { measureOutbox } from '../tests/bench/outbox'
import { measureIdlePage, measurePages } from '../tests/bench/page'
import { measureMerge, measureOpen, measureSize } from '../tests/bench/passbook'

const MEASURES: Readonly<Record<string, () => unknown>> = {
  pages: () => measurePages(),
  'idle-page': () => measureIdlePage(),
  csv: () => measureCsv(),
  merge: () => measureMerge(),
  open: () => measureOpen(),
  size: () => measureSize(),
  outbox: () => measureOutbox(),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in MEASURES))
if (unknown.length > 0) {
  console.error(`No measurement ${unknown.join(', ')}. There are: ${Object.keys(MEASURES).join(', ')}`)
  process.exit(2)
}
for (const [name, measure] of Object.entries(MEASURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const measured = await measure()
  for (const one of Array.isArray(measured) ? measured : [measured]) console.log(JSON.stringify(one))
}
