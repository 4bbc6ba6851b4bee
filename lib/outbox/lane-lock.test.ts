// A lane's lock tells whether its sender lives.
import { describe, expect, it } from 'vitest'
import { lanesAtWork, withLaneLock } from './lane-lock'

describe('the lock over a lane', () => {
  it('is seen while its sender works, and not after', async () => {
    const seen = await withLaneLock('a', 'turn-back', lanesAtWork)
    expect([...(seen ?? [])]).toEqual(['a'])
    expect([...((await lanesAtWork()) ?? [])]).toEqual([])
  })

  it('is let go when the sender fails', async () => {
    for (const whenHeld of ['turn-back', { waitUntil: new AbortController().signal }] as const) {
      const failing = withLaneLock('a', whenHeld, () => Promise.reject(new Error('a bug')))
      await expect(failing).rejects.toThrow('a bug')
      expect([...((await lanesAtWork()) ?? [])]).toEqual([])
    }
  })

  it('turns a second sender back at once, and another lane goes on', async () => {
    const said = await withLaneLock('a', 'turn-back', () =>
      Promise.all(['a', 'b'].map((lane) => withLaneLock(lane, 'turn-back', async () => 'ran'))),
    )
    expect(said).toEqual([null, 'ran'])
  })

  it('lets a sender wait for the first to end', async () => {
    const order: string[] = []
    const { signal } = new AbortController()
    const first = withLaneLock('a', 'turn-back', async () => {
      await Promise.resolve()
      order.push('first')
    })
    const second = withLaneLock('a', { waitUntil: signal }, async () => order.push('second'))
    await Promise.all([first, second])
    expect(order).toEqual(['first', 'second'])
  })

  it('gives up waiting at a word, and then holds nothing', async () => {
    const stop = new AbortController()
    await withLaneLock('a', 'turn-back', async () => {
      const waiting = withLaneLock('a', { waitUntil: stop.signal }, async () => 'ran')
      stop.abort()
      expect(await waiting).toBeNull()
    })
    expect([...((await lanesAtWork()) ?? [])]).toEqual([])
  })
})
