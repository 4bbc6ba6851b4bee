// `npm run --silent score -- DIR…`: how well folders of cases are read.
import { runBundled } from './run-bundled.mjs'

await runBundled('scripts/score.ts')
