/** Middle: the groups with what is open in each, and the rows of the open one. There is no answer for all. */
import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react'
import { Button } from 'antd'
import { Problem } from '../../../ui/Problem.tsx'
import type { CaseView, Me } from '../caseTypes.ts'
import { CarryGroup, SentBackFor } from './Earlier.tsx'
import { ItemRow, type RowActions } from './ItemRow.tsx'
import { ReleaseBox } from './ReleaseBox.tsx'
import { inUntriggered, untriggeredId } from './rowRules.ts'
import { RecordRows, Untriggered } from './SettledRows.tsx'
import type { AnswerDrafts } from './useAnswerDrafts.ts'

interface Props extends RowActions {
  readonly view: CaseView
  readonly me: Me
  readonly drafts: AnswerDrafts
  readonly groupId: string
  readonly current: string
  readonly fieldsOpen: string | null
  readonly single: ReadonlySet<string>
  readonly confirming: ReadonlySet<string>
  readonly openIn: (groupId: string) => number
  readonly onGroup: (groupId: string) => void
  readonly onCarryGroup: (groupId: string) => void
  readonly onConfirm: (groupId: string) => void
  readonly onSingle: (itemId: string) => void
  readonly onEnter: (stop: string) => void
  readonly onLeave: (stop: string) => void
}

/** Which place of the list the focus is in, and which it left for another. */
function useStops(onEnter: (stop: string) => void, onLeave: (stop: string) => void) {
  const list = useRef<HTMLUListElement>(null)
  const enter = useEffectEvent(onEnter)
  const leave = useEffectEvent(onLeave)
  useEffect(() => {
    const box = list.current
    if (!box) return undefined
    const stopOf = (target: EventTarget | null): string | undefined =>
      target instanceof Element ? target.closest<HTMLElement>('[data-stop]')?.dataset['stop'] : undefined
    // The current row is taller, and fields fold up as they are left: under a pressed button nothing may move, or its click is lost.
    let pressed = false
    const left = new Set<string>()
    const down = (): void => {
      pressed = true
    }
    const settle = (): void => {
      const now = stopOf(document.activeElement)
      for (const stop of left) if (stop !== now) leave(stop)
      left.clear()
      if (now !== undefined) enter(now)
    }
    const up = (): void => {
      if (!pressed) return
      pressed = false
      // After the click that follows.
      window.setTimeout(settle)
    }
    const focusIn = (e: FocusEvent): void => {
      const stop = stopOf(e.target)
      if (stop !== undefined && !pressed) enter(stop)
    }
    const focusOut = (e: FocusEvent): void => {
      const stop = stopOf(e.target)
      if (stop === undefined || stopOf(e.relatedTarget) === stop) return
      if (pressed) left.add(stop)
      else leave(stop)
    }
    box.addEventListener('focusin', focusIn)
    box.addEventListener('focusout', focusOut)
    window.addEventListener('pointerdown', down, true)
    window.addEventListener('pointerup', up, true)
    window.addEventListener('pointercancel', up, true)
    return () => {
      box.removeEventListener('focusin', focusIn)
      box.removeEventListener('focusout', focusOut)
      window.removeEventListener('pointerdown', down, true)
      window.removeEventListener('pointerup', up, true)
      window.removeEventListener('pointercancel', up, true)
    }
  }, [])
  return list
}

