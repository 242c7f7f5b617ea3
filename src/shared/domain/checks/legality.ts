/** L01, L06, L09, L26, L28: what words can show of competence, powers set, papers asked for and personal data. */
import { check, type Condition, type Fault, type Rule } from './check.ts'
import { inParts, RUNNING, SAID, signatureSpan, spanOf } from './place.ts'
import { bindsPublic, directionOf, issuerTypeOf, localName, plainName as plain } from './traits.ts'
import { hitsOf, homonym, inSentence, negated, patternsOf, wordsOf } from './words.ts'

const INTERNAL = /(局|部|委员会|办公室).{1,10}(科|股)$/u

/** 「县长　林致远」 under an order is no organ. */
const ORGAN = /(局|委|委员会|办|办公室|部|院|室|中心|政府|队|会|指挥部|组|站|社)$/u

export const lawfulIssuer: Rule = {
  id: 'L01',
  level: '必错',
  source: 'R115 审核内容1；R37(一)；T art17',
  needs: (reading) => reading.signatures.length > 0,
  when: {},
  faults: {
    internalSection: (reading) =>
      reading.signatures
        .filter((s) => INTERNAL.test(plain(s)))
        .map((s) => ({
          at: signatureSpan(reading, s),
          exact: true,
          word: plain(s),
          message: (w) => `署名为内设机构：${w}；内设机构除办公厅（室）外不得对外正式行文（条例第17条）`,
        })),
    temporaryBody: (reading, facts) =>
      issuerTypeOf(reading, facts) === 'coordBody'
        ? [
            {
              at: spanOf(reading, 'signature'),
              exact: true,
              level: '疑似',
              message: '以议事协调机构名义行文，请核对是否有权制发（条例第16条第2项）',
            },
          ]
        : [],
    notAMaker: (reading, facts) => {
      const makers = facts.traits.normativeKind === 'admin' ? facts.ruleMakers?.map(localName) : undefined
      return reading.signatures
        .filter((s) => makers && !makers.includes(localName(s)) && !INTERNAL.test(plain(s)))
        .map((s) => ({
          at: signatureSpan(reading, s),
          exact: true,
          word: plain(s),
          message: (w) => `署名机关不在规范性文件制定主体清单内：${w}（国办发〔2018〕37号）`,
        }))
    },
    notInTable: (reading, facts) => {
      const known = facts.orgs.known?.map(localName)
      return reading.signatures
        .filter((s) => known && localName(s).startsWith('县') && ORGAN.test(plain(s)) && !INTERNAL.test(plain(s)))
        .filter((s) => !known!.includes(localName(s)))
        .map((s) => ({
          at: signatureSpan(reading, s),
          exact: true,
          word: plain(s),
          level: '提示',
          message: (w) => `机构表中没有署名机关：${w}，请核对是否有权制发（条例第17条）`,
        }))
    },
  },
  unless: {},
}

/** A 《》 or a reference to law in the same sentence is the basis the rule asks for. */
const BASIS = /《[^《》]+》|依法|依照(有关)?(法律|法规)|法律、?法规(、规章)?(的)?规定|政府定价/u

export const noNewPowers: Rule = {
  id: 'L06',
  level: '疑似',
  source: 'R37(一)；R115 审核内容4',
  when: { bindsPublic },
  faults: {
    words: wordsOf(
      'set_powers',
      (w) => `涉及许可、处罚、强制、收费等：${w}；同句未见法律依据，规范性文件不得设定（国办发〔2018〕37号）`,
      RUNNING,
    ),
  },
  unless: {
    negated,
    basis: inSentence(BASIS),
    otherWord: homonym(/强制性标准|审批(制|权限)?改革|免收|不收取|收取回执|计量收费|收费公示/gu),
  },
}

export const noNeedlessProof: Rule = {
  id: 'L09',
  level: '疑似',
  source: 'R37(一)',
  when: { notUpward: (reading, facts) => directionOf(reading, facts) !== 'up' },
  faults: {
    words: wordsOf(
      'proof',
      (w) => `要求提供证明：${w}；不得要求循环证明、重复证明、无谓证明，请核对依据（国办发〔2018〕37号）`,
      RUNNING,
    ),
  },
  unless: { negated, basis: inSentence(/依照《|根据《|按照《/u) },
}

export const personalData: Rule = {
  id: 'L26',
  level: '疑似',
  source: 'MEM 个人信息保护法',
  when: {
    notUpward: (reading, facts) => directionOf(reading, facts) !== 'up',
    notClosed: (_, facts) => facts.traits.disclosure !== 'closed',
  },
  faults: {
    idCard: (reading, facts) => personal(facts.patterns['id_card']!, '身份证号')(reading, facts),
    mobile: (reading, facts) => personal(facts.patterns['mobile']!, '手机号码')(reading, facts),
  },
  unless: {},
}

