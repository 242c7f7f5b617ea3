/**
 * Answers on their way to the office. What is typed is kept in the browser at once, sent within a second of the last key, when the
 * field is left and before the page goes; one at a time, in order, so that no older picture of the case covers a newer one.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { GivenAnswer } from '#contract/errors'
import { client } from '../../../client/office.ts'
import { isConnectionLost, sentenceOf, type Sentence } from '../../../client/sentences.ts'
import type { CaseView, Row } from '../caseTypes.ts'
import { reloadCase, showCase } from '../useCase.ts'
import { dropEarlier, keepDrafts, keptDrafts, leftFromEarlier, type AnswerDraft, type DraftsById } from './answerStore.ts'
import { isComplete } from './rowRules.ts'

const SEND_AFTER_MS = 1_000
const TRY_AGAIN_MS = 5_000

export type Missing = 'reason' | 'evidence'

export interface AnswerDrafts {
  /** The answer as it stands on the screen: typed, else stored. */
  readonly shown: (row: Row) => AnswerDraft
  readonly isPending: (itemId: string) => boolean
  readonly set: (row: Row, change: Partial<AnswerDraft>, send: 'now' | 'soon') => void
  /** Sends what is complete and waits; names what is missing where something is. */
  readonly leave: (row: Row) => Missing | null
  readonly discard: (itemId: string) => void
  /** Sends everything that is complete now. */
  readonly flush: () => void
  /** Runs after everything that waits has been sent. */
  readonly afterSending: (what: () => Promise<void>) => Promise<void>
  /** Why a line was refused, by item; `theirs` when another answered it first, until the person chooses. */
  readonly refused: Readonly<Record<string, Refused>>
  /** Of two answers: the own one goes to the office over theirs, or theirs stays. */
  readonly choose: (row: Row, which: 'mine' | 'theirs') => void
  readonly savedAt: string | null
  readonly waiting: number
  readonly problem: Sentence | null
  readonly clearProblem: () => void
  /** Shows what another act on the checklist was answered with. */
  readonly report: (error: unknown) => void
  /** Typed for an earlier version, never sent. */
  readonly earlier: DraftsById
  readonly takeEarlier: () => void
  readonly dropEarlier: () => void
}

export interface Refused {
  readonly missing: Missing | null
  readonly words: string
  readonly theirs?: GivenAnswer | null
}

const MISSING: Readonly<Record<string, Missing>> = { reasonMissing: 'reason', evidenceMissing: 'evidence' }
const WORDS: Readonly<Record<Missing, string>> = {
  reason: '请写明理由，写好后这一项才算答完',
  evidence: '请写明依据的材料，写好后这一项才算答完',
}
const EMPTY: AnswerDraft = { value: null, reason: '', evidence: '' }

const clockNow = (): string => new Date().toTimeString().slice(0, 5)

