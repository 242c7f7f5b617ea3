/** One case: its head with the act it waits for, and its rooms. Opens where its state waits. */
import { Button } from 'antd'
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { sentenceOf } from '../../client/sentences.ts'
import { go, toHash, type Route } from '../../ui/navigation.ts'
import { Problem } from '../../ui/Problem.tsx'
import './case.css'
import './versions/versions.css'
import './compare/compare.css'
import './review/review.css'
import './review/paper.css'
import './review/checklist.css'
import './review/gates.css'
import { OPENS_AT, TABS, TAB_NAMES, waitsAt, type CaseTab, type CaseView, type Me } from './caseTypes.ts'
import { CompareTab } from './compare/CompareTab.tsx'
import { mayCompare } from './compare/useLookalikes.ts'
import { CountersignTab } from './countersign/CountersignTab.tsx'
import { EmergencyBar } from './emergency/EmergencyBar.tsx'
import { ProposeDialog } from './emergency/ProposeDialog.tsx'
import { HistoryTab } from './history/HistoryTab.tsx'
import { LegalTab } from './legal/LegalTab.tsx'
import type { Station } from './legal/Step.tsx'
import { NumberTab } from './number/NumberTab.tsx'
import { ReviewTab } from './review/ReviewTab.tsx'
import { SheetTab } from './sheet/SheetTab.tsx'
import { SignOffTab } from './signOff/SignOffTab.tsx'
import { useCase, useMe } from './useCase.ts'
import { IN_FORM, useKeyPress } from './useKeyPress.ts'
import { VersionsTab } from './versions/VersionsTab.tsx'

type RouteTab = NonNullable<Extract<Route, { screen: 'case' }>['tab']>

export function CaseScreen({ id, tab }: { readonly id: string; readonly tab?: CaseTab | RouteTab | undefined }) {
  const found = useCase(id)
  const me = useMe()
  if (found.data && me) return <Case key={id} view={found.data} me={me} tab={tab} />
  if (found.error) {
    return (
      <div className="page">
        <Problem sentence={sentenceOf(found.error)} />
        <div>
          <Button onClick={() => go({ screen: 'queue' })}>回到待办</Button>
        </div>
      </div>
    )
  }
  return <p className="waiting late">正在打开这一件</p>
}

/**
 * Tabs this person can look into: the approval sheet and other units' texts are not shown to the drafting unit, 专项审核 only where it
 * concerns the case.
 */
const tabsFor = (me: Me, view: CaseView): readonly CaseTab[] =>
  view.guest
    ? ['countersign']
    : TABS.filter((t) => ((t !== 'sheet' && t !== 'compare') || mayCompare(me)) && (t !== 'legal' || view.legal !== null))

function Case({ view, me, tab }: { readonly view: CaseView; readonly me: Me; readonly tab: CaseTab | undefined }) {
  const waits = waitsAt(view, me)
  const tabs = tabsFor(me, view)
  // Chosen when the case is opened: an act shows what came of it where it was done, and the head leads on from there.
  const [opensAt] = useState<CaseTab>(waits?.tab ?? OPENS_AT[view.row.state])
  const asked = tab ?? opensAt
  const shown = tabs.includes(asked) ? asked : tabs[0]!
  // The version whose edited file is to be saved back; with the next version that is done.
  const [savingBack, setSavingBack] = useState<number | null>(null)
  const open = (next: CaseTab): void => {
    if (next !== 'versions') setSavingBack(null)
    // Replaced, not pushed: going back leads to the list one came from.
    window.history.replaceState(null, '', toHash({ screen: 'case', id: view.row.id, tab: next as RouteTab }))
    window.dispatchEvent(new HashChangeEvent('hashchange'))
  }

  const [releasing, setReleasing] = useState(false)
  // What must be written is asked for in the window; the rest decides whether it can be opened.
  const mayRelease =
    view.steps
      .find((s) => s.step === 'releaseUrgently')
      ?.conditions.every((c) => c.met || c.id === 'reason' || c.id === 'releaseFacts') === true &&
    !view.emergencies.some((e) => e.status === 'proposed')
  const [station, setStation] = useState<Station | null>(null)
  const reached = useCallback(() => setStation(null), [])
  const toStation = (to: Station): void => {
    open('legal')
    setStation(to)
  }

  const [compared, setCompared] = useState<string | null>(null)
  const decide = useRef<(() => void) | null>(null)
  const [toMain, setToMain] = useState(0)
  const doNext = (): void => {
    if (!waits) return
    if (waits.tab !== shown) {
      open(waits.tab)
      setToMain((n) => n + 1)
    } else if (shown === 'review') decide.current?.()
    else setToMain((n) => n + 1)
  }
  useEffect(() => {
    // The tab asked for is on the screen one render later.
    if (toMain > 0) document.getElementById('case-main')?.focus()
  }, [toMain, shown])
  useCaseKeys(shown, doNext, () => open('sheet'), tabs.includes('sheet'))
  useFocusOnStep(view.row.state)

  return (
    <div className="case">
      <CaseHead
        view={view}
        waits={waits?.words ?? null}
        onNext={doNext}
        onRelease={mayRelease ? () => setReleasing(true) : null}
      />
      <EmergencyBar view={view} me={me} />
      {releasing && <ProposeDialog view={view} onClose={() => setReleasing(false)} />}
      <Tabs tabs={tabs} shown={shown} waitsAt={waits?.tab ?? null} onOpen={open} />
      <div className="case-room" role="tabpanel" id="case-room" aria-labelledby={`case-tab-${shown}`}>
        {shown === 'review' && (
          <ReviewTab
            key={view.row.versionNo}
            view={view}
            me={me}
            decide={decide}
            onVersions={() => open('versions')}
            onSaveBack={() => {
              setSavingBack(view.row.versionNo)
              open('versions')
            }}
            onCountersign={() => open('countersign')}
            onStation={toStation}
            onCompare={(id) => {
              setCompared(id)
              open('compare')
            }}
          />
        )}
        {shown === 'legal' && <LegalTab view={view} to={station} onReached={reached} />}
        {shown === 'versions' && (
          <VersionsTab key={view.row.versionNo} view={view} me={me} savingBack={savingBack === view.row.versionNo} />
        )}
        {shown === 'countersign' && <CountersignTab key={view.row.versionNo} view={view} />}
        {shown === 'compare' && <CompareTab view={view} me={me} shown={compared} onShow={setCompared} />}
        {shown === 'sheet' && <SheetTab key={view.row.docNumber} view={view} me={me} />}
        {shown === 'signOff' && <SignOffTab view={view} me={me} />}
        {shown === 'number' && <NumberTab view={view} me={me} />}
        {shown === 'history' && <HistoryTab view={view} me={me} />}
      </div>
    </div>
  )
}

