/** A refusal on the screen, where the act was tried: what happened · was the work kept · what to do · code. */
import type { Sentence } from '../client/sentences.ts'

export function Problem({ sentence, onClose }: { readonly sentence: Sentence | null; readonly onClose?: () => void }) {
  if (!sentence) return null
  return (
    <div role="alert" className="problem">
      <p className="problem-what">
        <span aria-hidden="true" className="problem-mark">
          ✕
        </span>
        {sentence.what}
      </p>
      {sentence.lines && sentence.lines.length > 0 && (
        <ul>
          {sentence.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p>
        {sentence.kept}
        {sentence.todo}
      </p>
      <p className="problem-code">
        编号 {sentence.code}
        {onClose && (
          <button type="button" className="link" onClick={onClose}>
            知道了
          </button>
        )}
      </p>
    </div>
  )
}
