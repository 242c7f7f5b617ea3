/** The keys of the review screen. They rest while something is typed; elsewhere than on the rows, arrows scroll. */
import { isTyping, type Key } from '../../../ui/Keys.tsx'
import { useKeyPress } from '../useKeyPress.ts'

export const REVIEW_KEYS: readonly Key[] = [
  { keys: ['↑', '↓'], does: '上一项、下一项' },
  { keys: ['1', '2', '3'], does: '符合、不符合、不适用；在「未触发」上按 1 确认本组' },
  { keys: ['0'], does: '清除这一项的答案' },
  { keys: ['Y'], does: '沿用上一稿对这一项的答案' },
  { keys: ['Enter'], does: '写理由；在理由中再按一次为写好' },
  { keys: ['F'], does: '跳到稿件中的发现处，再按看下一处，Esc 返回' },
  { keys: ['G'], does: '下一个未答的项或未满足的条件' },
  { keys: ['B'], does: '看乡镇负担' },
  { keys: ['R'], does: '规范性文件认定' },
  { keys: ['[', ']', 'Ctrl+←', 'Ctrl+→'], does: '上一组、下一组' },
  { keys: ['Ctrl+S'], does: '现在保存（平时随填随存）' },
  { keys: ['Ctrl+P'], does: '看审批单' },
  { keys: ['Ctrl+Enter'], does: '作出决定；在决定栏中再按一次为确认' },
]

export interface ReviewActions {
  readonly move: (by: 1 | -1) => void
  readonly edge: (at: 'first' | 'last') => void
  readonly answer: (n: 1 | 2 | 3) => void
  readonly clear: () => void
  /** Confirms what was answered on the earlier version. */
  readonly carry: () => void
  readonly reason: () => void
  readonly find: () => void
  readonly next: () => void
  readonly load: () => void
  readonly group: (by: 1 | -1) => void
  readonly decide: () => void
  /** Back to the row from the draft. */
  readonly back: () => void
  readonly save: () => void
  readonly determine: () => void
}

export function useReviewKeys(actions: ReviewActions): void {
  useKeyPress((e, target) => {
    const act = actOf(e, target, actions)
    act?.()
    return act !== null
  })
}

function actOf(e: KeyboardEvent, target: HTMLElement, a: ReviewActions): (() => void) | null {
  if (e.ctrlKey && e.key === 'Enter') return a.decide
  if (e.ctrlKey && e.key.toLowerCase() === 's') return a.save
  if (isTyping(target) || e.altKey || e.metaKey) return null
  if (e.ctrlKey) return e.key === 'ArrowLeft' ? () => a.group(-1) : e.key === 'ArrowRight' ? () => a.group(1) : null
  switch (e.key.toLowerCase()) {
    case 'f':
      return a.find
    case 'g':
      return a.next
    case 'b':
      return a.load
    case 'r':
      return a.determine
    case '[':
    case '【':
      return () => a.group(-1)
    case ']':
    case '】':
      return () => a.group(1)
  }
  const onMark = target.closest('mark') !== null
  if (onMark && e.key === 'Escape') return a.back
  return target === document.body || onMark || target.closest('.checklist-pane') !== null ? onRows(e, target, onMark, a) : null
}

function onRows(e: KeyboardEvent, target: HTMLElement, onMark: boolean, a: ReviewActions): (() => void) | null {
  switch (e.key) {
    case 'ArrowDown':
      return () => a.move(1)
    case 'ArrowUp':
      return () => a.move(-1)
    case 'Home':
      return () => a.edge('first')
    case 'End':
      return () => a.edge('last')
    case '1':
    case '2':
    case '3': {
      const n = Number(e.key) as 1 | 2 | 3
      return () => a.answer(n)
    }
    case 'y':
    case 'Y':
      return a.carry
    case '0':
    case 'Delete':
      return a.clear
    case 'Enter':
      // A button under the focus has its own Enter.
      return target.closest('button, a, summary') && !onMark ? null : a.reason
    default:
      return null
  }
}
