// `npm start`: from a fresh checkout to the main job in a real browser. Runs on Node 20 with nothing installed.
import { ensureInstalled, run } from './install.mjs'

const chromium = ensureInstalled()
const { code } = run('wxt', ['build', '--mode', 'testing'], { quiet: true })
if (code !== 0) process.exit(run('wxt', ['build', '--mode', 'testing']).code)
process.exit(
  run('node', ['--import', 'tsx', 'scripts/start.ts', ...process.argv.slice(2)], {
    env: { CHROMIUM: chromium },
  }).code,
)
