/** Left: what is known of the file, the outline to jump by, papers that look alike, and the paper itself. */
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { go } from '../../../ui/navigation.ts'
import type { CaseView, Lookalike } from '../caseTypes.ts'
import { elsewhereOf } from '../compare/passages.ts'
import { Paper, paragraphId } from './Paper.tsx'

interface Props {
  readonly view: Pick<CaseView, 'reading' | 'findings'>
  readonly lookalikes: readonly Lookalike[]
  readonly shown: number | null
  readonly onFinding: (index: number) => void
  readonly onCompare: (id: string) => void
}

export function DraftPane({ view, lookalikes, shown, onFinding, onCompare }: Props) {
  const { reading, findings } = view
  const elsewhere = useMemo(() => elsewhereOf(lookalikes), [lookalikes])
  const pane = useRef<HTMLElement>(null)
  const jump = (paragraph: number): void => {
    pane.current?.querySelector(`#${paragraphId(paragraph)}`)?.scrollIntoView({ block: 'start' })
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
      <Paper reading={reading} findings={findings} elsewhere={elsewhere} shown={shown} />
    </section>
  )
}
