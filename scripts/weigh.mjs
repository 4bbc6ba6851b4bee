// `npm run --silent weigh -- DIR… [--held DIR…]`: the weights of the signs of a page's kind, learnt from cases.
import { runBundled } from './run-bundled.mjs'

await runBundled('scripts/weigh.ts')
