/**
 * The path of a paper from the draft to the number, by the operations people use, on the demo county's 22 October 2026.
 * One story, and longer than 300 lines for it: each part begins where the one before left the case.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseView } from '#contract/views'
import { day, month, type Day } from '#domain/day'
import { demoAsOf } from '#domain/demo'
import { figuresOf } from '#domain/figures'
import { ok } from '#domain/result'
import { save } from '../../src/main/app/context.ts'
import { demoCounty } from '../../src/main/machine/demoFiles.ts'
import { answerOpen, onVersion, rowsOf, seen } from '../support/reviewing.ts'
import {
  asInput,
  commandId,
  countyDraft,
  draftOf,
  fixture,
  refusalOf,
  scan,
  shutBy,
  signedIn,
  textOf,
  theDemo,
  withWords,
  type Client,
  type Demo,
} from '../support/theDemo.ts'

const OCTOBER = month('2026-10')
const HEATING = 'C-2026-0145'
const FOREST = 'C-2026-0143'
const BALCONY = 'C-2026-0144'

let demo: Demo
let temp: string
const systemTemp = process.env['TMPDIR']

// Whatever the program, or a thread of it, puts into a temporary folder goes into this one, and the data folder is in it too: all is searched.
beforeAll(async () => {
  temp = mkdtempSync(join(tmpdir(), 'fawen-path-'))
  process.env['TMPDIR'] = temp
  demo = await theDemo([FOREST, BALCONY, HEATING])
})
afterAll(async () => {
  await demo.close()
  if (systemTemp === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = systemTemp
  rmSync(temp, { recursive: true, force: true })
})

const formOf = (view: CaseView): ReturnType<typeof asInput> => asInput(view.form)

/** Answers all that is open and passes the case. */
async function passAs(person: Client, reviewNo: string): Promise<CaseView> {
  const view = await answerOpen(person, await demo.caseOf(reviewNo))
  return person.review.decide({ ...seen(view), decision: 'pass', reasons: [] })
}

/** Every file under a folder that has one of the needles among its bytes or in its name. */
function filesWith(folder: string, needles: readonly (string | Uint8Array)[]): string[] {
  const bytes = needles.flatMap((n) =>
    typeof n === 'string'
      ? [Buffer.from(n, 'utf8'), Buffer.from(n, 'utf16le'), Buffer.from(JSON.stringify(n).slice(1, -1))]
      : [Buffer.from(n)],
  )
  const names = needles.filter((n) => typeof n === 'string')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name))
    .filter((path) => names.some((n) => path.includes(n)) || bytes.some((b) => readFileSync(path).includes(b)))
}

