// What the weights of the signs of a page's kind should be, by folders of cases whose kinds are known; of which those after `--held` are
// only judged, not learnt from.
import { resolve } from 'node:path'
import { SIGNS } from '../lib/page/kind/signs'
import { ENOUGH } from '../lib/page/kind/weigh-kinds'
import { pageCases } from '../tests/corpus-cases'
import { openPageReader, type PageReader } from './read/page-reader'
import { type Example, heaviest, learn, type Weighed } from './weigh/learn'

/** What speaks for `other` on every page. */
const NOTHING = 'other: nothing speaks for another kind'
/** As a reading tells its signs: `home +1.5 balances`. */
const TOLD = /^(\w+) [+-][\d.]+ (.*)$/

type Page = Example & { name: string }

async function pagesOf(folders: readonly string[], reader: PageReader): Promise<Page[]> {
  const pages: Page[] = []
  for (const folder of folders) {
    for (const { path, asOf, name, expected } of pageCases(resolve(process.env.INIT_CWD ?? '.', folder))) {
      const { why } = await reader.read(path, asOf)
      const signs = why.flatMap((line) => {
        const [, kind, sign] = TOLD.exec(line) ?? []
        return kind === undefined ? [] : [`${kind}: ${sign}`]
      })
      pages.push({ name, signs: [NOTHING, ...signs], kind: expected.kind })
    }
  }
  return pages
}

function told(name: string, pages: readonly Page[], weights: ReadonlyMap<string, Weighed>): string {
  const wrong = pages.filter(({ signs, kind }) => heaviest(signs, weights) !== kind)
  const lines = wrong.map((page) => `  ${page.name}: ${heaviest(page.signs, weights)}, not ${page.kind}\n`)
  return `${name}: ${pages.length - wrong.length} of ${pages.length} right\n${lines.join('')}`
}

/** `npm run --silent weigh -- DIR… [--held DIR…]`; the weights are for a person to write into the signs, in half steps. */
export async function main(args: readonly string[], root: string): Promise<number> {
  const at = args.includes('--held') ? args.indexOf('--held') : args.length
  const begun = new Map<string, Weighed>([
    [NOTHING, { kind: 'other', weight: ENOUGH }],
    ...SIGNS.map(({ kind, name, weight }): [string, Weighed] => [`${kind}: ${name}`, { kind, weight }]),
  ])
  const reader = await openPageReader(root)
  try {
    const pages = await pagesOf(args.slice(0, at), reader)
    if (pages.length === 0) return 2
    const held = await pagesOf(args.slice(at + 1), reader)
    const learnt = learn(pages, begun)
    for (const own of learnt.values()) own.weight = Math.round(own.weight * 2) / 2
    for (const [name, some] of [
      ['learnt from', pages],
      ['held back', held],
    ] as const) {
      if (some.length === 0) continue
      process.stdout.write(told(`${name}, weights as they are`, some, begun))
      process.stdout.write(told(`${name}, weights learnt`, some, learnt))
    }
    for (const [sign, { weight }] of learnt)
      if (weight !== begun.get(sign)?.weight)
        process.stdout.write(`${sign}: ${begun.get(sign)?.weight} -> ${weight}\n`)
    return 0
  } finally {
    await reader.close()
  }
}
