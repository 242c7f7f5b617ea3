/**
 * The facts of the record and the conditions of the 规范性文件 route, each from the acts a case could have.
 * Over 300 lines because it is tables of cases.
 */
import { describe, expect, it } from 'vitest'
import { CHECKLIST } from '../support/checklist.ts'
import type { NormativeKind } from '#domain/case'
import { day } from '#domain/day'
import { clockFacts, legalFile, type LegalActName, type LegalRecord } from '#domain/legalFile'
import { legalClock } from '#domain/legalClock'
import { isLegalOrgan, opinionNumber, paperReadsAs } from '#domain/legalPaper'
import { LEGALITY_POINTS, type NormativeActs } from '#domain/normative'
import { normativeRecordFacts, type NormativeFacts } from '#domain/normativeFacts'
import { normativeConditions, routeStanding } from '#domain/normativeGates'

const on = { caseId: 'c1', versionNo: 1 }
const file = { name: 'a.pdf', sha256: 'a'.repeat(64), size: 1 }
type Step = { [A in LegalActName]: readonly [A, Partial<NormativeActs[A]>] }[LegalActName]

const BASE: { readonly [A in LegalActName]: NormativeActs[A] } = {
  'normative.decided': { ...on, kind: 'admin', reason: '普遍适用', contradictedBy: [] },
  'normative.seconded': { ...on, note: '同意' },
  'materials.received': {
    ...on,
    on: day('2026-10-12'),
    items: (['draftingNote', 'basis', 'consultation', 'ownLegalView'] as const).map((material) => ({
      material,
      file: null,
      note: '',
    })),
  },
  'materials.requested': { ...on, missing: ['basis'], note: '', on: day('2026-10-16'), dueOn: day('2026-10-20') },
  'materials.supplied': { ...on, on: day('2026-10-19') },
  'legal.submitted': { ...on, organ: '县司法局', receivedOn: day('2026-10-14') },
  'legal.opined': {
    ...on,
    opinionNo: '云司审〔2026〕18号',
    organ: '县司法局',
    receivedOn: day('2026-10-14'),
    issuedOn: day('2026-10-21'),
    points: LEGALITY_POINTS.map((_, i) => ({ point: i + 1, fits: true, articles: i === 4 ? '第九条' : '', note: '' })),
    outcome: 'mayDeliberate',
    remarks: [],
    grounds: '',
    process: '',
    reviewer: '何清',
    responsible: '',
    urgentReason: '',
    file,
    origin: 'paper',
  },
  'legal.adoption': { ...on, remarkId: 'r1', adoption: 'adopted', reason: '' },
  'fair.recorded': {
    ...on,
    applies: false,
    reason: '不涉及经营者',
    organ: '',
    result: null,
    heard: '',
    exception: '',
    revised: '',
    file: null,
    on: day('2026-10-20'),
  },
  'assessment.recorded': { ...on, conclusion: '必要、可行', file: null },
  'consultation.recorded': {
    ...on,
    audience: 'departments',
    period: { from: day('2026-09-01'), to: day('2026-09-15') },
    exemptReason: '',
    summary: '',
    file: null,
  },
  'majorDecision.recorded': { ...on, listed: false, reason: '未列入目录', steps: [], reportedToParty: '' },
  'deliberation.recorded': {
    ...on,
    meeting: '第42次常务会议',
    on: day('2026-10-28'),
    minutesNo: '31号',
    result: 'passed',
    file: null,
  },
}
const fair = (more: Partial<NormativeActs['fair.recorded']>): Step => [
  'fair.recorded',
  { applies: true, organ: '县市场监督管理局', result: 'mayIssue', file, heard: '行业协会', ...more },
]
const publicly = (to: string): Step => [
  'consultation.recorded',
  { audience: 'public', period: { from: day('2026-08-03'), to: day(to) } },
]
const remarks = [{ id: 'r1', clause: '第三条', problem: '期限', basis: '', suggestion: '' }]
const unfit = BASE['legal.opined'].points.map((p) => (p.point === 3 ? { ...p, fits: false } : p))

