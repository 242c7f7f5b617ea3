/** L23: 公开属性 is stated, and whatever is not open of itself says why. A fact of the form, so it follows the form as it changes. */
import { DISCLOSURE_NAMES, type CaseForm } from './case.ts'
import type { RecordFact } from './checklistAnswers.ts'

export function disclosureFact(form: Pick<CaseForm, 'disclosure' | 'nonDisclosureReason'>): RecordFact {
  if (form.disclosure === null) return { value: '不符合', because: '登记项：公开属性未填' }
  const name = DISCLOSURE_NAMES[form.disclosure]
  const reason = form.nonDisclosureReason.trim()
  if (form.disclosure !== 'open' && reason === '') return { value: '不符合', because: `登记项：${name}，未写理由` }
  return { value: '符合', because: `登记项：${name}${reason === '' ? '' : `（${reason}）`}` }
}
