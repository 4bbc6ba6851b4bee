// A layer that tells over whatever lies under it that the session is over.
import type { Region } from './evidence'
import { GO_ON } from './session-warning'
import { countEndings } from './signs/expired'
import { squeeze } from './text'

const TO_LOG_IN = /ログ[イオ]ン|(?:log|sign)(?:in|on)/i
const LONGEST = 400

/** Whether a layer says that the session is over: several ways of saying it, or one and the way to log in again, and nothing to enter. */
export function endsSession({ lines, controls, fields }: Region): boolean {
  const text = squeeze(lines.join('\n'))
  if (fields.length > 0 || text.length > LONGEST) return false
  const ways = controls.map((control) => squeeze(control.text))
  if (ways.some((way) => GO_ON.test(way))) return false
  const said = countEndings(text)
  return said >= 2 || (said === 1 && ways.some((way) => TO_LOG_IN.test(way)))
}
