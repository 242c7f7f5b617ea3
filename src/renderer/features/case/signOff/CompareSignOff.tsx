/** The second person's look: scan and transcription side by side, 相符 or 不符. Nobody compares the own entry. */
import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useCallback, useState } from 'react'
import { client } from '../../../client/office.ts'
import { sentenceOf } from '../../../client/sentences.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { Conditions } from '../Conditions.tsx'
import { FileLink } from '../FileLink.tsx'
import type { CaseView, SignOff, StoredFile } from '../caseTypes.ts'
import { fetchFile, showCase, useCaseAct } from '../useCase.ts'
import { SignOffFacts } from './SignOffFacts.tsx'

export function CompareSignOff({ view, signOff }: { readonly view: CaseView; readonly signOff: SignOff }) {
  const act = useCaseAct(view.row.id)
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const step = view.steps.find((s) => s.step === 'signOffMatches')
  const shut = step?.open !== true
  const missing = asked && note.trim() === ''
  const compare = async (matches: boolean): Promise<void> => {
    if (!matches) {
      setAsked(true)
      if (note.trim() === '') return document.getElementById('compare-note')?.focus()
    }
    const after = await act.run((commandId) =>
      client.signOff.compare({ commandId, caseId: view.row.id, version: view.version, matches, note }),
    )
    if (after) showCase(after)
  }
  return (
    <section className="compare" aria-label="核对签批">
      <div className="paper version scan-box">
        <h2>扫描件</h2>
        <Scan caseId={view.row.id} file={signOff.scan} />
      </div>
      <div className="stack">
        <div className="paper version">
          <h2>录入的文字</h2>
          <SignOffFacts signOff={signOff} />
        </div>
        <label htmlFor="compare-note">核对说明（不符时写明不符之处）</label>
        <Input.TextArea
          id="compare-note"
          value={note}
          maxLength={1000}
          disabled={shut}
          autoSize={{ minRows: 2, maxRows: 6 }}
          {...(missing ? { status: 'error' as const, 'aria-invalid': true } : {})}
          onChange={(e) => setNote(e.target.value)}
        />
        {missing && (
          <p role="alert" className="official">
            ✕ 请写明不符之处
          </p>
        )}
        {act.conflict && <p className="suspect">他人已先修改，本件已按最新内容重新显示；您写的说明仍在。</p>}
        <Problem sentence={act.problem} onClose={act.clear} />
        <div className="row">
          <Button id="case-main" type="primary" disabled={shut} loading={act.busy} onClick={() => void compare(true)}>
            相符
          </Button>
          <Button danger disabled={shut || act.busy} onClick={() => void compare(false)}>
            不符
          </Button>
        </div>
        {step && <Conditions conditions={step.conditions} />}
      </div>
    </section>
  )
}

/** Images on the page, from the stored bytes; anything else is handed over as a file. */
function Scan({ caseId, file }: { readonly caseId: string; readonly file: StoredFile }) {
  const image = /\.(png|jpe?g)$/i.test(file.name)
  const bytes = useQuery({
    queryKey: ['scan', caseId, file.sha256],
    queryFn: () => fetchFile(caseId, file.sha256),
    enabled: image,
    staleTime: Infinity,
  })
  const stored = bytes.data
  // The address lives as long as the picture: a blob kept longer keeps the file in memory.
  const show = useCallback(
    (picture: HTMLImageElement | null) => {
      if (!picture || !stored) return undefined
      const address = URL.createObjectURL(stored)
      picture.src = address
      return () => URL.revokeObjectURL(address)
    },
    [stored],
  )
  return (
    <>
      {image && stored && <img ref={show} alt={`签批单扫描件 ${file.name}`} className="scan" />}
      {image && bytes.isPending && <p className="late">正在取扫描件</p>}
      {bytes.error && <Problem sentence={sentenceOf(bytes.error)} />}
      {!image && <p className="soft">此类文件不在页面内显示，请打开后对照。</p>}
      <p>
        <FileLink caseId={caseId} file={file} verb="打开" />
      </p>
    </>
  )
}
