/** N04, N06, N07, N09, L36: what superior papers say already, copied papers, papers that could be one, requests passed on as they came. */
import { figure } from '../checklist.ts'
import { dayNumber } from '../day.ts'
import { check, type Condition, type Rule } from './check.ts'
import { closest, knowsTexts, longEnough, named } from './sources.ts'
import { titleSimilarity } from './similarTitle.ts'
import { goesDown, goesUp } from './traits.ts'

const inWords = (ratio: number): string => `${Math.round(ratio * 100)}%`

export const alreadyRuled: Rule = {
  id: 'N04',
  level: '疑似',
  source: 'R37(二)',
  needs: knowsTexts,
  when: { longEnough },
  faults: {
    sameAsBasis: (_, facts) => {
      const basis = closest(facts, 'law', 'superior')
      return basis && basis.containment >= figure(facts.params, 'relay_fail_ratio')
        ? [
            {
              at: null,
              message: `草稿内容${inWords(basis.containment)}见于${named(basis.source)}，拟规定事项可能已有明确规定，请逐项对照（国办发〔2018〕37号）`,
            },
          ]
        : []
    },
  },
  unless: {},
}

export const relayed: Rule = {
  id: 'N06',
  level: '疑似',
  source: 'R37(二)；J24 第2条',
  needs: knowsTexts,
  when: { goesDown, longEnough },
  faults: {
    copied: (_, facts) => {
      const superior = closest(facts, 'superior')
      return superior && superior.containment >= figure(facts.params, 'relay_fail_ratio')
        ? [
            {
              at: null,
              message: `草稿内容${inWords(superior.containment)}与上级${named(superior.source)}相同，疑似照抄照转，请说明本级新增措施（若干规定第2条）`,
            },
          ]
        : []
    },
    partly: (_, facts) => {
      const superior = closest(facts, 'superior')
      if (!superior || superior.containment >= figure(facts.params, 'relay_fail_ratio')) return []
      return superior.containment >= figure(facts.params, 'relay_warn_ratio')
        ? [
            {
              at: null,
              level: '提示',
              message: `草稿内容${inWords(superior.containment)}与上级${named(superior.source)}相同，请核对是否有本级的具体措施（若干规定第2条）`,
            },
          ]
        : []
    },
  },
  unless: {},
}

const localRule: Condition = (_, facts) => facts.newContentMinPercent > 0

/** Some places forbid a paper with too little of its own; elsewhere the rule does not exist and says nothing. */
export const newContent: Rule = {
  id: 'N07',
  level: '疑似',
  source: 'LOC 某区16条',
  needs: (reading, facts) => knowsTexts(reading, facts) && localRule(reading, facts),
  when: { goesDown, longEnough },
  faults: {
    littleNew: (_, facts) => {
      const superior = closest(facts, 'superior')
      return superior && (1 - superior.containment) * 100 < facts.newContentMinPercent
        ? [
            {
              at: null,
              message: `与上级${named(superior.source)}相比，新增内容约${inWords(1 - superior.containment)}，低于本地规定的${facts.newContentMinPercent}%（地方规定）`,
            },
          ]
        : []
    },
  },
  unless: {},
}

/** 2-gram Jaccard of the titles from which two papers of one unit might be one. */
const MERGE_SIMILARITY = 0.5

export const couldMerge: Rule = {
  id: 'N09',
  level: '疑似',
  source: 'R37(二)；LOC 办文办会制度',
  needs: (reading, facts) => reading.title !== null && facts.sameUnit !== null,
  when: {},
  most: 5,
  faults: {
    sameUnit: (reading, facts) =>
      (facts.sameUnit ?? [])
        .map((paper) => ({ ...paper, likeness: titleSimilarity(reading.title!, paper.title) }))
        .sort((a, b) => b.likeness - a.likeness)
        .map(({ title, ref, on, inHand, likeness }) => ({
          at: null,
          seen: { likeness, days: dayNumber(facts.today) - dayNumber(on) },
          message: `同一起草单位${inHand ? '在办' : '已发'}的${ref ?? ''}《${title}》（${on}）标题相似度${inWords(likeness)}，请核对能否归并（国办发〔2018〕37号）`,
        })),
  },
  unless: {
    unlike: (s) => Number(s.seen?.['likeness']) < MERGE_SIMILARITY,
    longAgo: (s, _, facts) => Number(s.seen?.['days']) > figure(facts.params, 'merge_window_days'),
  },
}

/** Nearly all of a request that came from below. */
const AS_IT_CAME = 0.9

export const passedOn: Rule = {
  id: 'L36',
  level: '疑似',
  source: 'T art15(三)',
  needs: knowsTexts,
  when: { goesUp },
  faults: {
    asItCame: (_, facts) => {
      const request = closest(facts, 'lower')
      return request && request.containment > AS_IT_CAME
        ? [
            {
              at: null,
              message: `草稿内容${inWords(request.containment)}与下级来文${named(request.source)}相同，疑似原文转报，应提出倾向性意见（条例第15条）`,
            },
          ]
        : []
    },
  },
  unless: {},
}

export const relayChecks = [alreadyRuled, relayed, newContent, couldMerge, passedOn].map(check)
