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
      await tx.record('plan.added', '2026', { source: '2026年县政府发文计划、规范性文件制定计划', items: county.plan })
      await tx.record('load.added', 'load', { source: '县直各单位四季度安排', items: county.load })
      return ok(true)
    }),
  )
  const cases = asOf.openCases.filter((x) => only === null || only.includes(x.reviewNo))
  for (const happens of storyOf(program, office, world, cases)) await happens()
  world.moveTo(morningOf(day(date)))
  await importBooks(office, county, asOf)
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

/** What happened to the open cases, each on its own day and in the order of the days: the clock never goes back. */
function storyOf(program: Program, office: Office, world: DemoWorld, cases: readonly DemoOpenCase[]): (() => Promise<void>)[] {
  const as = (login: string): Ctx => ({ ...office, program, actor: personOf(world.county, login) })
  const ids = new Map<string, string>()
  const events: { at: string; happens: () => Promise<void> }[] = []
  for (const c of cases) {
    events.push({
      at: morningOf(c.submittedOn),
      happens: async () => void ids.set(c.reviewNo, await receive(as(c.drafterLogin), world, c)),
    })
    const { stage, passedOn, passedByLogin } = c
    if (stage === 'passed' && passedOn && passedByLogin)
      events.push({
        at: afternoonOf(passedOn),
        happens: async () => void (await answerAsFit(as(passedByLogin), ids.get(c.reviewNo)!)),
      })
  }
  return events
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ at, happens }) => async () => {
      world.moveTo(at)
      await happens()
    })
}

/** @returns the id of the case */
async function receive(ctx: Ctx, world: DemoWorld, c: DemoOpenCase): Promise<string> {
  const opened = await openCase(ctx, {
    commandId: ctx.program.ids.next(),
    form: c.form,
    main: world.file(c.draft.file),
    attachments: c.draft.attachments.map((name) => world.file(name)),
    reviewNo: c.reviewNo,
  })
  if (!opened.ok) throw new Error(`${c.reviewNo}: ${JSON.stringify(opened.refusal)}`)
  return opened.value.caseId
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
