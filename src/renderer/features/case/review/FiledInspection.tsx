/** The 督检考报备 a case was turned into, with its form as a paper. */
import { Button } from 'antd'
import { client } from '../../../client/office.ts'
import { saveFile } from '../../../client/desktop.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { FileLink } from '../FileLink.tsx'
import type { CaseView } from '../caseTypes.ts'
import { reloadCase, useCaseAct, useMe } from '../useCase.ts'

export function FiledInspection({ view }: { readonly view: CaseView }) {
  const act = useCaseAct(view.row.id)
  const me = useMe()
  const filed = view.inspection
  if (!filed) return null
  const mayMake = me?.roles.some((r) => r === 'reviewer' || r === 'secretary' || r === 'head') ?? false
  const make = async (): Promise<void> => {
    const done = await act.run((commandId) => client.inspection.paper({ commandId, id: filed.id }))
    if (!done) return
    await saveFile(done.file)
    await reloadCase(view.row.id)
  }
  return (
    <section aria-label="督检考报备" className="stack">
      <h2>{filed.ref}</h2>
      <p className="small">
        {filed.unit}「{filed.title}」，
        <span className="whole">
          {filed.from} 至 {filed.to}
        </span>
        ，{filed.townships.join('、')}
      </p>
      <p className="small">
        {filed.groupedWith
          ? `与「${filed.groupedWith}」组团`
          : filed.groupingNote
            ? `不组团：${filed.groupingNote}`
            : '没有可以组团的事项'}
      </p>
      <p className="small">
        {filed.decision ? (
          <>
            <span className={filed.decision.approved ? 'met' : 'official'}>
              {filed.decision.approved ? '✓ 同意' : '✕ 不同意'}
            </span>
            {'　'}
            {filed.decision.approverPost} {filed.decision.approverName}　{filed.decision.on}
          </>
        ) : (
          <span className="suspect">待领导审批（由秘书或主任在「乡镇负担—督检考报备」录入）</span>
        )}
      </p>
      {mayMake && (
        <div>
          <Button loading={act.busy} onClick={() => void make()}>
            制作报备表 .docx
          </Button>
        </div>
      )}
      {view.papers
        .filter((p) => p.kind === '督检考报备表')
        .map((p) => (
          <FileLink key={p.n} caseId={view.row.id} file={p.file} />
        ))}
      <Problem sentence={act.problem} onClose={act.clear} />
    </section>
  )
}