const records = (steps: readonly Step[], voided: readonly LegalActName[] = []): LegalRecord[] =>
  steps.map(
    ([act, more], i) =>
      ({
        seq: i + 1,
        act,
        payload: { ...BASE[act], ...more },
        by: 'p1',
        byName: '周岚',
        at: '2026-10-22T00:30:00.000Z',
        voidedByVersion: voided.includes(act) ? 2 : null,
      }) as LegalRecord,
  )

const CALENDARS = [{ year: 2026, complete: true, holidays: [], workdays: [] }]
interface More extends Partial<Pick<NormativeFacts, 'economic' | 'multiDept' | 'open' | 'publicDays' | 'contradiction'>> {
  readonly kind?: NormativeKind
  readonly complete?: boolean
  readonly voided?: readonly LegalActName[]
}
function factsOf(steps: readonly Step[], { kind = 'admin', complete = true, voided = [], ...more }: More = {}): NormativeFacts {
  const route = legalFile(records(steps, voided))
  const clock = clockFacts(
    route,
    CALENDARS.map((c) => ({ ...c, complete })),
    day('2026-10-29'),
  )
  return {
    kind,
    economic: false,
    multiDept: false,
    open: false,
    publicDays: 30,
    contradiction: [],
    ...more,
    file: route,
    clock: clock && { facts: clock, now: legalClock(clock) },
  }
}

type Value = '符合' | '不符合' | '不适用' | null
const decided: Step = ['normative.decided', {}]
const opined: Step = ['legal.opined', {}]
const LATE = { issuedOn: day('2026-11-05') }
const EARLY = { issuedOn: day('2026-10-16') }

