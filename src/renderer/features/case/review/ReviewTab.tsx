/** The review screen: the draft, the checklist of the open group, the gates. All of it answers to the keyboard. */
import { useCallback, useImperativeHandle, useMemo, useRef, useState, type RefObject } from 'react'
import type { DecisionKind } from '#domain/acts'
import { useKeys } from '../../../ui/Keys.tsx'
import type { CaseView, Condition, Me } from '../caseTypes.ts'
import { useLookalikes } from '../compare/useLookalikes.ts'
import { Checklist } from './Checklist.tsx'
import { DraftPane } from './DraftPane.tsx'
import { FormDrawer } from './FormDrawer.tsx'
import { GatesPane } from './GatesPane.tsx'
import { markId } from './Paper.tsx'
import { useAnswerDrafts } from './useAnswerDrafts.ts'
import { useReviewDesk } from './useReviewDesk.ts'
import { REVIEW_KEYS, useReviewKeys } from './useReviewKeys.ts'

interface Props {
  readonly view: CaseView
  readonly me: Me
  /** Opens the decision, from the head of the case. */
  readonly decide: RefObject<(() => void) | null>
  readonly onVersions: () => void
  /** Opens a paper that looks like the draft beside it. */
  readonly onCompare: (id: string) => void
}

export function ReviewTab({ view, me, decide, onVersions, onCompare }: Props) {
  const lookalikes = useLookalikes(view.row.id, me)
  const drafts = useAnswerDrafts(view, me.id)
  const desk = useReviewDesk(view, drafts)
  const [shown, setShown] = useState<number | null>(null)
  const [choice, setChoice] = useState<DecisionKind | null>(null)
  const [editing, setEditing] = useState(false)
  const confirm = useRef<(() => void) | null>(null)
  useKeys('审核', REVIEW_KEYS)

  const { focusItem, focusHere } = desk
  /** From the text to its row. */
  const toRow = (index: number): void => {
    setShown(index)
    const itemId = view.findings[index]?.checklistId
    if (itemId !== undefined) focusItem(itemId)
  }
  const toText = useCallback((index: number, focus: boolean) => {
    setShown(index)
    const mark = document.getElementById(markId(index))?.closest('mark')
    mark?.scrollIntoView({ block: 'center' })
    if (focus) mark?.focus({ preventScroll: true })
  }, [])

  const pass = view.steps.find((s) => s.step === 'pass')
  const mayDecide =
    view.steps.find((s) => s.step === 'returnForRevision')?.conditions.every((c) => c.met || c.id === 'reason') ?? false
  const openChoice = (kind: DecisionKind | null): void => {
    setChoice(kind)
    if (kind === null) focusHere()
  }
  const decideNow = (): void => {
    if (choice !== null) confirm.current?.()
    else if (mayDecide)
      openChoice(
        pass?.open === true
          ? 'pass'
          : pass?.conditions.some((c) => c.id === 'negatives' && !c.met) === true
            ? 'returnForRevision'
            : 'pass',
      )
  }
  useImperativeHandle(decide, () => decideNow)

  const find = (): void => {
    const placed = (desk.here?.findings ?? []).filter((i) => view.findings[i]?.place != null)
    if (placed.length === 0) return
    const at = shown === null ? -1 : placed.indexOf(shown)
    toText(placed[(at + 1) % placed.length]!, true)
  }
  const blocking = useMemo(() => view.groups.flatMap((g) => g.rows).find((r) => r.blocking), [view.groups])
  const goOpen = (): void => {
    const next = desk.nextOpen()
    if (next) {
      setChoice(null)
      desk.focusStop(next)
    }
  }
  const goCondition = (id: Condition['id']): (() => void) | null => {
    if (id === 'checklist') return goOpen
    if (id === 'negatives' && blocking) return () => desk.focusItem(blocking.itemId)
    if (id === 'unsettledText' || id === 'notContributor') return onVersions
    return null
  }
  const next = (): void => {
    if (desk.nextOpen()) goOpen()
    else if (blocking && desk.current !== blocking.itemId) desk.focusItem(blocking.itemId)
    else document.querySelector<HTMLElement>('.gates-pane [data-condition], #decide-pass')?.focus()
  }

  useReviewKeys({
    move: desk.move,
    edge: desk.edge,
    answer: desk.answerHere,
    clear: () => desk.here && desk.clear(desk.here),
    reason: () => {
      if (desk.here) desk.openFields(desk.here)
      else desk.answerHere(1)
    },
    find,
    next,
    group: desk.moveGroup,
    decide: decideNow,
    back: focusHere,
    save: drafts.flush,
  })

  return (
    <div className="review">
      <DraftPane view={view} lookalikes={lookalikes} shown={shown} onFinding={toRow} onCompare={onCompare} />
      <Checklist view={view} me={me} drafts={drafts} {...desk} onFinding={(i) => toText(i, false)} />
      <GatesPane
        view={view}
        drafts={drafts}
        choice={choice}
        confirm={confirm}
        onChoice={openChoice}
        onGo={goCondition}
        onEditForm={() => setEditing(true)}
      />
      <FormDrawer view={view} open={editing} onClose={() => setEditing(false)} />
    </div>
  )
}
