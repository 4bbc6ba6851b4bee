// `npm run --silent read -- [--as-of YYYY-MM-DD] [--explain] PATH…`: bundles scripts/read.ts with the code that ships, and runs it.
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const outdir = join(root, 'node_modules', '.cache', 'meisai-read')
mkdirSync(outdir, { recursive: true })
await build({
  entryPoints: ['scripts/read.ts'],
  absWorkingDir: root,
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
})

const { main } = await import(pathToFileURL(join(outdir, 'read.mjs')).href)
process.exitCode = await main(process.argv.slice(2), root)