export function Checklist(props: Props) {
  const { view, me, drafts, groupId, current, single } = props
  const list = useStops(props.onEnter, props.onLeave)
  const group = view.groups.find((g) => g.id === groupId) ?? view.groups[0]
  if (!group)
    return (
      <section className="pane" aria-label="审核清单">
        本件没有适用的审核项。
      </section>
    )
  const persons = group.rows.filter((r) => r.settledBy !== 'record' && !inUntriggered(r, single))
  const grouped = group.rows.filter((r) => inUntriggered(r, single))
  const records = group.rows.filter((r) => r.settledBy === 'record')
  return (
    <section className="pane checklist-pane" aria-label="审核清单">
      <GroupTabs {...props} groupId={group.id} />
      <div className="checklist-scroll" role="tabpanel" id="checklist-panel" aria-labelledby={`group-${group.id}`} tabIndex={-1}>
        <Notices drafts={drafts} />
        {view.canAnswer && <CarryGroup rows={persons} name={group.name} onCarry={() => props.onCarryGroup(group.id)} />}
        <ul ref={list} className="items">
          {persons.map((row) => (
            <ItemRow
              key={row.itemId}
              {...props}
              row={row}
              findings={view.findings}
              current={current === row.itemId}
              fieldsOpen={props.fieldsOpen === row.itemId}
              canAnswer={view.canAnswer}
            >
              <SentBackFor view={view} itemId={row.itemId} />
              <ReleaseBox row={row} view={view} me={me} />
            </ItemRow>
          ))}
          <Untriggered
            group={group}
            rows={grouped}
            confirming={props.confirming.has(group.id)}
            current={current === untriggeredId(group.id)}
            canAnswer={view.canAnswer}
            onConfirm={() => props.onConfirm(group.id)}
            onSingle={props.onSingle}
            said={(row) => <SentBackFor view={view} itemId={row.itemId} />}
          />
          <RecordRows
            rows={records}
            current={current}
            release={(row) => (
              <>
                <SentBackFor view={view} itemId={row.itemId} />
                <ReleaseBox row={row} view={view} me={me} />
              </>
            )}
          />
        </ul>
      </div>
      <SaveLine drafts={drafts} canAnswer={view.canAnswer} />
    </section>
  )
}

function GroupTabs({ view, groupId, openIn, onGroup }: Props) {
  const move = (e: KeyboardEvent): void => {
    const step = e.key === 'ArrowRight' ? 1 : e.key === 'ArrowLeft' ? -1 : 0
    if (step === 0 || e.ctrlKey) return
    e.preventDefault()
    const at = view.groups.findIndex((g) => g.id === groupId)
    const next = view.groups[(at + step + view.groups.length) % view.groups.length]!
    onGroup(next.id)
    document.getElementById(`group-${next.id}`)?.focus()
  }
  return (
    <div className="group-tabs" role="tablist" aria-label="审核清单分组">
      {view.groups.map((g) => {
        const open = openIn(g.id)
        return (
          <button
            key={g.id}
            id={`group-${g.id}`}
            type="button"
            role="tab"
            aria-selected={g.id === groupId}
            aria-controls="checklist-panel"
            tabIndex={g.id === groupId ? 0 : -1}
            className={g.id === groupId ? 'is-chosen' : ''}
            onKeyDown={move}
            onClick={() => onGroup(g.id)}
          >
            {g.name} <span className={open > 0 ? 'figure suspect' : 'figure met'}>{open > 0 ? `余${open}` : '✓'}</span>
          </button>
        )
      })}
    </div>
  )
}

function Notices({ drafts }: { readonly drafts: AnswerDrafts }) {
  const earlier = Object.entries(drafts.earlier)
  return (
    <>
      <Problem sentence={drafts.problem} onClose={drafts.clearProblem} />
      {earlier.length > 0 && (
        <div className="notice">
          <p>稿次已变。上一稿次有 {earlier.length} 项填写没有提交：</p>
          <ul className="small">
            {earlier.map(([id, d]) => (
              <li key={id}>
                {id} {d.value ?? '未选'} {d.reason}
              </li>
            ))}
          </ul>
          <div className="row">
            <Button size="small" onClick={drafts.takeEarlier}>
              填到本稿
            </Button>
            <Button size="small" onClick={drafts.dropEarlier}>
              不再保留
            </Button>
          </div>
        </div>
      )}
    </>
  )
}

function SaveLine({ drafts, canAnswer }: { readonly drafts: AnswerDrafts; readonly canAnswer: boolean }) {
  return (
    <div className="save-line small soft">
      <output aria-live="polite">
        {!canAnswer
          ? '只供查看'
          : drafts.waiting > 0
            ? `${drafts.waiting} 项尚未答完或正在保存，已存于本机`
            : drafts.savedAt
              ? `已保存 ${drafts.savedAt}`
              : '答案随填随存'}
      </output>
      {canAnswer && drafts.waiting > 0 && (
        <button type="button" className="link" data-save onClick={drafts.flush}>
          现在保存
        </button>
      )}
    </div>
  )
}
