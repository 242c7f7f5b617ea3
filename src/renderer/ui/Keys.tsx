/** The keys of the screen one is on, shown by ?. A screen names its own; those of the whole program always follow. */
import { Modal } from 'antd'
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'

export interface Key {
  /** As printed on the keyboard: 'Ctrl+Enter', '↑', '?'. */
  readonly keys: readonly string[]
  readonly does: string
}

const EVERYWHERE: readonly Key[] = [
  { keys: ['Ctrl+F'], does: '查询' },
  { keys: ['F1', '?'], does: '显示按键' },
  { keys: ['Esc'], does: '关闭最上面的窗口' },
  { keys: ['↑', '↓', 'PageUp', 'PageDown', 'Home', 'End'], does: '在列表中移动' },
  { keys: ['Enter'], does: '打开所选的一行（双击相同）' },
  { keys: ['Alt+←', 'Alt+→'], does: '焦点在列名上时，改变列宽' },
]

type Register = (title: string, keys: readonly Key[]) => () => void
const RegisterKeys = createContext<Register>(() => () => undefined)

/** Names the keys of a screen while it is shown. `keys` must be stable (a constant of the module). */
export function useKeys(title: string, keys: readonly Key[]): void {
  const register = useContext(RegisterKeys)
  useEffect(() => register(title, keys), [register, title, keys])
}

/** True when the key belongs to what is being typed. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
}

export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const [groups, setGroups] = useState<readonly { readonly title: string; readonly keys: readonly Key[] }[]>([])
  const register = useMemo<Register>(
    () => (title, keys) => {
      const group = { title, keys }
      setGroups((now) => [...now, group])
      return () => setGroups((now) => now.filter((g) => g !== group))
    },
    [],
  )

  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.altKey || e.metaKey) return
      if (e.key === 'F1' || ((e.key === '?' || e.key === '？') && !isTyping(e.target))) {
        e.preventDefault()
        setOpen(true)
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  return (
    <RegisterKeys.Provider value={register}>
      {children}
      <Modal open={open} title="按键" footer={null} onCancel={() => setOpen(false)} width={620} destroyOnHidden>
        <div className="stack">
          {[...groups, { title: '各处通用', keys: EVERYWHERE }].map((group) => (
            <section key={group.title}>
              <h2>{group.title}</h2>
              <dl className="keys-list">
                {group.keys.map((key) => (
                  <div key={key.does} style={{ display: 'contents' }}>
                    <dt>
                      {key.keys.map((k) => (
                        <span key={k}>
                          <kbd>{k}</kbd>{' '}
                        </span>
                      ))}
                    </dt>
                    <dd>{key.does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </Modal>
    </RegisterKeys.Provider>
  )
}
