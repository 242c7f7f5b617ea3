/**
 * One act of a person: run once at a time, keep the form as it is, say what came of it.
 *
 * The `commandId` given to the act stays the same while nobody can say whether the last try was done (connection lost): sent again,
 * the office answers with the first outcome and never does it twice. After any clear answer the next act gets a new one.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { newCommandId, orpc, queryClient } from '../client/office.ts'
import { isConnectionLost, sentenceOf, type Sentence } from '../client/sentences.ts'

export interface Act {
  /** Resolves with what the act gave, or undefined when it was refused or another one is under way. Never rejects. */
  readonly run: <T>(act: (commandId: string) => Promise<T>) => Promise<T | undefined>
  readonly busy: boolean
  readonly problem: Sentence | null
  readonly clear: () => void
}

export function useAct(): Act {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Sentence | null>(null)
  const running = useRef(false)
  const commandId = useRef<string | null>(null)
  const mounted = useRef(true)

  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])

  const run = useCallback(async <T>(act: (commandId: string) => Promise<T>): Promise<T | undefined> => {
    // State is a render late; a second click may come before it.
    if (running.current) return undefined
    running.current = true
    setBusy(true)
    setProblem(null)
    commandId.current ??= newCommandId()
    try {
      const outcome = await act(commandId.current)
      commandId.current = null
      return outcome
    } catch (error) {
      if (!isConnectionLost(error)) commandId.current = null
      const sentence = sentenceOf(error)
      if (sentence.code === 'SIGN_IN_REQUIRED') void queryClient.invalidateQueries({ queryKey: orpc.session.me.key() })
      if (mounted.current) setProblem(sentence)
      return undefined
    } finally {
      running.current = false
      if (mounted.current) setBusy(false)
    }
  }, [])

  const clear = useCallback(() => setProblem(null), [])
  return { run, busy, problem, clear }
}
