/** 稿件与稿次: every version with its files and who is in its text, and the way to hand in the next. */
import { useState } from 'react'
import { Button } from 'antd'
import { nextState, STEP_ROLES } from '#domain/review'
import { FileLink } from '../FileLink.tsx'
import { longTime, type CaseView, type Me } from '../caseTypes.ts'
import { AddVersion, type Origin } from './AddVersion.tsx'
import { SinceVersion } from './SinceVersion.tsx'

interface Props {
  readonly view: CaseView
  readonly me: Me
  /** Opened to save a file back, from the review screen. */
  readonly savingBack: boolean
}

export function VersionsTab({ view, me, savingBack }: Props) {
  const possible = nextState(view.row.state, 'addVersion') !== null && STEP_ROLES.addVersion.some((r) => me.roles.includes(r))
  const waiting = view.row.state === 'returned' && view.row.mine
  const [open, setOpen] = useState<Origin | null>(savingBack ? 'edited' : waiting ? 'handedIn' : null)
  const versions = [...view.versions].reverse()
  const drafterOnly = me.roles.every((r) => r === 'drafter')
  return (
    <div className="tab-page">
      {view.row.state === 'returned' && <Returned view={view} />}
      {possible &&
        (open !== null ? (
          <AddVersion view={view} me={me} begins={open} onClose={() => setOpen(null)} />
        ) : (
          <div className="row">
            <Button id="case-main" onClick={() => setOpen('handedIn')}>
              提交新稿次
            </Button>
            {!drafterOnly && <Button onClick={() => setOpen('edited')}>存回改过的本稿</Button>}
          </div>
        ))}
      {!possible && <p className="small soft">当前环节或岗位不能提交新稿次。</p>}
      {versions.map((v) => (
        <section key={v.versionNo} className="paper version" aria-label={`第 ${v.versionNo} 稿`}>
          <h2>
            第 {v.versionNo} 稿{v.versionNo === view.row.versionNo && <span className="mark met">现稿</span>}{' '}
            <span className="mark">{v.origin === 'edited' ? '办内修改' : '起草单位送来'}</span>
          </h2>
          <p className="small soft">
            {v.addedByName} {longTime(v.addedAt)} · {v.charCount} 字（Word 统计 {v.wordCount}） · 约 {v.pages} 页
          </p>
          <p>
            正文 <FileLink caseId={view.row.id} file={v.main} verb={v.versionNo === view.row.versionNo ? '打开本稿' : '下载'} />
          </p>
          {v.attachments.map((f, i) => (
            <p key={f.sha256}>
              附件 {i + 1} <FileLink caseId={view.row.id} file={f} />
            </p>
          ))}
          <p>起草、修改人：{v.contributors.join('、') || '未登记帐号的拟稿人'}</p>
          {v.note !== '' && <p>说明：{v.note}</p>}
          {v.versionNo > 1 && <SinceVersion caseId={view.row.id} versionNo={v.versionNo} />}
        </section>
      ))}
    </div>
  )
}

function Returned({ view }: { readonly view: CaseView }) {
  const last = view.decisions.findLast((d) => d.decision === 'returnForRevision')
  if (!last) return null
  return (
    <section className="notice" aria-label="退回理由">
      <h2>退回理由</h2>
      <ol>
        {last.reasons.map((r, i) => (
          <li key={i}>
            {r.itemId !== null && <span className="item-id">{r.itemId} </span>}
            {r.text}
          </li>
        ))}
      </ol>
      <p className="small soft">
        {last.byName} {longTime(last.at)}
      </p>
    </section>
  )
}
