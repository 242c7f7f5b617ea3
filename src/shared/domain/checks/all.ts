/**
 * Every check there is. A new one is a rule in its own file and a line here; the tests ask for its table of cases and hold its
 * level and source against the checklist's data.
 */
import type { ItemId } from '../checklist.ts'
import type { DraftReading } from '../draft.ts'
import type { Finding } from '../finding.ts'
import { burdenChecks } from './burden.ts'
import type { Check, CheckFacts } from './check.ts'
import { inspectionChecks } from './inspection.ts'
import { kindAndTitleChecks } from './kindAndTitle.ts'
import { legalityChecks } from './legality.ts'
import { lengthChecks } from './length.ts'
import { makeUpChecks } from './makeUp.ts'
import { meetingChecks } from './meeting.ts'
import { necessityChecks } from './necessity.ts'
import { normativeChecks } from './normative.ts'
import { numberAndDateChecks } from './numberAndDate.ts'
import { relayChecks } from './relay.ts'
import { routingChecks } from './routing.ts'
import { substanceChecks } from './substance.ts'
import { splittingChecks } from './splitting.ts'
import { deadlineChecks } from './deadlines.ts'
import { targetChecks } from './targets.ts'
import { basisChecks } from './basis.ts'
import { competitionChecks } from './competition.ts'
import { secrecyChecks } from './secrecy.ts'
import { levelChecks } from './levels.ts'
import { recipientChecks } from './recipients.ts'
import { similarTitleChecks } from './similarTitle.ts'
import { slipChecks } from './slips.ts'

export const CHECKS: readonly Check[] = [
  ...necessityChecks,
  ...similarTitleChecks,
  ...relayChecks,
  ...lengthChecks,
  ...burdenChecks,
  ...inspectionChecks,
  ...meetingChecks,
  ...legalityChecks,
  ...normativeChecks,
  ...routingChecks,
  ...kindAndTitleChecks,
  ...numberAndDateChecks,
  ...makeUpChecks,
  ...substanceChecks,
  ...splittingChecks,
  ...deadlineChecks,
  ...targetChecks,
  ...basisChecks,
  ...competitionChecks,
  ...secrecyChecks,
  ...levelChecks,
  ...recipientChecks,
  ...slipChecks,
]

/** All findings of a reading, in the order of the text; what concerns the whole draft comes first. */
export function runChecks(reading: DraftReading, facts: CheckFacts): Finding[] {
  const where = (f: Finding): [number, number] => (f.place ? [f.place.paragraph, f.place.start] : [-1, 0])
  return CHECKS.flatMap((c) => c.run(reading, facts)).sort((a, b) => {
    const [x, y] = [where(a), where(b)]
    return x[0] - y[0] || x[1] - y[1]
  })
}

/** Items whose check could look at this reading with these facts: for them, no finding means that nothing was seen. */
export const checkedItems = (reading: DraftReading, facts: CheckFacts): ItemId[] =>
  CHECKS.filter((c) => c.ran(reading, facts)).map((c) => c.id)
