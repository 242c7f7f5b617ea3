import { inOffice, run } from '../routerBase.ts'
import { explanation, makeExplanation, saveExplanation } from './explanation.ts'
import { decideOffPlan, offPlanPaper, requestOffPlan } from './offPlan.ts'
import { addPlanItems, withdrawPlanItem } from './planItems.ts'
import { planPaper } from './planPaper.ts'
import { planTasks } from './planTasks.ts'
import { planChoices, planYear } from './planYear.ts'

const { plan } = inOffice

export const planSection = {
  year: plan.year.handler(({ input, context, errors }) => run(errors, planYear(context.ctx, input))),
  choices: plan.choices.handler(({ input, context, errors }) => run(errors, planChoices(context.ctx, input))),
  add: plan.add.handler(({ input, context, errors }) => run(errors, addPlanItems(context.ctx, input))),
  withdraw: plan.withdraw.handler(({ input, context, errors }) => run(errors, withdrawPlanItem(context.ctx, input))),
  requestOffPlan: plan.requestOffPlan.handler(({ input, context, errors }) => run(errors, requestOffPlan(context.ctx, input))),
  decideOffPlan: plan.decideOffPlan.handler(({ input, context, errors }) => run(errors, decideOffPlan(context.ctx, input))),
  offPlanPaper: plan.offPlanPaper.handler(({ input, context, errors }) => run(errors, offPlanPaper(context.ctx, input))),
  explanation: plan.explanation.handler(({ input, context, errors }) => run(errors, explanation(context.ctx, input))),
  saveExplanation: plan.saveExplanation.handler(({ input, context, errors }) => run(errors, saveExplanation(context.ctx, input))),
  makeExplanation: plan.makeExplanation.handler(({ input, context, errors }) => run(errors, makeExplanation(context.ctx, input))),
  paper: plan.paper.handler(({ input, context, errors }) => run(errors, planPaper(context.ctx, input))),
  tasks: plan.tasks.handler(({ context, errors }) => run(errors, planTasks(context.ctx))),
}
