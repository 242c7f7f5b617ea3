/** Puts the program together; only the entries import it. One data folder holds the office's store and the demo's, each in its own folder. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { homedir, hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { parseChecklist } from '#domain/checklist'
import type { YearCalendar } from '#domain/calendar'
import { day } from '#domain/day'
import { shortCode } from '#domain/ledger'
import { ok, type Result } from '#domain/result'
import type { OfficeSettings } from '#domain/settings'
import type { BackupView, ProgramStatus } from '#contract/views'
import type { Refusal } from '#contract/errors'
import { no, type DemoDate, type Office, type Program, type Rules } from './app/context.ts'
import { fillOffice, setupProblem } from './app/program/setupOffice.ts'
import { settingOf } from './app/settings/settingOf.ts'
import { rebuildTexts, settleTexts } from './app/similar/keepTexts.ts'
import type { Clock } from './app/ports.ts'
import { demoClock, systemClock } from './machine/clocks.ts'
import { DEMO_PASSWORD, demoStart, fillDemo, morningOf } from './app/program/fillDemo.ts'
import { demoCounty, demoFile, demoPaper } from './machine/demoFiles.ts'
import { systemIds } from './machine/ids.ts'
import { fileLog } from './machine/log.ts'
import { RESOURCES, resourceJson } from './machine/resources.ts'
import { approvedSheet } from './sheets/sheetFile.ts'
import { restoreStore } from './storage/restore.ts'
import { StoreFailure } from './storage/failures.ts'
import { openObjects } from './storage/objects.ts'
import { createStore, openStore, storeFile } from './storage/store.ts'
import { createPool } from './workers/pool.ts'

export interface ComposeOptions {
  readonly dataDir: string
  readonly workerFile: string | URL
  readonly mode: 'desktop' | 'server' | 'cli'
}

export const VERSION = '0.1.0'
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Where this machine's user keeps programs' data. */
export function defaultDataDir(): string {
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? homedir(), 'FawenDesk')
  return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'fawen-desk')
}

export function loadRules(): Rules {
  const checklist = parseChecklist(resourceJson('checklist.json'))
  const folder = join(RESOURCES, 'calendar')
  const years = readdirSync(folder).filter((n) => n.endsWith('.json'))
  return { checklist, calendars: years.map((n) => resourceJson(`calendar/${n}`) as YearCalendar) }
}

interface OpenOffice extends Office {
  readonly demoDate: DemoDate | null
  /** What the chain looked like when the store was opened; null until it was looked at. */
  readonly whole: boolean
}

