/**
 * The demo county in a folder of its own, opened by the real `compose`, and people at it: each a client of the real router with a
 * session of his own, in this process, without a door between.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient, ORPCError } from '@orpc/server'
import type { CaseForm } from '#domain/case'
import type { Contract } from '#contract/contract'
import type { ErrorCode, Refusal } from '#contract/errors'
import type { CaseRow, CaseView } from '#contract/views'
import type { Program, SessionSlot } from '../../src/main/app/context.ts'
import { router } from '../../src/main/app/router.ts'
import { DEMO_PASSWORD } from '../../src/main/app/program/fillDemo.ts'
import { compose, type ComposeOptions } from '../../src/main/compose.ts'
import { demoCounty, demoFile } from '../../src/main/machine/demoFiles.ts'
import { changeWords } from './docxWords.ts'
import { unzip } from './ooxml.ts'

export const WORKER = new URL('../../src/main/workers/worker.ts', import.meta.url)
const DRAFTS = join(import.meta.dirname, '../fixtures/drafts')
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export type Client = ContractRouterClient<Contract>

export interface Place {
  readonly program: Program
  /** Everything the program may write to: the data folder and, beside it, the folder it is told is for temporary files. */
  readonly root: string
  readonly dataDir: string
  close(): Promise<void>
}

export interface Demo extends Place {
  /** A client signed in by the demo's password, or by another; signed in once a login. */
  as(login: string): Promise<Client>
  /** The demo's clock goes on; who was signed in signs in again. */
  moveTo(iso: string): void
  caseRow(reviewNo: string): Promise<CaseRow>
  /** The case as the person sees it. */
  caseOf(reviewNo: string, login?: string): Promise<CaseView>
}

/** Session slot as a door keeps it. */
export function slot(from = '本机'): SessionSlot {
  let token: string | null = null
  return {
    from,
    token: () => token,
    keep: (fresh) => {
      token = fresh
    },
  }
}

export const clientOf = (program: Program, session: SessionSlot = slot()): Client =>
  createRouterClient(router, { context: { program, session } })

/** A program over an empty folder; the folder goes with it. */
export async function emptyPlace(mode: ComposeOptions['mode'] = 'cli'): Promise<Place> {
  const root = mkdtempSync(join(tmpdir(), 'fawen-app-'))
  const dataDir = join(root, 'data')
  mkdirSync(dataDir)
  const program = await compose({ dataDir, workerFile: WORKER, mode })
  return {
    program,
    root,
    dataDir,
    close: async () => {
      await program.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** @param only review numbers of the open cases to take in; all when left out */
export async function theDemo(only?: readonly string[]): Promise<Demo> {
  const place = await emptyPlace()
  const opened = await place.program.openDemo('2026-10-22', true, only)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const people = new Map<string, Promise<Client>>()
  const as = (login: string): Promise<Client> => {
    const known = people.get(login) ?? signedIn(place.program, login)
    people.set(login, known)
    return known
  }
  const caseRow = async (reviewNo: string): Promise<CaseRow> => {
    const rows = await (await as('zhoulan')).cases.list({})
    const row = rows.find((r) => r.reviewNo === reviewNo)
    if (!row) throw new Error(`no case ${reviewNo}`)
    return row
  }
  const moveTo = (iso: string): void => {
    place.program.moveDemoClock(iso)
    people.clear()
  }
  return {
    ...place,
    as,
    moveTo,
    caseRow,
    caseOf: async (reviewNo, login = 'zhoulan') => (await as(login)).cases.get({ caseId: (await caseRow(reviewNo)).id }),
  }
}

export async function signedIn(program: Program, login: string, password = DEMO_PASSWORD): Promise<Client> {
  const client = clientOf(program)
  await client.session.signIn({ login, password })
  return client
}

/** The refusal a call ends with; a call that is not refused fails the test, and so does an error the contract does not name. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: ErrorCode; data: Record<string, unknown> }> {
  const ended = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if (!('error' in ended)) throw new Error(`not refused: ${JSON.stringify(ended.value).slice(0, 300)}`)
  if (!(ended.error instanceof ORPCError) || !ended.error.defined) throw ended.error
  return { code: ended.error.code as Refusal['code'], data: ended.error.data as Record<string, unknown> }
}

/** Ids of the conditions that shut a gate. */
export async function shutBy(call: Promise<unknown>): Promise<string[]> {
  const { code, data } = await refusalOf(call)
  if (code !== 'GATE_SHUT') throw new Error(`${code}, not GATE_SHUT: ${JSON.stringify(data)}`)
  return (data['conditions'] as { id: string }[]).map((c) => c.id)
}

type FormInput = Parameters<Client['intake']['submit']>[0]['form']

/** A form as a client sends it: its lists are its own. */
export const asInput = (form: CaseForm): FormInput => ({
  ...form,
  attachments: [...form.attachments],
  countersigns: [...form.countersigns],
})

let commands = 0
/** A fresh command id, as a client makes one for each act. */
export const commandId = (): string => `test-command-${String(++commands).padStart(8, '0')}`

const word = (bytes: Uint8Array, name: string): File => new File([new Uint8Array(bytes)], name, { type: DOCX })

/** A draft of test/fixtures/drafts, under its own name or another. */
export const fixture = (name: string, as = name): File => word(readFileSync(join(DRAFTS, name)), as)

/** A draft the demo county has. */
export const countyDraft = (name: string): File => {
  const file = demoFile(name)
  return word(file.bytes, file.name)
}

/** The draft a case of the county came with. */
export const draftOf = (reviewNo: string): File => {
  const found = demoCounty().openCases.find((c) => c.reviewNo === reviewNo)
  if (!found) throw new Error(`no case ${reviewNo} in the county`)
  return countyDraft(found.draft.file)
}

/** The smallest picture there is, for the scan of a signed sheet. */
export const scan = (name = '签批单扫描件.png'): File =>
  new File(
    [Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')],
    name,
    { type: 'image/png' },
  )

/** The same draft with some words changed. */
export const withWords = async (draft: File, before: string, after: string): Promise<File> =>
  word(changeWords(new Uint8Array(await draft.arrayBuffer()), before, after), draft.name)

/** Every line of text of a .docx, its parts one after another. */
export async function textOf(file: File): Promise<string> {
  const parts = [...unzip(new Uint8Array(await file.arrayBuffer()))].filter(([name]) =>
    /^word\/(document|header\d*|footer\d*)\.xml$/.test(name),
  )
  return parts
    .map(([, data]) =>
      data
        .toString('utf8')
        .replace(/<\/w:p>/g, '\n')
        .replace(/<[^>]+>/g, ''),
    )
    .join('\n')
}
