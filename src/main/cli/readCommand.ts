/** `fawen read FILE` and `fawen check FILE`: without a store, nothing is kept. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { runChecks } from '#domain/checks/all'
import type { Day } from '#domain/day'
import type { DraftReading } from '#domain/draft'
import { formFromReading } from '#domain/intakeForm'
import { hasSecretName } from '#domain/secretMarks'
import type { OfficeSettings } from '#domain/settings'
import type { Rules } from '../app/context.ts'
import type { Workers } from '../app/ports.ts'
import { fileFacts } from '#domain/checks/check'
import { traitsFrom } from '../app/review/traits.ts'
import { done, foundWrong, refused, table, type Answered } from './output.ts'
import { REFUSAL_WORDS } from './refusalWords.ts'

/** What a file says, or why it is refused. */
export async function readFile(workers: Workers, file: string): Promise<DraftReading | Answered> {
  const name = basename(file)
  const answer = hasSecretName(name)
    ? ({ outcome: 'refused', reason: 'classified' } as const)
    : await workers.readDraft(readFileSync(file), name)
  if (answer.outcome === 'read') return answer.reading
  return refused(answer.reason, REFUSAL_WORDS[answer.reason], { message: REFUSAL_WORDS[answer.reason] })
}

export async function readCommand(workers: Workers, file: string): Promise<Answered> {
  const reading = await readFile(workers, file)
  if ('code' in reading) return reading
  const { paragraphs: _, foundAt, ...json } = reading
  const text = table([
    ['标题', reading.title ?? '（没有读到）'],
    ['文种', reading.docKind ?? '（没有读到）'],
    ['主送', reading.mainRecipients.join('；')],
    ['抄送', reading.ccRecipients.join('；')],
    ['落款', reading.signature ?? '（没有读到）'],
    ['成文日期', reading.documentDate ?? '（没有读到）'],
    ['文号', reading.docNumber ?? '（没有）'],
    ['附件', reading.attachments.join('；')],
    ['字数', `${reading.charCount}（审核口径）  ${reading.wordCount}（Word 口径）`],
    ['页数', `约 ${reading.pages} 页`],
    ...reading.warnings.map((w) => ['注意', w.message]),
  ])
  // T art8 names it 命令（令）; other programs are given that name.
  return done({ ...json, docKind: reading.docKind === '命令' ? '命令(令)' : reading.docKind, foundAt }, text)
}

/** Checks that need only the draft and the rules; the register's are left out here, because there is no store. */
export async function checkCommand(
  workers: Workers,
  rules: Rules,
  office: OfficeSettings,
  today: Day,
  file: string,
): Promise<Answered> {
  const reading = await readFile(workers, file)
  if ('code' in reading) return reading
  const { form } = formFromReading(reading, office)
  const findings = runChecks(reading, {
    ...fileFacts(rules.checklist, today),
    traits: traitsFrom(form, office),
    lengthClass: form.lengthClass,
    calendars: rules.calendars,
  })
  const text =
    findings.length === 0
      ? '没有发现'
      : findings
          .map((f) => `${f.checklistId}\t${f.level}\t${f.place?.label ?? ''}\t${f.message}${f.quote ? `\n\t「${f.quote}」` : ''}`)
          .join('\n')
  // Suspicions and hints are for a person; only what is certainly wrong makes the command say so.
  const answer = findings.some((f) => f.level === '必错') ? foundWrong : done
  return answer(findings, text)
}
