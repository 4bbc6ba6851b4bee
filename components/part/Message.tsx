// A sentence that stands out, with the level that it has.
import type { ComponentChildren } from 'preact'
import type { Level } from '../../lib/health/health'
import { Icon } from './Icon'

type Props = { level: Level; isLive?: boolean; children: ComponentChildren }

/** `isLive`: it appears because of something the person just did, so a screen reader says it. */
export function Message({ level, isLive = false, children }: Props) {
  return (
    <div class={`message level-${level}`} role={isLive ? 'status' : undefined}>
      <Icon name={level} />
      <div>{children}</div>
    </div>
  )
}
