/**
 * Versions of a text and the approvals that hang on them, by the operations people use, on the demo county's 22 October 2026.
 * Over 300 lines because the last line looks at the store that all of it wrote.
 */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CaseView, ComparisonView } from '#contract/views'
import { answerOpen, onVersion, rowsOf, seen } from '../support/reviewing.ts'
import {
  commandId,
  countyDraft,
  draftOf,
  fixture,
  refusalOf,
  scan,
  shutBy,
  signedIn,
  theDemo,
  withWords,
  type Client,
  type Demo,
} from '../support/theDemo.ts'

const FOREST = 'C-2026-0143'
const BALCONY = 'C-2026-0144'
const HEATING = 'C-2026-0145'

let demo: Demo
beforeAll(async () => {
  demo = await theDemo([FOREST, BALCONY, HEATING])
})
afterAll(() => demo.close())

/** 「[-旧][+新]」 of everything that changed, in order. */
const changed = ({ paragraphs }: Pick<ComparisonView, 'paragraphs'>): string[] =>
  paragraphs.flatMap((c) =>
    c.kind === 'same'
      ? []
      : [c.marks.flatMap((m) => (m.kind === 'same' ? [] : [`${m.kind === 'added' ? '+' : '-'}${m.text}`])).join(' ')],
  )
const named = (file: File, name: string): File => new File([file], name, { type: file.type })
const attachment = (name: string, text: string): File => new File([text], name)
const sha = async (file: File): Promise<string> =>
  createHash('sha256')
    .update(new Uint8Array(await file.arrayBuffer()))
    .digest('hex')

type Hand = Partial<Parameters<Client['cases']['addVersion']>[0]> & { readonly main: File }
const save = async (login: string, reviewNo: string, hand: Hand): Promise<CaseView> =>
  (await demo.as(login)).cases.addVersion({
    ...seen(await demo.caseOf(reviewNo)),
    attachments: [],
    origin: 'edited',
    note: '',
    ...hand,
  })
const examine = async (login: string, reviewNo: string, main: File, more: { attachments?: File[]; keep?: string[] } = {}) =>
  (await demo.as(login)).cases.examine({
    caseId: (await demo.caseRow(reviewNo)).id,
    main,
    attachments: [],
    origin: 'edited',
    ...more,
  })
const pass = async (login: string, reviewNo: string): Promise<CaseView> => {
  const person = await demo.as(login)
  const view = await answerOpen(person, await demo.caseOf(reviewNo, login))
  return person.review.decide({ ...seen(view), decision: 'pass', reasons: [] })
}
const contributors = (view: CaseView): readonly string[] => view.versions.at(-1)!.contributors

const ORIGINAL = draftOf(HEATING)
/** The reviewer's one corrected sentence, and the unit's later date in it. */
let corrected: File
let later: File
beforeAll(async () => {
  corrected = await withWords(ORIGINAL, '重点更换', '优先更换')
  later = await withWords(corrected, '10月31日前', '11月10日前')
})