export function useAnswerDrafts(view: CaseView, personId: string): AnswerDrafts {
  const caseId = view.row.id
  const { versionNo } = view.row
  const [drafts, setDrafts] = useState<DraftsById>(() => keptDrafts(personId, caseId, versionNo))
  const [earlier, setEarlier] = useState<DraftsById>(() => leftFromEarlier(personId, caseId, versionNo))
  const [refused, setRefused] = useState<AnswerDrafts['refused']>({})
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [problem, setProblem] = useState<Sentence | null>(null)
  const rows = useMemo(() => new Map(view.groups.flatMap((g) => g.rows).map((r) => [r.itemId, r])), [view.groups])
  // Timers and the queue outlive a render: they look at what is true when they run. `put` is the only writer of `typed`.
  const typed = useRef(drafts)
  const now = useRef({ rows, view })
  useLayoutEffect(() => {
    now.current = { rows, view }
  }, [rows, view])
  const [lost, setLost] = useState(false)
  const timers = useRef(new Map<string, number>())
  const queue = useRef<Promise<void>>(Promise.resolve())

  const put = useCallback(
    (change: (all: DraftsById) => DraftsById) => {
      const next = change(typed.current)
      typed.current = next
      keepDrafts(personId, caseId, versionNo, next)
      setDrafts(next)
    },
    [personId, caseId, versionNo],
  )

  const drop = useCallback(
    (itemId: string, only?: AnswerDraft) =>
      put((all) =>
        only && all[itemId] !== only ? all : Object.fromEntries(Object.entries(all).filter(([id]) => id !== itemId)),
      ),
    [put],
  )

  // Refused for want of evidence: not worth asking again until there is some.
  const wantsEvidence = useRef(new Set<string>())
  // Answered by another meanwhile: nothing is sent until the person has chosen.
  const disputed = useRef(new Set<string>())
  // When the office's answer that the person saw was given; an answer of the office is newer than the next render.
  const seenAt = useRef(new Map<string, string | null>())
  useLayoutEffect(() => {
    for (const [id, row] of rows) if (!disputed.current.has(id)) seenAt.current.set(id, row.given?.at ?? null)
  }, [rows])
  const refuse = useCallback((itemId: string, entry: AnswerDrafts['refused'][string] | null) => {
    if (entry?.missing === 'evidence') wantsEvidence.current.add(itemId)
    else wantsEvidence.current.delete(itemId)
    setRefused((all) => {
      if (!entry && !all[itemId]) return all
      const { [itemId]: _gone, ...rest } = all
      return entry ? { ...rest, [itemId]: entry } : rest
    })
  }, [])

  const send = useCallback(
    (itemId: string): void => {
      window.clearTimeout(timers.current.get(itemId))
      timers.current.delete(itemId)
      queue.current = queue.current.then(async () => {
        const draft = typed.current[itemId]
        const row = now.current.rows.get(itemId)
        if (!draft || !row || draft.value === null || !isComplete(row, now.current.view.findings, draft)) return
        if (wantsEvidence.current.has(itemId) && draft.evidence.trim() === '') return
        if (disputed.current.has(itemId)) return
        const answer = { itemId, value: draft.value, reason: draft.reason, evidence: draft.evidence }
        try {
          const after = await client.review.saveAnswer({ caseId, versionNo, answer, seenAt: seenAt.current.get(itemId) ?? null })
          for (const r of after.groups.flatMap((g) => g.rows)) seenAt.current.set(r.itemId, r.given?.at ?? null)
          showCase(after)
          drop(itemId, draft)
          refuse(itemId, null)
          setProblem(null)
          setLost(false)
          setSavedAt(clockNow())
        } catch (error) {
          const sentence = sentenceOf(error)
          const data = (error as { readonly data?: { readonly what?: string; readonly theirs?: GivenAnswer | null } }).data
          if (sentence.code === 'ANSWER_REFUSED') {
            const missing = MISSING[data?.what ?? ''] ?? null
            refuse(itemId, { missing, words: missing ? WORDS[missing] : sentence.what })
          } else if (sentence.code === 'ANSWER_CONFLICT') {
            disputed.current.add(itemId)
            seenAt.current.set(itemId, data?.theirs?.at ?? null)
            refuse(itemId, { missing: null, words: sentence.what, theirs: data?.theirs ?? null })
            await reloadCase(caseId)
          } else {
            setProblem(sentence)
            if (isConnectionLost(error)) setLost(true)
            else await reloadCase(caseId)
          }
        }
      })
    },
    [caseId, versionNo, drop, refuse],
  )

  const flush = useCallback(() => {
    for (const itemId of Object.keys(typed.current)) send(itemId)
  }, [send])

  useEffect(() => {
    if (!lost) return undefined
    const again = window.setInterval(flush, TRY_AGAIN_MS)
    return () => window.clearInterval(again)
  }, [lost, flush])

  // What a killed window left behind goes out as soon as the case is open again; what is typed goes out before the page does.
  useEffect(() => {
    const pending = timers.current
    flush()
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') flush()
    }
    window.addEventListener('beforeunload', flush)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      window.removeEventListener('beforeunload', flush)
      document.removeEventListener('visibilitychange', onHide)
      flush()
      for (const timer of pending.values()) window.clearTimeout(timer)
    }
  }, [flush])

  const shown = useCallback(
    (row: Row): AnswerDraft =>
      drafts[row.itemId] ??
      (row.answer ? { value: row.answer.value, reason: row.answer.reason, evidence: row.answer.evidence } : EMPTY),
    [drafts],
  )

  const set = useCallback<AnswerDrafts['set']>(
    (row, change, when) => {
      const before =
        typed.current[row.itemId] ??
        (row.answer ? { value: row.answer.value, reason: row.answer.reason, evidence: row.answer.evidence } : EMPTY)
      put((all) => ({ ...all, [row.itemId]: { ...before, ...change } }))
      // Two answers stay side by side until one is chosen.
      if (disputed.current.has(row.itemId)) return
      refuse(row.itemId, null)
      if (when === 'now') send(row.itemId)
      else {
        window.clearTimeout(timers.current.get(row.itemId))
        timers.current.set(
          row.itemId,
          window.setTimeout(() => send(row.itemId), SEND_AFTER_MS),
        )
      }
    },
    [put, refuse, send],
  )

  const leave = useCallback(
    (row: Row): Missing | null => {
      const draft = typed.current[row.itemId]
      if (!draft || draft.value === null) return null
      if (isComplete(row, now.current.view.findings, draft)) {
        send(row.itemId)
        return null
      }
      refuse(row.itemId, { missing: 'reason', words: WORDS.reason })
      return 'reason'
    },
    [send, refuse],
  )

  const choose = useCallback<AnswerDrafts['choose']>(
    (row, which) => {
      disputed.current.delete(row.itemId)
      refuse(row.itemId, null)
      if (which === 'mine') send(row.itemId)
      else drop(row.itemId)
    },
    [refuse, send, drop],
  )

  const afterSending = useCallback(
    (what: () => Promise<void>): Promise<void> => {
      flush()
      const done = queue.current.then(what)
      queue.current = done.catch(() => undefined)
      return done
    },
    [flush],
  )

  return {
    shown,
    isPending: (itemId) => drafts[itemId] !== undefined,
    set,
    leave,
    discard: (itemId) => {
      disputed.current.delete(itemId)
      drop(itemId)
      refuse(itemId, null)
    },
    flush,
    afterSending,
    choose,
    refused,
    savedAt,
    waiting: Object.keys(drafts).length,
    problem,
    clearProblem: () => setProblem(null),
    report: (error) => setProblem(sentenceOf(error)),
    earlier,
    takeEarlier: () => {
      const asked = Object.entries(earlier).filter(([id]) => rows.has(id) && rows.get(id)!.settledBy !== 'record')
      put((all) => ({ ...Object.fromEntries(asked), ...all }))
      dropEarlier(personId, caseId, versionNo)
      setEarlier({})
      flush()
    },
    dropEarlier: () => {
      dropEarlier(personId, caseId, versionNo)
      setEarlier({})
    },
  }
}
