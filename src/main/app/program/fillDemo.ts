/**
 * Fills a demo store: settings, people, the books as imports, then the open cases through the same use-cases a person's acts go
 * through, on their own days. Nothing is written to a table from here.
 */
import { addDays, day, type Day } from '#domain/day'
import { demoAsOf, type DemoCounty, type DemoOpenCase } from '#domain/demo'
import { canonicalJson } from '#domain/ledger'
import type { Person } from '#domain/people'
import { ok } from '#domain/result'
import { save, type Ctx, type DemoDate, type Office, type Program } from '../context.ts'
import { addItemBytes } from '../library/addItem.ts'
import { openCase } from '../intake/submitDraft.ts'
import type { FileBytes } from '../intake/readFiles.ts'
import { answerAsFit } from './answerAsFit.ts'
import { seedPerson } from './seedPeople.ts'

/** The one password of the demo's ten accounts, shown on its sign-in page; a real store has no default. */
export const DEMO_PASSWORD = 'yunling-2026'
const PROGRAM = { id: null, name: '程序' }

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

/** The instant a demo store begins: the evening before its first open case came in. */
export const demoStart = (county: DemoCounty): string =>
  morningOf(
    addDays(
      county.openCases.reduce<Day>((first, c) => (c.submittedOn < first ? c.submittedOn : first), day('2026-10-20')),
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
      return ok(true)
    }),
  )
  await fillLibrary(program, office, world)
  for (const c of asOf.openCases.filter((x) => only === null || only.includes(x.reviewNo)))
    await receive(program, office, world, c)
  world.moveTo(morningOf(day(date)))
  await importBooks(office, county, asOf)
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

async function receive(program: Program, office: Office, world: DemoWorld, c: DemoOpenCase): Promise<void> {
  world.moveTo(morningOf(c.submittedOn))
  const as = (login: string): Ctx => ({ ...office, program, actor: personOf(world.county, login) })
  const opened = await openCase(as(c.drafterLogin), {
    commandId: program.ids.next(),
    form: c.form,
    main: world.file(c.draft.file),
    attachments: c.draft.attachments.map((name) => world.file(name)),
    reviewNo: c.reviewNo,
  })
  if (!opened.ok) throw new Error(`${c.reviewNo}: ${JSON.stringify(opened.refusal)}`)
  if (c.stage === 'passed' && c.passedOn && c.passedByLogin) {
    world.moveTo(afternoonOf(c.passedOn))
    await answerAsFit(as(c.passedByLogin), opened.value.caseId)
  }
}

export function personOf(county: DemoCounty, login: string): Person {
  const person = county.people.find((p) => p.login === login)
  if (!person) throw new Error(`nobody in the county signs in as ${login}`)
  return person
}

async function done(outcome: ReturnType<typeof save>): Promise<void> {
  const result = await outcome
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
}