describe('intake', () => {
  it('reads the draft and fills the form from it; nothing is kept until it is handed in', async () => {
    const desk = await demo.as('zhoulan')
    const before = await desk.program.status()
    const { reading, form, foundAt } = await desk.intake.read({ main: fixture('01_通知_clean.docx'), attachments: [] })
    expect(reading).toMatchObject({
      docKind: '通知',
      charCount: 1482,
      signature: '云岭县人民政府办公室',
      documentDate: '2026年11月24日',
    })
    expect(reading).not.toHaveProperty('paragraphs')
    expect(form).toMatchObject({
      title: '云岭县人民政府办公室关于做好2026年冬季城乡供水保障工作的通知',
      docKind: '通知',
      mainRecipientsText: '各乡镇人民政府，县政府各部门、各直属单位',
      signature: '云岭县人民政府办公室',
    })
    expect(foundAt.title).toBeTruthy()
    expect((await desk.program.status()).ledger).toEqual(before.ledger)
    expect(filesWith(temp, [form.title])).toEqual([])
  })

  it.each([
    [
      '17a_密级_正文.docx',
      '云岭县人民政府办公室关于做好重要输油管线保护区段联合巡护工作的通知',
      '重要输油管线保护区段',
      '发现第三方施工、占压管线等情况',
    ],
    [
      '17b_密级_页眉文本框.docx',
      '云岭县人民政府办公室关于协助做好大型活动安保准备工作的通知',
      '大型活动安保准备',
      '负责交通管制方案的编制',
    ],
    [
      '17c_密级_隐藏文字.docx',
      '云岭县自然资源局关于做好矿山测绘成果使用管理工作的通知',
      '矿山测绘成果使用',
      '应当事先征得提供单位书面同意',
    ],
  ])('a 密级 mark ends it, and no trace of the draft is left on the disk: %s', async (name, title, ofTitle, ofBody) => {
    const desk = await demo.as('zhoulan')
    const main = fixture(name)
    const bytes = new Uint8Array(await main.arrayBuffer())
    const form = { ...formOf(await demo.caseOf(HEATING)), title }
    const before = await desk.program.status()
    expect(await refusalOf(desk.intake.read({ main, attachments: [] }))).toEqual({
      code: 'DRAFT_REFUSED',
      data: { reason: 'classified' },
    })
    expect(await refusalOf(desk.intake.submit({ commandId: commandId(), form, main, attachments: [] }))).toEqual({
      code: 'DRAFT_REFUSED',
      data: { reason: 'classified' },
    })
    const asAttachment = desk.intake.submit({
      commandId: commandId(),
      form,
      main: fixture('01_通知_clean.docx'),
      attachments: [main],
    })
    expect(await refusalOf(asAttachment)).toEqual({ code: 'DRAFT_REFUSED', data: { reason: 'classified' } })
    const view = await demo.caseOf(HEATING)
    const asVersion = desk.cases.addVersion({ ...seen(view), main, attachments: [], origin: 'handedIn', note: '' })
    expect(await refusalOf(asVersion)).toEqual({ code: 'DRAFT_REFUSED', data: { reason: 'classified' } })

    expect((await desk.program.status()).ledger).toEqual(before.ledger)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    // Packed words look like nothing; but a file that was kept has the same packed bytes.
    const words = Buffer.from(bytes).indexOf('word/document.xml') + 600
    const traces = [ofTitle, title, ofBody, name, name.replace('.docx', ''), sha256, bytes.subarray(words, words + 64)]
    expect(filesWith(temp, traces)).toEqual([])
  })

  it.each(['机密-联合巡护名单.xlsx', '方案（秘密）.docx'])('a file whose name carries a mark ends it: %s', async (name) => {
    const desk = await demo.as('zhoulan')
    const main = fixture('01_通知_clean.docx')
    const form = formOf(await demo.caseOf(HEATING))
    const refused = { code: 'DRAFT_REFUSED', data: { reason: 'classified' } }
    expect(await refusalOf(desk.intake.read({ main, attachments: [{ name }] }))).toEqual(refused)
    expect(
      await refusalOf(desk.intake.submit({ commandId: commandId(), form, main, attachments: [new File(['a'], name)] })),
    ).toEqual(refused)
    expect(
      await refusalOf(
        desk.intake.submit({ commandId: commandId(), form, main: fixture('01_通知_clean.docx', name), attachments: [] }),
      ),
    ).toEqual(refused)
    expect(filesWith(temp, [name])).toEqual([])
  })

  it.each([
    ['20a_纪要.doc', 'legacyWord'],
    ['20b_会议通知.wps', 'wps'],
    ['20c_联合行文.odt', 'odt'],
    ['20d_督查通知.pdf', 'pdf'],
    ['20e_请示.txt', 'text'],
    ['30_加密文档.docx', 'encrypted'],
    ['31_旧格式改名.docx', 'legacyWord'],
    ['32_截断.docx', 'damaged'],
    ['33_压缩炸弹.docx', 'bomb'],
    ['34_路径穿越.docx', 'unsafeEntry'],
    ['35_外部实体.docx', 'doctype'],
    ['36_带宏.docm', 'macros'],
    ['37_深层嵌套.docx', 'tooDeep'],
    ['38_空文件.docx', 'empty'],
  ])('what is no plain .docx is refused with its reason: %s', async (name, reason) => {
    const desk = await demo.as('zhoulan')
    expect(await refusalOf(desk.intake.read({ main: fixture(name), attachments: [] }))).toEqual({
      code: 'DRAFT_REFUSED',
      data: { reason },
    })
  })

  it('a red-headed paper without 机关代字 is refused at that field', async () => {
    const desk = await demo.as('zhoulan')
    const form = { ...formOf(await demo.caseOf(HEATING)), seriesCode: null }
    const call = desk.intake.submit({ commandId: commandId(), form, main: draftOf(HEATING), attachments: [] })
    expect(await refusalOf(call)).toEqual({ code: 'FIELD_MISSING', data: { field: 'seriesCode', label: '机关代字' } })
  })

  it('a draft handed in becomes a case with the next 审核编号, its words are kept, and a retry opens no second one', async () => {
    const desk = await demo.as('zhoulan')
    const main = fixture('01_通知_clean.docx')
    const { form: read } = await desk.intake.read({ main, attachments: [] })
    const form = { ...asInput(read), unit: '县住房和城乡建设局', drafterName: '丁一鸣' }
    const input = { commandId: commandId(), form, main, attachments: [] }
    const opened = await desk.intake.submit(input)
    expect(opened.reviewNo).toBe('C-2026-0146')
    expect(await desk.intake.submit(input)).toEqual(opened)
    expect(await refusalOf(desk.intake.submit({ ...input, form: { ...form, phone: '6120000' } }))).toMatchObject({
      code: 'COMMAND_REUSED',
    })
    const view = await desk.cases.get({ caseId: opened.caseId })
    expect(view.row).toMatchObject({ state: 'reviewing', versionNo: 1, submittedOn: '2026-10-22', title: form.title })
    // The search that finds nothing of a refused draft does find this one.
    expect(filesWith(temp, [form.title]).some((path) => path.includes('fawen.db'))).toBe(true)
    const file = await desk.cases.file({ caseId: opened.caseId, sha256: view.versions[0]!.main.sha256 })
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array(await main.arrayBuffer()))
  })
})

