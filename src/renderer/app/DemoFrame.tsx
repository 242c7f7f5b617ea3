/** The orange frame and the word 演示 with its date, round every screen of a demo store. */
import type { ReactNode } from 'react'
import type { ProgramStatus } from '#contract/views'

export function DemoFrame({ status, children }: { readonly status: ProgramStatus; readonly children: ReactNode }) {
  return <div className={status.kind === 'demo' ? 'whole-window demo' : 'whole-window'}>{children}</div>
}

export function DemoMark({ status }: { readonly status: ProgramStatus }) {
  if (status.kind !== 'demo') return null
  return <span className="demo-mark">演示 {status.demoDate ?? status.today}</span>
}
