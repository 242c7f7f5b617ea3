import type { CaseForm } from '#domain/case'
import type { RecordFact } from '#domain/checklistAnswers'
import { planFact } from '#domain/planFact'
import type { Reader } from '../ports.ts'

/** N02 of a form. @param handedInAt when its first version came in */
export async function planFactOf(r: Reader, form: CaseForm, handedInAt: string): Promise<RecordFact> {
  const ref = form.planRef.trim()
  const inPlan = form.plan === 'inPlan'
  return planFact({ ...form, handedInAt }, inPlan ? await r.planItem(ref) : null, inPlan ? null : await r.offPlan(ref))
}