describe('answers', () => {
  it('不适用 without a reason is refused at that line, and with a reason it stands', async () => {
    const reviewer = await demo.as('zhoulan')
    const view = await demo.caseOf(HEATING)
    const answer = { itemId: 'N10', value: '不适用' as const, reason: ' ', evidence: '' }
    const without = reviewer.review.saveAnswer({ ...onVersion(view), answer })
    expect(await refusalOf(without)).toEqual({ code: 'ANSWER_REFUSED', data: { itemId: 'N10', what: 'reasonMissing' } })
    const withReason = await reviewer.review.saveAnswer({ ...onVersion(view), answer: { ...answer, reason: '不涉及升格发文' } })
    expect(rowsOf(withReason).find((r) => r.itemId === 'N10')!.answer).toMatchObject({
      value: '不适用',
      reason: '不涉及升格发文',
      settledBy: 'person',
    })
    const { at } = rowsOf(withReason).find((r) => r.itemId === 'N10')!.given!
    const cleared = await reviewer.review.clearAnswer({ ...onVersion(view), itemId: 'N10', seenAt: at })
    expect(rowsOf(cleared).find((r) => r.itemId === 'N10')!.answer).toBeNull()
  })

  it('what the record settles, and what the item does not offer, nobody answers by hand', async () => {
    const reviewer = await demo.as('zhoulan')
    const view = await demo.caseOf(HEATING)
    const byRecord = rowsOf(view).find((r) => r.settledBy === 'record')!
    const noSuch = rowsOf(view).find((r) => r.settledBy === 'person' && !r.offered.includes('不适用'))!
    const say = (itemId: string, value: '符合' | '不适用') =>
      reviewer.review.saveAnswer({ ...onVersion(view), answer: { itemId, value, reason: '试一试', evidence: '有' } })
    expect(await refusalOf(say(byRecord.itemId, '符合'))).toEqual({
      code: 'ANSWER_REFUSED',
      data: { itemId: byRecord.itemId, what: 'notSettledByPerson' },
    })
    expect(await refusalOf(say(noSuch.itemId, '不适用'))).toEqual({
      code: 'ANSWER_REFUSED',
      data: { itemId: noSuch.itemId, what: 'notOffered' },
    })
  })

  it('confirming 未触发 settles the items of its own heading and no other', async () => {
    const reviewer = await demo.as('zhoulan')
    const before = await demo.caseOf(HEATING)
    const after = await reviewer.review.confirmUntriggered({ ...onVersion(before), groupId: 'burden' })
    for (const group of before.groups) {
      const untriggered = group.rows.filter((r) => r.settledBy === 'untriggered').map((r) => r.itemId)
      const answered = rowsOf(after)
        .filter((r) => untriggered.includes(r.itemId) && r.answer !== null)
        .map((r) => r.itemId)
      expect(answered, group.name).toEqual(group.id === 'burden' ? untriggered : [])
    }
    const necessity = (view: CaseView): number => view.groups.find((g) => g.id === 'necessity')!.outstanding
    expect(necessity(after)).toBe(necessity(before))
    const elsewhere = before.groups
      .filter((g) => g.id !== 'burden')
      .flatMap((g) => g.rows.filter((r) => r.settledBy === 'untriggered'))
    expect(elsewhere.length).toBeGreaterThan(0)
  })
})

