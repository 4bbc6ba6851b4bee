// One at a time, with the browser's locks and without.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { oneAtATime } from './one-at-a-time'

afterEach(() => vi.unstubAllGlobals())

describe.each([
  ['with the locks of the browser', () => {}],
  ['without locks', () => vi.stubGlobal('navigator', {})],
])('%s', (_, prepare) => {
  it('runs works of one name in their order, never two at once', async () => {
    prepare()
    let running = 0
    const order: number[] = []
    const work = (n: number) => async () => {
      expect(++running).toBe(1)
      for (let turn = 0; turn < 5 - n; turn++) await Promise.resolve()
      order.push(n)
      running--
      return n
    }
    expect(await Promise.all([0, 1, 2, 3, 4].map((n) => oneAtATime('order', work(n))))).toEqual([
      0, 1, 2, 3, 4,
    ])
    expect(order).toEqual([0, 1, 2, 3, 4])
  })

  it('gives an error to its own caller and goes on with the next', async () => {
    prepare()
    const failing = oneAtATime('errors', () => Promise.reject(new Error('mine')))
    const next = oneAtATime('errors', async () => 'fine')
    await expect(failing).rejects.toThrow('mine')
    expect(await next).toBe('fine')
  })

  it('lets another name pass', async () => {
    prepare()
    let finish = () => {}
    const long = oneAtATime('long', () => new Promise<void>((resolve) => (finish = resolve)))
    expect(await oneAtATime('short', async () => 'passed')).toBe('passed')
    finish()
    await long
  })
})
