/** The section of the router for the 规范性文件 route. */
import { inOffice, run } from '../routerBase.ts'
import { adopt } from './adopt.ts'
import { deliberate } from './deliberate.ts'
import { determine } from './determine.ts'
import { fair } from './fair.ts'
import { keepCountersign } from './keepCountersign.ts'
import { receive, request, submit, supply } from './materials.ts'
import { opine, transcribe } from './opinion.ts'
import { paper } from './paper.ts'
import { assess, consult, majorDecision } from './procedure.ts'
import { saveDraft } from './saveDraft.ts'
import { second } from './second.ts'

const { legal } = inOffice

export const legalRouter = {
  determine: legal.determine.handler(({ input, context, errors }) => run(errors, determine(context.ctx, input))),
  second: legal.second.handler(({ input, context, errors }) => run(errors, second(context.ctx, input))),
  receive: legal.receive.handler(({ input, context, errors }) => run(errors, receive(context.ctx, input))),
  request: legal.request.handler(({ input, context, errors }) => run(errors, request(context.ctx, input))),
  supply: legal.supply.handler(({ input, context, errors }) => run(errors, supply(context.ctx, input))),
  submit: legal.submit.handler(({ input, context, errors }) => run(errors, submit(context.ctx, input))),
  saveDraft: legal.saveDraft.handler(({ input, context, errors }) => run(errors, saveDraft(context.ctx, input))),
  opine: legal.opine.handler(({ input, context, errors }) => run(errors, opine(context.ctx, input))),
  transcribe: legal.transcribe.handler(({ input, context, errors }) => run(errors, transcribe(context.ctx, input))),
  keepCountersign: legal.keepCountersign.handler(({ input, context, errors }) =>
    run(errors, keepCountersign(context.ctx, input)),
  ),
  adopt: legal.adopt.handler(({ input, context, errors }) => run(errors, adopt(context.ctx, input))),
  fair: legal.fair.handler(({ input, context, errors }) => run(errors, fair(context.ctx, input))),
  assess: legal.assess.handler(({ input, context, errors }) => run(errors, assess(context.ctx, input))),
  consult: legal.consult.handler(({ input, context, errors }) => run(errors, consult(context.ctx, input))),
  majorDecision: legal.majorDecision.handler(({ input, context, errors }) => run(errors, majorDecision(context.ctx, input))),
  deliberate: legal.deliberate.handler(({ input, context, errors }) => run(errors, deliberate(context.ctx, input))),
  paper: legal.paper.handler(({ input, context, errors }) => run(errors, paper(context.ctx, input))),
}
