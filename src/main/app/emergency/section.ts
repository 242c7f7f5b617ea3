/** 紧急放行, 补审, 值班替岗 as sections of the router. */
import { inOffice, run } from '../routerBase.ts'
import { confirmStandIn } from '../standIns/confirm.ts'
import { endStandIn } from '../standIns/end.ts'
import { listStandIns } from '../standIns/list.ts'
import { proposeStandIn } from '../standIns/propose.ts'
import { bypassMonth } from './bypassOf.ts'
import { confirmRelease } from './confirm.ts'
import { proposeRelease } from './propose.ts'
import { postReviewDraft, reviewAfterwards, savePostReviewDraft } from './reviewAfterwards.ts'
import { withdrawRelease } from './withdraw.ts'

export const emergencySection = {
  propose: inOffice.emergency.propose.handler(({ input, context, errors }) => run(errors, proposeRelease(context.ctx, input))),
  withdraw: inOffice.emergency.withdraw.handler(({ input, context, errors }) => run(errors, withdrawRelease(context.ctx, input))),
  confirm: inOffice.emergency.confirm.handler(({ input, context, errors }) => run(errors, confirmRelease(context.ctx, input))),
  draft: inOffice.emergency.draft.handler(({ input, context, errors }) => run(errors, postReviewDraft(context.ctx, input))),
  saveDraft: inOffice.emergency.saveDraft.handler(({ input, context, errors }) =>
    run(errors, savePostReviewDraft(context.ctx, input)),
  ),
  review: inOffice.emergency.review.handler(({ input, context, errors }) => run(errors, reviewAfterwards(context.ctx, input))),
  month: inOffice.emergency.month.handler(({ input, context, errors }) => run(errors, bypassMonth(context.ctx, input))),
}

export const standInsSection = {
  list: inOffice.standIns.list.handler(({ context, errors }) => run(errors, listStandIns(context.ctx))),
  propose: inOffice.standIns.propose.handler(({ input, context, errors }) => run(errors, proposeStandIn(context.ctx, input))),
  confirm: inOffice.standIns.confirm.handler(({ input, context, errors }) => run(errors, confirmStandIn(context.ctx, input))),
  end: inOffice.standIns.end.handler(({ input, context, errors }) => run(errors, endStandIn(context.ctx, input))),
}
