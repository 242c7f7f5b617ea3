/** What a decision leans on, and the paper it ends with; the choice of a carrier; the signatures of a joint paper. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { base, caseChange, commandId, dayText, needed, paperFile, text } from './pieces.ts'
import type { CaseView, OutcomeView, ProcedureView } from './views.ts'

export const outcome = {
  get: base.input(z.object({ caseId: needed(64) })).output(type<OutcomeView>()),
  /** 退文通知单 of the last decision as .docx. */
  notice: base
    .input(z.object({ commandId, caseId: needed(64), resubmitBy: dayText.nullable() }))
    .output(z.object({ file: z.file(), fontNotes: z.array(z.string()) })),
}

export const carrier = {
  choose: base
    .input(caseChange.extend({ choice: z.enum(['asDocument', 'stays']), reason: text(1000), seriesCode: text(20).nullable() }))
    .output(type<CaseView>()),
}

const onOrgan = z.object({ commandId, caseId: needed(64), versionNo: z.number().int(), organ: needed(100) })

export const joint = {
  get: base.input(z.object({ caseId: needed(64) })).output(type<ProcedureView>()),
  enter: base
    .input(
      onOrgan.extend({
        signer: text(40),
        post: text(40),
        opinion: text(2000),
        signedOn: text(20),
        scan: paperFile.nullable(),
      }),
    )
    .output(type<ProcedureView>()),
  compare: base.input(onOrgan.extend({ matches: z.boolean(), note: text(1000) })).output(type<ProcedureView>()),
}
