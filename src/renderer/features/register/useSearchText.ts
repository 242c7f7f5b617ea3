/** The text of the search box: as typed at once, as asked a moment later, and in the address so that a reload keeps it. */
import { useEffect, useRef, useState } from 'react'
import { toHash, useRoute } from '../../ui/navigation.ts'

const PAUSE_MS = 250

export function useSearchText() {
  const route = useRoute()
  const inAddress = route.screen === 'register' ? (route.search ?? '') : ''
  const [typed, setTyped] = useState(inAddress)
  const [search, setSearch] = useState(inAddress)
  const [composing, setComposing] = useState(false)
  const written = useRef(inAddress)

  // Another screen, or going back, brought a different text; our own writing comes back here too and is known by `written`.
  useEffect(() => {
    if (inAddress === written.current) return
    written.current = inAddress
    setTyped(inAddress)
    setSearch(inAddress)
  }, [inAddress])

  useEffect(() => {
    if (composing || typed === search) return undefined
    const timer = window.setTimeout(() => {
      const text = typed.trim()
      written.current = text
      // Replaced, not pushed: going back leaves the register instead of walking through what was typed.
      window.history.replaceState(null, '', toHash(text === '' ? { screen: 'register' } : { screen: 'register', search: text }))
      setSearch(typed)
    }, PAUSE_MS)
    return () => window.clearTimeout(timer)
  }, [typed, search, composing])

  return { typed, setTyped, search, setComposing, cameWithSearch: inAddress !== '' }
}