describe('what the record says to the checklist', () => {
  it.each<[string, string, readonly Step[], Value, More?]>([
    ['L05', 'nobody decided', [], null],
    ['L05', 'decided as the form has it', [decided], '符合'],
    ['L05', 'decided otherwise than the form', [decided], null, { kind: 'party' }],
    [
      'L05',
      '否 against the text, alone',
      [['normative.decided', { kind: 'none' }]],
      null,
      { kind: 'none', contradiction: ['疑似'] },
    ],
    [
      'L05',
      '否 against the text, seconded',
      [
        ['normative.decided', { kind: 'none' }],
        ['normative.seconded', {}],
      ],
      '符合',
      { kind: 'none', contradiction: ['疑似'] },
    ],
    [
      'L05',
      'seconded before it was decided anew',
      [
        ['normative.decided', { kind: 'none' }],
        ['normative.seconded', {}],
        ['normative.decided', { kind: 'none' }],
      ],
      null,
      { kind: 'none', contradiction: ['疑似'] },
    ],
    ['L10', 'nothing recorded, not economic', [], null],
    ['L10', 'nothing recorded, economic', [], '不符合', { economic: true }],
    ['L10', '不适用 with its reason', [['fair.recorded', {}]], '不适用'],
    ['L10', 'may be issued, with its paper', [fair({})], '符合'],
    ['L10', 'may be issued, no paper', [fair({ file: null })], '不符合'],
    ['L10', 'must not be issued', [fair({ result: 'mustNotIssue' })], '不符合'],
    ['L10', 'after revision, not said how', [fair({ result: 'afterRevision' })], '不符合'],
    ['L10', 'after revision, revised', [fair({ result: 'afterRevision', revised: '删去第五条' })], '符合'],
    ['L10', 'no conclusion yet', [fair({ result: null })], '不符合'],
    ['L10', 'voided by a version', [fair({})], '不符合', { economic: true, voided: ['fair.recorded'] }],
    ['L11', 'nothing recorded', [], null],
    ['L11', 'heard', [fair({})], '符合'],
    ['L11', 'heard nobody', [fair({ heard: '' })], '不符合'],
    ['L11', '不适用', [['fair.recorded', {}]], '不适用'],
    ['L12', 'no 规范性文件', [], null, { kind: 'none' }],
    ['L12', 'no opinion', [], '不符合'],
    ['L12', 'lawful', [opined], '符合'],
    ['L12', 'after revision', [['legal.opined', { outcome: 'afterRevision' }]], '符合'],
    ['L12', 'back to procedure', [['legal.opined', { outcome: 'backToProcedure' }]], '不符合'],
    ['L12', 'unlawful', [['legal.opined', { outcome: 'unlawful' }]], '不符合'],
    ['L12', 'voided by a version', [opined], '不符合', { voided: ['legal.opined'] }],
    ['L12', 'a Party paper', [opined], '符合', { kind: 'party' }],
    ['L13', 'nothing handed over', [], '不符合'],
    ['L13', 'handed over, not answered', [['legal.submitted', {}]], '不符合'],
    ['L13', 'day 5', [opined], '符合'],
    ['L13', 'day 2 without a reason', [['legal.opined', EARLY]], '不符合'],
    ['L13', 'day 2 with 突发事件', [['legal.opined', { ...EARLY, urgentReason: '地质灾害应急' }]], '符合'],
    ['L13', 'day 16', [['legal.opined', LATE]], '不符合'],
    [
      'L13',
      'day 16 less 补正',
      [
        ['materials.requested', {}],
        ['materials.supplied', {}],
        ['legal.opined', LATE],
      ],
      '符合',
    ],
    ['L13', 'day 16 by an estimate fails nobody', [['legal.opined', LATE]], null, { complete: false }],
    ['L13', 'day 2 by an estimate fails nobody', [['legal.opined', EARLY]], null, { complete: false }],
    ['L13', 'day 5 by an estimate', [opined], '符合', { complete: false }],
    ['L13', 'a Party paper is not asked', [opined], null, { kind: 'party' }],
    ['L14', 'no opinion', [], '不符合'],
    ['L14', 'no remarks', [opined], '符合'],
    ['L14', 'a remark without answer', [['legal.opined', { remarks }]], '不符合'],
    [
      'L14',
      'answered',
      [
        ['legal.opined', { remarks }],
        ['legal.adoption', {}],
      ],
      '符合',
    ],
    [
      'L14',
      'answered to an opinion before',
      [
        ['legal.opined', { remarks }],
        ['legal.adoption', {}],
        ['legal.opined', { remarks }],
      ],
      '不符合',
    ],
    ['L15', 'no opinion', [], '不符合'],
    ['L15', 'of the justice bureau', [opined], '符合'],
    ['L15', 'of another department', [['legal.opined', { organ: '县财政局' }]], '不符合'],
    ['L16', 'nothing', [], '不符合'],
    ['L16', 'a conclusion without 起草说明', [['assessment.recorded', {}]], '不符合'],
    [
      'L16',
      'both',
      [
        ['materials.received', {}],
        ['assessment.recorded', {}],
      ],
      '符合',
    ],
    ['L17', 'nothing', [], '不符合'],
    ['L17', 'departments only', [['consultation.recorded', {}]], '不符合'],
    ['L17', 'the public only', [publicly('2026-09-04')], '不符合'],
    ['L17', '32 days of 30', [['consultation.recorded', {}], publicly('2026-09-04')], '符合'],
    ['L17', '29 days of 30', [['consultation.recorded', {}], publicly('2026-09-01')], '不符合'],
    ['L17', '30 days of 30', [['consultation.recorded', {}], publicly('2026-09-02')], '符合'],
    [
      'L17',
      '29 days where the office set none',
      [['consultation.recorded', {}], publicly('2026-09-01')],
      '符合',
      { publicDays: null },
    ],
    [
      'L17',
      'not asked, with a reason',
      [
        ['consultation.recorded', {}],
        ['consultation.recorded', { audience: 'public', period: null, exemptReason: '紧急' }],
      ],
      '符合',
    ],
    ['L17', 'several departments, no 规范性文件', [['consultation.recorded', {}]], '符合', { kind: 'none', multiDept: true }],
    ['L17', 'several departments, nothing recorded', [], null, { kind: 'none', multiDept: true }],
    ['L19', 'nothing', [], '不符合'],
    ['L19', 'after the opinion', [opined, ['deliberation.recorded', {}]], '符合'],
    ['L19', 'on its day', [opined, ['deliberation.recorded', { on: day('2026-10-21') }]], '符合'],
    ['L19', 'before it', [opined, ['deliberation.recorded', { on: day('2026-10-20') }]], '不符合'],
    ['L19', 'without it', [['deliberation.recorded', {}]], '不符合'],
    ['L19', 'not passed', [opined, ['deliberation.recorded', { result: 'notPassed' }]], '不符合'],
    ['L19', 'passed with changes', [opined, ['deliberation.recorded', { result: 'passedWithChanges' }]], '符合'],
    ['L20', 'nothing', [], null],
    ['L20', 'not listed', [['majorDecision.recorded', {}]], '不适用'],
    [
      'L20',
      'listed, four steps',
      [
        [
          'majorDecision.recorded',
          {
            listed: true,
            reportedToParty: '已报',
            steps: (['participation', 'experts', 'risk', 'legality'] as const).map((step) => ({ step, note: '', file })),
          },
        ],
      ],
      '不符合',
    ],
    [
      'L20',
      'listed, five steps and reported',
      [
        [
          'majorDecision.recorded',
          {
            listed: true,
            reportedToParty: '已报',
            steps: (['participation', 'experts', 'risk', 'legality', 'discussion'] as const).map((step) => ({
              step,
              note: '',
              file,
            })),
          },
        ],
      ],
      '符合',
    ],
    ['L24', 'not public', [], null],
    ['L24', 'public without a plan', [], '不符合', { open: true }],
    [
      'L24',
      'public with its plan',
      [['materials.received', { items: [{ material: 'interpretation', file: null, note: '' }] }]],
      '符合',
      { open: true },
    ],
  ])('%s %s', (id, _, steps, value, more) => {
    expect(normativeRecordFacts(factsOf(steps, more))[id]?.value ?? null).toBe(value)
  })

  it('speaks only about items of the checklist that go by the record, and the determination', () => {
    const said = Object.keys(
      normativeRecordFacts(factsOf([decided, fair({}), opined, ['majorDecision.recorded', {}]], { open: true })),
    )
    const power = (id: string): string | undefined => CHECKLIST.items.find((i) => i.id === id)?.power
    expect(said.sort()).toEqual(['L05', 'L10', 'L11', 'L12', 'L13', 'L14', 'L15', 'L16', 'L17', 'L19', 'L20', 'L24'])
    expect(said.filter((id) => power(id) !== 'record')).toEqual(['L05'])
  })
})

