/** One case as it is now, and the acts on it: what an act answers with is shown at once, a conflict loads the case anew. */
import { skipToken, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { client, orpc, queryClient } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { useAct, type Act } from '../../ui/useAct.ts'
import type { CaseView, Me } from './caseTypes.ts'

const keyOf = (caseId: string) => orpc.cases.get.queryKey({ input: { caseId } })

/** Puts an answered case in place of the one shown; lists that show the case are asked again. */
export function showCase(view: CaseView): void {
  queryClient.setQueryData(keyOf(view.row.id), view)
}

/** The opinion as it was kept last, so that the form opens with it again. */
export function keepDraftShown(caseId: string, draft: NonNullable<CaseView['legal']>['draft']): void {
  queryClient.setQueryData(keyOf(caseId), (now: CaseView | undefined) =>
    now?.legal ? { ...now, legal: { ...now.legal, draft } } : now,
  )
}

export function listsChanged(): void {
  for (const key of [
    orpc.cases.queue.key(),
    orpc.cases.list.key(),
    orpc.cases.today.key(),
    orpc.cases.search.key(),
    orpc.ledger.key(),
    orpc.cases.overlaps.key(),
    orpc.register.key(),
    orpc.statistics.key(),
    orpc.number.key(),
    orpc.sheet.key(),
    orpc.outcome.key(),
    orpc.countersign.key(),
    orpc.joint.key(),
  ]) {
    void queryClient.invalidateQueries({ queryKey: key })
  }
}

export const reloadCase = (caseId: string): Promise<void> => queryClient.invalidateQueries({ queryKey: keyOf(caseId) })

export function useCase(caseId: string) {
  return useQuery(orpc.cases.get.queryOptions({ input: caseId === '' ? skipToken : { caseId } }))
}

export function useMe(): Me | null {
  return useQuery(orpc.session.me.queryOptions()).data ?? null
}

export interface CaseAct extends Act {
  /** Somebody changed the case first; it has been loaded anew and what was typed is still there. */
  readonly conflict: boolean
}

export function useCaseAct(caseId: string): CaseAct {
  const act = useAct()
  const { run } = act
  const tried = useCallback(
    <T>(what: (commandId: string) => Promise<T>): Promise<T | undefined> =>
      run(async (commandId) => {
        try {
          const outcome = await what(commandId)
          listsChanged()
          return outcome
        } catch (error) {
          // Refused because the case is no longer what was seen: what it is now belongs on the screen beside what was typed.
          if (['CONFLICT', 'GATE_SHUT', 'ALREADY_NUMBERED', 'NOT_ALLOWED'].includes(sentenceOf(error).code))
            await reloadCase(caseId)
          throw error
        }
      }),
    [run, caseId],
  )
  return { ...act, run: tried, conflict: act.problem?.code === 'CONFLICT' }
}

/** A stored file of the case, as the browser's File. */
export const fetchFile = (caseId: string, sha256: string): Promise<File> => client.cases.file({ caseId, sha256 })