describe('who is in the text', () => {
  it('a file only renamed, or saved again without a changed word, adds nobody, and coming back changes nothing', async () => {
    const spaced = await withWords(ORIGINAL, '10月31日前', '10月31日 前')
    for (const main of [named(ORIGINAL, '取暖通知 终稿.docx'), spaced]) {
      expect(await examine('zhoulan', HEATING, main)).toMatchObject({
        base: (await demo.caseRow(HEATING)).versionNo,
        edit: 'layout',
        becomesContributor: false,
        voids: ['recheck'],
        sinceBase: null,
      })
      const saved = await save('zhoulan', HEATING, { main })
      expect(contributors(saved)).toEqual(['丁一鸣'])
      expect(saved.canAnswer).toBe(true)
    }
    const again = await signedIn(demo.program, 'zhoulan')
    expect((await again.cases.get({ caseId: (await demo.caseRow(HEATING)).id })).canAnswer).toBe(true)
  })

  it('is told before saving, and then no longer reviews: the case waits for another', async () => {
    const exam = await examine('zhoulan', HEATING, corrected)
    expect(exam).toMatchObject({ edit: 'text', becomesContributor: true, keepsState: false })
    expect(changed(exam.comparison)).toEqual(['-重点 +优先'])
    const saved = await save('zhoulan', HEATING, { main: corrected, note: '改一处用词' })
    expect(saved.row).toMatchObject({ versionNo: 4, mine: false })
    expect([...contributors(saved)].sort()).toEqual(['丁一鸣', '周岚'])
    expect(saved.canAnswer).toBe(false)
    const fresh = await signedIn(demo.program, 'zhoulan')
    expect((await fresh.cases.get({ caseId: saved.row.id })).canAnswer).toBe(false)
    expect((await demo.caseOf(HEATING, 'chenmo')).row.mine).toBe(true)
    // Who is in it already is not told again.
    expect((await examine('zhoulan', HEATING, later)).becomesContributor).toBe(false)
  })

  it('a try to pass the own text is refused and counted, once a try', async () => {
    const editor = await demo.as('zhoulan')
    const view = await demo.caseOf(HEATING)
    expect(view.refusedTries).toEqual([])
    const first = { ...seen(view), decision: 'pass' as const, reasons: [] }
    expect(await shutBy(editor.review.decide(first))).toContain('notContributor')
    // Sent again by a window that did not hear the answer.
    expect(await shutBy(editor.review.decide(first))).toContain('notContributor')
    expect(await shutBy(editor.review.decide({ ...first, commandId: commandId() }))).toContain('notContributor')
    const tried = { ...first, decision: 'returnForRevision' as const, reasons: [{ itemId: null, text: '理由' }] }
    expect(await shutBy(editor.review.decide({ ...tried, commandId: commandId() }))).toContain('notContributor')
    const { refusedTries, row } = await demo.caseOf(HEATING)
    expect(refusedTries).toMatchObject([
      { byName: '周岚', versionNo: 4 },
      { byName: '周岚', versionNo: 4 },
    ])
    expect(row.state).toBe('reviewing')
  })
})

describe('an approval and the words it was given to', () => {
  it('a changed date voids it, with the changed words to be seen', async () => {
    expect((await pass('chenmo', HEATING)).row.state).toBe('passed')
    const after = await save('dingyiming', HEATING, { main: later, origin: 'handedIn' })
    expect(after.row).toMatchObject({ state: 'reviewing', versionNo: 5 })
    const reviewer = await demo.as('chenmo')
    const view = await demo.caseOf(HEATING, 'chenmo')
    expect(view.decisions).toMatchObject([{ versionNo: 4, decision: 'pass', voidedByVersion: 5 }])
    expect(view.sinceVersion).toBe(4)
    const since = await reviewer.cases.compare({ caseId: view.row.id, from: 4, to: 5 })
    expect(since.edit).toBe('text')
    expect(changed(since)).toEqual(['-10 +11 -31 +10'])
  })

  it('answers to what did not change are offered, and count only when confirmed, as the one who confirms', async () => {
    const reviewer = await demo.as('chenmo')
    let view = await demo.caseOf(HEATING, 'chenmo')
    const offered = rowsOf(view).filter((r) => r.earlier !== null)
    expect(offered.length).toBeGreaterThan(5)
    expect(offered.every((r) => r.answer === null && r.earlier!.versionNo === 4 && r.earlier!.byName === '陈默')).toBe(true)
    const group = view.groups.find((g) => g.rows.filter((r) => r.earlier !== null).length > 1)!
    const [one, ...rest] = group.rows.filter((r) => r.earlier !== null)
    view = await reviewer.review.carryOver({ ...onVersion(view), groupId: group.id, itemId: one!.itemId })
    const answered = (v: CaseView): string[] => rowsOf(v).flatMap((r) => (r.answer?.settledBy === 'person' ? [r.itemId] : []))
    expect(answered(view)).toEqual([one!.itemId])
    expect(rowsOf(view).find((r) => r.itemId === one!.itemId)).toMatchObject({
      earlier: null,
      answer: { value: one!.earlier!.value },
    })
    view = await reviewer.review.carryOver({ ...onVersion(view), groupId: group.id, itemId: null })
    expect(answered(view).sort()).toEqual([one!, ...rest].map((r) => r.itemId).sort())
    const none = reviewer.review.carryOver({ ...onVersion(view), groupId: group.id, itemId: one!.itemId })
    expect(await refusalOf(none)).toEqual({ code: 'NOT_FOUND', data: { what: '可以沿用的上一稿答案' } })
    const editor = await demo.as('zhoulan')
    expect(await shutBy(editor.review.carryOver({ ...onVersion(view), groupId: group.id, itemId: null }))).toEqual([
      'notContributor',
    ])
  })

  it('both approvals stay in the history with their version', async () => {
    const passed = await pass('chenmo', HEATING)
    expect(passed.row.state).toBe('passed')
    expect(passed.decisions.map((d) => [d.versionNo, d.decision, d.voidedByVersion])).toEqual([
      [4, 'pass', 5],
      [5, 'pass', null],
    ])
    expect(rowsOf(passed).every((r) => r.answer !== null && r.earlier === null)).toBe(true)
  })

  it('what cannot be compared is not answered', async () => {
    const { id: caseId } = await demo.caseRow(HEATING)
    const reviewer = await demo.as('chenmo')
    for (const [from, to] of [
      [1, 9],
      [0, 1],
    ] as const)
      expect(await refusalOf(reviewer.cases.compare({ caseId, from, to }))).toEqual({
        code: 'NOT_FOUND',
        data: { what: '这一稿' },
      })
    expect(changed(await reviewer.cases.compare({ caseId, from: 5, to: 5 }))).toEqual([])
  })
})

