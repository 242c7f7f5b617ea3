/** The opinion while it is written: kept at the office within a second of the last key and when the form is left. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { LEGALITY_POINTS } from '#domain/normative'
import type { OpinionDraft } from '#domain/opinionDraft'
import { client } from '../../../client/office.ts'
import { sentenceOf } from '../../../client/sentences.ts'
import type { CaseView } from '../caseTypes.ts'
import { keepDraftShown } from '../useCase.ts'

const SAVE_AFTER_MS = 1_000

function blank(view: CaseView, today: string): OpinionDraft {
  const { file, organ } = view.legal!
  return {
    paperType: 'legalOpinion',
    opinionNo: '',
    organ,
    reviewer: '',
    responsible: '',
    receivedOn: file.submitted?.receivedOn ?? '',
    issuedOn: today,
    points: LEGALITY_POINTS.map((_, i) => ({ point: i + 1, fits: null, articles: '', note: '' })),
    outcome: null,
    remarks: [],
    grounds: '',
    process: '',
    urgentReason: '',
  }
}

export type SavedState = 'none' | 'saving' | 'saved' | { readonly problem: string }

export function useOpinionDraft(view: CaseView, today: string) {
  const [draft, setDraft] = useState<OpinionDraft>(() => view.legal!.draft ?? blank(view, today))
  const [saved, setSaved] = useState<SavedState>(view.legal!.draft ? 'saved' : 'none')
  const waiting = useRef<OpinionDraft | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const caseId = view.row.id

  const flush = useCallback(async (): Promise<void> => {
    window.clearTimeout(timer.current)
    const next = waiting.current
    if (next === null) return
    waiting.current = null
    setSaved('saving')
    try {
      await client.legal.saveDraft({ caseId, draft: { ...next, points: [...next.points], remarks: [...next.remarks] } })
      keepDraftShown(caseId, next)
      setSaved('saved')
    } catch (error) {
      // What was typed is still in the form; the next key tries again.
      setSaved({ problem: sentenceOf(error).what })
    }
  }, [caseId])

  const change = useCallback(
    (next: Partial<OpinionDraft>): void => {
      setDraft((now) => {
        const after = { ...now, ...next }
        waiting.current = after
        return after
      })
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void flush(), SAVE_AFTER_MS)
    },
    [flush],
  )

  useEffect(() => () => void flush(), [flush])
  /** Given: nothing of it is to be kept any more. */
  const forget = useCallback((): void => {
    window.clearTimeout(timer.current)
    waiting.current = null
  }, [])
  return { draft, change, saved, forget }
}
