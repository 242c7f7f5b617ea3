/** N01, N11: a reason that says why paper is needed, and a text that says who, by when, how much (T art13, art19(二)). */
import { charCount } from '../draft.ts'
import { check, type Condition, type Rule } from './check.ts'
import { inParts, RUNNING } from './place.ts'
import { goesDown } from './traits.ts'

/** Figure of the checklist's own rule for N01. */
const REASON_CHARS = 20

export const reasonGiven: Rule = {
  id: 'N01',
  level: '提示',
  source: 'T art13；T art20(一)；R37(二)',
  needs: (_, facts) => facts.reason !== null,
  when: {},
  faults: {
    blank: (_, { reason }) =>
      reason!.trim() === '' ? [{ at: null, message: '发文理由未填；行文应当确有必要，理由充分（条例第13条、第20条第1项）' }] : [],
    short: (_, { reason }) => {
      const chars = charCount(reason!)
      return reason!.trim() !== '' && chars < REASON_CHARS
        ? [{ at: null, message: `发文理由仅${chars}字，少于${REASON_CHARS}字；请写明事由（条例第13条、第20条第1项）` }]
        : []
    },
  },
  unless: {},
}

const WHO =
  /责任单位|牵头|负责|各(?:乡|镇|街道|村|社区|部门|单位|学校|企业)|县[^，。；、：]{1,12}(?:局|委|办公室|部|中心|公司|队)/u
const BY_WHEN = /年底|月底|季度末|工作日|小时内|即日起|之日起|时限|每(?:日|天|周|月|年|季度)/u
const HOW_MUCH = /[\d０-９]|[一二三四五六七八九十百千万两]+(?:个|项|次|名|处|件|所|家|户|公里|亩|成|倍)/u

const sentencesOf: (...args: Parameters<Condition>) => string[] = (reading) =>
  inParts(reading, RUNNING)
    .flatMap((p) => p.text.replace(/^[（(]?[\d一二三四五六七八九十]+[）).．、]/u, '').split(/[。；！？]/u))
    .filter((s) => charCount(s) >= 6)

/** So few sentences (a covering notice) have nothing to be told apart by. */
const SENTENCES = 5

export const workable: Rule = {
  id: 'N11',
  level: '疑似',
  source: 'T art13；T art19(二)；R37(二)',
  when: { goesDown, longEnough: (reading, facts) => sentencesOf(reading, facts).length >= SENTENCES },
  faults: {
    nothingConcrete: (reading, facts) => {
      const sentences = sentencesOf(reading, facts)
      const concrete = sentences.filter((s) => WHO.test(s) || BY_WHEN.test(s) || HOW_MUCH.test(s))
      return concrete.length === 0
        ? [
            {
              at: null,
              level: '提示',
              message: `全文${sentences.length}句中未见责任单位、时限或数量，请核对是否有针对性和可操作性（条例第13条、第19条第2项）`,
            },
          ]
        : []
    },
  },
  unless: {},
}

export const substanceChecks = [reasonGiven, workable].map(check)
