/** 抽查复审: decided cases drawn by a seed, answered again by someone who sees neither name nor answers, then compared. */
import type { ActWords } from './actWords.ts'
import { percentOf } from './countingRule.ts'
import { monthOf, type Day, type Month } from './day.ts'
import type { AnswerValue, Condition } from './review.ts'

export interface SampleAnswer {
  readonly itemId: string
  readonly value: AnswerValue
  readonly reason: string
}

export type SampleStands = 'first' | 'second' | 'neither'
export const SAMPLE_STANDS: readonly SampleStands[] = ['first', 'second', 'neither']
export const SAMPLE_STANDS_NAMES = {
  first: '首次审核的结论成立',
  second: '复审的结论成立',
  neither: '两个结论都不采纳',
} as const satisfies Record<SampleStands, string>

export interface SampleActs {
  'sample.drawn': {
    readonly id: string
    readonly month: Month
    /** Anyone can draw the same again from it. */
    readonly seed: string
    readonly poolSize: number
    readonly drawn: readonly { readonly caseId: string; readonly round: number }[]
  }
  'sample.answered': {
    readonly id: string
    readonly n: number
    readonly caseId: string
    readonly answers: readonly SampleAnswer[]
  }
  'sample.settled': {
    readonly id: string
    readonly n: number
    readonly caseId: string
    readonly itemId: string
    /** Whose answer stands, or neither. */
    readonly stands: SampleStands
    readonly note: string
  }
}

export const SAMPLE_WORDS: ActWords<SampleActs> = {
  'sample.drawn': { name: '抽查抽取', summary: (p) => `${p.month} 办结 ${p.poolSize} 件，抽取 ${p.drawn.length} 件` },
  'sample.answered': { name: '抽查复审', summary: (p) => `第 ${p.n} 件，作答 ${p.answers.length} 项` },
  'sample.settled': {
    name: '抽查裁定',
    summary: (p) => `第 ${p.n} 件 ${p.itemId}：${SAMPLE_STANDS_NAMES[p.stands]}；${p.note}`,
  },
}

/**
 * What is asked again: the core of the necessity list as far as a person judges it (checklist: tier core, human_required). N02 and
 * N03 are settled by the plan and the register, N12 by counting: there two people cannot differ.
 */
export const BLIND_ITEMS = ['N01', 'N04', 'N05', 'N06', 'N09', 'N10', 'N11'] as const

/** Local: one in twenty, and never so few that chance decides (scenario: 3 of 17). */
export const SAMPLE_SIZE = { percent: 5, least: 3 } as const

export const sampleSize = (pool: number): number =>
  Math.min(pool, Math.max(SAMPLE_SIZE.least, Math.ceil((pool * SAMPLE_SIZE.percent) / 100)))

/** FNV-1a over the UTF-16 units: a text as one 32-bit number. */
function hash32(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** mulberry32, whole numbers only: the same seed gives the same numbers on every machine. */
function numbersFrom(seed: string): () => number {
  let a = hash32(seed)
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }
}

/** The cases a seed draws, in the order drawn; the order the pool came in makes no difference. */
export function drawSample(pool: readonly string[], seed: string): string[] {
  const left = [...new Set(pool)].sort()
  const next = numbersFrom(seed)
  const drawn: string[] = []
  for (let n = sampleSize(left.length); n > 0; n--) drawn.push(...left.splice(next() % left.length, 1))
  return drawn
}

const SOURCE = 'LOC 抽查复审'

export const conditionsToDraw = (facts: {
  readonly month: Month
  readonly today: Day
  readonly drawnBefore: boolean
  readonly poolSize: number
}): Condition[] => [
  {
    id: 'monthOver',
    met: facts.month < monthOf(facts.today),
    label: '当月已经结束',
    detail: facts.month < monthOf(facts.today) ? facts.month : '当月尚未结束，不能抽取',
    source: SOURCE,
  },
  {
    id: 'onlyOnce',
    met: !facts.drawnBefore,
    label: '当月尚未抽取',
    detail: facts.drawnBefore ? '每月只抽取一次，不能重抽' : '尚未抽取',
    source: SOURCE,
  },
  {
    id: 'pool',
    met: facts.poolSize > 0,
    label: '当月有可以复审的件',
    detail: facts.poolSize > 0 ? `${facts.poolSize} 件` : '没有在本程序中作出决定的件',
    source: SOURCE,
  },
]

interface Reviewing {
  readonly actor: { readonly id: string; readonly name: string }
  readonly firstReviewer: string
  readonly contributors: readonly string[]
  readonly answered: boolean
}

/** Who may answer again; what is unmet is said without naming the first reviewer. */
export const conditionsToAnswerAgain = (f: Reviewing): Condition[] => [
  {
    id: 'state',
    met: !f.answered,
    label: '这一件尚未复审',
    detail: f.answered ? '已经复审' : '尚未复审',
    source: SOURCE,
  },
  {
    id: 'notContributor',
    met: f.actor.id !== f.firstReviewer && !f.contributors.includes(f.actor.id),
    label: '复审人没有审核、起草或修改过本件',
    detail:
      f.actor.id !== f.firstReviewer && !f.contributors.includes(f.actor.id)
        ? f.actor.name
        : `${f.actor.name}参与过本件，不能复审`,
    source: 'T art20',
  },
]

/** All seven, each offered value, a reason wherever it is not 符合. */
export function answersCondition(answers: readonly SampleAnswer[]): Condition {
  const open = BLIND_ITEMS.filter((id) => {
    const a = answers.find((x) => x.itemId === id)
    return !a || (a.value !== '符合' && a.reason.trim() === '')
  })
  return {
    id: 'checklist',
    met: open.length === 0 && answers.length === BLIND_ITEMS.length,
    label: '七项全部作答，不符合和不适用写明理由',
    detail: open.length === 0 ? '已答完' : `未答完：${open.join('、')}`,
    source: SOURCE,
  }
}

export interface ComparedItem {
  readonly itemId: string
  /** null: the first reviewer was not asked this; it is left out of the comparison. */
  readonly first: AnswerValue | null
  readonly second: AnswerValue
  readonly secondReason: string
  readonly equal: boolean | null
}

export const compareAnswers = (
  first: readonly { readonly itemId: string; readonly value: AnswerValue }[],
  second: readonly SampleAnswer[],
): ComparedItem[] =>
  BLIND_ITEMS.flatMap((itemId): ComparedItem[] => {
    const again = second.find((a) => a.itemId === itemId)
    if (!again) return []
    const before = first.find((a) => a.itemId === itemId)?.value ?? null
    return [
      {
        itemId,
        first: before,
        second: again.value,
        secondReason: again.reason,
        equal: before === null ? null : before === again.value,
      },
    ]
  })

export interface SampleTotals {
  readonly compared: number
  readonly equal: number
  readonly different: number
  readonly leftOut: number
  /** 95.24%; null while nothing was compared. */
  readonly share: string | null
}

export function sampleTotals(items: readonly ComparedItem[]): SampleTotals {
  const compared = items.filter((i) => i.equal !== null).length
  const equal = items.filter((i) => i.equal === true).length
  return { compared, equal, different: compared - equal, leftOut: items.length - compared, share: percentOf(equal, compared) }
}
