/** A new version: brought by the drafting unit, or edited here and saved back. What it changes is shown before it is saved. */
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { client } from '../../../client/office.ts'
import { sentenceOf } from '../../../client/sentences.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { FilePick } from '../../../ui/FilePick.tsx'
import type { CaseView, Me } from '../caseTypes.ts'
import { showCase, useCaseAct } from '../useCase.ts'
import { useCtrlEnter } from '../useKeyPress.ts'
import { ContributorDialog } from './ContributorDialog.tsx'
import { ExamBox } from './ExamBox.tsx'
import { KeepAttachments } from './KeepAttachments.tsx'

export type Origin = 'handedIn' | 'edited'

interface Props {
  readonly view: CaseView
  readonly me: Me
  readonly begins: Origin
  readonly onClose: () => void
}

/** The files as they are chosen now; `n` tells one choice from the next. */
interface Chosen {
  readonly origin: Origin
  readonly main: readonly File[]
  readonly fresh: readonly File[]
  readonly dropped: ReadonlySet<string>
  readonly n: number
}

export function AddVersion({ view, me, begins, onClose }: Props) {
  const act = useCaseAct(view.row.id)
  const drafterOnly = me.roles.every((r) => r === 'drafter')
  const [chosen, setChosen] = useState<Chosen>({ origin: begins, main: [], fresh: [], dropped: new Set(), n: 0 })
  const [note, setNote] = useState('')
  const [ontoCurrent, setOntoCurrent] = useState(false)
  const [asked, setAsked] = useState(false)
  const [telling, setTelling] = useState(false)
  const { origin, main, fresh, dropped } = chosen
  const choose = (change: Partial<Chosen>): void => {
    setChosen((now) => ({ ...now, ...change, n: now.n + 1 }))
    setOntoCurrent(false)
  }
  const current = view.versions.find((v) => v.versionNo === view.row.versionNo)
  const attachments = current?.attachments ?? []
  const keep = attachments.map((f) => f.sha256).filter((sha256) => !dropped.has(sha256))
  const [file] = main
  const exam = useQuery({
    queryKey: ['exam', view.row.id, view.version, chosen.n],
    queryFn: () => client.cases.examine({ caseId: view.row.id, main: file!, attachments: [...fresh], keep, origin }),
    enabled: file !== undefined,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const older = origin === 'edited' && exam.data !== undefined && exam.data.sinceBase !== null && !ontoCurrent
  const next = view.row.versionNo + 1

  const save = async (): Promise<void> => {
    setTelling(false)
    if (!file) return
    const after = await act.run((commandId) =>
      client.cases.addVersion({
        commandId,
        caseId: view.row.id,
        version: view.version,
        main: file,
        attachments: [...fresh],
        keep,
        origin,
        note,
        ontoCurrent,
      }),
    )
    if (!after) return
    showCase(after)
    onClose()
  }
  const ask = (): void => {
    setAsked(true)
    // Nothing is saved before what it changes has been on the screen.
    if (!file || !exam.data || older || act.busy) return
    if (origin === 'edited' && exam.data.becomesContributor) setTelling(true)
    else void save()
  }
  useCtrlEnter(ask)
  return (
    <section className="paper version stack" aria-label={origin === 'edited' ? '存回' : '提交新稿次'}>
      <h2>
        {origin === 'edited' ? '存回为' : ''}第 {next} 稿
      </h2>
      {!drafterOnly && (
        <Radio.Group value={origin} onChange={(e) => choose({ origin: e.target.value as Origin })} aria-label="稿件来源">
          <Radio value="handedIn">起草单位送来</Radio>
          <Radio value="edited">本人在本稿上修改</Radio>
        </Radio.Group>
      )}
      <FilePick
        buttonId="case-main"
        label="正文"
        accept=".docx"
        files={main}
        onFiles={(files) => choose({ main: files })}
        hint=".docx，也可以拖到这里"
        disabled={act.busy}
      />
      {asked && !file && (
        <p role="alert" className="official">
          ✕ 请选择正文文件
        </p>
      )}
      <KeepAttachments
        current={attachments}
        dropped={dropped}
        fresh={fresh}
        disabled={act.busy}
        onToggle={(sha256) => choose({ dropped: toggled(dropped, sha256) })}
      />
      <FilePick
        label={attachments.length > 0 ? '新附件' : '附件'}
        accept=".docx"
        multiple
        files={fresh}
        onFiles={(files) => choose({ fresh: files })}
        hint={attachments.length > 0 ? '增加附件；同名的换掉原附件' : '可选多个；没有附件可不选'}
        disabled={act.busy}
      />
      {exam.isFetching && <output className="late">正在读取并与现稿比对</output>}
      {exam.error && <Problem sentence={sentenceOf(exam.error)} />}
      {exam.data && (
        <ExamBox
          exam={exam.data}
          state={view.row.state}
          origin={origin}
          ontoCurrent={ontoCurrent}
          onOntoCurrent={setOntoCurrent}
        />
      )}
      <div>
        <label htmlFor="version-note">修改说明</label>
        <Input.TextArea
          id="version-note"
          value={note}
          maxLength={1000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={(e) => setNote(e.target.value)}
        />
      </div>
      {act.busy && <output className="late">正在检查并保存稿件</output>}
      {act.conflict && <p className="suspect">他人已先修改，本件已按最新内容重新显示；您选的文件和说明仍在。</p>}
      <Problem sentence={act.problem} onClose={act.clear} />
      {asked && older && (
        <p role="alert" className="official">
          ✕ 请先看过两边的不同并勾选
        </p>
      )}
      <div className="row">
        <Button type="primary" loading={act.busy} disabled={file !== undefined && !exam.data} onClick={ask}>
          保存第 {next} 稿
        </Button>
        <Button onClick={onClose}>不提交</Button>
      </div>
      {telling && <ContributorDialog versionNo={next} onSave={() => void save()} onClose={() => setTelling(false)} />}
    </section>
  )
}

function toggled(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(all)
  if (!next.delete(one)) next.add(one)
  return next
}