/** Ctrl+Enter leads to what the case waits for (the review screen has its own), Ctrl+P to the sheet. */
function useCaseKeys(shown: CaseTab, doNext: () => void, toSheet: () => void, hasSheet: boolean): void {
  useKeyPress((e, target) => {
    if (!e.ctrlKey || e.altKey || e.shiftKey) return false
    if (e.key.toLowerCase() === 'p' && hasSheet) toSheet()
    else if (e.key === 'Enter' && shown !== 'review' && !target.closest(IN_FORM)) doNext()
    else return false
    return true
  })
}

/** After an act has moved the case, the focus would be lost with its button: it goes to the case's head. */
function useFocusOnStep(state: CaseView['row']['state']): void {
  const before = useRef(state)
  useEffect(() => {
    if (before.current === state) return
    before.current = state
    if (document.activeElement === document.body || document.activeElement === null) document.getElementById('case-head')?.focus()
  }, [state])
}

const ENDED: ReadonlySet<CaseView['row']['state']> = new Set(['refused', 'merged', 'redirected', 'inspection', 'issued'] as const)

function CaseHead({
  view,
  waits,
  onNext,
  onRelease,
}: {
  readonly view: CaseView
  readonly waits: string | null
  readonly onNext: () => void
  readonly onRelease: (() => void) | null
}) {
  const { row } = view
  return (
    <header className="case-head" id="case-head" tabIndex={-1}>
      <div className="case-title">
        <h1>{row.title}</h1>
        <p className="small soft">
          <span className="whole">{row.reviewNo}</span> · {row.unit} · <span className="whole">第 {row.versionNo} 稿</span>
          {row.docNumber !== null && (
            <>
              {' · '}
              <span className="doc-number">{row.docNumber}</span>
            </>
          )}
          {row.dueOn !== null && (
            <>
              {' · '}
              <span className={row.overdue ? 'official whole' : 'whole'}>
                限办 {row.dueOn}
                {row.overdue ? ' 已逾期' : ''}
              </span>
            </>
          )}
        </p>
      </div>
      <div className="case-next">
        {onRelease && (
          <Button type="text" onClick={onRelease}>
            紧急放行…
          </Button>
        )}
        <output className="mark">{row.standing}</output>
        {waits === null ? (
          <span className="small soft">{ENDED.has(row.state) ? row.waitsFor : `等待${row.waitsFor}`}</span>
        ) : (
          <Button type="primary" onClick={onNext} aria-keyshortcuts="Control+Enter" title="Ctrl+Enter">
            {waits}
          </Button>
        )}
      </div>
    </header>
  )
}

interface TabsProps {
  readonly tabs: readonly CaseTab[]
  readonly shown: CaseTab
  readonly waitsAt: CaseTab | null
  readonly onOpen: (tab: CaseTab) => void
}

function Tabs({ tabs, shown, waitsAt: waiting, onOpen }: TabsProps) {
  const keys = (e: KeyboardEvent): void => {
    const by = e.key === 'ArrowRight' ? 1 : e.key === 'ArrowLeft' ? -1 : 0
    if (by === 0 || e.ctrlKey) return
    e.preventDefault()
    e.stopPropagation()
    const next = tabs[(tabs.indexOf(shown) + by + tabs.length) % tabs.length]!
    onOpen(next)
    document.getElementById(`case-tab-${next}`)?.focus()
  }
  return (
    <div className="case-tabs" role="tablist" aria-label="本件各室">
      {tabs.map((t) => (
        <button
          key={t}
          id={`case-tab-${t}`}
          type="button"
          role="tab"
          aria-selected={t === shown}
          aria-controls="case-room"
          tabIndex={t === shown ? 0 : -1}
          {...(t === 'sheet' && shown !== 'sheet' ? { 'data-print': true } : {})}
          onKeyDown={keys}
          onClick={() => onOpen(t)}
        >
          {TAB_NAMES[t]}
          {t === waiting && t !== shown && <span className="suspect small"> 待办</span>}
        </button>
      ))}
    </div>
  )
}
