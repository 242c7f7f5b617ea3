/** What the rules on relayed and repeated papers share: which texts count, how a paper is named, from what length a figure means anything. */
import { figure } from '../checklist.ts'
import type { Overlap, OverlapSource, SourceKind } from '../similarity/overlap.ts'
import type { Condition, CheckFacts } from './check.ts'

/** Below 500 characters a share says little: candidates are shown, nothing is suspected (domain facts §7.5). */
export const longEnough: Condition = (reading, facts) =>
  reading.charCount >= figure(facts.params, 'min_body_chars_for_similarity')

export const knowsTexts: Condition = (_, facts) => facts.overlaps !== null

/** The text of these kinds that holds most of the draft. */
export const closest = (facts: CheckFacts, ...kinds: readonly SourceKind[]): Overlap | null =>
  (facts.overlaps ?? [])
    .filter((o) => kinds.includes(o.source.kind))
    .reduce<Overlap | null>((best, o) => (best === null || o.containment > best.containment ? o : best), null)

/** 云政办发〔2025〕52号《……》 */
export const named = ({ docNumber, title }: Pick<OverlapSource, 'docNumber' | 'title'>): string =>
  `${docNumber ?? ''}《${title}》`
