// Bundles a script with the code that ships and runs its `main`: what it hands to a page is then plain text without a helper of some loader in it.
import { mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Runs `main(args, root)` of a TypeScript file with the arguments of the command line; its answer is the exit code. */
export async function runBundled(entry) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  const name = basename(entry, '.ts')
  const outdir = join(root, 'node_modules', '.cache', `meisai-${name}`)
  mkdirSync(outdir, { recursive: true })
  await build({
    entryPoints: [entry],
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
  const { main } = await import(pathToFileURL(join(outdir, `${name}.mjs`)).href)
  process.exitCode = await main(process.argv.slice(2), root)
}
