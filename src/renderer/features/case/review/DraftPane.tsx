/** Left: what is known of the file, the outline to jump by, papers that look alike, and the paper itself. */
import { Checkbox } from 'antd'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { go } from '../../../ui/navigation.ts'
import { FileLink } from '../FileLink.tsx'
import type { CaseView, Lookalike } from '../caseTypes.ts'
import { elsewhereOf } from '../compare/passages.ts'
import { ATTACHMENT_KINDS } from '../versions/ComparisonBox.tsx'
import { Paper, paragraphId } from './Paper.tsx'
import type { Looking } from './useLooking.ts'

interface Props {
  readonly view: Pick<CaseView, 'row' | 'versions' | 'reading' | 'findings'>
  readonly lookalikes: readonly Lookalike[]
  /** Looking back to an earlier version. */
  readonly looking: Looking
  readonly shown: number | null
  readonly onFinding: (index: number) => void
  readonly onCompare: (id: string) => void
  /** Null where the person may not bring a version. */
  readonly onSaveBack: (() => void) | null
}

export function DraftPane({ view, lookalikes, looking, shown, onFinding, onCompare, onSaveBack }: Props) {
  const { reading, findings } = view
  const elsewhere = useMemo(() => elsewhereOf(lookalikes), [lookalikes])
  const current = view.versions.find((v) => v.versionNo === view.row.versionNo)
  const pane = useRef<HTMLElement>(null)
  const jump = (paragraph: number): void => {
    looking.unfoldFor(paragraphId(paragraph))?.scrollIntoView({ block: 'start' })
  }
  // One listener for all marks: the paper itself stays untouched while answers change.
  const click = useEffectEvent(onFinding)
  useEffect(() => {
    const box = pane.current
    const listen = (e: MouseEvent): void => {
      const mark = e.target instanceof Element ? e.target.closest<HTMLElement>('mark[data-finding]') : null
      if (mark) click(Number(mark.dataset['finding']))
    }
    box?.addEventListener('click', listen)
    return () => box?.removeEventListener('click', listen)
  }, [])
  const unplaced = findings.filter((f) => f.place === null).length
  return (
    <section
      ref={pane}
      className="pane draft-pane"
      aria-label="稿件"
      // What scrolls must be reached by keyboard.
      tabIndex={0}
    >
      <div className="draft-facts">
        <p className="small soft">
          <span className="whole">{reading.charCount} 字</span> · <span className="whole">约 {reading.pages} 页</span> ·{' '}
          <span className="whole">
            发现 {findings.length} 处{unplaced > 0 ? `（${unplaced} 处不在文中）` : ''}
          </span>
        </p>
        {current && (
          <p className="small">
            <FileLink caseId={view.row.id} file={current.main} verb="打开本稿" />
            {onSaveBack && (
              <button type="button" className="link" onClick={onSaveBack}>
                存回
              </button>
            )}
          </p>
        )}
        <LookingBack looking={looking} />
        {reading.warnings.map((w) => (
          <p key={w.code} className="small">
            <span className={`mark ${w.mustSettle ? 'official' : 'soft'}`}>{w.mustSettle ? '须处理' : '注意'}</span> {w.message}
          </p>
        ))}
        {lookalikes.length > 0 && (
          <details open>
            <summary>相近的文件 {lookalikes.length} 件</summary>
            <ul className="similar">
              {lookalikes.map((l) => (
                <li key={l.id}>
                  <button
                    type="button"
                    className="link"
                    onClick={() => (l.text ? onCompare(l.id) : go({ screen: 'register', search: l.docNumber ?? l.title }))}
                  >
                    {l.text ? `文字相同 ${l.text.sharePercent}%，对照：` : `标题相似 ${l.titlePercent}%：`}
                    <span className="doc-number">{l.docNumber ?? '无文号'}</span> {l.title}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        )}
        {reading.outline.length > 0 && (
          <details open={reading.outline.length <= 6}>
            <summary>提纲 {reading.outline.length} 条</summary>
            <ul className="outline">
              {reading.outline.map((o) => (
                <li key={o.paragraph} className={`outline-${o.level}`}>
                  <button type="button" className="link" onClick={() => jump(o.paragraph)}>
                    {o.text}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <Paper
        reading={reading}
        findings={findings}
        elsewhere={elsewhere}
        shown={shown}
        changes={looking.changes}
        onlyChanges={looking.onlyChanges}
      />
    </section>
  )
}

/** 与第 n 稿的不同: on when a text comes back, with the unchanged folded. */
function LookingBack({ looking }: { readonly looking: Looking }) {
  const { since, changes, comparison } = looking
  if (since === null) return null
  const attachments = comparison?.attachments.filter((a) => a.kind !== 'same') ?? []
  return (
    <div className="looking-back">
      <p>
        <b>与第 {since} 稿的不同</b>{' '}
        {changes ? (
          <span className={changes.count > 0 ? 'suspect' : 'met'}>
            {changes.count > 0 ? `${changes.count} 处` : '正文没有改动'}
            {attachments.length > 0 && `，附件 ${attachments.length} 个`}
          </span>
        ) : (
          <span className="small soft late">正在比对</span>
        )}
      </p>
      {changes && changes.count > 0 && (
        <Checkbox checked={looking.onlyChanges} onChange={(e) => looking.setOnlyChanges(e.target.checked)}>
          只看改动
        </Checkbox>
      )}
      {attachments.map((a, i) => (
        <p key={i} className="small suspect">
          附件{ATTACHMENT_KINDS[a.kind]}：{a.after ?? a.before}
        </p>
      ))}
    </div>
  )
}