describe('the decision', () => {
  it('同意送签 with items unanswered is shut by the checklist, which names them', async () => {
    const reviewer = await demo.as('zhoulan')
    const view = await demo.caseOf(HEATING)
    const open = view.groups.reduce((n, g) => n + g.outstanding, 0)
    const { code, data } = await refusalOf(reviewer.review.decide({ ...seen(view), decision: 'pass', reasons: [] }))
    expect(code).toBe('GATE_SHUT')
    expect(data['conditions']).toMatchObject([
      { id: 'checklist', met: false, detail: expect.stringMatching(`^未答 ${open} 项：N0`) },
    ])
    expect((await demo.caseOf(HEATING)).row.state).toBe('reviewing')
  })

  it.each(['returnForRevision', 'refuse'] as const)('%s without a reason is shut, and nothing has changed', async (decision) => {
    const reviewer = await demo.as('zhoulan')
    const view = await demo.caseOf(FOREST)
    for (const reasons of [[], [{ itemId: 'B06', text: '  ' }]]) {
      expect(await shutBy(reviewer.review.decide({ ...seen(view), decision, reasons }))).toEqual(['reason'])
    }
    expect(await demo.caseOf(FOREST)).toEqual(view)
  })

  it('退回修改 with reasons goes back to the unit, and the next version is reviewed again as version 2', async () => {
    const reviewer = await demo.as('zhoulan')
    const view = await demo.caseOf(FOREST)
    const reasons = [
      { itemId: 'B06', text: '删除每日报送和零报告' },
      { itemId: null, text: '压缩篇幅' },
    ]
    const returned = await reviewer.review.decide({ ...seen(view), decision: 'returnForRevision', reasons })
    expect(returned.row).toMatchObject({ state: 'returned', versionNo: 1 })
    expect(returned.decisions).toMatchObject([{ decision: 'returnForRevision', versionNo: 1, reasons, byName: '周岚' }])
    expect(await shutBy(reviewer.review.decide({ ...seen(returned), decision: 'pass', reasons: [] }))).toContain('state')

    const drafter = await demo.as('liuhai')
    const main = countyDraft('森林防灭火工作方案（修改稿）.docx')
    const again = await drafter.cases.addVersion({
      ...seen(returned),
      main,
      attachments: [],
      origin: 'handedIn',
      note: '按退文通知修改',
    })
    expect(again.row).toMatchObject({ state: 'reviewing', versionNo: 2 })
    expect(again.versions.map((v) => v.versionNo).sort()).toEqual([1, 2])
  })

  it('不予发文 closes the case: no act leads on from it', async () => {
    const reviewer = await demo.as('zhoulan')
    const view = await demo.caseOf(BALCONY)
    const refused = await reviewer.review.decide({
      ...seen(view),
      decision: 'refuse',
      reasons: [{ itemId: 'B04', text: '未列入评比达标表彰保留项目' }],
    })
    expect(refused.row.state).toBe('refused')
    expect(refused.steps).toEqual([])
    const later = reviewer.cases.addVersion({
      ...seen(refused),
      main: draftOf(BALCONY),
      attachments: [],
      origin: 'handedIn',
      note: '',
    })
    expect((await refusalOf(later)).code).toBe('NOT_ALLOWED')
    expect(await shutBy(reviewer.review.decide({ ...seen(refused), decision: 'pass', reasons: [] }))).toContain('state')
  })

  it('an act on a case that somebody changed meanwhile is told who and what, and changes nothing', async () => {
    const reviewer = await demo.as('chenmo')
    const view = await demo.caseOf(FOREST)
    const stale = reviewer.review.decide({
      ...seen(view),
      version: view.version - 1,
      decision: 'refuse',
      reasons: [{ itemId: null, text: '不同意' }],
    })
    expect(await refusalOf(stale)).toEqual({
      code: 'CONFLICT',
      data: { what: FOREST, seen: view.version - 1, now: view.version, by: '刘海' },
    })
    expect(await demo.caseOf(FOREST)).toEqual(view)
    const answer = { itemId: 'N10', value: '不适用' as const, reason: '不涉及', evidence: '' }
    const onOld = await refusalOf(reviewer.review.saveAnswer({ caseId: view.row.id, versionNo: 1, answer }))
    expect(onOld).toMatchObject({ code: 'CONFLICT', data: { seen: 1, now: 2 } })
  })

  it('whoever wrote into the text does not review it, neither line by line nor as a whole', async () => {
    const editor = await demo.as('zhoulan')
    const main = await withWords(draftOf(HEATING), '重点更换', '优先更换')
    const edited = await editor.cases.addVersion({
      ...seen(await demo.caseOf(HEATING)),
      main,
      attachments: [],
      origin: 'edited',
      note: '改了一处用词',
    })
    expect(edited.row.versionNo).toBe(2)
    expect(edited.canAnswer).toBe(false)
    expect(edited.versions.find((v) => v.versionNo === 2)!.contributors).toHaveLength(2)
    for (const decision of ['pass', 'returnForRevision', 'refuse'] as const) {
      expect(
        await shutBy(editor.review.decide({ ...seen(edited), decision, reasons: [{ itemId: null, text: '理由' }] })),
        decision,
      ).toContain('notContributor')
    }
    const answer = { itemId: 'N10', value: '不适用' as const, reason: '不涉及', evidence: '' }
    expect(await shutBy(editor.review.saveAnswer({ ...onVersion(edited), answer }))).toEqual(['notContributor'])
    expect(await shutBy(editor.review.clearAnswer({ ...onVersion(edited), itemId: 'N10' }))).toEqual(['notContributor'])
    expect(await shutBy(editor.review.confirmUntriggered({ ...onVersion(edited), groupId: 'burden' }))).toEqual([
      'notContributor',
    ])
    expect((await demo.caseOf(HEATING, 'chenmo')).canAnswer).toBe(true)
  })
})

