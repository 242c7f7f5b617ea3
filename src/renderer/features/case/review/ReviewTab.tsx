/** The review screen: the draft, the checklist of the open group, the gates. All of it answers to the keyboard. */
import { useImperativeHandle, useMemo, useRef, useState, type RefObject } from 'react'
import { nextState, STEP_ROLES } from '#domain/review'
import { useKeys } from '../../../ui/Keys.tsx'
import type { CaseView, Condition, Me } from '../caseTypes.ts'
import { useLookalikes } from '../compare/useLookalikes.ts'
import { STATION_OF, type Station } from '../legal/Step.tsx'
import { Checklist } from './Checklist.tsx'
import { DraftPane } from './DraftPane.tsx'
import { FormDrawer } from './FormDrawer.tsx'
import type { Choice } from './DecidePanel.tsx'
import { GatesPane } from './GatesPane.tsx'
import { InspectionDrawer } from './InspectionDrawer.tsx'
import { LoadDrawer } from './LoadDrawer.tsx'
import { markId } from './Paper.tsx'
import { useAnswerDrafts } from './useAnswerDrafts.ts'
import { useLooking } from './useLooking.ts'
import { useReviewDesk } from './useReviewDesk.ts'
import { REVIEW_KEYS, useReviewKeys } from './useReviewKeys.ts'

interface Props {
  readonly view: CaseView
  readonly me: Me
  /** Opens the decision, from the head of the case. */
  readonly decide: RefObject<(() => void) | null>
  readonly onVersions: () => void
  readonly onSaveBack: () => void
  readonly onCountersign: () => void
  /** To the station of 专项审核 where a condition is met. */
  readonly onStation: (station: Station) => void
  /** Opens a paper that looks like the draft beside it. */
  readonly onCompare: (id: string) => void
}

export function ReviewTab({ view, me, decide, onVersions, onSaveBack, onCountersign, onStation, onCompare }: Props) {
  const lookalikes = useLookalikes(view.row.id, me)
  const drafts = useAnswerDrafts(view, me.id)
  const desk = useReviewDesk(view, drafts)
  const looking = useLooking(view)
  const [shown, setShown] = useState<number | null>(null)
  const [choice, setChoice] = useState<Choice | null>(null)
  const [editing, setEditing] = useState(false)
  const [loadOpen, setLoadOpen] = useState(false)
  const [filing, setFiling] = useState(false)
  const [determining, setDetermining] = useState(false)
  const confirm = useRef<(() => void) | null>(null)
  useKeys('审核', REVIEW_KEYS)

  const { focusItem, focusHere } = desk
  /** From the text to its row. */
  const toRow = (index: number): void => {
    setShown(index)
    const itemId = view.findings[index]?.checklistId
    if (itemId !== undefined) focusItem(itemId)
  }
  const toText = (index: number, focus: boolean): void => {
    setShown(index)
    const mark = looking.unfoldFor(markId(index))?.closest('mark')
    mark?.scrollIntoView({ block: 'center' })
    if (focus) mark?.focus({ preventScroll: true })
  }

  const maySaveBack =
    nextState(view.row.state, 'addVersion') !== null && STEP_ROLES.addVersion.some((r) => r !== 'drafter' && me.roles.includes(r))
  const pass = view.steps.find((s) => s.step === 'pass')
  const mayDecide =
    view.steps
      .find((s) => s.step === 'returnForRevision')
      ?.conditions.every((c) => c.met || c.id === 'reason' || c.id === 'target') ?? false
  const openChoice = (kind: Choice | null): void => {
    setChoice(kind)
    if (kind === null) focusHere()
  }
  // An answer on its way is not yet held for the draft: N18 says 不符合 until the last of the others has arrived.
  const onTheWay = drafts.waiting > 0 || desk.confirming.size > 0
  const saidNo = view.groups.some((g) => g.rows.some((r) => drafts.shown(r).value === '不符合' && r.settledBy !== 'record'))
  const negative = pass?.conditions.some((c) => c.id === 'negatives' && !c.met) === true && (saidNo || !onTheWay)
  const decideNow = (): void => {
    if (choice !== null) confirm.current?.()
    else if (mayDecide) openChoice(negative ? 'returnForRevision' : 'pass')
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
    if (id === 'normativeDecided' && view.legal?.may.determine) return () => setDetermining(true)
    const station = STATION_OF[id]
    if (station) return () => onStation(station)
    if (id === 'unsettledText' || id === 'notContributor') return onVersions
    if (id === 'countersigned') return onCountersign
    if (id === 'carrierChosen') return () => document.querySelector<HTMLElement>('.carrier input')?.focus()
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
    carry: () => desk.here && desk.onCarry(desk.here),
    reason: () => {
      if (desk.here) desk.openFields(desk.here)
      else desk.answerHere(1)
    },
    find,
    next,
    load: () => setLoadOpen(true),
    group: desk.moveGroup,
    decide: decideNow,
    back: focusHere,
    save: drafts.flush,
    determine: () => setDetermining(true),
  })

  return (
    <div className="review">
      <DraftPane
        view={view}
        lookalikes={lookalikes}
        looking={looking}
        shown={shown}
        onFinding={toRow}
        onCompare={onCompare}
        onSaveBack={maySaveBack ? onSaveBack : null}
      />
      <Checklist view={view} me={me} drafts={drafts} {...desk} onFinding={(i) => toText(i, false)} />
      <GatesPane
        view={view}
        me={me}
        onFinding={(i) => toText(i, true)}
        drafts={drafts}
        choice={choice}
        confirm={confirm}
        onChoice={openChoice}
        onGo={goCondition}
        onEditForm={() => setEditing(true)}
        onLoad={() => setLoadOpen(true)}
        onFile={() => setFiling(true)}
        determining={determining}
        onDetermine={(on) => {
          setDetermining(on)
          if (!on) focusHere()
        }}
      />
      <FormDrawer view={view} open={editing} onClose={() => setEditing(false)} />
      <LoadDrawer view={view} open={loadOpen} onClose={() => setLoadOpen(false)} />
      <InspectionDrawer view={view} drafts={drafts} open={filing} onClose={() => setFiling(false)} />
    </div>
  )
}
