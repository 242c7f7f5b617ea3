/** N02, N03, N08, N14, N16: plan, ceiling, relay papers, papers in disguise, breadth of copying. */
import type { DraftReading } from '../draft.ts'
import { check, type CheckFacts, type Condition, type Rule } from './check.ts'
import { inParts, RUNNING, spanOf } from './place.ts'
import { directionOf, goesDown, lowerRecipients } from './traits.ts'
import { hitsOf, homonym, patternsOf, wordsOf, type Hit } from './words.ts'

const inVolumeControl: Condition = (_, facts) => facts.traits.inVolumeControl === true

export const planned: Rule = {
  id: 'N02',
  level: '必错',
  source: 'J24 第1条',
  needs: (_, facts) => facts.plan !== null,
  when: { inVolumeControl, goesDown },
  faults: { offPlan: () => [{ at: null, message: '未关联年度发文计划项目，也没有计划外发文批准记录（若干规定第1条）' }] },
  unless: {
    inPlan: (_, __, facts) => facts.plan !== null && facts.plan.itemId !== null,
    approved: (_, __, facts) => facts.plan !== null && facts.plan.offPlanApproval !== null,
  },
}

export const withinCeiling: Rule = {
  id: 'N03',
  level: '以记录为准',
  source: 'J24 第1条；LOC 近3年平均精简5%',
  needs: (_, facts) => facts.quota !== null,
  when: { inVolumeControl, goesDown },
  faults: {
    overCeiling: (_, { quota }) =>
      quota && quota.issuedThisYear + 1 > quota.ceiling
        ? [{ at: null, message: `本年已发${quota.issuedThisYear}件，加本件超过控制数${quota.ceiling}件（若干规定第1条）` }]
        : [],
    overLastYear: (_, { quota }) =>
      quota && quota.lastYearActual !== null && quota.issuedThisYear + 1 > quota.lastYearActual
        ? [
            {
              at: null,
              message: `加本件超过上年全年实发${quota.lastYearActual}件，应向上级党委办公厅（室）书面说明（若干规定第1条）`,
            },
          ]
        : [],
  },
  unless: {},
}

const TITLES = new Set(['title', 'printedTitle'] as const)

export const relayPaper: Rule = {
  id: 'N08',
  level: '疑似',
  source: 'J19；J24 第1条',
  when: { notUpward: (reading, facts) => directionOf(reading, facts) !== 'up' },
  faults: {
    titleWords: wordsOf(
      'derivative_title',
      (w) => `标题显示为配套、分工或贯彻类文件：${w}；上级有明确要求才制定，请填写上级要求依据（若干规定第1条）`,
      TITLES,
    ),
  },
  unless: {
    otherWord: homonym(/配套(设施|工程|资金|改造|建设|费|服务|产业)|贯彻落实情况/gu),
    demanded: (_, __, facts) => (facts.superiorDemand?.clause ?? '') !== '',
  },
}

/** Kinds of paper that carry no number: by the form, else by the title. */
const evasiveCarrier: Condition = (reading, facts) =>
  facts.traits.carrier
    ? ['informalNote', 'workReminder', 'telegram'].includes(facts.traits.carrier)
    : reading.docKind === null && /(工作提示|提示|提醒|通知单|提示单|工作联系单|便函|函告)$/u.test(reading.title ?? '')

const manyBelow: Condition = (reading, facts) =>
  lowerRecipients(reading.mainRecipients, facts).some((name) => name.startsWith('各')) ||
  lowerRecipients(reading.mainRecipients, facts).length >= 2

/** Orders of the list, and what hangs a consequence on them: 「纳入年终考核」. */
const CONSEQUENCE = /纳入[^，。；]{0,12}考核|通报批评|追究[^，。；]{0,8}责任/gu
const ordersIn = (reading: DraftReading, facts: CheckFacts): Hit[] =>
  hitsOf(inParts(reading, RUNNING), [...patternsOf(facts, 'directive_verbs'), CONSEQUENCE])

export const disguised: Rule = {
  id: 'N14',
  level: '疑似',
  source: 'J24 第1条',
  when: { evasiveCarrier, manyBelow },
  most: 8,
  faults: {
    orders: (reading, facts) => {
      const verbs = [...new Set(ordersIn(reading, facts).map((h) => h.word))]
      const title = spanOf(reading, 'title')
      const message = `非红头载体发至多个下级并提出工作要求（${verbs.map((v) => `「${v}」`).join('、')}），疑似变相发文，应纳入总量管理（若干规定第1条）`
      return verbs.length > 0 ? [{ at: title, exact: true, message }] : []
    },
    printsAPlan: (reading) => {
      const plan = [reading.printedTextTitle, ...reading.attachments].find(
        (name) => name !== null && /方案|办法|细则/u.test(name),
      )
      const message = `非红头载体发至多个下级并附《${plan}》，疑似变相发文，应纳入总量管理（若干规定第1条）`
      return plan ? [{ at: spanOf(reading, 'title'), exact: true, message }] : []
    },
    // Each where it stands, so that whoever chooses the carrier sees it in the text.
    places: (reading, facts) =>
      ordersIn(reading, facts).map((hit) => ({
        at: { paragraph: hit.paragraph.index, start: hit.start, end: hit.end },
        word: hit.word,
        message: (words) => `对下级的工作要求：${words}；以便笺、工作提示提出的，请认定是否应按文件送审（若干规定第1条）`,
      })),
  },
  unless: {},
}

/** Design figure of the checklist: more copies than this are worth a second look. */
const CC_MAX = 15
/** Copies beyond those who are written to. Figure of the checklist's own rule. */
const COPIES_OVER = 1.3

export const ccBreadth: Rule = {
  id: 'N16',
  level: '提示',
  source: 'T art5；T art9(十六)',
  when: {},
  faults: {
    manyCopies: (reading) =>
      reading.ccRecipients.length > CC_MAX
        ? [
            {
              at: spanOf(reading, 'ccRecipients'),
              exact: true,
              message: `抄送机关${reading.ccRecipients.length}个，超过${CC_MAX}个；抄送应为需要执行或知晓的机关（条例第9条）`,
            },
          ]
        : [],
    manyPrinted: (reading, { copies }) => {
      const named = [...reading.mainRecipients, ...reading.ccRecipients]
      // 各乡镇人民政府 is many: how many is not known here.
      if (copies === null || named.length === 0 || named.some((name) => /各|有关|所属|直属/u.test(name))) return []
      return copies > named.length * COPIES_OVER
        ? [
            {
              at: null,
              message: `印制${copies}份，主送和抄送共${named.length}个机关，超过1.3倍；印发范围应从严控制（条例第5条）`,
            },
          ]
        : []
    },
  },
  unless: {},
}

export const necessityChecks = [planned, withinCeiling, relayPaper, disguised, ccBreadth].map(check)