describe('a file replaced without a changed word leaves the case where it is', () => {
  const spaced = async (n: number): Promise<File> => withWords(later, '11月5日前', `11月5日${' '.repeat(n)}前`)
  let n = 0
  const replace = async (): Promise<CaseView> => save('maxiaochuan', HEATING, { main: await spaced(++n), origin: 'handedIn' })
  const sheetPassed = async (view: CaseView): Promise<boolean> => {
    const secretary = await demo.as('maxiaochuan')
    const { print } = await secretary.sheet.print({
      commandId: commandId(),
      caseId: view.row.id,
      stage: '送签稿',
      reason: '换稿',
    })
    return print.passed
  }

  it('passed: the decision stands, on the sheet too', async () => {
    const view = await replace()
    expect(view.row).toMatchObject({ state: 'passed', versionNo: 6 })
    expect(view.decisions.at(-1)).toMatchObject({ versionNo: 5, voidedByVersion: null })
    expect(rowsOf(view).every((r) => r.answer !== null)).toBe(true)
    expect(await sheetPassed(view)).toBe(true)
  })

  it('signEntered and signed: the signature stands', async () => {
    const secretary = await demo.as('maxiaochuan')
    const signing = { signer: '方敏', opinion: '同意印发', signedOn: '2026-10-22', scan: scan() }
    await secretary.signOff.enter({ ...seen(await demo.caseOf(HEATING)), ...signing })
    const entered = await replace()
    expect([entered.row.state, entered.signOffs.map((s) => s.status)]).toEqual(['signEntered', ['entered']])
    await (await demo.as('xieyun')).signOff.compare({ ...seen(entered), matches: true, note: '' })
    const signed = await replace()
    expect([signed.row.state, signed.signOffs.map((s) => s.status)]).toEqual(['signed', ['matched']])
  })

  it('rechecked: only the recheck falls', async () => {
    const secretary = await demo.as('maxiaochuan')
    const through = await secretary.recheck.run({ ...seen(await demo.caseOf(HEATING)), final: await spaced(n) })
    expect(through.row.state).toBe('rechecked')
    const view = await replace()
    expect([view.row.state, view.signOffs.map((s) => s.status), view.decisions.at(-1)!.voidedByVersion]).toEqual([
      'signed',
      ['matched'],
      null,
    ])
    expect((await secretary.recheck.run({ ...seen(view), final: later })).row.state).toBe('rechecked')
  })

  it('and one word changed sends it back from there', async () => {
    const view = await save('dingyiming', HEATING, { main: await withWords(later, '11月5日前', '11月6日前'), origin: 'handedIn' })
    expect(view.row.state).toBe('reviewing')
    expect(view.decisions.at(-1)!.voidedByVersion).toBe(view.row.versionNo)
    expect(view.signOffs.map((s) => s.status)).toEqual(['void'])
  })
})

