/** What was seen of a chosen file before it is saved: what it changes, what that voids, and both sides when it is of an older version. */
import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { APPROVAL_NAMES } from '#domain/voids'
import { CASE_STATE_NAMES } from '#domain/case'
import type { client } from '../../../client/office.ts'
import type { CaseView } from '../caseTypes.ts'
import { ComparisonBox } from './ComparisonBox.tsx'

export type Exam = Awaited<ReturnType<typeof client.cases.examine>>

/** Approvals a case in this state can hold: nothing is said to fall that was never given. */
const GIVEN = {
  reviewing: [],
  returned: [],
  refused: [],
  merged: [],
  redirected: [],
  inspection: [],
  released: [],
  postReview: [],
  passed: ['decision'],
  signEntered: ['decision', 'signOff'],
  signed: ['decision', 'signOff'],
  rechecked: ['decision', 'signOff', 'recheck'],
  issued: [],
} as const satisfies Record<CaseView['row']['state'], readonly (keyof typeof APPROVAL_NAMES)[]>

function Consequence({ exam, state }: { readonly exam: Exam; readonly state: CaseView['row']['state'] }) {
  const falls = GIVEN[state].filter((a) => exam.voids.includes(a)).map((a) => APPROVAL_NAMES[a])
  if (falls.length > 0) return <p className="suspect">保存后失效：{falls.join('、')}，须重新办理。</p>
  if (exam.keepsState) return <p className="met">文字没有改动，本件仍在「{CASE_STATE_NAMES[state]}」，已有的审核和签批不变。</p>
  return null
}

/** A long difference scrolls by itself: the act below it stays in reach. */
function Scrolled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <h3>{label}</h3>
      <section
        className="exam-scroll"
        aria-label={label}
        // What scrolls must be reached by keyboard.
        tabIndex={0}
      >
        {children}
      </section>
    </>
  )
}

interface Props {
  readonly exam: Exam
  readonly state: CaseView['row']['state']
  readonly origin: 'handedIn' | 'edited'
  readonly ontoCurrent: boolean
  readonly onOntoCurrent: (yes: boolean) => void
}

export function ExamBox({ exam, state, origin, ontoCurrent, onOntoCurrent }: Props) {
  const older = origin === 'edited' && exam.sinceBase !== null
  return (
    <section className="stack" aria-label="与现稿的不同">
      <p>
        改自第 {exam.base} 稿{exam.base === exam.current ? '（现稿）' : ''}
      </p>
      {exam.becomesContributor && origin === 'edited' && (
        <p className="suspect notice">保存后您即为本稿修改人，不能再担任本稿审核人</p>
      )}
      <Consequence exam={exam} state={state} />
      {older && exam.sinceBase ? (
        <>
          <div role="alert" className="notice is-shut">
            <p className="official">
              ✕ 这份文件改自第 {exam.base} 稿，现稿是第 {exam.current} 稿（{exam.currentByName}保存）。照此保存会丢掉其间的改动。
            </p>
            <p>没有覆盖任何一稿。可打开现稿，把自己的改动改在现稿上再存回；或看过两边后，仍以这份文件为新稿。</p>
            <Checkbox checked={ontoCurrent} onChange={(e) => onOntoCurrent(e.target.checked)}>
              两边都已看过，仍以这份文件作为第 {exam.current + 1} 稿
            </Checkbox>
          </div>
          <Scrolled label="这份文件改了什么">
            <ComparisonBox comparison={exam.sinceBase.here} before={`第 ${exam.base} 稿`} after="这份文件" />
          </Scrolled>
          <Scrolled label="其间现稿改了什么">
            <ComparisonBox comparison={exam.sinceBase.there} before={`第 ${exam.base} 稿`} after={`第 ${exam.current} 稿`} />
          </Scrolled>
        </>
      ) : (
        <Scrolled label="改了什么">
          <ComparisonBox comparison={exam.comparison} before={`第 ${exam.current} 稿`} after="这份文件" />
        </Scrolled>
      )}
    </section>
  )
}
