/** A stored file of the case: one click hands it to the person. */
import { useState } from 'react'
import { saveFile } from '../../client/desktop.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/useAct.ts'
import { sizeInWords } from '../../ui/sizeInWords.ts'
import type { StoredFile } from './caseTypes.ts'
import { fetchFile } from './useCase.ts'

export function FileLink({
  caseId,
  file,
  verb = '下载',
}: {
  readonly caseId: string
  readonly file: StoredFile
  readonly verb?: string
}) {
  const act = useAct()
  const [said, setSaid] = useState('')
  const hand = (): Promise<void> =>
    act
      .run(async () => saveFile(await fetchFile(caseId, file.sha256)))
      .then((outcome) => setSaid(outcome === undefined ? '' : (outcome?.message ?? '已交给浏览器下载')))
  return (
    <span className="file-link">
      <span className="file-name">{file.name}</span> <span className="small soft whole">{sizeInWords(file.size)}</span>{' '}
      <button type="button" className="link" disabled={act.busy} onClick={() => void hand()}>
        {verb}
        <span className="visually-hidden">{file.name}</span>
      </button>
      <output className="small soft">{said}</output>
      <Problem sentence={act.problem} onClose={act.clear} />
    </span>
  )
}
