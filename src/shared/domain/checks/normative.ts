/** L05, L21, L27: is this 规范性文件, does it say from when and how long, and may these organs write together (R37, R115, T art17). */
import { figure } from '../checklist.ts'
import { check, type CheckFacts, type Condition, type Rule } from './check.ts'
import { inParts, RUNNING, signatureSpan } from './place.ts'
import { organTypeOf } from './traits.ts'
import { hitsOf, patternsOf } from './words.ts'

const RULES = /(办法|规定|细则|规则)(（(试行|暂行)）)?$/u
/** Kinds in which rules for citizens come (checklist L05). */
const KINDS: ReadonlySet<string | null> = new Set<string | null>(['决定', '命令', '公告', '通告', '意见', '通知'])
/** Different words of rights and duties from which a person is asked to look. */
const CUES = 3
/** Words of any paper about work with people; alone they say nothing of rights. */
const COMMON: ReadonlySet<string> = new Set(['群众', '企业', '经营者', '个人', '登记'])

export const determined: Rule = {
  id: 'L05',
  level: '疑似',
  source: 'R37 定义；R115 范围',
  when: {
    notYet: (_, facts) => (facts.traits.normativeKind ?? 'none') === 'none',
    kindOfRules: (reading) => KINDS.has(reading.docKind),
  },
  faults: {
    articles: (reading) => {
      const first = inParts(reading, RUNNING).find((p) => p.text.startsWith('第一条'))
      return first && RULES.test(reading.printedTextTitle ?? '')
        ? [
            {
              at: { paragraph: first.index, start: 0, end: 3 },
              message: '以条文形式规定普遍、反复适用的事项，请作规范性文件认定，存疑的送司法局（国办发〔2018〕115号）',
            },
          ]
        : []
    },
    cues: (reading, facts) => {
      if (inParts(reading, RUNNING).some((p) => p.text.startsWith('第一条'))) return []
      const words = [...new Set(hitsOf(inParts(reading, RUNNING), patternsOf(facts, 'rights_cues')).map((h) => h.word))]
      return words.length >= CUES && words.some((w) => !COMMON.has(w))
        ? [
            {
              at: null,
              message: `涉及权利义务的用语${words.length}种（${words
                .slice(0, 6)
                .map((w) => `「${w}」`)
                .join('、')}），请核对是否属于规范性文件（国办发〔2018〕115号）`,
            },
          ]
        : []
    },
  },
  unless: {},
}

const isNormative: Condition = (reading, facts) =>
  facts.traits.normativeKind ? facts.traits.normativeKind === 'admin' : RULES.test(reading.printedTextTitle ?? '')

/** By its name alone a 办法 may be an internal one: certain only once it is determined to be normative. */
const unlessDetermined = (facts: CheckFacts): { readonly level?: '疑似' } => (facts.traits.normativeKind ? {} : { level: '疑似' })

const says = (facts: CheckFacts, text: string, pattern: string): boolean => new RegExp(facts.patterns[pattern]!, 'u').test(text)
const NUMERALS = '零一二三四五六七八九十'

/** Years of 「有效期5年」; null when it gives a day or nothing. */
function validYears(text: string): number | null {
  const written = /有效期(?:限)?为?\D{0,4}?(\d+|[一二三四五六七八九十])年(?!\d{0,2}月)/u.exec(text)?.[1]
  if (!written || written.length === 4) return null
  return /\d/u.test(written) ? Number(written) : NUMERALS.indexOf(written)
}

export const effectAndValidity: Rule = {
  id: 'L21',
  level: '必错',
  source: 'LOC 高青县等；MEM',
  figures: ['validity_max_years', 'trial_validity_max_years'],
  when: { isNormative, hasText: (reading) => inParts(reading, RUNNING).length > 0 },
  faults: {
    noEffectiveDay: (reading, facts) =>
      inParts(reading, RUNNING).some((p) => says(facts, p.text, 'effective_from'))
        ? []
        : [{ at: null, ...unlessDetermined(facts), message: '规范性文件未写明施行日期' }],
    noValidity: (reading, facts) =>
      inParts(reading, RUNNING).some((p) => says(facts, p.text, 'valid_until'))
        ? []
        : [{ at: null, ...unlessDetermined(facts), message: '规范性文件未写明有效期（本级规定）' }],
    tooLong: (reading, facts) => {
      const trial = /试行|暂行/u.test(`${reading.title ?? ''}${reading.printedTextTitle ?? ''}`)
      const most = figure(facts.params, trial ? 'trial_validity_max_years' : 'validity_max_years')
      return inParts(reading, RUNNING).flatMap((p) => {
        const years = validYears(p.text)
        const start = p.text.indexOf('有效期')
        return years !== null && years > most
          ? [
              {
                at: { paragraph: p.index, start, end: start + 3 },
                ...unlessDetermined(facts),
                message: `有效期${years}年，超过${trial ? '暂行、试行文件' : ''}${most}年（本级规定）`,
              },
            ]
          : []
      })
    },
  },
  unless: {},
}

const PARTY: ReadonlySet<string | null> = new Set<string | null>(['party', 'partyOffice'])
const GOVERNMENT: ReadonlySet<string | null> = new Set<string | null>(['gov', 'govOffice'])

export const jointIssue: Rule = {
  id: 'L27',
  level: '必错',
  source: 'T art17',
  needs: (reading) => reading.signatures.length > 0,
  when: {},
  faults: {
    otherRank: (reading) => {
      const types = reading.signatures.map((s) => organTypeOf(s))
      if (!types.some((t) => PARTY.has(t) || GOVERNMENT.has(t))) return []
      return reading.signatures
        .filter((_, i) => types[i] === 'dept' || types[i] === 'coordBody' || types[i] === 'township')
        .map((s) => ({
          at: signatureSpan(reading, s),
          exact: true,
          level: '疑似' as const,
          message: '与党委、政府或其办公室联合行文的机关层级不同，请核对是否同级（条例第17条）',
        }))
    },
    partyAndGovernment: (reading) => {
      const types = reading.signatures.map((s) => organTypeOf(s))
      const first = reading.signatures[types.findIndex((t) => GOVERNMENT.has(t))]
      return first !== undefined && types.some((t) => PARTY.has(t))
        ? [
            {
              at: signatureSpan(reading, first),
              exact: true,
              level: '疑似' as const,
              message: '党政联合行文，请判断是否属于党委、政府各自职权范围内的事项（条例第17条）',
            },
          ]
        : []
    },
  },
  unless: {},
}

export const normativeChecks = [determined, effectAndValidity, jointIssue].map(check)
