/** Named conditions of an act, what is unmet first: a mark and a word for each, what is missing, the rule's source in small type. */
import { sourceInWords } from '#domain/sourceWords'
import type { Condition } from './caseTypes.ts'

interface Props {
  readonly conditions: readonly Condition[]
  /** Leads to what would meet the condition, where the screen knows the way. */
  readonly onGo?: (id: Condition['id']) => (() => void) | null
}

export function Conditions({ conditions, onGo }: Props) {
  return (
    <ul className="conditions">
      {[...conditions.filter((c) => !c.met), ...conditions.filter((c) => c.met)].map((c) =>
        c.met ? <Met key={c.id} condition={c} /> : <Unmet key={c.id} condition={c} go={onGo?.(c.id) ?? null} />,
      )}
    </ul>
  )
}

function Unmet({ condition, go }: { readonly condition: Condition; readonly go: (() => void) | null }) {
  return (
    <li>
      <span className="mark official">✕ 未满足</span>
      <div className="condition-words">
        <p>{condition.label}</p>
        {condition.detail !== '' && <p className="small official">{condition.detail}</p>}
        <p className="small soft">
          依据 {sourceInWords(condition.source)}
          {go && (
            <button type="button" className="link" data-condition={condition.id} onClick={go}>
              去处理
            </button>
          )}
        </p>
      </div>
    </li>
  )
}

function Met({ condition }: { readonly condition: Condition }) {
  return (
    <li className="small">
      <span className="mark met">✓ 已满足</span>
      <p className="condition-words">
        {condition.label}
        <span className="soft">
          {condition.detail !== '' && `：${condition.detail}`}（{sourceInWords(condition.source)}）
        </span>
      </p>
    </li>
  )
}
