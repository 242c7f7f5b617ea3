/** One case: its head with the act it waits for, and its rooms. Opens where its state waits. */
import { Button } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { CASE_STATE_NAMES } from '#domain/case'
import { sentenceOf } from '../../client/sentences.ts'
import { go, toHash, type Route } from '../../ui/navigation.ts'
import { Problem } from '../../ui/Problem.tsx'
import './case.css'
import './compare/compare.css'
import './review/review.css'
import { OPENS_AT, TABS, TAB_NAMES, waitsAt, type CaseTab, type CaseView, type Me } from './caseTypes.ts'
import { CompareTab } from './compare/CompareTab.tsx'
import { mayCompare } from './compare/useLookalikes.ts'
import { HistoryTab } from './history/HistoryTab.tsx'
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

/** Tabs this person can look into: the approval sheet and other units' texts are not shown to the drafting unit. */
const tabsFor = (me: Me): readonly CaseTab[] => TABS.filter((t) => (t !== 'sheet' && t !== 'compare') || mayCompare(me))

function Case({ view, me, tab }: { readonly view: CaseView; readonly me: Me; readonly tab: CaseTab | undefined }) {
  const waits = waitsAt(view, me)
  const tabs = tabsFor(me)
  // Chosen when the case is opened: an act shows what came of it where it was done, and the head leads on from there.
  const [opensAt] = useState<CaseTab>(waits?.tab ?? OPENS_AT[view.row.state])
  const asked = tab ?? opensAt
  const shown = tabs.includes(asked) ? asked : 'review'
  const open = (next: CaseTab): void => {
    // Replaced, not pushed: going back leads to the list one came from.
    window.history.replaceState(null, '', toHash({ screen: 'case', id: view.row.id, tab: next as RouteTab }))
    window.dispatchEvent(new HashChangeEvent('hashchange'))
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
      <CaseHead view={view} waits={waits?.words ?? null} onNext={doNext} />
      <Tabs tabs={tabs} shown={shown} waitsAt={waits?.tab ?? null} onOpen={open} />
      <div className="case-room" role="tabpanel" id="case-room" aria-labelledby={`case-tab-${shown}`}>
        {shown === 'review' && (
          <ReviewTab
            key={view.row.versionNo}
            view={view}
            me={me}
            decide={decide}
            onVersions={() => open('versions')}
            onCompare={(id) => {
              setCompared(id)
              open('compare')
            }}
          />
        )}
        {shown === 'compare' && <CompareTab view={view} me={me} shown={compared} onShow={setCompared} />}
        {shown === 'versions' && <VersionsTab key={view.row.versionNo} view={view} me={me} />}
        {shown === 'sheet' && <SheetTab key={view.row.docNumber} view={view} me={me} />}
        {shown === 'signOff' && <SignOffTab view={view} />}
        {shown === 'number' && <NumberTab view={view} me={me} />}
        {shown === 'history' && <HistoryTab view={view} />}
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

function CaseHead({
  view,
  waits,
  onNext,
}: {
  readonly view: CaseView
  readonly waits: string | null
  readonly onNext: () => void
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
        <output className="mark">{CASE_STATE_NAMES[row.state]}</output>
        {waits === null ? (
          <span className="small soft">
            {row.state === 'refused' || row.state === 'issued' ? row.waitsFor : `等待${row.waitsFor}`}
          </span>
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
