/** L10: measures that touch the business of 经营者 need the fair-competition review, normative or not (FC art2, 13, 14, 18). */
import { check, type Rule } from './check.ts'
import { inParts, SAID } from './place.ts'
import { directionOf } from './traits.ts'
import { inOneSentence } from './quote.ts'
import { hitsOf, patternsOf, type Hit } from './words.ts'

/** Different words from which the program asks. Figure of the checklist's own rule. */
const CUES = 2
/** Words of any text about work; they count where two of them meet in one sentence (对企业给予奖励). */
const COMMON: ReadonlySet<string> = new Set(['企业', '经营者', '奖励', '补贴', '价格', '限定'])

/** Words that together speak of a measure upon business. */
function cues(hits: readonly Hit[]): string[] {
  const words = [...new Set(hits.map((h) => h.word))]
  // Hits come in the order of the text: of three in a sentence, two neighbours differ where any two do.
  const together = hits.slice(1).some((b, i) => {
    const a = hits[i]!
    return (
      a.paragraph === b.paragraph &&
      a.word !== b.word &&
      inOneSentence(a.paragraph.text, { paragraph: a.paragraph.index, start: a.start, end: b.end })
    )
  })
  return words.length >= CUES && (together || words.some((w) => !COMMON.has(w))) ? words : []
}

export const fairCompetition: Rule = {
  id: 'L10',
  level: '以记录为准',
  source: 'FC art13；FC art14；FC art18',
  needs: (_, facts) => facts.traits.economic !== undefined,
  sure: (_, facts) => facts.traits.economic === false || facts.fairCompetitionOnFile !== null,
  // A report or a record of a meeting is no measure.
  when: {
    aMeasure: (reading, facts) =>
      directionOf(reading, facts) !== 'up' && reading.docKind !== '纪要' && reading.docKind !== '通报',
  },
  faults: {
    saidNotEconomic: (reading, facts) => {
      if (facts.traits.economic !== false) return []
      const words = cues(hitsOf(inParts(reading, SAID), patternsOf(facts, 'competition_cues')))
      const named = words
        .slice(0, 6)
        .map((w) => `「${w}」`)
        .join('、')
      return words.length > 0
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