describe('saving back a file made from an older version', () => {
  it('shows both sides and overwrites nothing, until the person says so', async () => {
    const main = await withWords(corrected, '12月20日前', '12月15日前')
    const exam = await examine('chenmo', HEATING, main)
    const { versionNo } = await demo.caseRow(HEATING)
    expect([exam.base, exam.current]).toEqual([4, versionNo])
    expect(changed(exam.sinceBase!.here)).toEqual(['-20 +15'])
    expect(changed(exam.sinceBase!.there)).toEqual(['-10 +11 -31 +10', '-5 +6'])
    const before = await demo.caseOf(HEATING)
    expect(await refusalOf(save('chenmo', HEATING, { main }))).toEqual({
      code: 'CONFLICT',
      data: { what: `${HEATING} 的稿次`, seen: 4, now: versionNo, by: '丁一鸣' },
    })
    expect(await demo.caseOf(HEATING)).toEqual(before)
    const after = await save('chenmo', HEATING, { main, ontoCurrent: true })
    expect(after.row.versionNo).toBe(versionNo + 1)
    expect(after.versions).toHaveLength(versionNo + 1)
    expect(contributors(after)).toContain('陈默')
  })

  it('what the unit hands in is not asked where it was made', async () => {
    const after = await save('dingyiming', HEATING, { main: ORIGINAL, origin: 'handedIn' })
    expect(after.row.versionNo).toBe(after.versions.length)
    // Everyone whose words were ever in the text stays in it.
    expect([...contributors(after)].sort()).toEqual(['丁一鸣', '周岚', '陈默'].sort())
  })
})

describe('a text handed in again after 退回修改', () => {
  it('has the reasons beside it and the difference to what was returned', async () => {
    const reviewer = await demo.as('zhoulan')
    const view = await answerOpen(reviewer, await demo.caseOf(FOREST))
    const reasons = [{ itemId: 'B06', text: '删除每日报送和零报告' }]
    await reviewer.review.decide({ ...seen(view), decision: 'returnForRevision', reasons })
    const main = countyDraft('森林防灭火工作方案（修改稿）.docx')
    const again = await save('liuhai', FOREST, { main, origin: 'handedIn' })
    expect(again.row).toMatchObject({ state: 'reviewing', versionNo: 2 })
    const seenAgain = await demo.caseOf(FOREST, 'chenmo')
    expect(seenAgain.sinceVersion).toBe(1)
    const since = await reviewer.cases.compare({ caseId: view.row.id, from: 1, to: 2 })
    expect(since.edit).toBe('printed')
    // What the program saw and sees no more is not offered; what nothing was found for is.
    const offered = new Set(rowsOf(seenAgain).flatMap((r) => (r.earlier ? [r.itemId] : [])))
    const sawThen = new Set(view.findings.map((f) => f.checklistId))
    const seesNow = new Set(seenAgain.findings.map((f) => f.checklistId))
    expect(offered.size).toBeGreaterThan(3)
    expect([...sawThen].filter((id) => !seesNow.has(id)).length).toBeGreaterThan(0)
    expect([...sawThen].filter((id) => !seesNow.has(id) && offered.has(id))).toEqual([])
  })
})

