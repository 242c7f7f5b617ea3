/**
 * Fills a demo store: settings, people, the books as imports, then the open cases through the same use-cases a person's acts go
 * through, on their own days. Nothing is written to a table from here.
 */
import { addDays, day, type Day } from '#domain/day'
import { demoAsOf, type DemoCounty, type DemoDecidedCase, type DemoLegal, type DemoOpenCase } from '#domain/demo'
import { canonicalJson } from '#domain/ledger'
import type { Person } from '#domain/people'
import { ok } from '#domain/result'
import { save, type Ctx, type DemoDate, type Office, type Outcome, type Program } from '../context.ts'
import { getCase } from '../cases/getCase.ts'
import { giveCountersignBytes } from '../countersign/giveCountersign.ts'
import { requestCountersign } from '../countersign/requestCountersign.ts'
import { addItemBytes } from '../library/addItem.ts'
import { openCase } from '../intake/submitDraft.ts'
import type { FileBytes } from '../intake/readFiles.ts'
import type { ActInput } from '../legal/legalAct.ts'
import { receive as receiveMaterials, submit } from '../legal/materials.ts'
import { assess, consult } from '../legal/procedure.ts'
import { saveAnswer } from '../review/answers.ts'
import { decide } from '../review/decide.ts'
import { answerAsFit, orThrow } from './answerAsFit.ts'
import { seedPerson } from './seedPeople.ts'

/** The one password of the demo's ten accounts, shown on its sign-in page; a real store has no default. */
export const DEMO_PASSWORD = 'yunling-2026'
const PROGRAM = { id: null, name: '程序' }

/** The smallest picture there is: it stands for the scan of a signed sheet. */
export const SCAN = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
)

export interface DemoWorld {
  readonly county: DemoCounty
  /** Moves the demo's clock on; never back. */
  moveTo(iso: string): void
  file(name: string): FileBytes
  /** A paper of 依据库. */
  paper(name: string): FileBytes
}

/** 08:30 in the county. */
export const morningOf = (d: Day): string => `${d}T00:30:00.000Z`
const afternoonOf = (d: Day): string => `${d}T07:00:00.000Z`

/** The instant a demo store begins: the evening before its first case came in. */
export const demoStart = (county: DemoCounty): string =>
  morningOf(
    addDays(
      [...county.decidedCases, ...county.openCases].reduce<Day>(
        (first, c) => (c.submittedOn < first ? c.submittedOn : first),
        day('2026-10-20'),
      ),
      -1,
    ),
  )

