import { useCallback } from 'react'
import { orpc, queryClient } from '../../client/office.ts'
import { useAct, type Act } from '../../ui/useAct.ts'

/** An act on 依据库: the list and what cases look like are asked anew, also after a refusal, which may mean that somebody was first. */
export function useLibraryAct(): Act {
  const act = useAct()
  const { run } = act
  const tried = useCallback(
    async <T>(what: (commandId: string) => Promise<T>): Promise<T | undefined> => {
      const outcome = await run(what)
      void queryClient.invalidateQueries({ queryKey: orpc.library.list.key() })
      void queryClient.invalidateQueries({ queryKey: orpc.cases.overlaps.key() })
      return outcome
    },
    [run],
  )
  return { ...act, run: tried }
}
