/** The reviewer's answer to what a likeness is about, beside the figure; a yearly paper of the same matter takes one click. */
import { Button } from 'antd'
import type { SourceKind } from '#domain/similarity/overlap'
import { client } from '../../../client/office.ts'
import { Problem } from '../../../ui/Problem.tsx'
import type { CaseView, Lookalike } from '../caseTypes.ts'
import { showCase, useCaseAct } from '../useCase.ts'

/** The item a likeness to such a paper bears on. */
const ITEM_OF = { own: 'N05', superior: 'N06', law: 'N04', lower: 'L36', openCase: 'N09' } as const satisfies Record<
  SourceKind,
  string
>
const SAME_MATTER = '同一事项，年度更新'

export function AnswerBeside({ view, other }: { readonly view: CaseView; readonly other: Lookalike }) {
  const act = useCaseAct(view.row.id)
  const itemId = ITEM_OF[other.kind]
  const row = view.groups.flatMap((g) => g.rows).find((r) => r.itemId === itemId)
  if (!row) return <p className="small soft">本件的清单没有与此相关的一项。</p>
  const said = row.answer
  const marked = said?.reason.includes(SAME_MATTER) ?? false
  const mark = async (): Promise<void> => {
    const reason = `${SAME_MATTER}：${other.docNumber ?? other.title}，文字相同 ${other.text?.sharePercent ?? 0}%`
    const answer = {
      itemId,
      value: '符合' as const,
      reason: said?.reason ? `${said.reason}；${reason}` : reason,
      evidence: said?.evidence || (other.docNumber ?? other.title),
    }
    const after = await act.run(() => client.review.saveAnswer({ caseId: view.row.id, versionNo: view.row.versionNo, answer }))
    if (after) showCase(after)
  }
  return (
    <div className="answer-beside">
      <p>
        <span className="mark">{itemId}</span> {row.question}
      </p>
      <p role="status">
        {said ? (
          <>
            答复：<b>{said.value}</b>
            {said.reason && `，${said.reason}`}
          </>
        ) : (
          <span className="suspect">尚未作答</span>
        )}
      </p>
      {other.kind === 'own' && view.canAnswer && !marked && (
        <Button id="same-matter" loading={act.busy} onClick={() => void mark()}>
          {SAME_MATTER}
        </Button>
      )}
      <Problem sentence={act.problem} onClose={act.clear} />
    </div>
  )
}
