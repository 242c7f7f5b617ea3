/**
 * What a case waits for, and for whom. One line of `WAITS` for each reason: a new reason is a new line there, and a fact for it in
 * `WaitingFacts`. A case may wait for several things at once (a countersign and a legality opinion); all are named.
 */
import type { CaseState } from './case.ts'
import type { Day } from './day.ts'
import type { Person, Role } from './people.ts'

export interface WaitingFacts {
  readonly state: CaseState
  /** The unit that drafted. */
  readonly unit: string
  /** Everyone whose words are in the current text. */
  readonly contributors: readonly string[]
  /** Who transcribed the signature that is to be compared; null when there is none. */
  readonly signEnteredBy: string | null
  /** Who proposed the 紧急放行 that waits for its second person; null when none does. */
  readonly releaseProposedBy: string | null
  /** The 补审 a released case owes: who may not give it, and until when. */
  readonly owesReview: { readonly parties: readonly string[]; readonly dueOn: Day } | null
  /** Where the 规范性文件 route stands; null when there is none, or nothing of it is waited for. */
  readonly legalRoute: { readonly words: string; readonly waitsFor: string; readonly forLegal: boolean } | null
  /** 限办 of the case itself. */
  readonly dueOn: Day | null
}

export interface Waiting {
  /** After 等: 「等终稿复核」. */
  readonly words: string
  /** Any of them may do it; none when nobody needs to. */
  readonly roles: readonly Role[]
  /** Only people of this unit; null for all. */
  readonly unit?: string
  /** Persons who may not, whatever their roles. */
  readonly except?: readonly string[]
  /** When this is due, if it has a limit of its own. */
  readonly dueOn?: Day | null
}

export type WaitingReason = (facts: WaitingFacts) => Waiting | null

const inState =
  (state: CaseState, waiting: (facts: WaitingFacts) => Waiting): WaitingReason =>
  (facts) =>
    facts.state === state ? waiting(facts) : null

/** In the order of the work; the first is what the list shows first. */
export const WAITS: readonly WaitingReason[] = [
  // The reviewer goes on with the checklist meanwhile.
  (f) => (f.legalRoute === null ? null : { words: f.legalRoute.waitsFor, roles: f.legalRoute.forLegal ? ['legal'] : [] }),
  // Whoever wrote into the text does not review it (T art20).
  inState('reviewing', (f) => ({ words: '审核', roles: ['reviewer'], except: f.contributors })),
  inState('returned', (f) => ({
    words: '起草单位修改重报',
    roles: ['drafter'],
    unit: f.unit,
  })),
  // The second person of a release is the head, never the one who proposed it or wrote in the text.
  (f) =>
    f.releaseProposedBy === null
      ? null
      : { words: '紧急放行待主任确认', roles: ['head'], except: [f.releaseProposedBy, ...f.contributors] },
  inState('postReview', (f) => ({
    words: '补审',
    roles: ['reviewer'],
    except: [...f.contributors, ...(f.owesReview?.parties ?? [])],
    dueOn: f.owesReview?.dueOn ?? null,
  })),
  inState('released', (f) => ({ words: '紧急取号', roles: ['secretary'], dueOn: f.owesReview?.dueOn ?? null })),
  inState('passed', () => ({ words: '打印送签、签发录入', roles: ['secretary'] })),
  inState('signEntered', (f) => ({
    words: '第二人核对签批',
    roles: ['secretary', 'reviewer', 'head'],
    except: f.signEnteredBy === null ? [] : [f.signEnteredBy],
  })),
  inState('signed', () => ({ words: '终稿复核', roles: ['secretary', 'reviewer'] })),
  inState('rechecked', () => ({ words: '取号登记', roles: ['secretary'] })),
]

export const waitingFor = (facts: WaitingFacts, reasons: readonly WaitingReason[] = WAITS): Waiting[] =>
  reasons.map((reason) => reason(facts)).filter((w) => w !== null)

/** Waits for this person: the role, the unit, and not one of those kept out. */
export const isFor = (waiting: Waiting, person: Pick<Person, 'id' | 'unit' | 'roles'>): boolean =>
  waiting.roles.some((r) => person.roles.includes(r)) &&
  (waiting.unit === undefined || waiting.unit === person.unit) &&
  !(waiting.except ?? []).includes(person.id)

/** The nearest day something is due: the case's own 限办 or that of anything it waits for; null when none is set. */
export const nextDue = (facts: WaitingFacts, waits: readonly Waiting[]): Day | null =>
  [facts.dueOn, ...waits.map((w) => w.dueOn ?? null)].filter((d) => d !== null).sort()[0] ?? null

const ENDED = { refused: '已办结', issued: '已印发', inspection: '已转督检考报备' } as const satisfies Partial<
  Record<CaseState, string>
>

/** 「会签、合法性审核意见」; how it ended when it waits for nothing. */
export const waitingWords = (state: CaseState, waits: readonly Waiting[]): string =>
  waits.length > 0 ? waits.map((w) => w.words).join('、') : ((ENDED as Partial<Record<CaseState, string>>)[state] ?? '已办结')

/** The limit in words. @param left working days after today up to the day it is due; negative when it has passed */
export function dueWords(today: Day, dueOn: Day, left: number): string {
  if (dueOn === today) return '今日到期'
  if (dueOn < today) return left === 0 ? '已逾期' : `已逾期${-left}个工作日`
  return left === 0 ? '休息日到期' : `还有${left}个工作日`
}
