import { inOffice, run } from '../routerBase.ts'
import { addLoad, loadWeeks, lookAtLoad } from './load.ts'

const { load } = inOffice

export const loadSection = {
  table: load.table.handler(({ input, context, errors }) => run(errors, loadWeeks(context.ctx, input))),
  add: load.add.handler(({ input, context, errors }) => run(errors, addLoad(context.ctx, input))),
  look: load.look.handler(({ input, context, errors }) => run(errors, lookAtLoad(context.ctx, input))),
}
