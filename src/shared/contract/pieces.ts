/** What the sections of the contract share: text with its bounds, days, files, the change of a case. */
import { oc, type } from '@orpc/contract'
import { z } from 'zod'
import {
  CARRIERS,
  DIRECTIONS,
  DISCLOSURES,
  LENGTH_CLASSES,
  NORMATIVE_KINDS,
  PLAN_STANDINGS,
  URGENCIES,
  type CaseForm,
} from '#domain/case'
import { isDay, isMonth, type Day, type Month } from '#domain/day'
import { DOC_KINDS } from '#domain/draft'
import { ERRORS } from './errors.ts'

const MB = 1024 * 1024
export const base = oc.errors(ERRORS)
export const text = (max = 200) => z.string().trim().max(max)
export const needed = (max = 200) => text(max).min(1)
export const dayText = z.custom<Day>((v) => typeof v === 'string' && isDay(v))
export const monthText = z.custom<Month>((v) => typeof v === 'string' && isMonth(v))
export const commandId = z.string().min(16).max(64)
export const draftFile = z.file().max(64 * MB)
export const done = type<{ readonly done: true }>()

export const form = z.object({
  title: needed(300),
  docKind: z.enum(DOC_KINDS).nullable(),
  unit: needed(),
  drafterName: needed(40),
  phone: text(40),
  seriesCode: text(20).nullable(),
  direction: z.enum(DIRECTIONS),
  carrier: z.enum(CARRIERS),
  normativeKind: z.enum(NORMATIVE_KINDS),
  lengthClass: z.enum(LENGTH_CLASSES),
  urgency: z.enum(URGENCIES),
  mainRecipientsText: text(2000),
  ccRecipientsText: text(2000),
  signature: text(400),
  documentDate: text(40),
  attachments: z.array(text(300)).max(200).readonly(),
  plan: z.enum(PLAN_STANDINGS),
  planRef: text(100),
  inspectionRef: text(100).default(''),
  reason: text(4000),
  disclosure: z.enum(DISCLOSURES).nullable(),
  nonDisclosureReason: text(1000),
  hasSuperiorDoc: z.boolean(),
  economic: z.boolean(),
  multiDept: z.boolean(),
  countersigns: z.array(needed(100)).max(200).readonly(),
  dueOn: dayText.nullable(),
}) satisfies z.ZodType<CaseForm>

/** Every change of a case carries the row version that was seen. */
export const caseChange = z.object({ commandId, caseId: needed(64), version: z.number().int() })
/** A scan or another paper that goes with an act. */
export const paperFile = z.file().max(64 * MB)
