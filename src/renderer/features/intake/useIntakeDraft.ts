/**
 * The form of a draft that is being taken in. It is kept in this browser at every key, so a reload or a crash loses nothing typed;
 * of the file itself nothing is kept, not even its name, until it is handed in. What a person changed by hand is not overwritten
 * when a file is read again.
 */
import { useCallback, useContext, useEffect, useState } from 'react'
import type { Me } from '#contract/views'
import type { CaseForm } from '#domain/case'
import { OwnerContext, keep, readKept } from '../../ui/remembered.ts'

export type FoundAt = Readonly<Partial<Record<keyof CaseForm, string>>>

interface Draft {
  readonly form: CaseForm
  readonly foundAt: FoundAt
  readonly touched: readonly (keyof CaseForm)[]
}

const emptyForm = (me: Me): CaseForm => ({
  title: '',
  docKind: null,
  unit: me.roles.includes('drafter') ? me.unit : '',
  drafterName: me.roles.includes('drafter') ? me.name : '',
  phone: '',
  seriesCode: null,
  direction: 'down',
  carrier: 'redHead',
  normativeKind: 'none',
  lengthClass: 'general',
  urgency: 'none',
  mainRecipientsText: '',
  ccRecipientsText: '',
  signature: '',
  documentDate: '',
  attachments: [],
  plan: 'offPlan',
  planRef: '',
  inspectionRef: '',
  reason: '',
  disclosure: null,
  nonDisclosureReason: '',
  hasSuperiorDoc: false,
  economic: false,
  multiDept: false,
  countersigns: [],
  dueOn: null,
})

export interface IntakeDraft extends Draft {
  /** True when the form came back from an earlier visit, without its files. */
  readonly cameBack: boolean
  readonly change: (part: Partial<CaseForm>) => void
  readonly fill: (form: CaseForm, foundAt: FoundAt) => void
  readonly clear: () => void
}

export function useIntakeDraft(me: Me): IntakeDraft {
  const key = `fawen:${useContext(OwnerContext)}:intake`
  const [cameBack, setCameBack] = useState(() => readKept<Draft | null>(localStorage, key, null) !== null)
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = readKept<Partial<Draft> | null>(localStorage, key, null)
    // Merged, so that a form kept by an older version of the program still has every field.
    return { form: { ...emptyForm(me), ...kept?.form }, foundAt: kept?.foundAt ?? {}, touched: kept?.touched ?? [] }
  })
  useEffect(() => {
    if (draft.touched.length > 0 || Object.keys(draft.foundAt).length > 0) keep(localStorage, key, draft)
  }, [key, draft])

  const change = useCallback((part: Partial<CaseForm>) => {
    setDraft((d) => ({
      ...d,
      form: { ...d.form, ...part },
      touched: [...new Set([...d.touched, ...(Object.keys(part) as (keyof CaseForm)[])])],
    }))
  }, [])
  const fill = useCallback((form: CaseForm, foundAt: FoundAt) => {
    setCameBack(false)
    setDraft((d) => {
      const own = Object.fromEntries(d.touched.map((name) => [name, d.form[name]])) as Partial<CaseForm>
      // An account of the drafting unit knows its unit and name better than the file.
      const known = { unit: form.unit || d.form.unit, drafterName: form.drafterName || d.form.drafterName }
      return {
        form: { ...form, ...known, ...own },
        foundAt: Object.fromEntries(Object.entries(foundAt).filter(([name]) => !(name in own))),
        touched: d.touched,
      }
    })
  }, [])
  const clear = useCallback(() => {
    keep(localStorage, key, undefined)
    setCameBack(false)
    setDraft({ form: emptyForm(me), foundAt: {}, touched: [] })
  }, [key, me])
  return { ...draft, cameBack, change, fill, clear }
}
