/** The checklist as data and what it asks of a person. Over 300 lines because it is tables of cases. */
import { describe, expect, it } from 'vitest'
import { HEADINGS, itemOf, itemsForStage, levelOf, parseChecklist } from '#domain/checklist'
import { applies, askedItems, CONDITIONS, type CaseTraits } from '#domain/checklistApplies'
import {
  answerDemand,
  blockingNegatives,
  burdenAssessmentFact,
  checkAnswer,
  checklistFor,
  mayRelease,
  outstanding,
  recordAnswers,
  settledBy,
  type RecordFacts,
} from '#domain/checklistAnswers'
import { CHECKS } from '#domain/checks/all'
import { day } from '#domain/day'
import type { Finding, FindingLevel } from '#domain/finding'
import { rulesOn } from '#domain/ruleData'
import type { Answer, AnswerValue } from '#domain/review'
import { CHECKLIST, checklistJson } from '../support/checklist.ts'

/** An ordinary 政府下行通知, in carrying out something from above. */
const NOTICE: CaseTraits = {
  docKind: '通知',
  direction: 'down',
  carrier: 'redHead',
  normativeKind: 'none',
  joint: false,
  issuerType: 'gov',
  inVolumeControl: true,
  hasSuperiorDoc: true,
  economic: false,
  multiDept: false,
  meetingNotice: false,
  hasAttachments: true,
  hasMainRecipients: true,
  hasDocNumber: true,
  disclosure: 'open',
  handlesPaperwork: false,
}

/** Every check ran; the form gives 公开属性, the answers of the B group are complete. */
const RECORD: RecordFacts = {
  checked: CHECKS.map((c) => c.id),
  facts: { L23: { value: '符合', because: '主动公开' }, N18: { value: '符合', because: '已评估' } },
}
const NOTHING: RecordFacts = { checked: [], facts: {} }

const item = (id: string) => itemOf(CHECKLIST, id)
const finding = (checklistId: string, level: FindingLevel): Finding => ({
  checklistId,
  level,
  quote: '某句',
  place: null,
  source: '',
  message: '',
})
const answer = (itemId: string, value: AnswerValue, more: Partial<Answer> = {}): Answer => ({
  itemId,
  value,
  reason: '',
  evidence: '',
  settledBy: 'person',
  ...more,
})
const listOf = (
  traits: Partial<CaseTraits> = {},
  findings: readonly Finding[] = [],
  record = RECORD,
  opened: readonly string[] = [],
) => checklistFor(CHECKLIST, 'pre_review', { ...NOTICE, ...traits }, findings, record, opened)
const idsSettled = (by: 'record' | 'untriggered' | 'person', ...args: Parameters<typeof listOf>): string[] =>
  listOf(...args)
    .filter((e) => e.settledBy === by)
    .map((e) => e.item.id)

