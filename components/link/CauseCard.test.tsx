// @vitest-environment jsdom
// The notices that stand under a cause: never more than its sentence counts.
import { beforeAll, describe, expect, it } from 'vitest'
import { causeOf, linkOf, NOTICES, NOW } from '../states'
import { draw, speakIn } from '../testing'
import { CauseCard } from './CauseCard'

beforeAll(() => speakIn('ja'))

describe('notices under a cause', () => {
  it('are those that the bank showed last, where it counts fewer than were seen', async () => {
    const cause = { ...causeOf('notice-unread'), evidence: { bank: 'みどり野銀行', count: 1 } }
    const [first, second] = NOTICES.filter(({ demand }) => demand === 'read')
    if (first === undefined || second === undefined) throw new Error('two are needed')
    const notices = [first, { ...second, lastSeenAt: '2026-07-14T03:00:00Z' }]
    const link = { ...linkOf('みどり野銀行', ['notice-unread']), notices }
    const root = await draw(<CauseCard link={link} cause={cause} now={NOW} isMain onAct={() => undefined} />)
    expect(root.querySelectorAll('li')).toHaveLength(1)
    expect(root.textContent).toContain(second.title)
  })
})