export async function fillDemo(
  program: Program,
  office: Office,
  world: DemoWorld,
  date: DemoDate,
  only: readonly string[] | null,
): Promise<void> {
  const { county } = world
  const phc = await program.workers.hashPassword(DEMO_PASSWORD)
  const asOf = demoAsOf(county, addDays(day(date), -1))
  await done(
    save(office, PROGRAM, async (tx) => {
      const settings = { ...county.settings, calendar: county.calendar }
      for (const [key, value] of Object.entries(settings))
        await tx.record('setting.changed', key, { key, before: null, value: canonicalJson(value) })
      for (const person of county.people) await seedPerson(tx, person, phc, false)
      await tx.record('plan.added', '2026', { source: '2026年县政府发文计划、规范性文件制定计划', items: county.plan })
      await tx.record('load.added', 'load', { source: '县直各单位四季度安排', items: county.load })
      return ok(true)
    }),
  )
  await fillLibrary(program, office, world)
  const wanted = (c: { reviewNo: string }): boolean => only === null || only.includes(c.reviewNo)
  const decided = county.decidedCases.filter(wanted)
  // Each case's steps on their own days, all cases together in the order of time: the clock never runs back.
  const steps = [
    ...decided.flatMap((c) => pastSteps(program, office, world, c)),
    ...asOf.openCases.filter(wanted).flatMap((c) => stepsOf(program, office, world, c)),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  for (const step of steps) {
    world.moveTo(step.at)
    await step.run()
  }
  world.moveTo(morningOf(day(date)))
  const here = new Set(decided.map((c) => c.reviewNo))
  await importBooks(office, county, { ...asOf, closedCases: asOf.closedCases.filter((c) => !here.has(c.reviewNo)) })
}

/** 依据库 comes first: drafts are compared with it as they come in. */
async function fillLibrary(program: Program, office: Office, world: DemoWorld): Promise<void> {
  const ctx: Ctx = { ...office, program, actor: personOf(world.county, 'maxiaochuan') }
  for (const { file, registerId, ...item } of world.county.library) {
    const paper = file === null ? null : world.paper(file)
    const added = await addItemBytes(ctx, { commandId: program.ids.next(), item, file: paper, registerId })
    if (!added.ok) throw new Error(`${item.title}: ${JSON.stringify(added.refusal)}`)
  }
}

/** The books kept before the program: one import a year, and the cases that were closed by then. */
async function importBooks(office: Office, county: DemoCounty, asOf: ReturnType<typeof demoAsOf>): Promise<void> {
  const years = [...new Set(asOf.register.map((r) => r.printDate.slice(0, 4)))]
  await done(
    save(office, PROGRAM, async (tx) => {
      for (const year of years) {
        const rows = asOf.register.filter((r) => r.printDate.startsWith(year))
        await tx.record('register.imported', year, { source: `${county.settings.office.name} ${year} 年发文登记簿`, rows })
      }
      await tx.record('closedCases.imported', 'closed', { source: '此前办结的件', rows: asOf.closedCases })
      return ok(true)
    }),
  )
}

interface Step {
  readonly at: string
  run(): Promise<unknown>
}

/** A case of an earlier month, handed in and decided on its own days, with the answers of its first reviewer. */
function pastSteps(program: Program, office: Office, world: DemoWorld, c: DemoDecidedCase): Step[] {
  const as = (login: string): Ctx => ({ ...office, program, actor: personOf(world.county, login) })
  const receive = async (): Promise<void> => {
    orThrow(
      await openCase(as(c.handedInByLogin), {
        commandId: program.ids.next(),
        form: c.form,
        main: world.file(c.draft.file),
        attachments: [],
        reviewNo: c.reviewNo,
      }),
    )
  }
  const judge = async (): Promise<void> => {
    const caseId = (await office.store.read((r) => r.caseByReviewNo(c.reviewNo)))!.id
    const reviewer = as(c.decidedByLogin)
    for (const answer of c.answers)
      orThrow(await saveAnswer(reviewer, { caseId, versionNo: 1, answer: { ...answer, evidence: '' } }))
    const { version } = orThrow(await getCase(reviewer, { caseId }))
    orThrow(
      await decide(reviewer, {
        commandId: program.ids.next(),
        caseId,
        version,
        decision: c.decision,
        reasons: c.reasons,
      }),
    )
  }
  return [
    { at: morningOf(c.submittedOn), run: receive },
    { at: afternoonOf(c.decidedOn), run: judge },
  ]
}

/** A case comes in and goes to 会签 in the morning, opinions come back on paper, some were passed before the demo's day. */
function stepsOf(program: Program, office: Office, world: DemoWorld, c: DemoOpenCase): Step[] {
  const as = (login: string): Ctx => ({ ...office, program, actor: personOf(world.county, login) })
  const caseId = async (): Promise<string> => (await office.store.read((r) => r.caseByReviewNo(c.reviewNo)))!.id
  const secretary = as('maxiaochuan')
  const receive = async (): Promise<void> => {
    const opened = await openCase(as(c.drafterLogin), {
      commandId: program.ids.next(),
      form: c.form,
      main: world.file(c.draft.file),
      attachments: c.draft.attachments.map((name) => world.file(name)),
      reviewNo: c.reviewNo,
    })
    if (!opened.ok) throw new Error(`${c.reviewNo}: ${JSON.stringify(opened.refusal)}`)
    for (const dueOn of new Set(c.countersigns.map((x) => x.dueOn))) {
      const units = c.countersigns.filter((x) => x.dueOn === dueOn).map((x) => x.unit)
      const asked = { commandId: program.ids.next(), caseId: opened.value.caseId, versionNo: 1, units, dueOn }
      await done(requestCountersign(secretary, asked))
    }
  }
  const answered = c.countersigns.flatMap(({ unit, answer }): Step[] =>
    answer === null
      ? []
      : [
          {
            at: afternoonOf(answer.on),
            run: async () => {
              const file = { name: `${c.reviewNo}会签单扫描件.png`, bytes: SCAN }
              const given = { commandId: program.ids.next(), caseId: await caseId(), versionNo: 1, unit, ...answer, file }
              await done(giveCountersignBytes(secretary, given))
            },
          },
        ],
  )
  const { passedOn, passedByLogin } = c
  return [
    { at: morningOf(c.submittedOn), run: receive },
    ...(c.legal ? legalSteps(program, as(c.legal.keptBy), caseId, c.legal) : []),
    ...answered,
    ...(c.stage === 'passed' && passedOn && passedByLogin
      ? [{ at: afternoonOf(passedOn), run: async () => answerAsFit(as(passedByLogin), await caseId()) }]
      : []),
  ]
}

/** 送审材料 kept on one day and handed over on another, by the same acts a clerk does. */
function legalSteps(program: Program, ctx: Ctx, caseId: () => Promise<string>, legal: DemoLegal): Step[] {
  const act = async <T>(verb: (ctx: Ctx, input: T & ActInput) => Outcome<unknown>, what: T): Promise<void> => {
    const id = await caseId()
    const record = (await ctx.store.read((r) => r.case(id)))!
    const done = await verb(ctx, { ...what, commandId: program.ids.next(), caseId: id, version: record.version })
    if (!done.ok) throw new Error(`${record.reviewNo}: ${JSON.stringify(done.refusal)}`)
  }
  const keep = async (): Promise<void> => {
    const items = legal.materials.map((material) => ({ material, note: '', file: null }))
    await act(receiveMaterials, { on: legal.receivedOn, items })
    await act(assess, { conclusion: legal.assessment, file: null })
    for (const audience of ['departments', 'public'] as const) {
      const { summary, ...period } = audience === 'departments' ? legal.departments : legal.publicly
      await act(consult, { audience, period, exemptReason: '', summary, file: null })
    }
  }
  return [
    { at: morningOf(legal.receivedOn), run: keep },
    { at: morningOf(legal.submittedOn), run: () => act(submit, { organ: legal.organ, receivedOn: legal.submittedOn }) },
  ]
}

export function personOf(county: DemoCounty, login: string): Person {
  const person = county.people.find((p) => p.login === login)
  if (!person) throw new Error(`nobody in the county signs in as ${login}`)
  return person
}

async function done(outcome: Outcome<unknown>): Promise<void> {
  const result = await outcome
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
}