const READY: readonly Step[] = [
  decided,
  ['materials.received', {}],
  ['assessment.recorded', {}],
  ['consultation.recorded', {}],
  publicly('2026-09-04'),
]

describe('the conditions the route adds to 同意送签', () => {
  it.each<[string, readonly Step[], string, More?]>([
    ['a plain paper', [], '', { kind: 'none' }],
    ['a plain paper decided so', [['normative.decided', { kind: 'none' }]], 'normativeDecided+', { kind: 'none' }],
    ['否 against the text', [], 'normativeDecided-', { kind: 'none', contradiction: ['疑似'] }],
    ['an economic measure that is no 规范性文件', [], 'fairCompetition-', { kind: 'none', economic: true }],
    ['nothing done', [], 'normativeDecided- materials- legalOpinion- sevenPoints- fairCompetition- deliberation-'],
    ['scenario 1.9', READY, 'normativeDecided+ materials+ legalOpinion- sevenPoints- fairCompetition- deliberation-'],
    [
      'scenario 1.11',
      [...READY, opined, ['fair.recorded', {}]],
      'normativeDecided+ materials+ legalOpinion+ sevenPoints+ fairCompetition+ deliberation-',
    ],
    [
      'all',
      [...READY, opined, ['fair.recorded', {}], ['deliberation.recorded', {}]],
      'normativeDecided+ materials+ legalOpinion+ sevenPoints+ fairCompetition+ deliberation+',
    ],
    [
      '补正 in progress',
      [...READY, ['materials.requested', {}]],
      'normativeDecided+ materials- legalOpinion- sevenPoints- fairCompetition- deliberation-',
    ],
    [
      'a remark unanswered',
      [...READY, ['legal.opined', { outcome: 'afterRevision', points: unfit, remarks }]],
      'normativeDecided+ materials+ legalOpinion+ sevenPoints+ adoption- fairCompetition- deliberation-',
    ],
    [
      'a point that does not fit, sent back',
      [...READY, ['legal.opined', { outcome: 'backToProcedure', points: unfit }]],
      'normativeDecided+ materials+ legalOpinion- sevenPoints- fairCompetition- deliberation-',
    ],
    ['a Party paper', [['normative.decided', { kind: 'party' }]], 'normativeDecided+ legalOpinion-', { kind: 'party' }],
    [
      'a Party paper with what was recorded',
      [['normative.decided', { kind: 'party' }], opined, ['fair.recorded', {}], ['deliberation.recorded', {}]],
      'normativeDecided+ legalOpinion+ fairCompetition+ deliberation+',
      { kind: 'party' },
    ],
  ])('%s', (_, steps, expected, more) => {
    const conditions = normativeConditions(factsOf(steps, more))
    expect(conditions.map((c) => `${c.id}${c.met ? '+' : '-'}`).join(' ')).toBe(expected)
    for (const c of conditions) expect(c.detail, c.id).not.toBe('')
  })

  it.each<[string, readonly Step[], string | null, boolean?]>([
    ['nothing done', READY, null],
    ['at the reviewer', READY, '待合法性审核', true],
    ['补正', [...READY, ['materials.requested', {}]], '待补正材料', true],
    ['only 集体审议 left', [...READY, opined, ['fair.recorded', {}]], '待集体审议'],
    ['all', [...READY, opined, ['fair.recorded', {}], ['deliberation.recorded', {}]], null],
  ])('the list says where it stands: %s', (_, steps, words, awaits = false) => {
    expect(routeStanding(factsOf(steps), awaits)?.words ?? null).toBe(words)
  })
})

