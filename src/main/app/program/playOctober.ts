/**
 * The demo's story from 22 October to 2 November 2026, told by the operations people use. Two of the month's ten papers go the whole
 * way here; the rest, like a colleague's book handed over, come in as imports on the last morning.
 */
import { addDays, day, month, type Day } from '#domain/day'
import { demoAsOf } from '#domain/demo'
import { CASE_STATE_NAMES } from '#domain/case'
import { ok, type Result } from '#domain/result'
import type { MonthReport } from '#domain/statistics'
import type { CaseView } from '#contract/views'
import type { Refusal } from '#contract/errors'
import { save, type Ctx, type Program } from '../context.ts'
import { addVersionBytes } from '../cases/addVersion.ts'
import { getCase } from '../cases/getCase.ts'
import type { FileBytes } from '../intake/readFiles.ts'
import { openCase } from '../intake/submitDraft.ts'
import { drawNumber } from '../number/draw.ts'
import { recheckBytes } from '../number/recheck.ts'
import { decide } from '../review/decide.ts'
import { printSheet } from '../sheet/printSheet.ts'
import { compareSignOff, enterSignOffBytes } from '../signOff/signOff.ts'
import { reportOf } from '../statistics/monthFigures.ts'
import { answerAsFit } from './answerAsFit.ts'
import { morningOf, personOf, SCAN, type DemoWorld } from './fillDemo.ts'

export interface StoryStep {
  readonly reviewNo: string | null
  readonly title: string
  /** refused, returned, resubmitted, refusedToIssue, numbered, and the number where one was drawn. */
  readonly outcome: string
  readonly docNumber: string | null
}

export interface Played {
  readonly steps: readonly StoryStep[]
  readonly sheets: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly month: MonthReport
  readonly register: readonly (readonly string[])[]
}

/** Cases of the county that the story takes through the program. */
export const STORY_CASES = ['C-2026-0143', 'C-2026-0144', 'C-2026-0145'] as const
const SECRET_DRAFT = '17a_密级_正文.docx'

