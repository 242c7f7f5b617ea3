/**
 * Stock wording: a sentence that stands in many stored texts is the office's common language and no copy of any one of them.
 *
 * How many texts hold a sentence is kept in a million counters that sentences fall on by their hash, not in a row per sentence: some
 * ten bytes a counter, at most a hundredth of the text of 100,000 documents. Sentences that meet on a counter by chance are allowed
 * for, so the counters serve larger collections too.
 */
import { SENTENCE_SLOTS, type Sentence } from './fingerprints.ts'

/** In more texts than this a sentence is stock (measured on 100,000 texts). */
const STOCK_TEXTS = 20
/** Or in this share of the texts, once there are enough of them for a share to mean anything (domain facts §7.5). */
const STOCK_SHARE = 0.02
const ENOUGH_TEXTS = 500

/** A counter above this marks stock wording. @param sentences of all stored texts together */
export function stockAbove(texts: number, sentences: number): number {
  const limit = texts < ENOUGH_TEXTS ? STOCK_TEXTS : Math.min(STOCK_TEXTS, Math.ceil(STOCK_SHARE * texts) - 1)
  const byChance = sentences / SENTENCE_SLOTS
  return Math.floor(limit + byChance + 3 * Math.sqrt(byChance))
}

/** The sentences of a draft that are stock. @param texts what the counters of its sentences show */
export const stockSentences = (sentences: readonly Sentence[], texts: ReadonlyMap<number, number>, above: number): Sentence[] =>
  sentences.filter((s) => (texts.get(s.slot) ?? 0) > above)