/** The message does not repeat the number. */
const personal =
  (pattern: string, what: string): Fault =>
  (reading) =>
    hitsOf(inParts(reading, SAID), [new RegExp(pattern, 'gu')]).map((h) => ({
      at: { paragraph: h.paragraph.index, start: h.start, end: h.end },
      message: `含${what}；普发或公开的公文不宜载明个人信息（个人信息保护法）`,
    }))

const fromDepartment: Condition = (reading, facts) => {
  const type = issuerTypeOf(reading, facts)
  return type === 'dept' || type === 'coordBody'
}

const toGovernmentsBelow: Condition = (reading, facts) =>
  patternsOf(facts, 'subordinate_committees_regex').some((p) => plain(reading.mainRecipientsText ?? '').search(p) >= 0)

export const noOrdersDown: Rule = {
  id: 'L28',
  level: '必错',
  source: 'T art16(二)；J24 第1条',
  needs: (reading) => reading.signatures.length > 0,
  when: { fromDepartment, toGovernmentsBelow },
  faults: {
    byKind: (reading) =>
      reading.docKind !== null && ['通知', '决定', '意见', '通报', '命令', '批复'].includes(reading.docKind)
        ? [
            {
              at: spanOf(reading, 'mainRecipients'),
              exact: true,
              message: `部门以${reading.docKind}主送下级党委、政府；部门不得向下级党委、政府发布指令性公文（条例第16条第2项）`,
            },
          ]
        : [],
    byWords: (reading, facts) => {
      if (reading.docKind !== null && reading.docKind !== '函') return []
      const verbs = [...new Set(hitsOf(inParts(reading, RUNNING), patternsOf(facts, 'directive_verbs')).map((h) => h.word))]
      const message = `部门向下级党委、政府提出指令性要求：${verbs.map((v) => `「${v}」`).join('、')}（条例第16条第2项，若干规定第1条）`
      return verbs.length > 0 ? [{ at: spanOf(reading, 'mainRecipients'), exact: true, level: '疑似', message }] : []
    },
  },
  // Approved by the government, issued by the department, and said so in the text (T art16(二)).
  unless: {
    approved: (_, reading) =>
      inParts(reading, RUNNING).some((p) => /经[^，。；]{0,8}(政府|党委|县委)[^，。；]{0,8}(同意|批准|授权)/u.test(p.text)),
  },
}

/** What a department writes when it arranges things for the government: asked by it, as it ordered, as its leader agreed. */
const FOR_GOVERNMENT =
  /受[^，。；]{0,6}政府(?:的)?委托|(?:根据|按照|按)[^，。；]{0,6}政府(?:的)?(?:统一)?(?:部署|安排|要求)|[经报][^，。；]{0,6}政府[^，。；]{0,6}(?:领导|县长)[^，。；]{0,4}(?:同意|批准|审定)/u
/** 「已经县政府同意」, as the checklist's rule has it. */
const AGREED = /经[^，。；]{0,6}(?:人民)?政府(?:[^，。；领导]{0,8})?(?:研究)?同意/u

export const saysAgreed: Rule = {
  id: 'L29',
  level: '必错',
  source: 'T art16(二)',
  needs: (reading) => reading.signatures.length > 0,
  sure: (_, facts) => facts.governmentAgreed !== null,
  when: { fromDepartment, notSaid: (reading) => !inParts(reading, RUNNING).some((p) => AGREED.test(p.text)) },
  faults: {
    onRecord: (_, facts) =>
      facts.governmentAgreed === true
        ? [{ at: null, message: '记录为经政府同意由部门行文，文中未注明“已经×政府同意”（条例第16条第2项）' }]
        : [],
    inOtherWords: (reading, facts) =>
      toGovernmentsBelow(reading, facts)
        ? hitsOf(inParts(reading, RUNNING), [new RegExp(FOR_GOVERNMENT.source, 'gu')]).map((h) => ({
            at: { paragraph: h.paragraph.index, start: h.start, end: h.end },
            word: h.word,
            level: '疑似' as const,
            message: (w: string) => `${w}未说明政府是否同意；经政府同意的，文中应注明“已经×政府同意”（条例第16条第2项）`,
          }))
        : [],
  },
  unless: {},
}

export const legalityChecks = [lawfulIssuer, noNewPowers, noNeedlessProof, personalData, noOrdersDown, saysAgreed].map(check)
