import type { AuthorityFacts } from '#domain/authority'
import type { CaseForm } from '#domain/case'
import type { OfficeSettings } from '#domain/settings'

/** What the authority table looks at. 重要公文 is not asked for anywhere yet, so nothing is taken for one. */
export const authorityFacts = (form: CaseForm, office: OfficeSettings | null): AuthorityFacts => ({
  issuerType: office?.series.find((s) => s.code === form.seriesCode)?.issuerType ?? 'dept',
  direction: form.direction,
  normativeKind: form.normativeKind,
  carrier: form.carrier,
  important: false,
})