describe('the data', () => {
  it('is read whole: items, headings, word lists, figures', () => {
    expect(CHECKLIST.items).toHaveLength(84)
    expect(new Set(CHECKLIST.items.map((i) => i.heading))).toEqual(new Set(HEADINGS.map((h) => h.id)))
    const rules = rulesOn(CHECKLIST.data, day('2026-11-24'))
    expect(rules.keywordLists['leader_addressee_regex']).toHaveLength(1)
    expect(rules.params['body_limit_specific_chars']).toBe(4000)
    expect(CHECKLIST.data.sources['J24']?.[0]?.value).toBe('整治形式主义为基层减负若干规定')
  })
  it.each<[string, string, string]>([
    ['N', '必要性', 'necessity'],
    ['B', '减负一致性', 'burden'],
    ['F', '文种格式', 'format'],
    ['P', '程序', 'procedure'],
  ])('puts %s items under %s', (letter, name, id) => {
    const headings = new Set(CHECKLIST.items.filter((i) => i.id.startsWith(letter)).map((i) => i.heading))
    expect([...headings]).toEqual([id])
    expect(HEADINGS.find((h) => h.id === id)?.name).toBe(name)
  })
  it('puts L30 to L36 under 行文规则 and the other L items under 合法合规性', () => {
    expect([item('L29').heading, item('L30').heading, item('L36').heading]).toEqual(['legality', 'routing', 'routing'])
  })
  it.each<[string, (json: Record<string, never>) => unknown, RegExp]>([
    ['no object', () => [], /checklist: checklist: expected an object/],
    ['no items', (j) => ({ ...j, items: 7 }), /items: expected a list/],
    ['an unknown effect', (j) => change(j, { negative_effect: 'shred' }), /items N01\.negative_effect: expected one of return/],
    [
      'an unknown kind of document',
      (j) => change(j, { applies_to: { always: true, doc_types: ['布告'] } }),
      /N01\.applies_to\.doc_types/,
    ],
    ['an unknown answer', (j) => change(j, { answers: ['也许'] }), /N01\.answers: expected one of 符合/],
    ['a strange id', (j) => change(j, { id: 'X1' }), /items X1: id/],
    ['an empty question', (j) => change(j, { question_zh: '' }), /N01\.question_zh: expected text/],
    ['a word list that is not there', (j) => ({ ...j, keyword_lists: {} }), /no word list/],
    ['a parameter that is not there', (j) => ({ ...j, params: {} }), /no parameter/],
    [
      'a pattern that is none',
      (j) => ({ ...j, regex: { doc_number: { pattern: '(' } } }),
      /regex\.doc_number: no regular expression/,
    ],
  ])('is refused with the place of the fault: %s', (_, broken, message) => {
    expect(() => parseChecklist(broken(checklistJson as Record<string, never>))).toThrow(message)
  })
  it('is refused when an item is listed twice', () => {
    const json = checklistJson as { items: unknown[] }
    expect(() => parseChecklist({ ...json, items: [...json.items, json.items[0]] })).toThrow(/N01: listed twice/)
  })
  it.each<[string, FindingLevel]>([
    ['N12', '必错'],
    ['N03', '以记录为准'],
    ['B06', '疑似'],
    ['F11', '提示'],
    ['N01', '提示'],
  ])('gives what is seen of %s the level %s', (id, level) => {
    expect(levelOf(item(id))).toBe(level)
  })
})

function change(json: Record<string, never>, fields: Record<string, unknown>): unknown {
  const items = (json as unknown as { items: Record<string, unknown>[] }).items
  return { ...json, items: [{ ...items[0], ...fields }, ...items.slice(1)] }
}

