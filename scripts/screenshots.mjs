// `npm run screenshots`: makes the pictures of README and docs anew, from the built extension.
import { ensureInstalled, run } from './install.mjs'

const chromium = ensureInstalled()
const { code } = run('wxt', ['build', '--mode', 'testing'], { quiet: true })
if (code !== 0) process.exit(code)
process.exit(
  run('node', ['--import', 'tsx', 'scripts/screenshots.ts', ...process.argv.slice(2)], {
    env: { CHROMIUM: chromium },
  }).code,
)
