/** Which stored texts are worth an exact comparison: each shared fingerprint votes, a rare one more than a common one. */

/** A fingerprint in more texts than this is common wording and nominates nobody, unless hardly anything else is left. */
export const LIST_CAP = 300
/** The cap when few of the fingerprints that stand anywhere stay below it: a paper that everybody relayed. */
export const RAISED_CAP = 20_000
const FEW_LEFT = 0.25
/** Share of the draft's fingerprints a candidate must have. */
const CONTAINMENT_MIN = 0.04
const HITS_MIN = 2
/** Exact comparisons a draft is worth. */
const MOST = 40

/** A fingerprint's texts, asked for with one more than the cap: a list that is longer than its cap is cut off. */
export type Lists = ReadonlyMap<number, readonly number[]>

/** Fingerprints to ask for anew with the raised cap; none when enough others are left to vote. */
export function tooCommon(lists: Lists): number[] {
  const found = [...lists].filter(([, texts]) => texts.length > 0)
  const long = found.filter(([, texts]) => texts.length > LIST_CAP).map(([print]) => print)
  return found.length - long.length < FEW_LEFT * found.length ? long : []
}

/**
 * Every text with 4 % of the draft's fingerprints, by weight, best first.
 * @param prints how many the draft has; @param all how many texts are stored
 */
export function candidates(prints: number, lists: Lists, cap: number, all: number): number[] {
  interface Votes {
    weight: number
    hits: number
  }
  const votes = new Map<number, Votes>()
  for (const texts of lists.values()) {
    if (texts.length > cap) continue
    // One more than there are texts: a fingerprint that all texts hold still says a little.
    const w = Math.log((all + 1) / texts.length)
    for (const id of texts) {
      const own = votes.get(id)
      if (own) {
        own.weight += w
        own.hits++
      } else votes.set(id, { weight: w, hits: 1 })
    }
  }
  const least = Math.max(Math.min(HITS_MIN, prints), CONTAINMENT_MIN * prints)
  return [...votes]
    .filter(([, v]) => v.hits >= least)
    .sort(([a, x], [b, y]) => y.weight - x.weight || a - b)
    .slice(0, MOST)
    .map(([id]) => id)
}