export async function compose(options: ComposeOptions): Promise<Program> {
  const log = fileLog(join(options.dataDir, 'logs'))
  const workers = createPool({ workerFile: options.workerFile })
  const officeDir = join(options.dataDir, 'office')
  const demoDir = (date: DemoDate): string => join(options.dataDir, `demo-${date}`)
  let current: OpenOffice | null = null
  let problem: string | null = null
  let moveDemo: ((iso: string) => void) | null = null
  let daily: NodeJS.Timeout | null = null
  let texts: Promise<unknown> = Promise.resolve()

  async function openAt(dir: string, clock: Clock, demoDate: DemoDate | null): Promise<OpenOffice> {
    const store = await openStore({ dir, clock })
    return { store, objects: openObjects(dir), clock, demoDate, whole: store.readOnlyBecause === null }
  }

  /** A failure to open is a sentence on the first screen, never a new empty store. */
  async function tryOpen(dir: string, clock: Clock, demoDate: DemoDate | null): Promise<Result<OpenOffice, Refusal>> {
    try {
      return ok(await openAt(dir, clock, demoDate))
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error
      return no({ code: 'STORE_PROBLEM', data: { message: error.message } })
    }
  }

  /** A new store is made beside its place and moved there when it is whole: a kill on the way leaves no half-made office. */
  async function make(
    dir: string,
    clock: Clock,
    what: { kind: 'real' | 'demo'; officeName: string },
    fill: (office: Office) => Promise<Result<true, Refusal>>,
  ): Promise<Result<true, Refusal>> {
    const making = `${dir}.making`
    rmSync(making, { recursive: true, force: true })
    const store = await createStore({ dir: making, clock, storeId: systemIds.next(), ...what })
    const filled = await fill({ store, objects: openObjects(making), clock })
    await store.release()
    if (filled.ok) renameSync(making, dir)
    else rmSync(making, { recursive: true, force: true })
    return filled
  }

  async function leave(): Promise<void> {
    const leaving = current
    current = null
    await texts
    // The store is closed even when its closing backup fails; what was recorded is safe either way.
    await leaving?.store.close().catch((error: unknown) => log.bug(error))
  }

  /** In the background: people need not wait for what only comparisons need. */
  function keepTextsWhole(office: Office, anew: boolean): void {
    if (office.store.readOnlyBecause === null) texts = rebuildTexts(office, anew).catch((error: unknown) => void log.bug(error))
  }

  async function enter(office: Result<OpenOffice, Refusal>): Promise<Result<true, Refusal>> {
    if (!office.ok) {
      problem = office.refusal.code === 'STORE_PROBLEM' ? office.refusal.data.message : null
      return office
    }
    problem = null
    current = office.value
    keepTextsWhole(office.value, false)
    return ok(true)
  }

  async function openDemo(date: DemoDate, anew: boolean, only: readonly string[] | null = null): Promise<Result<true, Refusal>> {
    await leave()
    const dir = demoDir(date)
    if (anew) rmSync(dir, { recursive: true, force: true })
    const clock = demoClock(morningOf(day(date)))
    moveDemo = clock.moveTo
    if (!existsSync(storeFile(dir))) {
      const county = demoCounty()
      const past = demoClock(demoStart(county))
      await make(dir, past, { kind: 'demo', officeName: county.settings.office.name }, async (office) => {
        await fillDemo(program, office, { county, moveTo: past.moveTo, file: demoFile, paper: demoPaper }, date, only)
        return ok(true)
      })
    }
    const opened = await tryOpen(dir, clock, date)
    if (opened.ok) {
      const newest = (await opened.value.store.read((r) => r.head())).at
      if (newest !== null) clock.moveTo(newest)
    }
    return enter(opened)
  }

  /** A store that stays open is backed up once a day, whenever the newest backup is older than that. */
  async function backUpDaily(): Promise<void> {
    const store = current?.store
    if (!store || store.kind === 'demo' || store.readOnlyBecause !== null) return
    const newest = (await store.backups())[0]
    if (newest && Date.parse(systemClock.now()) - Date.parse(newest.madeAt) <= DAY_MS) return
    await store.backup('daily')
    if (current) await settleTexts(current)
  }

  async function openReal(): Promise<void> {
    if (existsSync(storeFile(officeDir))) await enter(await tryOpen(officeDir, systemClock, null))
  }

  const program: Program = {
    rules: loadRules(),
    workers,
    ids: systemIds,
    log,
    version: VERSION,
    host: hostname(),
    readers: new Map(),
    office: () => current,
    status: async (): Promise<ProgramStatus> => {
      const isDemo = current?.store.kind === 'demo'
      const [head, office, people, backups] = current
        ? await current.store.read(
            async (r) =>
              [
                await r.head(),
                await settingOf<OfficeSettings>(r, 'office'),
                isDemo ? await r.people() : [],
                await current!.store.backups(),
              ] as const,
          )
        : [null, null, [], []]
      const newest = backups[0]
      return {
        store: current ? 'open' : problem ? 'problem' : 'none',
        problem: current ? current.store.readOnlyBecause : problem,
        readOnly: current ? current.store.readOnlyBecause !== null : false,
        kind: current?.store.kind ?? null,
        officeName: office?.name ?? null,
        today: (current?.clock ?? systemClock).today(),
        version: VERSION,
        host: hostname(),
        demoAccounts: people.map(({ login, name, unit, roles }) => ({ login, name, unit, roles })),
        demoPassword: isDemo ? DEMO_PASSWORD : null,
        demoDate: current?.demoDate ? day(current.demoDate) : null,
        ledger: head && { seq: head.seq, code: shortCode(head.hash), whole: current!.whole },
        lastBackup: newest ? { madeAt: newest.madeAt, verified: newest.verified } : null,
      }
    },
    setup: async (input) => {
      const wrong = setupProblem(input)
      if (wrong) return no(wrong)
      if (current || existsSync(storeFile(officeDir)))
        return no({ code: 'STORE_PROBLEM', data: { message: '已经有一个库，不能再次初始化。' } })
      const made = await make(officeDir, systemClock, { kind: 'real', officeName: input.office.name }, (office) =>
        fillOffice(program, office, input),
      )
      return made.ok ? enter(await tryOpen(officeDir, systemClock, null)) : made
    },
    openDemo: (date, anew, only) => openDemo(date, anew, only ?? null),
    moveDemoClock: (iso) => moveDemo?.(iso),
    closeDemo: async () => {
      await leave()
      await openReal()
    },
    backup: async (): Promise<Result<BackupView, Refusal>> => {
      if (!current) return no({ code: 'NO_STORE' })
      try {
        return ok(await current.store.backup('demand'))
      } catch (error) {
        if (error instanceof StoreFailure) return no({ code: 'STORE_PROBLEM', data: { message: error.message } })
        throw error
      }
    },
    restore: async (file, reason, by) => {
      const leaving = current
      if (!leaving) return no({ code: 'NO_STORE' })
      const dir = dirname(leaving.store.path)
      await leaving.store.backup('beforeRestore')
      current = null
      await texts
      await leaving.store.release()
      try {
        const store = await restoreStore({ dir, backup: file, reason, actor: { id: by.id, name: by.name }, clock: leaving.clock })
        current = { ...leaving, store, whole: store.readOnlyBecause === null }
        keepTextsWhole(current, true)
        return ok(true)
      } catch (error) {
        await enter(await tryOpen(dir, leaving.clock, leaving.demoDate))
        if (error instanceof StoreFailure) return no({ code: 'STORE_PROBLEM', data: { message: error.message } })
        throw error
      }
    },
    sheetFile: (model) => approvedSheet(model),
    close: async () => {
      if (daily) clearInterval(daily)
      await leave()
      await workers.close()
    },
  }

  if (options.mode !== 'cli') {
    await openReal()
    const keepDaily = (): void => void backUpDaily().catch((error: unknown) => log.bug(error))
    keepDaily()
    daily = setInterval(keepDaily, HOUR_MS)
    daily.unref()
  }
  return program
}