describe('attachments', () => {
  let view: CaseView
  const names = (v: CaseView): string[] => v.versions.at(-1)!.attachments.map((f) => f.name)
  const hashes = (v: CaseView): string[] => v.versions.at(-1)!.attachments.map((f) => f.sha256)
  beforeEach(async () => {
    view = await demo.caseOf(BALCONY)
  })
  const BALCONY_DRAFT = draftOf(BALCONY)

  it('are added, kept, replaced in their place and removed', async () => {
    const first = {
      main: BALCONY_DRAFT,
      attachments: [fixture('19_表格与文本框.docx', '评分表.docx'), attachment('名单.xlsx', '1')],
    }
    view = await save('maxiaochuan', BALCONY, { ...first, origin: 'handedIn' })
    expect(names(view)).toEqual(['评分表.docx', '名单.xlsx'])
    const kept = hashes(view)

    // Kept by naming them, nothing uploaded again.
    view = await save('maxiaochuan', BALCONY, { main: BALCONY_DRAFT, keep: kept, origin: 'handedIn' })
    expect(hashes(view)).toEqual(kept)

    // A new file of the same name stands where the old one stood; another comes after.
    const fresh = [attachment('回执.xlsx', '3'), fixture('18_自动编号.docx', '评分表.docx')]
    view = await save('maxiaochuan', BALCONY, {
      main: BALCONY_DRAFT,
      attachments: fresh,
      keep: kept.slice(1),
      origin: 'handedIn',
    })
    expect(names(view)).toEqual(['评分表.docx', '名单.xlsx', '回执.xlsx'])
    expect(hashes(view)[0]).toBe(await sha(fresh[1]!))

    // One that is not kept is gone from the version, and stays in the earlier one.
    view = await save('maxiaochuan', BALCONY, { main: BALCONY_DRAFT, keep: hashes(view).slice(0, 1), origin: 'handedIn' })
    expect(names(view)).toEqual(['评分表.docx'])
    expect(view.versions.at(-2)!.attachments).toHaveLength(3)
  })

  it('are compared by name and content, with the words of those that can be read', async () => {
    const clerk = await demo.as('maxiaochuan')
    const between = (from: number, to: number) => clerk.cases.compare({ caseId: view.row.id, from, to })
    const kinds = (c: ComparisonView): string[] => c.attachments.map((a) => `${a.kind} ${a.before ?? '—'} ${a.after ?? '—'}`)
    expect(kinds(await between(1, 2))).toEqual(['added — 评分表.docx', 'added — 名单.xlsx'])
    expect(kinds(await between(2, 3))).toEqual(['same 评分表.docx 评分表.docx', 'same 名单.xlsx 名单.xlsx'])
    const replaced = await between(3, 4)
    expect(kinds(replaced)).toEqual(['changed 评分表.docx 评分表.docx', 'same 名单.xlsx 名单.xlsx', 'added — 回执.xlsx'])
    expect(replaced.attachments[0]!.paragraphs!.some((c) => c.kind !== 'same')).toBe(true)
    expect(replaced.edit).toBe('text')
    expect(kinds(await between(4, 5))).toEqual(['same 评分表.docx 评分表.docx', 'removed 名单.xlsx —', 'removed 回执.xlsx —'])
  })

  it('one that the case does not have cannot be kept', async () => {
    const wrong = save('maxiaochuan', BALCONY, { main: BALCONY_DRAFT, keep: ['0'.repeat(64)], origin: 'handedIn' })
    expect(await refusalOf(wrong)).toEqual({ code: 'NOT_FOUND', data: { what: '要保留的附件' } })
  })

  it('a file with a 密级 mark is refused before anything is compared', async () => {
    const secret = fixture('17a_密级_正文.docx')
    const refused = { code: 'DRAFT_REFUSED', data: { reason: 'classified' } }
    expect(await refusalOf(examine('zhoulan', BALCONY, secret))).toEqual(refused)
    expect(await refusalOf(examine('zhoulan', BALCONY, BALCONY_DRAFT, { attachments: [secret] }))).toEqual(refused)
  })
})

it('and after all of it the store is whole', async () => {
  const { ok, faults } = await (await demo.as('hanliqun')).program.verify()
  expect({ ok, faults }).toEqual({ ok: true, faults: [] })
})
