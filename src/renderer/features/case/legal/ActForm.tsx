/** A form of one act on the case: Enter moves on, Ctrl+Enter sends, a refusal leaves everything as it was typed. */
import { Button } from 'antd'
import { useCallback, type KeyboardEvent, type ReactNode } from 'react'
import { Problem } from '../../../ui/Problem.tsx'
import { enterMovesOn } from '../enterMovesOn.ts'
import type { CaseView } from '../caseTypes.ts'
import { showCase, useCaseAct, type CaseAct } from '../useCase.ts'

export interface Base {
  readonly commandId: string
  readonly caseId: string
  readonly version: number
}

/** Runs an act with what every act carries, shows the case it answers with, then says so. */
export function useSend(
  view: CaseView,
  onDone?: () => void,
): { readonly act: CaseAct; readonly send: (what: (base: Base) => Promise<CaseView>) => void } {
  const act = useCaseAct(view.row.id)
  const { run } = act
  const { version } = view
  const caseId = view.row.id
  const send = useCallback(
    (what: (base: Base) => Promise<CaseView>): void => {
      void run((commandId) => what({ commandId, caseId, version })).then((after) => {
        if (!after) return
        showCase(after)
        onDone?.()
      })
    },
    [run, caseId, version, onDone],
  )
  return { act, send }
}

interface Props {
  readonly label: string
  readonly act: CaseAct
  /** Verb of the button that sends. */
  readonly verb: string
  readonly onSend: () => void
  readonly onClose?: (() => void) | undefined
  readonly children: ReactNode
  /** Beside the buttons. */
  readonly aside?: ReactNode
}

export function ActForm({ label, act, verb, onSend, onClose, children, aside }: Props) {
  const keys = (e: KeyboardEvent<HTMLFormElement>): void => {
    enterMovesOn(e)
    if (e.nativeEvent.isComposing || e.keyCode === 229) return
    if (e.ctrlKey && e.key === 'Enter') {
      e.preventDefault()
      onSend()
    } else if (e.key === 'Escape' && onClose) onClose()
  }
  return (
    <form
      className="stack act-form"
      aria-label={label}
      onKeyDown={keys}
      onSubmit={(e) => {
        e.preventDefault()
        onSend()
      }}
    >
      {children}
      {act.conflict && <p className="suspect">他人已先修改，本件已按最新内容重新显示；您填写的内容仍在，请核对后再保存。</p>}
      <Problem sentence={act.problem} onClose={act.clear} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={act.busy} title="Ctrl+Enter">
          {verb}
        </Button>
        {onClose && <Button onClick={onClose}>返回</Button>}
        {aside}
      </div>
    </form>
  )
}

export function Labelled({
  id,
  label,
  hint,
  children,
}: {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly children: ReactNode
}) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint !== undefined && <span className="small soft">{hint}</span>}
    </div>
  )
}
