/** 抽查复审 as a section of the router. */
import { inOffice, run } from '../routerBase.ts'
import { answerAgain, openBlind, saveBlindDraft } from './answerAgain.ts'
import { comparison } from './comparison.ts'
import { drawMonth } from './draw.ts'
import { listSamples } from './list.ts'
import { settleAnswer } from './settle.ts'

export const samplesSection = {
  list: inOffice.samples.list.handler(({ context, errors }) => run(errors, listSamples(context.ctx))),
  draw: inOffice.samples.draw.handler(({ input, context, errors }) => run(errors, drawMonth(context.ctx, input))),
  open: inOffice.samples.open.handler(({ input, context, errors }) => run(errors, openBlind(context.ctx, input))),
  saveDraft: inOffice.samples.saveDraft.handler(({ input, context, errors }) => run(errors, saveBlindDraft(context.ctx, input))),
  answer: inOffice.samples.answer.handler(({ input, context, errors }) => run(errors, answerAgain(context.ctx, input))),
  comparison: inOffice.samples.comparison.handler(({ input, context, errors }) => run(errors, comparison(context.ctx, input))),
  settle: inOffice.samples.settle.handler(({ input, context, errors }) => run(errors, settleAnswer(context.ctx, input))),
}
