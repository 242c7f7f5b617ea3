/** L10: measures that touch the business of 经营者 need the fair-competition review, normative or not (FC art2, 13, 14, 18). */
import { check, type Rule } from './check.ts'
import { inParts, SAID } from './place.ts'
import { directionOf } from './traits.ts'
import { hitsOf, patternsOf } from './words.ts'

/** Different words from which the program asks. Figure of the checklist's own rule. */
const CUES = 2

export const fairCompetition: Rule = {
  id: 'L10',
  level: '以记录为准',
  source: 'FC art13；FC art14；FC art18',
  needs: (_, facts) => facts.traits.economic !== undefined,
  sure: (_, facts) => facts.traits.economic === false || facts.fairCompetitionOnFile !== null,
  // A report or a record of a meeting is no measure.
  when: {
    aMeasure: (reading, facts) => directionOf(reading, facts) !== 'up' && reading.docKind !== '纪要' && reading.docKind !== '通报',
  },
  faults: {
    saidNotEconomic: (reading, facts) => {
      if (facts.traits.economic !== false) return []
      const words = [...new Set(hitsOf(inParts(reading, SAID), patternsOf(facts, 'competition_cues')).map((h) => h.word))]
      const named = words
        .slice(0, 6)
        .map((w) => `「${w}」`)
        .join('、')
      return words.length >= CUES
        ? [
            {
              at: null,
              level: '提示',
              message: `登记为不涉及经营者经济活动，文中有${named}等用语，请核对是否应作公平竞争审查（公平竞争审查条例第13条、第14条）`,
            },
          ]
        : []
    },
    notOnFile: (_, facts) =>
      facts.traits.economic === true && facts.fairCompetitionOnFile === false
        ? [{ at: null, message: '涉及经营者经济活动，没有公平竞争审查结论的记录；未经审查不得出台（公平竞争审查条例第18条）' }]
        : [],
  },
  unless: {},
}

export const competitionChecks = [fairCompetition].map(check)
