/**
 * What a person set up for herself (columns, theme, filters), kept in this browser under her login. Storage can be full or shut:
 * then the setting lives until the page closes, and nothing else is lost.
 */
import { createContext, useCallback, useContext, useState } from 'react'

/** Login of the person at the desk; '' before sign-in. */
export const OwnerContext = createContext('')

export function readKept<T>(store: Storage, key: string, otherwise: T): T {
  try {
    const text = store.getItem(key)
    return text === null ? otherwise : (JSON.parse(text) as T)
  } catch {
    return otherwise
  }
}

export function keep(store: Storage, key: string, value: unknown): void {
  try {
    if (value === undefined) store.removeItem(key)
    else store.setItem(key, JSON.stringify(value))
  } catch {
    // Full or shut: see above.
  }
}

export function useRemembered<T>(name: string, initial: T): readonly [T, (value: T) => void] {
  const key = `fawen:${useContext(OwnerContext)}:${name}`
  const [entry, setEntry] = useState(() => ({ key, value: readKept(localStorage, key, initial) }))
  const value = entry.key === key ? entry.value : readKept(localStorage, key, initial)
  const change = useCallback(
    (next: T) => {
      setEntry({ key, value: next })
      keep(localStorage, key, next)
    },
    [key],
  )
  return [value, change]
}