describe('the sheet', () => {
  it('printed before the review is passed says so on its face, and the next print of the stage needs a reason', async () => {
    const secretary = await demo.as('maxiaochuan')
    const { row } = await demo.caseOf(HEATING)
    const print = (reason: string) => secretary.sheet.print({ commandId: commandId(), caseId: row.id, stage: '送签稿', reason })
    const first = await print('')
    expect(first.print).toMatchObject({ n: 1, stage: '送签稿', passed: false, byName: '马小川' })
    expect(await textOf(first.file)).toContain('未通过审核')
    expect(await refusalOf(print(' '))).toEqual({ code: 'FIELD_MISSING', data: { field: 'reason', label: '再次打印的原因' } })

    const passed = await passAs(await demo.as('chenmo'), HEATING)
    expect(passed.row.state).toBe('passed')
    const second = await print('审核通过后重打')
    expect(second.print).toMatchObject({ n: 2, passed: true, reason: '审核通过后重打' })
    const text = await textOf(second.file)
    expect(text).not.toContain('未通过审核')
    expect(text).toContain(row.title)
    expect(text).toContain(HEATING)
    expect((await demo.caseOf(HEATING)).prints.map((p) => [p.n, p.passed]).sort()).toEqual([
      [1, false],
      [2, true],
    ])
  })

  it('the sheet for the file waits for the number', async () => {
    const { row } = await demo.caseOf(HEATING)
    const early = (await demo.as('maxiaochuan')).sheet.print({
      commandId: commandId(),
      caseId: row.id,
      stage: '存档稿',
      reason: '',
    })
    expect(await refusalOf(early)).toEqual({ code: 'NOT_ALLOWED', data: { need: ['已取号或已登记的件'] } })
  })
})

