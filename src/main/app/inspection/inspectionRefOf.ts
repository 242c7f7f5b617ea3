import type { CaseForm } from '#domain/case'
import type { Reader } from '../ports.ts'

/** The inspection a form names, when it is planned or its 报备 was approved; null else, so that B07 speaks. */
export async function inspectionRefOf(r: Reader, form: CaseForm): Promise<string | null> {
  const ref = form.inspectionRef.trim()
  if (ref === '') return null
  const approved = (await r.inspections()).some((i) => i.ref === ref && i.decision?.approved === true)
  return approved || (await r.plannedInspections()).some((i) => i.ref === ref) ? ref : null
}
