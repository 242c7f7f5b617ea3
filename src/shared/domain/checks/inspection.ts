/** B07: inspections and assessments a document arranges, under whatever name, without plan or 报备 (J24, D18, SEED). */
import { check, type Excuse, type Rule } from './check.ts'
import { inParts, RUNNING } from './place.ts'
import { homonym, inSentence, negated, toThoseBelow, wordsOf } from './words.ts'

/** The sentence arranges something: not every 检查 in a text is one of the 督检考 kind. */
const ARRANGES =
  /开展|组织|实施|进行|纳入|列入|作为[^。]{0,10}依据|接受|采取|不定期|定期|适时|将对|对[^，。]{1,20}(督查|检查|考核|督导)|扣\d|扣分|考核(要求|办法|结果)|督查(结果|组)|通报排名|每(年|季度|月|周|日)|不少于/u
const BELOW = /乡|镇|街道|村|社区|各单位|各部门|基层|学校|卫生院/u

const NAMED =
  /(?:列入|纳入|属于)[^，。；]{0,12}(?:督检考|督查检查考核)[^，。；]{0,6}计划|(?:督检考|督查检查考核)[^，。；]{0,8}(?:计划第|报备|备案|审批)[^，。；]{0,4}(?:号|项|\d)|已按“?一事一报”?/u

/** Supervising citizens and enterprises under a law is no 督检考. */
const lawEnforcement: Excuse = (s, reading, facts) => {
  const inLaw = inSentence(/依法|执法|监督检查|日常检查/u)(s, reading, facts)
  return inLaw && !inSentence(BELOW)(s, reading, facts)
}

/** 「二、督查内容」: the sentences under a heading are what is quoted. */
const heading: Excuse = (s, reading) => {
  const p = s.at && reading.paragraphs[s.at.paragraph]
  return !!p && p.level > 0 && p.text.length <= 24 && !/[。；，]/u.test(p.text)
}

export const inspectionArranged: Rule = {
  id: 'B07',
  level: '疑似',
  source: 'J24 统筹规范督查检查考核部分；D18；SEED',
  when: {
    toThoseBelow,
    notLinked: (_, facts) => facts.inspectionRef === null,
    // Named in the text itself: 「已列入2026年度督查检查考核计划（第12项）」.
    notNamed: (reading) => !inParts(reading, RUNNING).some((p) => NAMED.test(p.text)),
  },
  faults: { words: wordsOf('inspection', (w) => `安排督查、检查或考核：${w}；未见督检考计划编号或报备号（若干规定）`) },
  unless: {
    negated,
    heading,
    lawEnforcement,
    notArranged: (s, reading, facts) => !inSentence(ARRANGES)(s, reading, facts),
    otherWord: homonym(/检查(点|站|井|室|仪|单|口|哨)|(督查|检查)(室|局|机构)|自查|体检|(经)?考核合格|考核录用/gu),
  },
}

export const inspectionChecks = [inspectionArranged].map(check)
