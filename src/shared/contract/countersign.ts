/** 会签: asked of many units at once, answered by each on its own, reminded, settled. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { STANCES } from '#domain/countersign'
import { base, commandId, dayText, needed, paperFile, text } from './pieces.ts'
import type { CountersignView } from './views.ts'

const onDraft = z.object({ commandId, caseId: needed(64), versionNo: z.number().int() })
const ofUnit = onDraft.extend({ unit: needed(100) })
const view = type<CountersignView>()

export const countersign = {
  get: base.input(z.object({ caseId: needed(64) })).output(view),
  request: base.input(onDraft.extend({ units: z.array(needed(100)).max(200).readonly(), dueOn: dayText })).output(view),
  /** Of the unit: at its own login. Of the desk: transcribed from paper, with the paper. */
  give: base
    .input(
      ofUnit.extend({
        stance: z.enum(STANCES),
        text: text(4000),
        signedBy: text(40),
        on: text(20),
        file: paperFile.nullable(),
      }),
    )
    .output(view),
  settle: base.input(ofUnit.extend({ how: text(2000) })).output(view),
  withdraw: base.input(ofUnit.extend({ reason: text(1000) })).output(view),
  /** 催办单 as .docx; the reminder is counted, the limit stays. */
  urge: base.input(ofUnit).output(z.object({ file: z.file(), fontNotes: z.array(z.string()) })),
}
