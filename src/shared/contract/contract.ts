/**
 * Over 300 lines on purpose: the contract is one list of all operations.
 *
 * Every operation of the program, with its input and its typed refusals. Each door (window, browser, other programs)
 * serves exactly this list. Inputs are parsed; outputs are our own and only typed.
 *
 * Writes carry a `commandId` made by the client: a retry returns the first outcome. Changes to a case carry the row
 * version that was seen: a mismatch is CONFLICT.
 */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { CARRIERS } from '#domain/case'
import { LIBRARY_KINDS, LIBRARY_STATUSES, type LibraryItem } from '#domain/library'
import { ROLES } from '#domain/people'
import type { RegisterRow } from '#domain/register'
import { ANSWER_VALUES } from '#domain/review'
import type { OfficeSettings } from '#domain/settings'
import type { SheetModel } from '#domain/sheetModel'
import type { MonthReport } from '#domain/statistics'
import { inspectionContract, loadContract } from './load.ts'
import { planContract } from './plan.ts'
import { countersign } from './countersign.ts'
import { carrier, joint, outcome } from './outcome.ts'
import { emergency, standIns } from './emergency.ts'
import { samples } from './samples.ts'
import { legalContract } from './legal.ts'
import { base, caseChange, commandId, dayText, done, draftFile, form, monthText, needed, paperFile, text } from './pieces.ts'
import type {
  BackupView,
  CaseRow,
  CaseView,
  ComparisonView,
  DayView,
  FileExam,
  ImportPreview,
  IntakeReading,
  LedgerLine,
  Lookalike,
  Me,
  NumberLine,
  PersonView,
  PrintView,
  ProgramStatus,
  RegisterPage,
  SearchHit,
} from './views.ts'

/** Attachments of the present version that stay, by hash. */
const keptAttachments = z.array(z.string().length(64)).max(200).readonly().default([])
const answer = z.object({ itemId: needed(8), value: z.enum(ANSWER_VALUES), reason: text(4000), evidence: text(1000) })
/** When the answer that was seen had been given; null when none was seen. Another one there now is a conflict. */
const seenAt = z.string().max(40).nullable().default(null)
const office = z.object({
  name: needed(60),
  county: needed(20),
  series: z
    .array(
      z.object({
        code: needed(20),
        issuer: needed(60),
        issuerType: z.enum(['party', 'gov', 'partyOffice', 'govOffice', 'dept', 'coordBody', 'township']),
        carrier: z.enum(CARRIERS),
        active: z.boolean(),
      }),
    )
    .min(1)
    .max(100)
    .readonly(),
  units: z.array(needed(60)).max(500).readonly(),
  signers: z
    .array(
      z.object({ name: needed(40), post: needed(40), principal: z.boolean(), series: z.array(needed(20)).max(100).readonly() }),
    )
    .max(100)
    .readonly(),
}) satisfies z.ZodType<OfficeSettings>
const libraryItem = z.object({
  kind: z.enum(LIBRARY_KINDS),
  title: needed(300),
  docNumber: needed(60).nullable(),
  issuer: text(100),
  issuedOn: dayText.nullable(),
  status: z.enum(LIBRARY_STATUSES),
  statusSource: text(200),
})
const password = z.string().min(1).max(200)