interface Signing {
  readonly signer: string
  readonly opinion: string
  readonly signedOn: string
  readonly scan: File | null
}
const SIGNED: Signing = { signer: '方敏', opinion: '同意印发', signedOn: '2026-10-23', scan: scan() }
const enter = async (signing: Signing): Promise<CaseView> =>
  (await demo.as('maxiaochuan')).signOff.enter({ ...seen(await demo.caseOf(HEATING)), ...signing })
const compare = async (login: string, matches = true, note = ''): Promise<CaseView> =>
  (await demo.as(login)).signOff.compare({ ...seen(await demo.caseOf(HEATING)), matches, note })
const recheckWith = async (final: File): Promise<CaseView> =>
  (await demo.as('maxiaochuan')).recheck.run({ ...seen(await demo.caseOf(HEATING)), final })
const draw = async (person: Client, view: CaseView, id = commandId(), printDate: Day = day('2026-10-23')) =>
  person.number.draw({ ...seen(view), commandId: id, printDate, copies: 60, recipients: view.form.mainRecipientsText })

describe('the signature', () => {
  // The next morning, when what the other desks numbered on the 22nd is in the book.
  beforeAll(async () => {
    demo.moveTo('2026-10-23T00:30:00.000Z')
    const known = new Set(demoAsOf(demoCounty(), day('2026-10-21')).register.map((r) => r.id))
    const rows = demoAsOf(demoCounty(), day('2026-10-22')).register.filter((r) => !known.has(r.id))
    expect(rows.map((r) => r.docNumber)).toContain('云政办发〔2026〕38号')
    await save(demo.program.office()!, { id: null, name: '程序' }, async (tx) => {
      await tx.record('register.imported', '2026-10-22', { source: '其他科室 2026-10-22 的登记', rows })
      return ok(true)
    })
  })

  it.each([
    ['by nobody', { signer: '' }, ['signAuthority', 'signDate']],
    ['by one who may not sign this paper', { signer: '谢芸' }, ['signAuthority']],
    ['without the scan', { scan: null }, ['scan']],
    ['with half a date', { signedOn: '2026-10' }, ['signDate']],
    ['with a date that does not exist', { signedOn: '2026-02-30' }, ['signDate']],
    ['with a date before the review was passed', { signedOn: '2026-10-21' }, ['signDate']],
    ['without the words', { opinion: ' ' }, ['signDate']],
    ['with nothing of it', { signer: '', opinion: '', signedOn: '', scan: null }, ['signAuthority', 'signDate', 'scan']],
  ] as const)('%s is not taken over', async (_, wrong, conditions) => {
    const before = await demo.caseOf(HEATING)
    expect(await shutBy(enter({ ...SIGNED, ...wrong }))).toEqual(conditions)
    expect(await demo.caseOf(HEATING)).toEqual(before)
  })

  it('is compared by another than the one who took it over; a difference has its note and goes back to be entered again', async () => {
    expect((await enter(SIGNED)).row.state).toBe('signEntered')
    expect(await shutBy(compare('maxiaochuan'))).toEqual(['secondPerson'])
    expect(await refusalOf(compare('xieyun', false, ' '))).toMatchObject({ code: 'FIELD_MISSING', data: { field: 'note' } })
    expect((await compare('xieyun', false, '扫描件上是另一个日期')).row.state).toBe('passed')
    expect((await enter(SIGNED)).row.state).toBe('signEntered')
    const signed = await compare('xieyun')
    expect(signed.row.state).toBe('signed')
    expect(signed.signOffs.find((s) => s.status === 'matched')).toMatchObject({
      signer: '方敏',
      enteredByName: '马小川',
      comparedByName: '谢芸',
    })
  })
})

