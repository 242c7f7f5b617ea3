/** One item of the checklist: question, source, findings, answer, and the reason and evidence where they are asked for. */
import { Button, Input } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import type { Finding } from '#domain/finding'
import { ANSWER_VALUES, type AnswerValue } from '#domain/review'
import { LEVELS, shortTime, type Row } from '../caseTypes.ts'
import type { AnswerDraft } from './answerStore.ts'
import { EarlierAnswer } from './Earlier.tsx'
import { isOpen, needsReason } from './rowRules.ts'
import type { AnswerDrafts } from './useAnswerDrafts.ts'

export const stopId = (id: string): string => `stop-${id}`
export const reasonId = (itemId: string): string => `reason-${itemId}`
export const evidenceId = (itemId: string): string => `evidence-${itemId}`

export interface RowActions {
  readonly onAnswer: (row: Row, value: AnswerValue) => void
  /** Confirms the answer of the earlier version. */
  readonly onCarry: (row: Row) => void
  readonly onText: (row: Row, change: Partial<AnswerDraft>) => void
  /** Enter in a field: done with this row. */
  readonly onDone: (row: Row) => void
  readonly onEscape: (row: Row) => void
  readonly onFinding: (index: number) => void
}

interface Props extends RowActions {
  readonly row: Row
  readonly findings: readonly Finding[]
  readonly drafts: AnswerDrafts
  readonly current: boolean
  readonly fieldsOpen: boolean
  readonly canAnswer: boolean
  readonly children?: ReactNode
}

export function ItemRow(props: Props) {
  const { row, findings, drafts, current, fieldsOpen, canAnswer } = props
  const draft = drafts.shown(row)
  const refusal = drafts.refused[row.itemId]
  const editing = canAnswer && (fieldsOpen || (refusal !== undefined && refusal.theirs === undefined))
  const open =
    isOpen(row, findings) &&
    !(
      drafts.isPending(row.itemId) &&
      draft.value !== null &&
      (!needsReason(row, findings, draft.value) || draft.reason.trim() !== '')
    )
  return (
    <li
      id={stopId(row.itemId)}
      data-stop={row.itemId}
      // One place of the list, moved through by arrows; the buttons inside it come after it by Tab.
      tabIndex={current ? 0 : -1}
      className={`item${current ? ' is-current' : ''}${open ? ' is-open' : ''}${row.blocking ? ' is-blocking' : ''}`}
      aria-label={`${row.itemId} ${row.question}，${draft.value ?? '未作答'}`}
    >
      <p className="item-question">
        <span className="item-id">{row.itemId}</span> {row.question}
      </p>
      {current && row.why !== row.sources.join('；') && <p className="small soft">{row.why}</p>}
      <ItemFindings row={row} findings={findings} onFinding={props.onFinding} />
      <div className="item-line">
        <p className="small soft item-source">{row.sources.join('；')}</p>
        <Answers {...props} value={draft.value} open={open} />
      </div>
      {canAnswer && draft.value === null && <EarlierAnswer row={row} current={current} onCarry={props.onCarry} />}
      {refusal && refusal.theirs !== undefined && <Disputed {...props} draft={draft} theirs={refusal.theirs} />}
      {refusal && refusal.theirs === undefined && (
        <p role="alert" className="small official item-refusal">
          ✕ {row.itemId} 尚未答完：{refusal.words}
        </p>
      )}
      {editing ? (
        <ItemFields {...props} draft={draft} />
      ) : (
        (draft.reason !== '' || draft.evidence !== '') && (
          <p className="small item-said">
            {draft.reason !== '' && <>理由：{draft.reason}</>}
            {draft.evidence !== '' && <> 依据：{draft.evidence}</>}
          </p>
        )
      )}
      {props.children}
    </li>
  )
}

const inWords = (a: { readonly value: AnswerValue | null; readonly reason: string; readonly evidence: string }): string =>
  [a.value ?? '未作答', a.reason && `理由：${a.reason}`, a.evidence && `依据：${a.evidence}`].filter((x) => x !== '').join('　')

