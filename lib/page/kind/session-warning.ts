// A layer that tells that the session is about to end, or asks whether to go on with it.

/** A way to go on with a session that has not ended yet. */
export const GO_ON =
  /継続|延長|続け[るて]|keep|stay(?:logged|signed)|extend|^continue(?:(?:my)?session|banking)?$/i
const WARNING =
  /まもなく.{0,12}(?:ログアウト|ログオフ|タイムアウト|終了)|自動(?:的に)?ログ(?:アウト|オフ)(?:し|され|いたし)ます|session(?:isaboutto|will(?:soon)?)(?:expire|end|timeout)|abouttobe(?:logged|signed)out/i
const END =
  /ログ(?:アウト|オフ)|タイムアウト|セッション|操作が?な(?:い|かった)|session|inactiv|(?:log|sign)(?:ged|ned)?(?:out|off)/i
const LONGEST = 220

/** Whether a layer with this text and these controls (squeezed) warns that the session is about to end: the service's word, gone in a minute. */
export function warnsOfEnd(text: string, controls: readonly string[]): boolean {
  return (
    text.length <= LONGEST &&
    (WARNING.test(text) || (END.test(text) && controls.some((way) => GO_ON.test(way))))
  )
}