describe('the recheck', () => {
  it('no number comes before it', async () => {
    const view = await demo.caseOf(HEATING)
    const secretary = await demo.as('maxiaochuan')
    expect(await shutBy(draw(secretary, view))).toEqual(['state'])
    expect((await secretary.number.next({ caseId: view.row.id })).conditions.filter((c) => !c.met).map((c) => c.id)).toEqual([
      'state',
    ])
    expect((await demo.caseOf(HEATING)).row.docNumber).toBeNull()
  })

  it('a file with other words than the signed one goes back as a new version, with the differences, and what was approved is void', async () => {
    // What was signed is the version 周岚 edited; the unit's own first file is another.
    const back = await recheckWith(draftOf(HEATING))
    expect(back.row).toMatchObject({ state: 'reviewing', versionNo: 3 })
    expect(back.rechecks).toHaveLength(1)
    const { same, differences } = back.rechecks[0]!
    expect(same).toBe(false)
    expect(differences).toHaveLength(1)
    expect(differences[0]!.before).toContain('优先更换')
    expect(differences[0]!.after).toContain('重点更换')
    expect(back.decisions.map((d) => d.voidedByVersion)).toEqual([3])
    expect(back.signOffs.map((s) => s.status).sort()).toEqual(['differs', 'void'])
    expect(await shutBy(draw(await demo.as('maxiaochuan'), back))).toContain('state')
  })

  it('the same words again let it through', async () => {
    await passAs(await demo.as('chenmo'), HEATING)
    await enter(SIGNED)
    await compare('xieyun')
    const through = await recheckWith(draftOf(HEATING))
    expect(through.row.state).toBe('rechecked')
    expect(through.rechecks.find((r) => r.same)).toMatchObject({ same: true, differences: [] })
  })
})

