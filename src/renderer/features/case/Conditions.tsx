/** Named conditions of an act: a mark and a word for each, what is missing in its own line, the rule's source in small type. */
import type { Condition } from './caseTypes.ts'

interface Props {
  readonly conditions: readonly Condition[]
  /** Leads to what would meet the condition, where the screen knows the way. */
  readonly onGo?: (id: Condition['id']) => (() => void) | null
}

export function Conditions({ conditions, onGo }: Props) {
  return (
    <ul className="conditions">
      {conditions.map((c) => {
        const goThere = c.met ? null : (onGo?.(c.id) ?? null)
        return (
          <li key={c.id} className={c.met ? 'is-met' : 'is-unmet'}>
            <span className={`mark ${c.met ? 'met' : 'official'}`}>{c.met ? '✓ 已满足' : '✕ 未满足'}</span>
            <div className="condition-words">
              <p>{c.label}</p>
              {c.detail !== '' && <p className={c.met ? 'small soft' : 'small official'}>{c.detail}</p>}
              <p className="small soft">
                依据 {c.source}
                {goThere && (
                  <button type="button" className="link" data-condition={c.id} onClick={goThere}>
                    去处理
                  </button>
                )}
              </p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
