// A lane's lock tells whether its sender lives.
import { describe, expect, it } from 'vitest'
import { lanesAtWork, withLaneLock } from './lane-lock'

describe('the lock over a lane', () => {
  it('is seen while its sender works, and not after', async () => {
    const seen = await withLaneLock(
      'a',
      () => lanesAtWork(),
      () => null,
    )
    expect([...(seen ?? [])]).toEqual(['a'])
    expect([...((await lanesAtWork()) ?? [])]).toEqual([])
  })

  it('is let go when the sender fails', async () => {
    const failing = withLaneLock(
      'a',
      () => Promise.reject(new Error('a bug')),
      () => null,
    )
    await expect(failing).rejects.toThrow('a bug')
    expect([...((await lanesAtWork()) ?? [])]).toEqual([])
  })

  it('sends a second sender away at once, and another lane goes on', async () => {
    const said = await withLaneLock(
      'a',
      () =>
        Promise.all([
          withLaneLock(
            'a',
            async () => 'ran',
            () => 'elsewhere',
          ),
          withLaneLock(
            'b',
            async () => 'ran',
            () => 'elsewhere',
          ),
        ]),
      () => ['', ''],
    )
    expect(said).toEqual(['elsewhere', 'ran'])
  })
})
