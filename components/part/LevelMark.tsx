// A level as icon, word and colour together.
import type { Level } from '../../lib/health/health'
import { text } from '../../lib/i18n/text'
import { Icon } from './Icon'

export function LevelMark({ level }: { level: Level }) {
  return (
    <span class={`level level-${level}`}>
      <Icon name={level} />
      {text(`level.${level}`)}
    </span>
  )
}
