// Learns the weights of the signs of a page's kind from pages whose kind is known: a logistic regression that stays near the weights it begins with.

/** A page: the signs that hold on it, and its true kind. */
export type Example = { signs: readonly string[]; kind: string }
/** A sign's kind and weight. */
export type Weighed = { kind: string; weight: number }

/** How strongly a weight is held to where it began, against one page judged wrongly. */
const HOLD = 0.3
const STEP = 0.02
const MOMENTUM = 0.9
const ROUNDS = 3_000
/** A sign for a kind stays one for it, and one against it against it. */
const LEAST = 0.2

/** The kind that weighs most for these signs. */
export function heaviest(signs: readonly string[], weights: ReadonlyMap<string, Weighed>): string {
  const sums = sumsOf(signs, weights, kindsOf(weights))
  return [...sums].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/** The weights under which the pages are most likely what they are. */
export function learn(
  examples: readonly Example[],
  begun: ReadonlyMap<string, Weighed>,
): Map<string, Weighed> {
  const kinds = kindsOf(begun)
  const weights = new Map([...begun].map(([sign, { kind, weight }]) => [sign, { kind, weight }]))
  const speed = new Map([...begun.keys()].map((sign) => [sign, 0]))
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = slopeOf(examples, weights, kinds)
    for (const [sign, own] of weights) {
      const from = begun.get(sign)?.weight ?? 0
      const pull = (slope.get(sign) ?? 0) + 2 * HOLD * (own.weight - from)
      const moved = MOMENTUM * (speed.get(sign) ?? 0) - (STEP * pull) / Math.sqrt(examples.length)
      speed.set(sign, moved)
      own.weight = from > 0 ? Math.max(LEAST, own.weight + moved) : Math.min(-LEAST, own.weight + moved)
    }
  }
  return weights
}

/** How the likelihood falls with each weight. */
function slopeOf(
  examples: readonly Example[],
  weights: ReadonlyMap<string, Weighed>,
  kinds: readonly string[],
): Map<string, number> {
  const slope = new Map<string, number>()
  for (const { signs, kind } of examples) {
    const sums = sumsOf(signs, weights, kinds)
    const most = Math.max(...sums.values())
    const all = [...sums.values()].reduce((sum, value) => sum + Math.exp(value - most), 0)
    for (const sign of signs) {
      const own = weights.get(sign)?.kind
      if (own === undefined) continue
      const share = Math.exp((sums.get(own) ?? 0) - most) / all
      slope.set(sign, (slope.get(sign) ?? 0) + share - (own === kind ? 1 : 0))
    }
  }
  return slope
}

function sumsOf(
  signs: readonly string[],
  weights: ReadonlyMap<string, Weighed>,
  kinds: readonly string[],
): Map<string, number> {
  const sums = new Map(kinds.map((kind) => [kind, 0]))
  for (const sign of signs) {
    const one = weights.get(sign)
    if (one !== undefined) sums.set(one.kind, (sums.get(one.kind) ?? 0) + one.weight)
  }
  return sums
}

function kindsOf(weights: ReadonlyMap<string, Weighed>): string[] {
  return [...new Set([...weights.values()].map(({ kind }) => kind))]
}
