import { inOffice, run } from '../routerBase.ts'
import {
  decideInspection,
  inspectionDraft,
  inspectionPaper,
  listInspections,
  requestInspection,
  suggestGrouping,
} from './inspection.ts'

const { inspection } = inOffice

export const inspectionSection = {
  draft: inspection.draft.handler(({ input, context, errors }) => run(errors, inspectionDraft(context.ctx, input))),
  suggestions: inspection.suggestions.handler(({ input, context, errors }) => run(errors, suggestGrouping(context.ctx, input))),
  request: inspection.request.handler(({ input, context, errors }) => run(errors, requestInspection(context.ctx, input))),
  list: inspection.list.handler(({ context, errors }) => run(errors, listInspections(context.ctx))),
  decide: inspection.decide.handler(({ input, context, errors }) => run(errors, decideInspection(context.ctx, input))),
  paper: inspection.paper.handler(({ input, context, errors }) => run(errors, inspectionPaper(context.ctx, input))),
}