describe('which items are asked', () => {
  it('every item with a condition in words has its predicate, and no other', () => {
    const withWords = CHECKLIST.items.filter((i) => i.appliesTo.condition !== null).map((i) => i.id)
    expect(Object.keys(CONDITIONS).sort()).toEqual(withWords.sort())
  })
  it.each<[string, Partial<CaseTraits>, boolean]>([
    ['N01', {}, true],
    ['N02', {}, true],
    ['N02', { inVolumeControl: false }, false],
    ['N02', { direction: 'up' }, false],
    ['N06', {}, true],
    ['N06', { hasSuperiorDoc: false }, false],
    ['N08', { direction: 'up' }, false],
    ['N10', { issuerType: 'dept' }, false],
    ['N10', { issuerType: 'partyOffice' }, true],
    ['N14', {}, false],
    ['N14', { carrier: 'workReminder' }, true],
    ['N14', { carrier: 'telegram' }, true],
    ['B03', {}, true],
    ['B03', { direction: 'up' }, false],
    ['B12', {}, false],
    ['B12', { meetingNotice: true }, true],
    ['B12', { meetingNotice: true, docKind: '函' }, false],
    ['L06', {}, false],
    ['L06', { normativeKind: 'admin' }, true],
    ['L12', { normativeKind: 'admin' }, true],
    ['L12', { normativeKind: 'party' }, true],
    ['L13', { normativeKind: 'party' }, false],
    ['L09', {}, false],
    ['L09', { handlesPaperwork: true }, true],
    ['L10', { economic: true }, true],
    ['L17', { multiDept: true }, true],
    ['L17', { normativeKind: 'admin' }, true],
    ['L18', {}, false],
    ['L18', { multiDept: true }, true],
    ['L23', {}, true],
    ['L23', { issuerType: 'partyOffice' }, false],
    ['L27', {}, false],
    ['L27', { joint: true }, true],
    ['L28', { issuerType: 'dept' }, true],
    ['L28', { issuerType: 'coordBody' }, true],
    ['L28', {}, false],
    ['L30', { docKind: '请示', direction: 'up' }, true],
    ['L30', { docKind: '意见', direction: 'down' }, false],
    ['L31', { docKind: '报告', direction: 'up' }, false],
    ['L32', { docKind: '报告', direction: 'up' }, true],
    ['L33', { docKind: null, direction: 'up' }, false],
    ['F03', { hasDocNumber: false }, false],
    ['F04', { hasMainRecipients: false }, false],
    ['F06', { hasAttachments: false }, false],
  ])('%s with %o: %s', (id, traits, expected) => {
    const result = applies(item(id), { ...NOTICE, ...traits }, [])
    expect(result.applies).toBe(expected)
    expect(result.because).not.toBe('')
  })
  it('an extended item waits for a finding or for a person who opens it', () => {
    expect(applies(item('F09'), NOTICE, []).applies).toBe(false)
    expect(applies(item('F09'), NOTICE, [finding('F09', '疑似')])).toEqual({ applies: true, because: '系统发现' })
    expect(applies(item('F09'), NOTICE, [], ['F09'])).toEqual({ applies: true, because: '审核人展开' })
  })
  it('an extended item opened by a person still keeps to its conditions', () => {
    expect(applies(item('L35'), NOTICE, [], ['L35']).applies).toBe(false)
  })
  it('a finding opens its item whatever the traits say', () => {
    expect(applies(item('B06'), { ...NOTICE, docKind: '函', direction: 'flat' }, [finding('B06', '疑似')]).applies).toBe(true)
  })
  it('later stages have their own lists', () => {
    expect(itemsForStage(CHECKLIST, 'sign').map((i) => i.id)).toEqual(['P01', 'P02', 'P03'])
    expect(itemsForStage(CHECKLIST, 'recheck').map((i) => i.id)).toEqual(['F07', 'P04'])
    expect(itemsForStage(CHECKLIST, 'register').map((i) => i.id)).toEqual(['P05'])
    expect(itemsForStage(CHECKLIST, 'pre_review').some((i) => i.id.startsWith('P') || i.id === 'F07')).toBe(false)
  })
  it('a fault of the recheck stage that is visible at the review is asked at the review', () => {
    const asked = (findings: Finding[]) => askedItems(CHECKLIST, 'pre_review', NOTICE, findings).map((a) => a.item.id)
    expect(asked([])).not.toContain('F07')
    expect(asked([finding('F07', '必错')])).toContain('F07')
    expect(asked([finding('P05', '必错')])).not.toContain('P05')
  })
})

