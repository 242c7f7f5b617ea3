/** B11: figures asked of those below, beside the figures of the superior documents (2025-10-28 中央层面专项机制会议). */
import type { DraftReading } from '../draft.ts'
import { check, type CheckFacts, type Fault, type Rule, type Sighting, type SuperiorText } from './check.ts'
import { inParts, SAID } from './place.ts'
import type { Span } from './quote.ts'
import { directionOf } from './traits.ts'

const TARGET =
  /([\u4e00-\u9fff]{2,16}?)(?:要|须|应)?(达到|达|不低于|不少于|不得低于|不得少于|不超过|不高于|控制在|提高到|提高至|降至|降到|下降|增长|保持在|稳定在|完成)[^\d，。；、]{0,2}(\d+(?:\.\d+)?)(个百分点|%|％|‰|万亩|亩|公里|万元|亿元|万吨|吨|万人次|人次|万人|人|万户|户|个|件|家|所|名|座|处|套|次|平方米|立方米)/gu
const BY = /(\d{4})年(?:(\d{1,2})月)?/gu
/** Words before the name of an indicator that do not belong to it. */
const LEAD = /^.*?(?:全省|全市|全县|全国|各乡镇|各县区?|我省|我市|我县|力争|确保|实现|年底前?|月底前?|使|将|把)/u

interface Target {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** Year and month as one number; null when the sentence names none before it. */
  readonly by: number | null
  readonly at: { readonly start: number; readonly end: number }
}

const monthsOf = (text: string): number | null => {
  const last = [...text.matchAll(BY)].at(-1)
  return last ? Number(last[1]) * 12 + (last[2] ? Number(last[2]) : 12) : null
}

const nameOf = (written: string): string => {
  let name = written
  for (let next = name.replace(LEAD, ''); next !== name && next.length >= 2; next = name.replace(LEAD, '')) name = next
  return name
}

function targetsOf(text: string): Target[] {
  return [...text.matchAll(TARGET)].map((m) => {
    const sentence = text.slice(Math.max(text.lastIndexOf('。', m.index), text.lastIndexOf('；', m.index)) + 1, m.index)
    return {
      name: nameOf(m[1]!),
      value: Number(m[3]),
      unit: m[4]!.replace('％', '%'),
      by: monthsOf(sentence),
      at: { start: m.index, end: m.index + m[0].length },
    }
  })
}

/** One is the other with more before it: 农村自来水普及率 = 自来水普及率. Shorter names are no names. */
const sameName = (a: string, b: string): boolean => Math.min(a.length, b.length) >= 4 && (a.endsWith(b) || b.endsWith(a))

interface Pair {
  readonly own: Target
  readonly above: Target
  readonly from: SuperiorText
  readonly span: Span
}

/** Each figure of the draft with the figure of the same name above it; where any superior says the same, there is nothing to ask. */
function pairs(reading: DraftReading, superiors: readonly SuperiorText[]): Pair[] {
  const above = superiors.flatMap((from) => from.paragraphs.flatMap((p) => targetsOf(p).map((target) => ({ target, from }))))
  return inParts(reading, SAID).flatMap((p) =>
    targetsOf(p.text).flatMap((own) => {
      const same = above.filter((a) => a.target.unit === own.unit && sameName(a.target.name, own.name))
      const match = same.find((a) => a.target.value === own.value) ?? same[0]
      return match ? [{ own, above: match.target, from: match.from, span: { paragraph: p.index, ...own.at } }] : []
    }),
  )
}

const inWords = (by: number): string => `${Math.floor((by - 1) / 12)}年${((by - 1) % 12) + 1}月`
const cited = (from: SuperiorText): string => `${from.docNumber ?? ''}《${from.title}》`

const differing =
  (see: (pair: Pair) => Omit<Sighting, 'at'> | null): Fault =>
  (reading: DraftReading, facts: CheckFacts) =>
    pairs(reading, facts.superiors!).flatMap((pair) => {
      const seen = see(pair)
      return seen ? [{ at: pair.span, ...seen }] : []
    })

export const targetsRaised: Rule = {
  id: 'B11',
  level: '疑似',
  source: '2025-10-28中央层面专项机制会议',
  needs: (_, facts) => facts.superiors !== null,
  when: { notUpward: (reading, facts) => directionOf(reading, facts) !== 'up' },
  faults: {
    otherValue: differing(({ own, above, from }) =>
      own.value === above.value
        ? null
        : {
            message: `${own.name}为${own.value}${own.unit}，${cited(from)}为${above.value}${above.unit}；请核对依据，指标不得层层加码`,
          },
    ),
    earlier: differing(({ own, above, from }) =>
      own.value === above.value && own.by !== null && above.by !== null && own.by < above.by
        ? {
            message: `${own.name}${own.value}${own.unit}的时限为${inWords(own.by)}，早于${cited(from)}的${inWords(above.by)}；请核对依据`,
          }
        : null,
    ),
  },
  unless: {},
}

export const targetChecks = [targetsRaised].map(check)
