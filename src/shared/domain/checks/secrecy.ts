/**
 * L25: 密级标志 and words of secrecy in a text. Intake refuses a marked file before anything is kept (secretMarks.ts), so the first
 * fault is for text that comes another way. No finding of this rule quotes or places anything: what is marked is not repeated.
 */
import { hasSecretMark } from '../secretMarks.ts'
import { check, type Rule } from './check.ts'
import { inParts, SAID } from './place.ts'
import { hitsOf, homonym, patternsOf } from './words.ts'

/** Terms that name secrecy without claiming it for this paper. */
const TERMS =
  /(?:商业|国家|工作|个人|企业|技术|通信|军事|审计|统计)秘密|保守[^，。；]{0,6}秘密|秘密(?:投票|法|载体|信息|级)|机密(?:性|级)|《[^《》]*(?:秘密|机密)[^《》]*》|涉[密及][^，。；]{0,4}秘密/gu

export const notSecret: Rule = {
  id: 'L25',
  level: '必错',
  source: 'T art9(一)(二)；T art25(三)；T art26；BM',
  when: {},
  faults: {
    mark: (reading) =>
      reading.paragraphs.some((p) => hasSecretMark(p.text))
        ? [{ at: null, message: '文中有密级标志；涉密文件不得在本机办理，请转涉密渠道（保守国家秘密法）' }]
        : [],
    words: (reading, facts) => {
      // A star alone is a bullet or a grade of a hotel.
      const lists = patternsOf(facts, 'secret_marks').filter((p) => p.source !== '★')
      const seen = hitsOf(
        inParts(reading, SAID).filter((p) => !hasSecretMark(p.text)),
        lists,
      ).filter(
        (h) => !homonym(TERMS)({ at: { paragraph: h.paragraph.index, start: h.start, end: h.end }, message: '' }, reading, facts),
      )
      return seen.length > 0
        ? [
            {
              at: null,
              level: '疑似',
              message: `文中有${seen.length}处涉密用语（此处不摘录），请作定密审查；程序未见标志不等于不涉密（条例第26条）`,
            },
          ]
        : []
    },
  },
  unless: {},
}

export const secrecyChecks = [notSecret].map(check)
