// The weights of signs are learnt where pages speak for it, and kept where none does.
import { describe, expect, it } from 'vitest'
import { type Example, heaviest, learn, type Weighed } from './learn'

const begun = new Map<string, Weighed>([
  ['a form', { kind: 'login', weight: 2 }],
  ['a balance', { kind: 'home', weight: 1 }],
  ['already logged in', { kind: 'login', weight: -1 }],
  ['never seen', { kind: 'home', weight: 3 }],
])
const pages: Example[] = [
  { signs: ['a form'], kind: 'login' },
  { signs: ['a form', 'a balance', 'already logged in'], kind: 'home' },
  { signs: ['a form', 'a balance'], kind: 'home' },
  { signs: ['a balance'], kind: 'home' },
]

describe('learn', () => {
  const learnt = learn(pages, begun)

  it('finds weights by which the pages are what they are', () => {
    expect(pages.map(({ signs }) => heaviest(signs, begun))).not.toEqual(pages.map(({ kind }) => kind))
    expect(pages.map(({ signs }) => heaviest(signs, learnt))).toEqual(pages.map(({ kind }) => kind))
  })

  it('leaves a sign alone that no page has', () => {
    expect(learnt.get('never seen')?.weight).toBeCloseTo(3)
  })

  it('never turns a sign for a kind into one against it', () => {
    const contrary: Example[] = Array.from({ length: 50 }, () => ({ signs: ['a form'], kind: 'home' }))
    expect(learn(contrary, begun).get('a form')?.weight).toBeGreaterThan(0)
    expect(learn(contrary, begun).get('already logged in')?.weight).toBeLessThan(0)
  })
})
