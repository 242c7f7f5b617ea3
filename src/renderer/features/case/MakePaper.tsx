/** One click makes a paper of the case: the .docx goes to the person, what it is and where it went is said in place. */
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { saveFile } from '../../client/desktop.ts'
import { Problem } from '../../ui/Problem.tsx'
import { reloadCase, useCaseAct } from './useCase.ts'

interface Props {
  readonly caseId: string
  readonly id?: string
  readonly primary?: boolean
  readonly small?: boolean
  readonly children: ReactNode
  readonly make: (commandId: string) => Promise<{ readonly file: File; readonly fontNotes: readonly string[] }>
  readonly onMade?: () => void
}

export function MakePaper({ caseId, id, primary = false, small = false, children, make, onMade }: Props) {
  const act = useCaseAct(caseId)
  const [done, setDone] = useState<{ readonly words: string; readonly fontNotes: readonly string[] } | null>(null)
  const run = async (): Promise<void> => {
    const made = await act.run(async (commandId) => {
      const paper = await make(commandId)
      const outcome = await saveFile(paper.file)
      await reloadCase(caseId)
      return {
        words: outcome?.message ?? `已下载 ${paper.file.name}，请用 WPS 或 Word 打开打印。`,
        fontNotes: paper.fontNotes,
      }
    })
    if (!made) return
    setDone(made)
    onMade?.()
  }
  return (
    <>
      <Button
        {...(id === undefined ? {} : { id })}
        type={primary ? 'primary' : 'default'}
        size={small ? 'small' : 'middle'}
        loading={act.busy}
        onClick={() => void run()}
      >
        {children}
      </Button>
      {done && (
        <output className="notice is-met small">
          <p>✓ {done.words}</p>
          {done.fontNotes.map((n) => (
            <p key={n} className="suspect">
              {n}
            </p>
          ))}
        </output>
      )}
      <Problem sentence={act.problem} onClose={act.clear} />
    </>
  )
}