const operations = {
  program: {
    status: base.output(type<ProgramStatus>()),
    /** First run: makes the office's store with its first administrator and people. Only while there is none. */
    setup: base
      .input(
        z.object({
          office,
          admin: z.object({ login: needed(40), name: needed(40), password }),
          people: z
            .array(
              z.object({
                login: needed(40),
                name: needed(40),
                unit: needed(),
                title: text(),
                roles: z.array(z.enum(ROLES)).min(1).readonly(),
                password,
              }),
            )
            .max(200)
            .readonly(),
          secondBackupFolder: text(500),
        }),
      )
      .output(done),
    /** Opens the demo county, in a file of its own; makes it when it is not there or when asked to begin anew. */
    openDemo: base
      .input(z.object({ date: z.enum(['2026-10-22', '2026-11-02']), anew: z.boolean() }))
      .output(type<ProgramStatus>()),
    /** Leaves the demo. */
    closeDemo: base.output(type<ProgramStatus>()),
    backup: base.output(type<BackupView>()),
    backups: base.output(type<readonly BackupView[]>()),
    /** Replaces the store by a backup, which is verified first; the store as it was is kept as a backup of its own. */
    restore: base.input(z.object({ file: needed(500), reason: needed(500), password })).output(done),
    verify:
      base.output(
        type<{
          readonly ok: boolean
          readonly entries: number
          readonly faults: readonly { readonly where: string; readonly message: string }[]
        }>(),
      ),
  },
  session: {
    signIn: base.input(z.object({ login: needed(40), password })).output(type<Me>()),
    signOut: base.output(done),
    me: base.output(type<Me | null>()),
    /** Unlocks the idle screen; the page behind it was kept. */
    unlock: base.input(z.object({ password })).output(done),
    changePassword: base.input(z.object({ old: password, fresh: password })).output(done),
  },
  people: {
    list: base.output(type<readonly PersonView[]>()),
    add: base
      .input(
        z.object({
          commandId,
          login: needed(40),
          name: needed(40),
          unit: needed(),
          title: text(),
          roles: z.array(z.enum(ROLES)).min(1).readonly(),
          password,
        }),
      )
      .output(type<PersonView>()),
    change: base
      .input(
        z.object({
          commandId,
          id: needed(64),
          name: needed(40),
          unit: needed(),
          title: text(),
          roles: z.array(z.enum(ROLES)).min(1).readonly(),
          disabled: z.boolean(),
        }),
      )
      .output(type<PersonView>()),
    /** A one-time password the person must change at the next sign-in; it is shown once and never again. */
    resetPassword: base.input(z.object({ id: needed(64) })).output(type<{ readonly oneTimePassword: string }>()),
  },
  settings: {
    list: base.output(type<readonly { readonly key: string; readonly value: unknown; readonly version: number }[]>()),
    office: base.output(type<OfficeSettings>()),
    change: base.input(z.object({ commandId, key: needed(40), value: z.unknown(), version: z.number().int() })).output(done),
    history: base.input(z.object({ key: needed(40) })).output(type<readonly LedgerLine[]>()),
  },
  intake: {
    /** Reads a draft without keeping anything of it. A 涉密 mark ends here: DRAFT_REFUSED, nothing stored, nothing logged. */
    read: base
      .input(
        z.object({
          main: draftFile,
          attachments: z
            .array(z.object({ name: needed(300) }))
            .max(200)
            .readonly(),
        }),
      )
      .output(type<IntakeReading>()),
    submit: base
      .input(z.object({ commandId, form, main: draftFile, attachments: z.array(draftFile).max(200).readonly() }))
      .output(type<{ readonly caseId: string; readonly reviewNo: string }>()),
  },
  cases: {
    /** 待办: what waits for the person asking, then what waits for others; 特急 first, then by the day it is due. */
    queue: base.output(type<{ readonly mine: readonly CaseRow[]; readonly others: readonly CaseRow[] }>()),
    /** 今日办理: the cases that got a result on a day, today when none is named, grouped and counted; and the day's ledger. */
    today: base.input(z.object({ day: dayText.optional() })).output(type<DayView>()),
    list: base.input(z.object({ states: z.array(z.string()).readonly().optional() })).output(type<readonly CaseRow[]>()),
    get: base.input(z.object({ caseId: needed(64) })).output(type<CaseView>()),
    /** Papers that look like the draft, the most alike first: by their text with the passages on both sides, or by the title alone. */
    overlaps: base.input(z.object({ caseId: needed(64) })).output(type<readonly Lookalike[]>()),
    changeForm: base.input(caseChange.extend({ form })).output(type<CaseView>()),
    /** origin 'edited' makes the person a contributor: no longer able to review this text. */
    addVersion: base
      .input(
        caseChange.extend({
          main: draftFile,
          attachments: z.array(draftFile).max(200).readonly(),
          keep: keptAttachments,
          origin: z.enum(['handedIn', 'edited']),
          note: text(1000),
          /** An edited file made from an older version is a CONFLICT until the person has seen both sides and says so. */
          ontoCurrent: z.boolean().default(false),
        }),
      )
      .output(type<CaseView>()),
    /** What saving this file would change, void and make of the person; nothing of it is kept. */
    examine: base
      .input(
        z.object({
          caseId: needed(64),
          main: draftFile,
          attachments: z.array(draftFile).max(200).readonly(),
          keep: keptAttachments,
          origin: z.enum(['handedIn', 'edited']),
        }),
      )
      .output(type<FileExam>()),
    /** What changed between two versions: words, tables, attachments. */
    compare: base
      .input(z.object({ caseId: needed(64), from: z.number().int(), to: z.number().int() }))
      .output(type<ComparisonView>()),
    /** A stored file of a case, by its hash. */
    file: base.input(z.object({ caseId: needed(64), sha256: z.string().length(64) })).output(z.file()),
    /**
     * Words, numbers in any writing, years: 「取暖 2024..2026」. Complete: issued, refused and in progress, the texts of the drafts
     * too. `total` counts all of them; `words` are those that are to be marked.
     */
    search: base
      .input(
        z.object({
          query: needed(200),
          sort: z.enum(['number', 'day']).default('number'),
          descending: z.boolean().default(false),
          offset: z.number().int().min(0).default(0),
          limit: z.number().int().min(1).max(200).default(100),
        }),
      )
      .output(type<{ readonly hits: readonly SearchHit[]; readonly total: number; readonly words: readonly string[] }>()),
  },
  review: {
    /** Saved as it is typed; refused line by line when a reason or evidence is missing. */
    saveAnswer: base
      .input(z.object({ caseId: needed(64), versionNo: z.number().int(), answer, seenAt }))
      .output(type<CaseView>()),
    clearAnswer: base
      .input(z.object({ caseId: needed(64), versionNo: z.number().int(), itemId: needed(8), seenAt }))
      .output(type<CaseView>()),
    /** Confirms the 未触发 items of one heading together, as one visible group. */
    confirmUntriggered: base
      .input(z.object({ caseId: needed(64), versionNo: z.number().int(), groupId: needed(40) }))
      .output(type<CaseView>()),
    /** Confirms what was answered on the earlier version, one item or those of one visible heading: it counts as the person's own. */
    carryOver: base
      .input(z.object({ caseId: needed(64), versionNo: z.number().int(), groupId: needed(40), itemId: needed(8).nullable() }))
      .output(type<CaseView>()),
    decide: base
      .input(
        caseChange.extend({
          decision: z.enum(['pass', 'returnForRevision', 'refuse', 'merge', 'redirect']),
          /** 合并: the case or number it goes into. 改由部门发: the unit. */
          target: text(200).default(''),
          reasons: z
            .array(z.object({ itemId: needed(8).nullable(), text: text(4000) }))
            .max(100)
            .readonly(),
        }),
      )
      .output(type<CaseView>()),
    release: base.input(caseChange.extend({ itemId: needed(8), reason: text(4000) })).output(type<CaseView>()),
  },
  countersign,
  outcome,
  carrier,
  joint,
  legal: legalContract,
  sheet: {
    preview: base.input(z.object({ caseId: needed(64), stage: z.enum(['送签稿', '存档稿']) })).output(type<SheetModel>()),
    /** Makes the .docx, keeps it, and records the print. A second print of a stage needs a reason. */
    print: base
      .input(z.object({ commandId, caseId: needed(64), stage: z.enum(['送签稿', '存档稿']), reason: text(500) }))
      .output(z.object({ file: z.file(), print: z.custom<PrintView>(), fontNotes: z.array(z.string()) })),
  },
  signOff: {
    enter: base
      .input(
        caseChange.extend({
          signer: text(40),
          opinion: text(2000),
          signedOn: text(20),
          scan: paperFile.nullable(),
        }),
      )
      .output(type<CaseView>()),
    compare: base.input(caseChange.extend({ matches: z.boolean(), note: text(1000) })).output(type<CaseView>()),
  },
  recheck: {
    /** Compares the final file with the signed version; a difference of substance sends the case back with it as a new version. */
    run: base.input(caseChange.extend({ final: draftFile })).output(type<CaseView>()),
  },
  number: {
    /** The number that would be drawn now, without drawing it. */
    next: base
      .input(z.object({ caseId: needed(64) }))
      .output(type<{ readonly docNumber: string; readonly conditions: CaseView['steps'][number]['conditions'] }>()),
    draw: base
      .input(caseChange.extend({ printDate: dayText, copies: z.number().int().min(0).max(100_000), recipients: text(2000) }))
      .output(type<{ readonly docNumber: string; readonly case: CaseView }>()),
    lines: base.input(z.object({ year: z.number().int() })).output(type<readonly NumberLine[]>()),
  },
  register: {
    page: base
      .input(
        z.object({
          search: text(200).optional(),
          seriesCode: text(20).optional(),
          year: z.number().int().optional(),
          month: monthText.optional(),
          unit: text(200).optional(),
          docKind: text(20).optional(),
          carrier: text(20).optional(),
          sort: z.enum(['number', 'printDate', 'title', 'unit']).default('number'),
          descending: z.boolean().default(true),
          offset: z.number().int().min(0).default(0),
          limit: z.number().int().min(1).max(1000).default(200),
        }),
      )
      .output(type<RegisterPage>()),
    row: base.input(z.object({ id: needed(64) })).output(type<RegisterRow>()),
  },
  /** 依据库: what drafts rest on and are compared with. */
  library: {
    list: base.input(z.object({ search: text(200).optional() })).output(type<readonly LibraryItem[]>()),
    file: base.input(z.object({ id: needed(64) })).output(z.file()),
    add: base
      .input(z.object({ commandId, item: libraryItem, file: draftFile.nullable() }))
      .output(type<{ readonly id: string }>()),
    addFile: base.input(z.object({ commandId, id: needed(64), file: draftFile })).output(type<{ readonly id: string }>()),
    changeStatus: base
      .input(
        z.object({
          commandId,
          id: needed(64),
          seen: z.enum(LIBRARY_STATUSES),
          status: z.enum(LIBRARY_STATUSES),
          statusSource: text(200),
        }),
      )
      .output(done),
    /** Reads an .xlsx and says of each row whether it is new, known or wrong. Nothing is written. */
    previewImport: base.input(z.object({ file: draftFile })).output(type<ImportPreview>()),
    /** All rows or none; rows the library has already are passed over. */
    import: base.input(z.object({ commandId, file: draftFile })).output(type<{ readonly added: number }>()),
  },
  statistics: {
    month: base.input(z.object({ month: monthText })).output(type<MonthReport>()),
    /** Exactly the rows a figure was counted from. */
    rows: base
      .input(z.object({ month: monthText, figureId: needed(200) }))
      .output(type<{ readonly label: string; readonly rows: readonly RegisterRow[]; readonly cases: readonly SearchHit[] }>()),
  },
  plan: planContract,
  load: loadContract,
  inspection: inspectionContract,
  ledger: {
    page: base
      .input(
        z.object({
          day: dayText.optional(),
          subject: text(64).optional(),
          before: z.number().int().optional(),
          limit: z.number().int().min(1).max(500).default(100),
        }),
      )
      .output(type<{ readonly lines: readonly LedgerLine[]; readonly total: number }>()),
  },
  emergency,
  standIns,
  samples,
}

type Operations = typeof operations
/** Under a name, so that what is made from it says `Contract` and not the whole list again. */
export interface Contract extends Operations {}
export const contract: Contract = operations
