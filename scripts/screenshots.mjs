// `npm run screenshots`: makes the pictures of README and docs anew, from the components and their mock states.
import { ensureInstalled, run } from './install.mjs'

const chromium = ensureInstalled()
process.exit(
  run('node', ['--import', 'tsx', 'scripts/screenshots.ts', ...process.argv.slice(2)], {
    env: { CHROMIUM: chromium },
  }).code,
)