describe('who settles an item', () => {
  /*
   * Domain facts §6 count for an ordinary 政府下行通知: 39 core items, 28 for a person, of which about 13 remain once the
   * triggers are off. The thirteen, and why no record or word list can answer them:
   *   N01 reason for writing · N04 rule already made above · N05 paper in force on the matter · N06 mere relay · N09 papers to
   *   merge with · N10 rank of the issuer · N11 something to act on — necessity is what the review is for;
   *   L02 competence · L03 lawful content · L04 grounds in force · L05 normative or not · L25 not classified — a program cannot
   *   vouch for them, and the law asks for a person;
   *   F04 names of the recipients — there is no table of all organs.
   * Of the 28, B01–B08 (8), N08 are 未触发; N14, B12, L09, L10, L17, L18 do not apply.
   */
  it('asks thirteen single answers of an ordinary notice', () => {
    expect(idsSettled('person')).toEqual([
      'N01',
      'N04',
      'N05',
      'N06',
      'N09',
      'N10',
      'N11',
      'L02',
      'L03',
      'L04',
      'L05',
      'L25',
      'F04',
    ])
  })
  it('and twelve when nothing from above stands behind it', () => {
    expect(idsSettled('person', { hasSuperiorDoc: false })).toHaveLength(12)
  })
  it('groups what was looked for by words and not found', () => {
    expect(idsSettled('untriggered')).toEqual(['N08', 'B01', 'B02', 'B03', 'B04', 'B05', 'B06', 'B07', 'B08'])
  })
  it('leaves the rest to the record', () => {
    expect(idsSettled('record')).toEqual(['N02', 'N03', 'N12', 'N18', 'L01', 'L23', 'F01', 'F02', 'F03', 'F06', 'F08'])
  })
  it('takes nothing for settled when no check ran and nothing is recorded', () => {
    expect(listOf({}, [], NOTHING).every((e) => e.settledBy === 'person')).toBe(true)
  })
  it.each<[string, readonly Finding[], RecordFacts, string]>([
    ['N12', [], RECORD, 'record'],
    ['N12', [finding('N12', '必错')], RECORD, 'person'],
    ['N03', [finding('N03', '以记录为准')], RECORD, 'person'],
    ['B06', [], RECORD, 'untriggered'],
    ['B06', [finding('B06', '疑似')], RECORD, 'person'],
    ['B06', [], NOTHING, 'person'],
    ['L12', [], RECORD, 'person'],
    ['L12', [], { checked: [], facts: { L12: { value: '符合', because: '云司审〔2026〕18号' } } }, 'record'],
    ['L28', [], RECORD, 'person'],
    ['L05', [], { checked: ['L05'], facts: {} }, 'person'],
    ['L03', [], RECORD, 'person'],
  ])('%s with findings %o is settled by the right hand', (id, findings, record, expected) => {
    expect(settledBy(item(id), findings, record)).toBe(expected)
  })
  it('presets 不符合 on a certain fault, not on a suspicion', () => {
    const list = listOf({}, [finding('N12', '必错'), finding('B06', '疑似')])
    expect(list.find((e) => e.item.id === 'N12')?.preset).toBe('不符合')
    expect(list.find((e) => e.item.id === 'B06')?.preset).toBeNull()
  })
  it("gives the record's answers with what they rest on", () => {
    const answers = recordAnswers(listOf())
    expect(answers.find((a) => a.itemId === 'L23')).toEqual({
      itemId: 'L23',
      value: '符合',
      reason: '主动公开',
      evidence: '',
      settledBy: 'record',
    })
    expect(answers).toHaveLength(11)
  })
})

describe('what an answer must bring', () => {
  it.each<[string, AnswerValue, readonly Finding[], boolean, boolean]>([
    ['N06', '符合', [], false, false],
    ['N06', '不符合', [], true, false],
    ['N06', '不适用', [], true, false],
    ['B06', '符合', [finding('B06', '疑似')], true, false],
    ['N12', '符合', [finding('N12', '必错')], true, false],
    ['B09', '符合', [finding('B09', '提示')], false, false],
    ['B09', '不符合', [finding('B09', '提示')], true, false],
    ['N12', '符合', [finding('B06', '疑似')], false, false],
    ['L12', '符合', [], false, true],
    ['N03', '符合', [finding('N03', '以记录为准')], true, true],
  ])('%s %s against %o', (id, value, findings, reason, evidence) => {
    expect(answerDemand(item(id), findings, value)).toEqual({ reason, evidence })
  })
  it.each<[string, string, Answer, readonly Finding[], string | null]>([
    ['N06 不适用 without a reason is refused at that line', 'N06', answer('N06', '不适用'), [], 'answer.reasonMissing'],
    ['a reason of spaces is none', 'N06', answer('N06', '不适用', { reason: '　 ' }), [], 'answer.reasonMissing'],
    ['N06 不适用 with its reason stands', 'N06', answer('N06', '不适用', { reason: '省方案第七条要求县级明确' }), [], null],
    ['N01 does not offer 不适用', 'N01', answer('N01', '不适用', { reason: '无' }), [], 'answer.notOffered'],
    ['符合 against a suspicion without 处理说明', 'B06', answer('B06', '符合'), [finding('B06', '疑似')], 'answer.reasonMissing'],
    ['符合 by hand on a matter of record names the paper', 'L12', answer('L12', '符合'), [], 'answer.evidenceMissing'],
    ['and stands with it', 'L12', answer('L12', '符合', { evidence: '云司审〔2026〕18号' }), [], null],
    ['符合 without findings needs nothing', 'B06', answer('B06', '符合'), [], null],
  ])('%s', (_, id, given, findings, code) => {
    const result = checkAnswer(item(id), findings, given)
    expect(result).toEqual(code === null ? { ok: true, value: given } : { ok: false, refusal: { code, itemId: id } })
  })
})

