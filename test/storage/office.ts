/** A store in a folder of its own, a clock that steps, and acts like the real ones. Also used by the children of test/faults. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VersionPayload } from '#domain/acts'
import type { CaseForm } from '#domain/case'
import { day, dayAt } from '#domain/day'
import { formatNumber, nextSerial } from '#domain/numbering'
import type { RegisterRow } from '#domain/register'
import { ok, type Result } from '#domain/result'
import type { Actor, Clock, Command, Store, Writer } from '../../src/main/app/ports.ts'
import { hashOf, openObjects } from '../../src/main/storage/objects.ts'
import { createStore, openStore, type StoreOptions } from '../../src/main/storage/store.ts'

export const SERIES = '云政办发'
export const YEAR = 2026
export const STORE_ID = 'a'.repeat(32)
export const ZHOU: Actor = { id: 'p1', name: '周岚' }

/** Every look at it is a second later. */
export function steppingClock(start = '2026-10-22T00:30:00.000Z'): Clock {
  let at = Date.parse(start)
  return { now: () => new Date((at += 1000)).toISOString(), today: () => dayAt(at) }
}

const made: string[] = []
export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'fawen-store-'))
  made.push(dir)
  return dir
}
export const removeTempDirs = (): void => made.splice(0).forEach((dir) => rmSync(dir, { recursive: true, force: true }))

const DRAFT = Buffer.from('稿')
const DRAFT_HASH = hashOf(DRAFT)

/** A new store; the one file that its cases name is there. */
export async function makeStore(dir: string, more: Partial<StoreOptions> = {}): Promise<Store> {
  await openObjects(dir).put(DRAFT)
  return createStore({
    dir,
    clock: steppingClock(),
    ...more,
    storeId: STORE_ID,
    kind: 'real',
    officeName: '云岭县人民政府办公室',
  })
}

export const reopen = (dir: string, more: Partial<StoreOptions> = {}): Promise<Store> =>
  openStore({ dir, clock: steppingClock('2026-10-22T06:00:00.000Z'), ...more })

export const form = (title: string): CaseForm => ({
  title,
  docKind: '通知',
  unit: '县发展和改革局',
  drafterName: '陈默',
  phone: '',
  seriesCode: SERIES,
  direction: 'down',
  carrier: 'redHead',
  normativeKind: 'none',
  lengthClass: 'specific',
  urgency: 'none',
  mainRecipientsText: '各乡镇人民政府',
  ccRecipientsText: '',
  signature: '云岭县人民政府办公室',
  documentDate: '',
  attachments: [],
  plan: 'inPlan',
  planRef: '',
  inspectionRef: '',
  reason: '落实上级部署',
  disclosure: 'open',
  nonDisclosureReason: '',
  hasSuperiorDoc: false,
  economic: false,
  multiDept: false,
  countersigns: [],
  dueOn: null,
})

export const file = (name: string, sha256 = DRAFT_HASH): { name: string; sha256: string; size: number } => ({
  name,
  sha256,
  size: DRAFT.length,
})

export const version = (versionNo: number, sha256?: string): VersionPayload => ({
  versionNo,
  main: file(`稿${versionNo}.docx`, sha256),
  attachments: [],
  origin: 'handedIn',
  contributors: ['p9'],
  note: '',
  charCount: 812,
  wordCount: 830,
  pages: 2,
  ruleSet: 'r1',
  findings: [],
  unsettled: [],
})

export const registerRow = (serial: number, more: Partial<RegisterRow> = {}): RegisterRow => ({
  id: `r-${more.seriesCode ?? SERIES}-${more.year ?? YEAR}-${serial}`,
  seriesCode: SERIES,
  year: YEAR,
  serial,
  docNumber: formatNumber({ seriesCode: more.seriesCode ?? SERIES, year: more.year ?? YEAR, serial }),
  title: `关于做好第${serial}项工作的通知`,
  unit: '县发展和改革局',
  issuer: '云岭县人民政府办公室',
  coIssuers: [],
  docKind: '通知',
  carrier: 'redHead',
  direction: 'down',
  normativeKind: 'none',
  inPlan: 'inPlan',
  documentDate: day('2026-10-22'),
  printDate: day('2026-10-22'),
  recipients: '各乡镇人民政府',
  copies: 60,
  caseId: null,
  origin: 'imported',
  status: 'issued',
  voidedOn: null,
  voidReason: null,
  ...more,
})

export const command = (id: string, operation = 'test', input = '{}'): Command => ({ id, operation, input })

/** Runs acts as one change, and fails the test when the store says no. */
export async function act<T>(
  store: Store,
  fn: (tx: Writer) => Promise<T>,
  cmd: Command | null = null,
  actor: Actor = ZHOU,
): Promise<T> {
  const done = await store.write(actor, cmd, async (tx): Promise<Result<T, never>> => ok(await fn(tx)))
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done.refusal)}`)
  return done.value
}

export const openCase = (tx: Writer, id: string, no: number, sha256?: string): Promise<unknown> =>
  tx.record('case.opened', id, {
    caseId: id,
    reviewNo: `审〔${YEAR}〕${no}`,
    form: form(`关于事项${no}的通知`),
    submittedOn: day('2026-10-22'),
    version: version(1, sha256),
  })

export const pass = (tx: Writer, id: string, round = 1, versionNo = 1): Promise<unknown> =>
  tx.record('review.decided', id, {
    caseId: id,
    versionNo,
    round,
    decision: 'pass',
    reasons: [],
    answers: [],
    on: day('2026-10-22'),
  })

export const enterSignOff = (tx: Writer, id: string, versionNo = 1, sha256?: string): Promise<unknown> =>
  tx.record('signOff.entered', id, {
    caseId: id,
    versionNo,
    signer: '杨正',
    post: '主任',
    opinion: '同意',
    signedOn: day('2026-10-22'),
    scan: file('签批单.pdf', sha256),
  })

export const compareSignOff = (tx: Writer, id: string, matches = true, versionNo = 1): Promise<unknown> =>
  tx.record('signOff.compared', id, { caseId: id, versionNo, matches, note: matches ? '' : '日期不符' })

export const recheck = (tx: Writer, id: string, same = true, versionNo = 1, sha256?: string): Promise<unknown> =>
  tx.record('recheck.done', id, { caseId: id, versionNo, final: file('终稿.docx', sha256), same, differences: [] })

/** The next number of the series, as `drawNumber` does it: read, decide and record in one transaction. */
export async function draw(tx: Writer, id: string): Promise<string> {
  const serial = nextSerial(await tx.numbers(SERIES, YEAR))
  const row = registerRow(serial, { id: `row-${id}`, caseId: id, origin: 'program' })
  await tx.record('number.drawn', id, { caseId: id, row })
  return row.docNumber!
}

/** A case from intake to the state before its number. */
export async function readyCase(store: Store, id: string, no: number, sha256?: string): Promise<void> {
  await act(store, async (tx) => {
    await openCase(tx, id, no, sha256)
    await pass(tx, id)
    await enterSignOff(tx, id, 1, sha256)
    await compareSignOff(tx, id)
    await recheck(tx, id, true, 1, sha256)
  })
}
