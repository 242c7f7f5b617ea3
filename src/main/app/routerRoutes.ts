/** Sections of the routes beside the straight road: 会签, the papers of a decision, the choice of a carrier, joint papers. */
import { chooseCarrier } from './carrier/chooseCarrier.ts'
import { countersignView } from './countersign/countersignView.ts'
import { giveCountersign } from './countersign/giveCountersign.ts'
import { requestCountersign } from './countersign/requestCountersign.ts'
import { settleCountersign } from './countersign/settleCountersign.ts'
import { urgeCountersign } from './countersign/urgeCountersign.ts'
import { withdrawCountersign } from './countersign/withdrawCountersign.ts'
import { compareCoSign, enterCoSign } from './joint/coSign.ts'
import { procedureView } from './joint/procedureView.ts'
import { outcomeView } from './outcome/outcomeView.ts'
import { returnNoticeFor } from './outcome/returnNoticeFor.ts'
import type { MadePaper } from './papers/makePaper.ts'
import { inOffice, run } from './routerBase.ts'

const paper = ({ file, fontNotes }: MadePaper): { file: File; fontNotes: string[] } => ({ file, fontNotes: [...fontNotes] })

export const routes = {
  countersign: {
    get: inOffice.countersign.get.handler(({ input, context, errors }) => run(errors, countersignView(context.ctx, input))),
    request: inOffice.countersign.request.handler(({ input, context, errors }) =>
      run(errors, requestCountersign(context.ctx, input)),
    ),
    give: inOffice.countersign.give.handler(({ input, context, errors }) => run(errors, giveCountersign(context.ctx, input))),
    settle: inOffice.countersign.settle.handler(({ input, context, errors }) =>
      run(errors, settleCountersign(context.ctx, input)),
    ),
    withdraw: inOffice.countersign.withdraw.handler(({ input, context, errors }) =>
      run(errors, withdrawCountersign(context.ctx, input)),
    ),
    urge: inOffice.countersign.urge.handler(async ({ input, context, errors }) =>
      paper(await run(errors, urgeCountersign(context.ctx, input))),
    ),
  },
  outcome: {
    get: inOffice.outcome.get.handler(({ input, context, errors }) => run(errors, outcomeView(context.ctx, input))),
    notice: inOffice.outcome.notice.handler(async ({ input, context, errors }) =>
      paper(await run(errors, returnNoticeFor(context.ctx, input))),
    ),
  },
  carrier: {
    choose: inOffice.carrier.choose.handler(({ input, context, errors }) => run(errors, chooseCarrier(context.ctx, input))),
  },
  joint: {
    get: inOffice.joint.get.handler(({ input, context, errors }) => run(errors, procedureView(context.ctx, input))),
    enter: inOffice.joint.enter.handler(({ input, context, errors }) => run(errors, enterCoSign(context.ctx, input))),
    compare: inOffice.joint.compare.handler(({ input, context, errors }) => run(errors, compareCoSign(context.ctx, input))),
  },
}