describe('what still shuts the pass', () => {
  const list = listOf()
  const all = list.filter((e) => e.settledBy !== 'record').map((e) => answer(e.item.id, '符合', { settledBy: e.settledBy }))

  it('waits for every item the record does not settle', () => {
    expect(outstanding(list, [])).toHaveLength(22)
    expect(outstanding(list, all)).toEqual([])
    expect(outstanding(list, all.slice(1)).map((e) => e.item.id)).toEqual(['N01'])
  })
  it('asks again when a new version brings a finding the answer does not speak to', () => {
    const again = listOf({}, [finding('B06', '疑似')])
    expect(outstanding(again, all).map((e) => e.item.id)).toEqual(['B06'])
    expect(
      outstanding(again, [...all.filter((a) => a.itemId !== 'B06'), answer('B06', '符合', { reason: '已归并到一张表' })]),
    ).toEqual([])
  })
  it("does not take a group's confirmation for an answer to an item judged one by one", () => {
    const again = listOf({}, [finding('B09', '提示')])
    expect(outstanding(again, [...all, answer('B09', '符合', { settledBy: 'untriggered' })]).map((e) => e.item.id)).toEqual([
      'B09',
    ])
  })
  it.each<[string, Answer, readonly { itemId: string; level: 'reviewer' | 'office_head' | 'principal' }[], string[]]>([
    ['不符合 that returns', answer('N01', '不符合', { reason: 'x' }), [], ['N01']],
    ['released by the office head', answer('N04', '不符合', { reason: 'x' }), [{ itemId: 'N04', level: 'office_head' }], []],
    ['released above the level named', answer('N04', '不符合', { reason: 'x' }), [{ itemId: 'N04', level: 'principal' }], []],
    ['released below the level named', answer('N04', '不符合', { reason: 'x' }), [{ itemId: 'N04', level: 'reviewer' }], ['N04']],
    [
      'no release where there is none',
      answer('B05', '不符合', { reason: 'x' }),
      [{ itemId: 'B05', level: 'principal' }],
      ['B05'],
    ],
    ['a release of another item', answer('N04', '不符合', { reason: 'x' }), [{ itemId: 'N05', level: 'office_head' }], ['N04']],
    ['符合', answer('N04', '符合'), [], []],
  ])('%s', (_, given, releases, blocking) => {
    expect(blockingNegatives(list, [given], releases).map((e) => e.item.id)).toEqual(blocking)
  })
  it('a 不符合 that only warns shuts nothing', () => {
    const warned = listOf({}, [finding('N03', '以记录为准')])
    expect(blockingNegatives(warned, [answer('N03', '不符合', { reason: 'x' })], [])).toEqual([])
  })
  it("the record's own 不符合 blocks too", () => {
    const held = listOf({}, [], { ...RECORD, facts: { ...RECORD.facts, N18: { value: '不符合', because: '尚有未答' } } })
    expect(blockingNegatives(held, [], []).map((e) => e.item.id)).toEqual(['N18'])
  })
  it.each<[string, 'reviewer' | 'office_head' | 'principal', boolean]>([
    ['N12', 'office_head', true],
    ['N12', 'reviewer', false],
    ['N03', 'office_head', false],
    ['N03', 'principal', true],
    ['L02', 'principal', false],
    ['F05', 'reviewer', true],
  ])('%s may be released by %s: %s', (id, level, expected) => {
    expect(mayRelease(item(id), level)).toBe(expected)
  })
  it('the 一致性评估 is done when the B group is answered', () => {
    expect(burdenAssessmentFact(list, all)).toEqual({ value: '符合', because: '一致性评估 8 项已全部作答' })
    const open = burdenAssessmentFact(
      list,
      all.filter((a) => a.itemId !== 'B05'),
    )
    expect(open.value).toBe('不符合')
    expect(open.because).toContain('B05')
  })
})
