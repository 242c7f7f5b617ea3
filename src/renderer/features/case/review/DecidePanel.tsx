/** 同意送签, 退回修改, 不予发文: the conditions beside the act, and the reasons before it. */
import { Button, Input } from 'antd'
import { useEffect, useImperativeHandle, useState, type RefObject } from 'react'
import type { DecisionKind } from '#domain/acts'
import { SENDING_BACK, STEP_NAMES } from '#domain/review'
import { client } from '../../../client/office.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { Conditions } from '../Conditions.tsx'
import { TargetField } from '../outcome/TargetField.tsx'
import type { CaseView, Condition } from '../caseTypes.ts'
import { showCase, useCaseAct } from '../useCase.ts'
import { useKeyPress } from '../useKeyPress.ts'
import { reasonsFromAnswers, type ReasonLine } from './decideReasons.ts'
import type { AnswerDrafts } from './useAnswerDrafts.ts'

/** Decisions made in this panel; 转督检考报备 has a form of its own. */
export type Choice = Exclude<DecisionKind, 'toInspection'>

interface Props {
  readonly view: CaseView
  readonly drafts: AnswerDrafts
  readonly choice: Choice
  readonly confirm: RefObject<(() => void) | null>
  readonly onClose: () => void
  readonly onGo: (id: Condition['id']) => (() => void) | null
}

export function DecidePanel({ view, drafts, choice, confirm, onClose, onGo }: Props) {
  const act = useCaseAct(view.row.id)
  const [lines, setLines] = useState<readonly ReasonLine[]>(() => withOne(reasonsFromAnswers(view)))
  const [asked, setAsked] = useState(false)
  const [target, setTarget] = useState('')
  const step = view.steps.find((s) => s.step === choice)
  // The reason itself is written here; the office looks at it again.
  const conditions = (step?.conditions ?? []).filter((c) => c.id !== 'reason' && c.id !== 'target')
  const shut = step === undefined || conditions.some((c) => !c.met)
  const needsText = choice !== 'pass'
  const needsTarget = choice === 'merge' || choice === 'redirect'
  const empty = needsText && lines.every((l) => l.text.trim() === '')

  useEffect(() => {
    document
      .getElementById(
        choice === 'pass' ? 'decide-confirm' : choice === 'merge' || choice === 'redirect' ? 'decide-target' : 'decide-reason-0',
      )
      ?.focus()
  }, [choice])

  const decide = async (): Promise<void> => {
    setAsked(true)
    if (needsTarget && target.trim() === '') {
      document.getElementById('decide-target')?.focus()
      return
    }
    if (empty) {
      document.getElementById('decide-reason-0')?.focus()
      return
    }
    // What was typed a moment ago belongs to the decision.
    await drafts.afterSending(async () => {
      const after = await act.run((commandId) =>
        client.review.decide({
          commandId,
          caseId: view.row.id,
          version: view.version,
          decision: choice,
          target,
          reasons: needsText ? lines.filter((l) => l.text.trim() !== '').map(({ itemId, text }) => ({ itemId, text })) : [],
        }),
      )
      if (!after) return
      showCase(after)
      onClose()
    })
  }
  useImperativeHandle(confirm, () => () => {
    if (!shut && !act.busy) void decide()
  })

  useKeyPress((e) => {
    // Escape in an open list closes the list.
    if (e.key !== 'Escape' || document.querySelector('.decide .ant-select-open')) return false
    onClose()
    return true
  })

  return (
    <section className="decide" aria-label={STEP_NAMES[choice]}>
      <h2>{STEP_NAMES[choice]}</h2>
      {(choice === 'merge' || choice === 'redirect') && (
        <TargetField
          caseId={view.row.id}
          kind={choice}
          value={target}
          missing={asked && target.trim() === ''}
          onChange={setTarget}
        />
      )}
      {needsText ? (
        <Reasons lines={lines} onLines={setLines} missing={asked && empty ? `请填写${SENDING_BACK[choice].reason}` : null} />
      ) : (
        <PassSummary view={view} />
      )}
      {act.conflict && <p className="suspect">他人已先修改，本件已按最新内容重新显示；您填写的理由仍在，请核对后再确认。</p>}
      <Problem sentence={act.problem} onClose={act.clear} />
      <div className="row decide-buttons">
        <Button
          id="decide-confirm"
          type="primary"
          danger={needsText}
          loading={act.busy}
          aria-disabled={shut}
          disabled={shut}
          onClick={() => void decide()}
        >
          确认{STEP_NAMES[choice]}
        </Button>
        <Button onClick={onClose}>返回</Button>
      </div>
      <p className="small soft">Ctrl+Enter 确认 · Esc 返回</p>
      <Conditions conditions={conditions} onGo={onGo} />
    </section>
  )
}

const withOne = (lines: readonly ReasonLine[]): readonly ReasonLine[] =>
  lines.length > 0 ? lines : [{ key: 0, itemId: null, text: '' }]

function PassSummary({ view }: { readonly view: CaseView }) {
  const rows = view.groups.flatMap((g) => g.rows)
  const count = (settled: string): number => rows.filter((r) => r.answer?.settledBy === settled).length
  const released = rows.filter((r) => r.release !== null).length
  return (
    <p>
      第 {view.row.versionNo} 稿：逐项作答 {count('person')} 项，确认未触发 {count('untriggered')} 项，记录认定 {count('record')}{' '}
      项{released > 0 && <span className="suspect">，放行 {released} 项</span>}。
    </p>
  )
}

interface ReasonsProps {
  readonly lines: readonly ReasonLine[]
  readonly onLines: (lines: readonly ReasonLine[]) => void
  readonly missing: string | null
}

function Reasons({ lines, onLines, missing }: ReasonsProps) {
  return (
    <div className="stack reasons">
      {lines.map((line, i) => (
        <div key={line.key} className="reason-line">
          <label htmlFor={`decide-reason-${i}`} className="small">
            理由 {i + 1}
            {line.itemId !== null && <span className="item-id"> {line.itemId}</span>}
          </label>
          <button type="button" className="link" onClick={() => onLines(withOne(lines.filter((l) => l !== line)))}>
            删除<span className="visually-hidden">理由 {i + 1}</span>
          </button>
          <Input.TextArea
            id={`decide-reason-${i}`}
            value={line.text}
            maxLength={4000}
            autoSize={{ minRows: 2, maxRows: 7 }}
            {...(missing !== null
              ? { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': 'decide-missing' }
              : {})}
            onChange={(e) => onLines(lines.map((l) => (l === line ? { ...l, text: e.target.value } : l)))}
          />
        </div>
      ))}
      {missing !== null && (
        <p id="decide-missing" role="alert" className="official">
          ✕ {missing}
        </p>
      )}
      <Button
        size="small"
        onClick={() => onLines([...lines, { key: Math.max(-1, ...lines.map((l) => l.key)) + 1, itemId: null, text: '' }])}
      >
        增加一条理由
      </Button>
    </div>
  )
}
