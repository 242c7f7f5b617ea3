/** Where the reviewer is (group, row, opened fields) and how one key per answer moves on to what is still open. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { AnswerValue } from '#domain/review'
import { client } from '../../../client/office.ts'
import type { CaseView, Group, Row } from '../caseTypes.ts'
import { showCase } from '../useCase.ts'
import { evidenceId, reasonId, stopId } from './ItemRow.tsx'
import { inUntriggered, isComplete, isOpen, needsReason, reasonFromFindings, stopsOf, untriggeredId } from './rowRules.ts'
import type { AnswerDrafts } from './useAnswerDrafts.ts'

interface Stop {
  readonly groupId: string
  readonly id: string
  readonly open: boolean
}

export function useReviewDesk(view: CaseView, drafts: AnswerDrafts) {
  const { groups, findings, canAnswer } = view
  const [single, setSingle] = useState<ReadonlySet<string>>(new Set())
  const [confirming, setConfirming] = useState<ReadonlySet<string>>(new Set())
  const [fieldsOpen, setFieldsOpen] = useState<string | null>(null)

  const answered = useCallback(
    (row: Row): boolean =>
      drafts.isPending(row.itemId)
        ? isComplete(row, findings, drafts.shown(row)) && !drafts.refused[row.itemId]
        : !isOpen(row, findings),
    [drafts, findings],
  )
  const stops = useMemo(() => {
    const openStop = (g: Group, id: string): boolean => {
      if (id === untriggeredId(g.id))
        return !confirming.has(g.id) && g.rows.some((r) => inUntriggered(r, single) && r.answer === null)
      const row = g.rows.find((r) => r.itemId === id)
      return row !== undefined && row.settledBy !== 'record' && !answered(row)
    }
    return groups.flatMap((g): Stop[] => stopsOf(g, single).map((id) => ({ groupId: g.id, id, open: openStop(g, id) })))
  }, [groups, single, confirming, answered])

  const [place, setPlace] = useState(() => {
    const first = stops.find((s) => s.open) ?? stops[0]
    return { groupId: first?.groupId ?? groups[0]?.id ?? '', current: first?.id ?? '' }
  })
  // Asked for by a key or a click elsewhere; carried out when the row is on the screen.
  const [wanted, setWanted] = useState<{ readonly elementId: string } | null>(() =>
    document.activeElement === null || document.activeElement === document.body ? { elementId: stopId(place.current) } : null,
  )
  useEffect(() => {
    if (!wanted) return
    const element = document.getElementById(wanted.elementId)
    element?.focus()
    ;(element?.closest('[data-stop]') ?? element)?.scrollIntoView({ block: 'nearest' })
  }, [wanted])

  const focusStop = useCallback((stop: Pick<Stop, 'groupId' | 'id'>) => {
    setPlace({ groupId: stop.groupId, current: stop.id })
    setWanted({ elementId: stopId(stop.id) })
  }, [])

  const rowOf = (itemId: string): Row | undefined => groups.flatMap((g) => g.rows).find((r) => r.itemId === itemId)
  const here = rowOf(place.current)

  /** The next open stop after one, round to the first; null when nothing is open. */
  const nextOpen = (after: string): Stop | null => {
    const at = stops.findIndex((s) => s.id === after)
    return [...stops.slice(at + 1), ...stops.slice(0, at + 1)].find((s) => s.open && s.id !== after) ?? null
  }
  const advance = (from: string): boolean => {
    const next = nextOpen(from)
    if (next) focusStop(next)
    else setWanted({ elementId: stopId(from) })
    return next !== null
  }

  const openFields = (row: Row, field: 'reason' | 'evidence' = 'reason'): void => {
    if (!canAnswer || row.settledBy === 'record') return
    setPlace((p) => ({ ...p, current: row.itemId }))
    setFieldsOpen(row.itemId)
    setWanted({ elementId: field === 'reason' ? reasonId(row.itemId) : evidenceId(row.itemId) })
  }

  const answer = (row: Row, value: AnswerValue): void => {
    if (!canAnswer || row.settledBy === 'record' || !row.offered.includes(value)) return
    const said = drafts.shown(row)
    // 不符合 to what the program saw takes its words; another answer does not keep words that were put there by that.
    const fromFindings = reasonFromFindings(row, findings)
    const typed = said.reason === fromFindings ? '' : said.reason
    const reason = value === '不符合' && typed.trim() === '' ? fromFindings : typed
    drafts.set(row, { value, reason }, 'now')
    if (needsReason(row, findings, value) && reason.trim() === '') openFields(row)
    else {
      setFieldsOpen(null)
      advance(row.itemId)
    }
  }

  const confirm = (groupId: string): void => {
    setConfirming((all) => new Set(all).add(groupId))
    advance(untriggeredId(groupId))
    const { versionNo, id: caseId } = view.row
    drafts
      .afterSending(async () => showCase(await client.review.confirmUntriggered({ caseId, versionNo, groupId })))
      .catch(drafts.report)
      .finally(() => setConfirming((all) => new Set([...all].filter((g) => g !== groupId))))
  }

  const carry = (groupId: string, itemId: string | null): Promise<void> => {
    const { versionNo, id: caseId } = view.row
    return drafts
      .afterSending(async () => showCase(await client.review.carryOver({ caseId, versionNo, groupId, itemId })))
      .catch(drafts.report)
  }
  const onCarry = (row: Row): void => {
    if (!canAnswer || row.earlier === null || drafts.shown(row).value !== null) return
    setFieldsOpen(null)
    advance(row.itemId)
    void carry(groups.find((g) => g.rows.includes(row))?.id ?? '', row.itemId)
  }

  const clear = (row: Row): void => {
    drafts.discard(row.itemId)
    if (!canAnswer || !row.answer || row.settledBy === 'record') return
    const { versionNo, id: caseId } = view.row
    drafts
      .afterSending(async () =>
        showCase(await client.review.clearAnswer({ caseId, versionNo, itemId: row.itemId, seenAt: row.given?.at ?? null })),
      )
      .catch(drafts.report)
  }

  // A line the office refused is opened where it was refused, unless something else is being typed by now.
  const refusedNow = Object.entries(drafts.refused).find(([, r]) => r.missing === 'evidence')?.[0]
  useEffect(() => {
    const row =
      refusedNow === undefined
        ? undefined
        : groups.flatMap((g) => g.rows.map((r) => ({ r, g }))).find(({ r }) => r.itemId === refusedNow)
    if (!row || document.activeElement instanceof HTMLTextAreaElement || document.activeElement instanceof HTMLInputElement)
      return
    setPlace({ groupId: row.g.id, current: row.r.itemId })
    setFieldsOpen(row.r.itemId)
    setWanted({ elementId: evidenceId(row.r.itemId) })
    // Only when a refusal comes, not when the case is shown anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [refusedNow])

  const goGroup = (groupId: string): void => {
    const inside = stops.filter((s) => s.groupId === groupId)
    setPlace({ groupId, current: (inside.find((s) => s.open) ?? inside[0])?.id ?? '' })
  }

  return {
    ...place,
    here,
    single,
    confirming,
    fieldsOpen,
    stops,
    openIn: (groupId: string) => {
      const g = groups.find((x) => x.id === groupId)
      if (!g) return 0
      return g.rows.filter((r) =>
        inUntriggered(r, single) ? r.answer === null && !confirming.has(groupId) : r.settledBy !== 'record' && !answered(r),
      ).length
    },
    onEnter: (id: string) => setPlace((p) => (p.current === id ? p : { ...p, current: id })),
    onAnswer: answer,
    onCarry,
    // The button goes with its answers: the focus stays in the group.
    onCarryGroup: (groupId: string) => void carry(groupId, null).then(() => setWanted({ elementId: stopId(place.current) })),
    onText: (row: Row, change: { reason?: string; evidence?: string }) => drafts.set(row, change, 'soon'),
    onDone: (row: Row) => {
      if (drafts.leave(row) !== null) return
      const said = drafts.shown(row)
      if (drafts.refused[row.itemId]?.missing === 'evidence' && said.evidence.trim() === '')
        return setWanted({ elementId: evidenceId(row.itemId) })
      setFieldsOpen(null)
      if (said.value === null || !advance(row.itemId)) setWanted({ elementId: stopId(row.itemId) })
    },
    onEscape: (row: Row) => {
      setFieldsOpen(null)
      setWanted({ elementId: stopId(row.itemId) })
    },
    onLeave: (id: string) => {
      const row = rowOf(id)
      if (row && drafts.leave(row) === null) setFieldsOpen((open) => (open === row.itemId ? null : open))
    },
    onGroup: goGroup,
    onConfirm: confirm,
    onSingle: (itemId: string) => {
      setSingle((all) => new Set(all).add(itemId))
      setPlace((p) => ({ ...p, current: itemId }))
      setWanted({ elementId: stopId(itemId) })
    },
    clear,
    openFields,
    focusItem: (itemId: string) => {
      const g = groups.find((x) => x.rows.some((r) => r.itemId === itemId))
      if (!g) return
      const row = g.rows.find((r) => r.itemId === itemId)!
      focusStop({ groupId: g.id, id: inUntriggered(row, single) ? untriggeredId(g.id) : itemId })
    },
    focusHere: () => setWanted({ elementId: stopId(place.current) }),
    focusElement: (elementId: string) => setWanted({ elementId }),
    move: (by: 1 | -1) => {
      const inside = stops.filter((s) => s.groupId === place.groupId)
      const next = inside[inside.findIndex((s) => s.id === place.current) + by] ?? inside[by === 1 ? inside.length - 1 : 0]
      if (next) focusStop(next)
    },
    edge: (at: 'first' | 'last') => {
      const inside = stops.filter((s) => s.groupId === place.groupId)
      const next = at === 'first' ? inside[0] : inside[inside.length - 1]
      if (next) focusStop(next)
    },
    moveGroup: (by: 1 | -1) => {
      const at = groups.findIndex((g) => g.id === place.groupId)
      const next = groups[(at + by + groups.length) % groups.length]
      if (!next) return
      const inside = stops.filter((s) => s.groupId === next.id)
      const stop = inside.find((s) => s.open) ?? inside[0]
      if (stop) focusStop(stop)
      else {
        setPlace({ groupId: next.id, current: '' })
        setWanted({ elementId: `group-${next.id}` })
      }
    },
    /** Answers the open place with the nth answer; on 未触发 the first confirms. */
    answerHere: (n: 1 | 2 | 3) => {
      if (place.current === untriggeredId(place.groupId)) {
        if (n === 1 && canAnswer && stops.some((s) => s.id === place.current && s.open)) confirm(place.groupId)
        return
      }
      if (here) answer(here, (['符合', '不符合', '不适用'] as const)[n - 1]!)
    },
    /** The open place the focus is not on, else the next one. */
    nextOpen: (): Stop | null => {
      const here =
        document.activeElement?.id === stopId(place.current) ? undefined : stops.find((s) => s.id === place.current && s.open)
      return here ?? nextOpen(place.current)
    },
    focusStop,
  }
}
