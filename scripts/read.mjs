// `npm run --silent read -- [--as-of YYYY-MM-DD] [--explain] PATH…`: prints the reading of pages and files.
import { runBundled } from './run-bundled.mjs'

await runBundled('scripts/read.ts')
