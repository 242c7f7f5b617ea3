/** A comparison as a whole: its kind in words, the text, the attachments. */
import { changedOnly } from '#domain/compareText'
import { EDIT_NAMES } from '#domain/editKind'
import { Differences } from './Differences.tsx'
import type { Comparison } from './useComparison.ts'

export const ATTACHMENT_KINDS = { same: '未变', changed: '有改动', added: '新增', removed: '去掉' } as const

interface Props {
  readonly comparison: Comparison
  readonly before: string
  readonly after: string
}

export function ComparisonBox({ comparison, before, after }: Props) {
  const { paragraphs, attachments, edit } = comparison
  const changed = changedOnly(paragraphs)
  return (
    <div className="stack comparison">
      <p>
        <span className={`mark ${edit === 'layout' ? 'met' : 'suspect'}`}>{EDIT_NAMES[edit]}</span>{' '}
        <span className="small soft">
          {changed.length === 0
            ? '正文逐段相同，只可能有空格、全角半角和版式的不同。'
            : `正文不同 ${changed.length} 处，未改动的段落没有列出。`}
        </span>
      </p>
      {changed.length > 0 && <Differences changes={paragraphs} before={before} after={after} />}
      {attachments.length > 0 && (
        <ul className="plain-list" aria-label="附件的不同">
          {attachments.map((a, i) => (
            <li key={i}>
              <span className={`mark small ${a.kind === 'same' ? 'soft' : 'suspect'}`}>附件{ATTACHMENT_KINDS[a.kind]}</span>{' '}
              {a.before !== null && a.after !== null && a.before !== a.after ? `${a.before} → ${a.after}` : (a.after ?? a.before)}
              {a.kind === 'changed' &&
                (a.paragraphs ? (
                  <Differences changes={a.paragraphs} before={before} after={after} />
                ) : (
                  <span className="small soft">（这种文件只能比较内容是否相同）</span>
                ))}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
