// `npm test`: everything that CI runs, from a fresh checkout. Ends with one line `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensurePackages } from './chromium.mjs'
import { ensureInstalled, run } from './install.mjs'

const chromium = ensureInstalled()
// The real ledgers and readers that some tests talk to; where they cannot be had, those tests say that they were skipped.
ensurePackages({
  hledger: 'hledger',
  'hledger-web': 'hledger-web',
  'bean-check': 'beancount',
  ofxdump: 'ofx',
})

const reports = mkdtempSync(join(tmpdir(), 'meisai-test-'))
const totals = { passed: 0, failed: 0, skipped: 0 }

/** A check that is one thing: it passes or fails as a whole. */
function check(name, command, args) {
  const started = Date.now()
  const { code } = run(command, args, { env: { CHROMIUM: chromium } })
  totals[code === 0 ? 'passed' : 'failed'] += 1
  console.log(`${code === 0 ? '✔' : '✘'} ${name} (${Math.round((Date.now() - started) / 1000)} s)`)
}

/** A runner with tests of its own, counted from its JSON report. */
function suite(name, command, args, report, count) {
  const started = Date.now()
  const { code } = run(command, args, { env: { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report } })
  let counted = { passed: 0, failed: 0, skipped: 0 }
  try {
    counted = count(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    counted.failed = 1
  }
  // A runner that ended badly with no failed test (a crash, an unhandled error) is a failure of its own.
  if (code !== 0 && counted.failed === 0) counted.failed = 1
  if (code === 0 && counted.passed === 0) counted.failed = 1
  for (const key of Object.keys(totals)) totals[key] += counted[key]
  console.log(
    `${counted.failed === 0 ? '✔' : '✘'} ${name}: ${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped (${Math.round((Date.now() - started) / 1000)} s)`,
  )
}

check('types', 'tsc', ['--noEmit', '-p', '.'])
check('lint', 'biome', ['ci', '--error-on-warnings'])
check('dead code', 'knip', ['--no-progress'])
check('build', 'wxt', ['build'])
check('build:testing', 'wxt', ['build', '--mode', 'testing'])
check('size', 'size-limit', [])
// What README shows first: the main job in a real browser, from consent to rows in a ledger.
check('start', 'node', ['--import', 'tsx', 'scripts/start.ts', '--headless'])
const unitReport = join(reports, 'unit.json')
suite(
  'unit',
  'vitest',
  ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`],
  unitReport,
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }),
)
const e2eReport = join(reports, 'e2e.json')
suite('e2e', 'playwright', ['test', '--reporter=line,json'], e2eReport, (report) => ({
  passed: report.stats.expected + report.stats.flaky,
  failed: report.stats.unexpected,
  skipped: report.stats.skipped,
}))
rmSync(reports, { recursive: true })

const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`)
process.exitCode = totals.failed === 0 ? 0 : 1