/** Two people answered one item: both are shown, the person chooses, nothing was overwritten. */
function Disputed({
  row,
  draft,
  theirs,
  drafts,
}: Props & { readonly draft: AnswerDraft; readonly theirs: NonNullable<AnswerDrafts['refused'][string]['theirs']> | null }) {
  return (
    <div role="alert" className="notice small" aria-label={`${row.itemId} 两个答案`}>
      <p>
        <b>{theirs ? theirs.byName : '他人'}</b>
        {theirs ? `（${shortTime(theirs.at)}）` : ''}：{theirs ? inWords(theirs) : '已清除这一项的答案'}
      </p>
      <p>
        <b>您填的</b>：{inWords(draft)}
      </p>
      <div className="row">
        <Button size="small" onClick={() => drafts.choose(row, 'theirs')}>
          用对方的
        </Button>
        <Button size="small" onClick={() => drafts.choose(row, 'mine')}>
          用我的
        </Button>
      </div>
    </div>
  )
}

function ItemFindings({ row, findings, onFinding }: Pick<Props, 'row' | 'findings' | 'onFinding'>) {
  if (row.findings.length === 0) return null
  return (
    <ul className="item-findings">
      {row.findings.map((i) => {
        const f = findings[i]
        if (!f) return null
        const { tone } = LEVELS[f.level]
        return (
          <li key={i} className={tone}>
            <span className="mark">{f.level}</span> <span className="ink">{f.message}</span>
            {f.quote !== null && <q className="draft-quote">{f.quote}</q>}
            {f.place && (
              <button type="button" className="link" tabIndex={-1} onClick={() => onFinding(i)}>
                {f.place.label}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Answers({
  row,
  value,
  open,
  canAnswer,
  current,
  onAnswer,
}: Props & { readonly value: AnswerValue | null; readonly open: boolean }) {
  if (!canAnswer) return <span className={`mark ${value === '不符合' ? 'official' : ''}`}>{value ?? '未作答'}</span>
  return (
    <fieldset className="answers">
      <legend className="visually-hidden">{row.itemId} 的答案</legend>
      {row.preset && open && <span className="small soft">预置：{row.preset}</span>}
      {ANSWER_VALUES.map((v, i) =>
        row.offered.includes(v) ? (
          <button
            key={v}
            type="button"
            tabIndex={current ? 0 : -1}
            className={`answer${value === v ? ' is-chosen' : ''}${value === v && v === '不符合' ? ' is-negative' : ''}`}
            aria-pressed={value === v}
            aria-keyshortcuts={String(i + 1)}
            onClick={() => onAnswer(row, v)}
          >
            <span className="answer-key" aria-hidden="true">
              {value === v ? '✓' : i + 1}
            </span>
            {v}
          </button>
        ) : null,
      )}
    </fieldset>
  )
}

function ItemFields({ row, draft, findings, drafts, onText, onDone, onEscape }: Props & { readonly draft: AnswerDraft }) {
  const missing = drafts.refused[row.itemId]?.missing
  const demanded = draft.value !== null && needsReason(row, findings, draft.value)
  const keys = (e: KeyboardEvent): void => {
    if (e.key === 'Escape') {
      e.stopPropagation()
      onEscape(row)
    } else if (e.key === 'Enter' && !e.shiftKey && !e.ctrlKey && !e.altKey) {
      e.preventDefault()
      onDone(row)
    }
  }
  return (
    <div className="item-fields">
      <label htmlFor={reasonId(row.itemId)} className="small">
        理由{demanded ? '（须填写）' : ''} <span className="soft">Enter 写好，Shift+Enter 换行</span>
      </label>
      <Input.TextArea
        id={reasonId(row.itemId)}
        value={draft.reason}
        maxLength={4000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        {...(missing === 'reason' ? { status: 'error' as const, 'aria-invalid': true } : {})}
        onKeyDown={keys}
        onChange={(e) => onText(row, { reason: e.target.value })}
      />
      <label htmlFor={evidenceId(row.itemId)} className="small">
        依据 {row.evidenceHint !== '' && <span className="soft">如：{row.evidenceHint}</span>}
      </label>
      <Input
        id={evidenceId(row.itemId)}
        value={draft.evidence}
        maxLength={1000}
        {...(missing === 'evidence' ? { status: 'error' as const, 'aria-invalid': true } : {})}
        onKeyDown={keys}
        onChange={(e) => onText(row, { evidence: e.target.value })}
      />
    </div>
  )
}
