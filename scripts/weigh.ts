// What the weights should be of the signs of a page's kind, and of those that a page of notices stands before the account, by folders of
// cases of which both are known; those after `--held` are only judged, not learnt from.
import { resolve } from 'node:path'
import { STANDING_SIGNS, STANDS_BEFORE } from '../lib/page/kind/interstitial'
import { SIGNS } from '../lib/page/kind/signs'
import { ENOUGH } from '../lib/page/kind/weigh-kinds'
import { pageCases } from '../tests/corpus-cases'
import { openPageReader, type PageReader } from './read/page-reader'
import { type Example, heaviest, learn, type Weighed } from './weigh/learn'

type Page = Example & { name: string }
/** One thing to learn: what it is called, its signs with the weights they have, and the page's true answer (null: no page of this lesson). */
type Lesson = { name: string; begun: Map<string, Weighed>; answer: (expected: Expected) => string | null }
type Expected = { kind: string; blocking: boolean }

/** What speaks for `other` on every page, and for `within` on every page of notices. */
const NOTHING = 'nothing speaks for another'
const LESSONS: readonly Lesson[] = [
  {
    name: 'kind',
    begun: new Map([
      [`other: ${NOTHING}`, { kind: 'other', weight: ENOUGH }],
      ...SIGNS.map(({ kind, name, weight }): [string, Weighed] => [`${kind}: ${name}`, { kind, weight }]),
    ]),
    answer: ({ kind }) => kind,
  },
  {
    name: 'blocking',
    begun: new Map([
      [`within: ${NOTHING}`, { kind: 'within', weight: STANDS_BEFORE }],
      ...STANDING_SIGNS.map(({ name, weight }): [string, Weighed] => [
        `blocking: ${name}`,
        { kind: 'blocking', weight },
      ]),
    ]),
    answer: ({ kind, blocking }) => (kind !== 'notice' ? null : blocking ? 'blocking' : 'within'),
  },
]
/** As a reading tells its signs: `home +1.5 balances`. */
const TOLD = /^(\w+) [+-][\d.]+ (.*)$/

type Read = { name: string; told: string[]; expected: Expected }

async function readAll(folders: readonly string[], reader: PageReader): Promise<Read[]> {
  const pages: Read[] = []
  for (const folder of folders) {
    for (const { path, asOf, name, expected } of pageCases(resolve(process.env.INIT_CWD ?? '.', folder))) {
      const { why } = await reader.read(path, asOf)
      const told = why.flatMap((line) => {
        const [, kind, sign] = TOLD.exec(line) ?? []
        return kind === undefined ? [] : [`${kind}: ${sign}`]
      })
      pages.push({ name, told, expected })
    }
  }
  return pages
}

function pagesOf({ begun, answer }: Lesson, read: readonly Read[]): Page[] {
  const always = [...begun.keys()].filter((sign) => sign.endsWith(NOTHING))
  return read.flatMap(({ name, told, expected }) => {
    const kind = answer(expected)
    return kind === null
      ? []
      : [{ name, kind, signs: [...always, ...told.filter((sign) => begun.has(sign))] }]
  })
}

function told(name: string, pages: readonly Page[], weights: ReadonlyMap<string, Weighed>): string {
  const wrong = pages.filter(({ signs, kind }) => heaviest(signs, weights) !== kind)
  const lines = wrong.map((page) => `  ${page.name}: ${heaviest(page.signs, weights)}, not ${page.kind}\n`)
  return `${name}: ${pages.length - wrong.length} of ${pages.length} right\n${lines.join('')}`
}

function teach(lesson: Lesson, read: readonly Read[], held: readonly Read[]): void {
  const pages = pagesOf(lesson, read)
  if (pages.length === 0) return
  const learnt = learn(pages, lesson.begun)
  for (const own of learnt.values()) own.weight = Math.round(own.weight * 2) / 2
  for (const [name, some] of [
    ['learnt from', pages],
    ['held back', pagesOf(lesson, held)],
  ] as const) {
    if (some.length === 0) continue
    process.stdout.write(told(`${lesson.name}, ${name}, weights as they are`, some, lesson.begun))
    process.stdout.write(told(`${lesson.name}, ${name}, weights learnt`, some, learnt))
  }
  for (const [sign, { weight }] of learnt)
    if (weight !== lesson.begun.get(sign)?.weight)
      process.stdout.write(`${sign}: ${lesson.begun.get(sign)?.weight} -> ${weight}\n`)
}

/** `npm run --silent weigh -- DIR… [--held DIR…]`; the weights are for a person to write into the signs, in half steps. */
export async function main(args: readonly string[], root: string): Promise<number> {
  const at = args.includes('--held') ? args.indexOf('--held') : args.length
  const reader = await openPageReader(root)
  try {
    const read = await readAll(args.slice(0, at), reader)
    if (read.length === 0) return 2
    const held = await readAll(args.slice(at + 1), reader)
    for (const lesson of LESSONS) teach(lesson, read, held)
    return 0
  } finally {
    await reader.close()
  }
}
