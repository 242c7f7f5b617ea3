/** Makes a paper of the route and hands it over. */
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../../../client/office.ts'
import { saveFile } from '../../../client/desktop.ts'
import { Problem } from '../../../ui/Problem.tsx'
import type { CaseView } from '../caseTypes.ts'
import { showCase, useCaseAct } from '../useCase.ts'

type Kind = Parameters<typeof client.legal.paper>[0]['kind']

export function MakePaper({ view, kind }: { readonly view: CaseView; readonly kind: Kind }) {
  const act = useCaseAct(view.row.id)
  const [said, setSaid] = useState('')
  const make = async (): Promise<void> => {
    const made = await act.run((commandId) => client.legal.paper({ commandId, caseId: view.row.id, kind }))
    if (!made) return
    showCase(made.case)
    const outcome = await saveFile(made.file)
    setSaid(outcome?.message ?? '已交给浏览器下载')
  }
  return (
    <>
      <Button loading={act.busy} onClick={() => void make()}>
        制作{kind}
      </Button>
      <output className="small soft">{said}</output>
      <Problem sentence={act.problem} onClose={act.clear} />
    </>
  )
}