describe('the number', () => {
  const first = commandId()
  const second = commandId()

  it('is drawn once, however many windows ask at the same moment; the others are told it', async () => {
    const [one, two] = [await signedIn(demo.program, 'maxiaochuan'), await signedIn(demo.program, 'xieyun')]
    const view = await demo.caseOf(HEATING)
    expect((await one.number.next({ caseId: view.row.id })).docNumber).toBe('云政办发〔2026〕39号')
    const drawn = await Promise.allSettled([draw(one, view, first), draw(two, view, second)])
    expect(drawn.filter((d) => d.status === 'fulfilled').map((d) => d.value.docNumber)).toEqual(['云政办发〔2026〕39号'])
    const told = drawn.find((d) => d.status === 'rejected')!
    expect(await refusalOf(Promise.reject(told.reason))).toEqual({
      code: 'ALREADY_NUMBERED',
      data: { docNumber: '云政办发〔2026〕39号' },
    })
    const lines = await one.number.lines({ year: 2026 })
    expect(lines.find((l) => l.seriesCode === '云政办发')).toMatchObject({ max: 39, gaps: [] })
  })

  it('the same command sent again, by a window that did not hear the answer, is given the same number', async () => {
    const secretary = await demo.as('maxiaochuan')
    const view = await demo.caseOf(HEATING)
    const again = await Promise.allSettled([draw(secretary, view, first), draw(await demo.as('xieyun'), view, second)])
    expect(again.flatMap((d) => (d.status === 'fulfilled' ? [d.value.docNumber] : []))).toEqual(['云政办发〔2026〕39号'])
    expect(await refusalOf(draw(secretary, view))).toMatchObject({ code: 'ALREADY_NUMBERED' })
    expect((await secretary.number.lines({ year: 2026 })).find((l) => l.seriesCode === '云政办发')!.max).toBe(39)
  })

  it('a numbered paper takes no new version and no new decision', async () => {
    const view = await demo.caseOf(HEATING)
    expect(view.row).toMatchObject({ state: 'issued', docNumber: '云政办发〔2026〕39号' })
    expect(view.steps).toEqual([])
    const again = (await demo.as('dingyiming')).cases.addVersion({
      ...seen(view),
      main: draftOf(HEATING),
      attachments: [],
      origin: 'handedIn',
      note: '',
    })
    expect((await refusalOf(again)).code).toBe('NOT_ALLOWED')
  })

  it('stands in the register, in the search and on the sheet for the file', async () => {
    const secretary = await demo.as('maxiaochuan')
    const { row } = await demo.caseOf(HEATING)
    const { rows, total } = await secretary.register.page({ search: '39号', seriesCode: '云政办发', year: 2026 })
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({
      serial: 39,
      title: row.title,
      unit: '县住房和城乡建设局',
      documentDate: '2026-10-23',
      printDate: '2026-10-23',
      origin: 'program',
      copies: 60,
      caseId: row.id,
    })
    expect(await secretary.register.row({ id: rows[0]!.id })).toEqual(rows[0])
    const { hits } = await secretary.cases.search({ query: '云政办发〔2026〕39号' })
    expect(hits.map((h) => h.docNumber)).toContain('云政办发〔2026〕39号')
    const sheet = await secretary.sheet.print({ commandId: commandId(), caseId: row.id, stage: '存档稿', reason: '' })
    expect(await textOf(sheet.file)).toContain('云政办发〔2026〕39号')
  })
})

describe('the month', () => {
  it('counts the paper just numbered', async () => {
    const secretary = await demo.as('maxiaochuan')
    const report = await secretary.statistics.month({ month: OCTOBER })
    const line = report.tables.series.lines.find((l) => l.key === '云政办发')!
    const { rows } = await secretary.statistics.rows({ month: OCTOBER, figureId: line.month.now.figureId })
    expect(rows.map((r) => r.docNumber)).toContain('云政办发〔2026〕39号')
    const issued = report.outcomes.byOutcome.find((o) => o.outcome === 'issued')!.figure
    const { cases } = await secretary.statistics.rows({ month: OCTOBER, figureId: issued.figureId })
    expect(cases.map((c) => c.reviewNo)).toContain(HEATING)
  })

  it('every figure opens exactly the rows it was counted from', async () => {
    const secretary = await demo.as('maxiaochuan')
    const figures = figuresOf(await secretary.statistics.month({ month: OCTOBER }))
    expect(figures.length).toBeGreaterThan(50)
    const wrong: string[] = []
    for (const figure of figures) {
      const { label, rows, cases } = await secretary.statistics.rows({ month: OCTOBER, figureId: figure.figureId })
      const ids = figure.of === 'rows' ? rows.map((r) => r.id) : cases.map((c) => c.id)
      const same = ids.length === figure.value && [...ids].sort().join() === [...figure.rowIds].sort().join()
      if (!same || label === '' || rows.length * cases.length !== 0)
        wrong.push(`${figure.figureId} ${label}: ${figure.value}, opened ${ids.length}`)
    }
    expect(wrong).toEqual([])
  })

  it('a figure the month does not have opens nothing', async () => {
    const secretary = await demo.as('maxiaochuan')
    expect(await refusalOf(secretary.statistics.rows({ month: OCTOBER, figureId: 'series:不存在:month' }))).toEqual({
      code: 'NOT_FOUND',
      data: { what: '这个数字' },
    })
  })

  it('and after all of it the store is whole', async () => {
    const { ok, faults } = await (await demo.as('hanliqun')).program.verify()
    expect({ ok, faults }).toEqual({ ok: true, faults: [] })
  })
})