function must<T>(what: string, result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result.refusal)}`)
  return result.value
}

export async function playOctober(program: Program, world: DemoWorld): Promise<Played> {
  const office = program.office()!
  const as = (login: string): Ctx => ({ ...office, program, actor: personOf(world.county, login) })
  const id = (): string => program.ids.next()
  const steps: StoryStep[] = []
  const sheets: { name: string; bytes: Uint8Array }[] = []

  const caseOf = async (reviewNo: string): Promise<CaseView> => {
    const found = await office.store.read((r) => r.caseByReviewNo(reviewNo))
    return must(reviewNo, await getCase(as('zhoulan'), { caseId: found!.id }))
  }
  const tell = async (reviewNo: string, outcome: string): Promise<void> => {
    const { row } = await caseOf(reviewNo)
    steps.push({ reviewNo, title: row.title, outcome: `${outcome}（${CASE_STATE_NAMES[row.state]}）`, docNumber: row.docNumber })
  }
  const print = async (reviewNo: string, stage: '送签稿' | '存档稿'): Promise<void> => {
    const { row } = await caseOf(reviewNo)
    const { file } = must('print', await printSheet(as('maxiaochuan'), { commandId: id(), caseId: row.id, stage, reason: '' }))
    sheets.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  /** From 同意送签 to the number: signed on paper, transcribed, compared by another, rechecked, drawn. */
  const numberIt = async (reviewNo: string, signer: string, on: Day, draft: FileBytes): Promise<void> => {
    await print(reviewNo, '送签稿')
    world.moveTo(morningOf(on))
    let view = await caseOf(reviewNo)
    const caseId = view.row.id
    const scan = { name: `${reviewNo}签批单扫描件.png`, bytes: SCAN }
    must(
      'sign-off',
      await enterSignOffBytes(as('maxiaochuan'), {
        commandId: id(),
        caseId,
        version: view.version,
        signer,
        opinion: '同意印发',
        signedOn: on,
        scan,
      }),
    )
    view = await caseOf(reviewNo)
    must(
      'compare',
      await compareSignOff(as('xieyun'), { commandId: id(), caseId, version: view.version, matches: true, note: '' }),
    )
    view = await caseOf(reviewNo)
    must('recheck', await recheckBytes(as('maxiaochuan'), { commandId: id(), caseId, version: view.version, final: draft }))
    view = await caseOf(reviewNo)
    const drawn = {
      commandId: id(),
      caseId,
      version: view.version,
      printDate: on,
      copies: 60,
      recipients: view.form.mainRecipientsText,
    }
    must('number', await drawNumber(as('maxiaochuan'), drawn))
    await print(reviewNo, '存档稿')
  }
  const draftOf = (reviewNo: string): FileBytes =>
    world.file(world.county.openCases.find((c) => c.reviewNo === reviewNo)!.draft.file)

  // 22 October: the reviewer's day.
  const { form } = world.county.openCases[0]!
  const secret = await openCase(as('zhoulan'), { commandId: id(), form, main: world.file(SECRET_DRAFT), attachments: [] })
  if (secret.ok || secret.refusal.code !== 'DRAFT_REFUSED') throw new Error('a classified draft was taken in')
  steps.push({ reviewNo: null, title: '（带密级标志的稿件）', outcome: '收稿时拒收，没有保存任何内容', docNumber: null })

  const forest = await caseOf('C-2026-0143')
  const reasons = [
    { itemId: 'B06', text: '删除每日报送和零报告' },
    { itemId: 'B05', text: '责任状改为职责分工表' },
    { itemId: 'N12', text: '正文压至4000字以内' },
  ]
  must(
    'return',
    await decide(as('zhoulan'), {
      commandId: id(),
      caseId: forest.row.id,
      version: forest.version,
      decision: 'returnForRevision',
      reasons,
    }),
  )
  await tell('C-2026-0143', '退回修改')

  const balcony = await caseOf('C-2026-0144')
  const refusal = [{ itemId: 'B04', text: '未列入评比达标表彰保留项目' }]
  must(
    'refuse',
    await decide(as('zhoulan'), {
      commandId: id(),
      caseId: balcony.row.id,
      version: balcony.version,
      decision: 'refuse',
      reasons: refusal,
    }),
  )
  await tell('C-2026-0144', '不予发文')

  await answerAsFit(as('zhoulan'), (await caseOf('C-2026-0145')).row.id)

  // 23 October: what the other desks numbered on the 22nd is in the book before this desk draws.
  world.moveTo(morningOf(day('2026-10-23')))
  await takeInBooks(program, world, day('2026-10-21'), day('2026-10-22'))
  await numberIt('C-2026-0145', '方敏', day('2026-10-23'), draftOf('C-2026-0145'))
  await tell('C-2026-0145', '取号')

  // 26 to 28 October: the plan comes back, shorter, and goes out.
  world.moveTo(morningOf(day('2026-10-26')))
  const later = world.file(world.county.openCases.find((c) => c.reviewNo === 'C-2026-0143')!.laterDrafts[0]!.file)
  const returned = await caseOf('C-2026-0143')
  const version = {
    commandId: id(),
    caseId: returned.row.id,
    version: returned.version,
    main: later,
    attachments: [],
    keep: [],
    ontoCurrent: false,
    origin: 'handedIn' as const,
    note: '按退文通知修改',
  }
  must('resubmit', await addVersionBytes(as('liuhai'), version))
  await tell('C-2026-0143', '重新报送')
  world.moveTo(morningOf(day('2026-10-27')))
  await answerAsFit(as('chenmo'), returned.row.id)
  await numberIt('C-2026-0143', '方敏', day('2026-10-28'), later)
  await tell('C-2026-0143', '取号')

  // 2 November: the rest of October from the other desks.
  world.moveTo(morningOf(day('2026-11-02')))
  await takeInBooks(program, world, day('2026-10-22'), day('2026-11-01'))
  return {
    steps,
    sheets,
    month: (await office.store.read((r) => reportOf(r, month('2026-10'))))!,
    register: await registerTable(program),
  }
}

/** Rows and closed cases of the county that came after one evening and by another, but for what this desk did itself. */
async function takeInBooks(program: Program, world: DemoWorld, after: Day, until: Day): Promise<void> {
  const office = program.office()!
  const before = new Set(demoAsOf(world.county, after).register.map((r) => r.id))
  const closedBefore = new Set(demoAsOf(world.county, after).closedCases.map((c) => c.id))
  const here = new Set(
    (await office.store.read((r) => r.registerBetween(day('2026-01-01'), day('2026-12-31')))).map((r) => r.docNumber),
  )
  const own: ReadonlySet<string> = new Set(STORY_CASES)
  const now = demoAsOf(world.county, until)
  const rows = now.register.filter((r) => !before.has(r.id) && (r.docNumber === null || !here.has(r.docNumber)))
  const closed = now.closedCases.filter((c) => !closedBefore.has(c.id) && !own.has(c.reviewNo))
  const taken = await save(office, { id: null, name: '程序' }, async (tx) => {
    const source = `其他科室 ${addDays(after, 1)} 至 ${until} 的登记`
    await tx.record('register.imported', until, { source, rows })
    await tx.record('closedCases.imported', until, { source, rows: closed })
    return ok(true)
  })
  must('books', taken)
}

async function registerTable(program: Program): Promise<string[][]> {
  const rows = await program.office()!.store.read((r) => r.registerBetween(day('2026-01-01'), day('2026-12-31')))
  return [
    ['发文字号', '标题', '起草单位', '成文日期', '印发日期', '状态'],
    ...rows.map((r) => [
      r.docNumber ?? '',
      r.title,
      r.unit,
      r.documentDate,
      r.printDate,
      r.status === 'void' ? '作废' : '已印发',
    ]),
  ]
}
