// `npm run bench`: prints a JSON line a measurement, each a ratio against its yardstick measured in the same run.
import { ensureInstalled, run } from './install.mjs'

const chromium = ensureInstalled()
process.exit(
  run('node', ['--import', 'tsx', '--expose-gc', 'scripts/bench.ts', ...process.argv.slice(2)], {
    env: { CHROMIUM: chromium },
  }).code,
)
