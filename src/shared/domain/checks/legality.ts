/** L01, L06, L09, L26, L28: what words can show of competence, powers set, papers asked for and personal data. */
import { check, type Condition, type Fault, type Rule } from './check.ts'
import { inParts, RUNNING, SAID, signatureSpan, spanOf } from './place.ts'
import { bindsPublic, directionOf, issuerTypeOf } from './traits.ts'
import { hitsOf, homonym, inSentence, negated, patternsOf, wordsOf } from './words.ts'

const plain = (name: string): string => name.replace(/[\s\u3000]/gu, '')

export const lawfulIssuer: Rule = {
  id: 'L01',
  level: '必错',
  source: 'R115 审核内容1；R37(一)；T art17',
  needs: (reading) => reading.signatures.length > 0,
  when: {},
  faults: {
    internalSection: (reading) =>
      reading.signatures
        .filter((s) => /(局|部|委员会|办公室).{1,10}(科|股)$/u.test(plain(s)))
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

export const legalityChecks = [lawfulIssuer, noNewPowers, noNeedlessProof, personalData, noOrdersDown].map(check)
