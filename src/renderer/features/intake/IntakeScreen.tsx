/** 收稿: the draft and its attachments are chosen, read, the form confirmed, the case opened. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import type { IntakeReading, Me } from '#contract/views'
import { client, orpc, queryClient } from '../../client/office.ts'
import { useKeys, type Key } from '../../ui/Keys.tsx'
import { go } from '../../ui/navigation.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/useAct.ts'
import { FileDrop } from './FileDrop.tsx'
import { FormFields } from './FormFields.tsx'
import { FIELD_NAMES, missingFields } from './needed.ts'
import { ReadingPanel } from './ReadingPanel.tsx'
import { useIntakeDraft } from './useIntakeDraft.ts'
import './intake.css'

const KEYS: readonly Key[] = [
  { keys: ['Enter'], does: '到下一栏（单行栏目）' },
  { keys: ['Ctrl+Enter'], does: '提交审核' },
]

export function IntakeScreen({ me }: { readonly me: Me }) {
  useKeys('收稿', KEYS)
  const office = useQuery(orpc.settings.office.queryOptions())
  const draft = useIntakeDraft(me)
  const [main, setMain] = useState<File | null>(null)
  const [attachments, setAttachments] = useState<readonly File[]>([])
  const [reading, setReading] = useState<IntakeReading['reading'] | null>(null)
  const [tried, setTried] = useState(false)
  const [round, setRound] = useState(0)
  const read = useAct()
  const submit = useAct()
  const form = useRef<HTMLFormElement>(null)
  const missing = tried ? missingFields(draft.form) : []

  const choose = async (nextMain: File | null, nextAttachments: readonly File[]) => {
    submit.clear()
    read.clear()
    setReading(null)
    setMain(nextMain)
    setAttachments(nextAttachments)
    if (!nextMain) return
    const found = await read.run(() =>
      client.intake.read({ main: nextMain, attachments: nextAttachments.map((f) => ({ name: f.name })) }),
    )
    if (found) {
      setReading(found.reading)
      draft.fill(found.form, found.foundAt)
      setRound((n) => n + 1)
    }
  }
  // A refused file is let go at once: of a 涉密 one nothing may stay, not even its name on the screen.
  useEffect(() => {
    if (read.problem?.code !== 'DRAFT_REFUSED') return
    setMain(null)
    setAttachments([])
  }, [read.problem])

  const hand = async (e?: FormEvent) => {
    e?.preventDefault()
    setTried(true)
    const [first] = missingFields(draft.form)
    if (first) {
      document.getElementById(`f-${first}`)?.focus()
      return
    }
    if (!main) return
    const done = await submit.run((commandId) =>
      client.intake.submit({ commandId, form: draft.form, main, attachments: [...attachments] }),
    )
    if (!done) return
    draft.clear()
    await queryClient.invalidateQueries({ queryKey: orpc.cases.key() })
    go({ screen: 'case', id: done.caseId })
  }

  const onKeyDown = (e: KeyboardEvent<HTMLFormElement>) => {
    if (e.key !== 'Enter') return
    if (e.ctrlKey) {
      e.preventDefault()
      void hand()
      return
    }
    const at = e.target as HTMLElement
    if (!(at instanceof HTMLInputElement) || at.type === 'checkbox' || at.getAttribute('role') === 'combobox') return
    e.preventDefault()
    const fields = [
      ...(form.current?.querySelectorAll<HTMLElement>('input:not([type=file]):not(:disabled), textarea, button[type=submit]') ??
        []),
    ]
    fields[fields.indexOf(at) + 1]?.focus()
  }

  const clear = () => {
    draft.clear()
    setTried(false)
    setRound((n) => n + 1)
    void choose(null, [])
  }

  return (
    <form ref={form} className="page intake" onSubmit={(e) => void hand(e)} onKeyDown={onKeyDown} noValidate>
      <div className="page-head">
        <h1>收稿</h1>
        <p className="soft small">涉密文件不得在本机办理。稿件中没有密级标志，不等于不涉密，请先自行确认。</p>
      </div>
      <div className="intake-files">
        <FileDrop
          id="main-file"
          label="送审稿"
          hint="选择 .docx，或拖到这里"
          primary={main === null}
          files={main ? [main] : []}
          disabled={read.busy || submit.busy}
          onFiles={([file]) => void choose(file ?? null, attachments)}
        />
        <FileDrop
          id="attachment-files"
          label="附件文件"
          hint="起草说明、附件、依据，可以选多个"
          multiple
          files={attachments}
          disabled={read.busy || submit.busy}
          onFiles={(files) => void choose(main, files)}
        />
      </div>
      {read.busy && (
        <p role="status" className="late">
          正在读取稿件……
        </p>
      )}
      {draft.cameBack && !main && !read.busy && !read.problem && (
        <p role="status" className="came-back">
          上次填写的内容已恢复；文件没有保存，请重新选择送审稿和附件。
        </p>
      )}
      <Problem sentence={read.problem} />
      {read.problem && main && (
        <div>
          <Button onClick={() => void choose(main, attachments)}>重新读取送审稿</Button>
        </div>
      )}
      <div className="intake-columns">
        <div className="intake-form">
          <FormFields
            key={round}
            form={draft.form}
            foundAt={draft.foundAt}
            missing={missing}
            office={office.data}
            change={draft.change}
          />
        </div>
        <ReadingPanel reading={reading} />
      </div>
      <div className="intake-foot">
        <Problem sentence={submit.problem} />
        {tried && (missing.length > 0 || !main) && (
          <p role="alert" className="official">
            ✕ 还缺：{[...(main ? [] : ['送审稿']), ...missing.map((m) => FIELD_NAMES[m])].join('、')}
          </p>
        )}
        <div className="row spread">
          <Button onClick={clear} disabled={submit.busy}>
            清空重填
          </Button>
          <span className="soft small">填写的内容随时保存在本机，提交前可以离开</span>
          <Button type="primary" size="large" htmlType="submit" loading={submit.busy} disabled={read.busy}>
            提交审核
          </Button>
        </div>
      </div>
    </form>
  )
}