describe('what a paper is', () => {
  it.each([
    ['县司法局会签意见.pdf', [], 'countersign'],
    ['云司审〔2026〕18号.pdf', [], null],
    ['合法性审核意见书.pdf', [], 'legalOpinion'],
    ['扫描件.docx', ['云岭县司法局', '关于对《办法》的合法性审核意见'], 'legalOpinion'],
    ['合法性审核意见.docx', ['云岭县人民政府', '常务会议纪要', '〔2026〕31号'], 'minutes'],
    ['意见.docx', ['发文会签单'], 'countersign'],
    ['意见.docx', ['关于征求《办法》意见的复函'], 'consultation'],
    ['合法性审核意见书.docx', ['合法性审核意见书', '本办法已经会签'], 'legalOpinion'],
    ['意见.docx', ['一', '二', '三', '四', '五', '六', '已经会签'], null],
  ] as const)('%s %j reads as %s', (name, lines, type) => {
    expect(paperReadsAs(name, lines)).toBe(type)
  })

  it.each([
    ['县司法局', true],
    ['县委办公室法规科', true],
    ['县政府办公室法制科', true],
    ['县自然资源局政策法规股', true],
    ['县财政局', false],
    ['县政府办公室', false],
    ['', false],
  ])('%s may give a legality opinion: %s', (organ, may) => {
    expect(isLegalOrgan(organ)).toBe(may)
  })

  it.each([
    ['云司审[2026]018号', '云司审〔2026〕18号'],
    ['云司审〔２０２６〕１８号', '云司审〔2026〕18号'],
    [' 云司审（2026）第18号 ', '云司审〔2026〕18号'],
    ['合审 2026-18', '合审2026-18'],
  ])('the number %s is written %s', (typed, written) => {
    expect(opinionNumber(typed)).toBe(written)
  })
})
