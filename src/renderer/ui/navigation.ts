/** Where the window is. The address after # is the route, so that going back, a reload and a bookmark work. */
import { useSyncExternalStore } from 'react'

export type Route =
  | { readonly screen: 'queue' }
  | { readonly screen: 'today'; readonly day?: string }
  | { readonly screen: 'intake' }
  | {
      readonly screen: 'case'
      readonly id: string
      readonly tab?: 'review' | 'compare' | 'legal' | 'versions' | 'countersign' | 'sheet' | 'signOff' | 'number' | 'history'
    }
  | { readonly screen: 'register'; readonly search?: string }
  | { readonly screen: 'library'; readonly search?: string }
  | { readonly screen: 'counts'; readonly month?: string; readonly figure?: string }
  | { readonly screen: 'plan'; readonly tab?: string }
  | { readonly screen: 'load'; readonly tab?: string }
  | { readonly screen: 'search'; readonly query?: string }
  | { readonly screen: 'samples'; readonly sample?: string; readonly n?: string }
  | { readonly screen: 'ledger'; readonly subject?: string }
  | { readonly screen: 'settings'; readonly tab?: string }

export function toHash(route: Route): string {
  const { screen, ...rest } = route
  const query = new URLSearchParams(Object.entries(rest).filter((e): e is [string, string] => typeof e[1] === 'string'))
  const tail = query.toString()
  return `#/${screen}${tail ? `?${tail}` : ''}`
}

const SCREENS: ReadonlySet<string> = new Set([
  'queue',
  'today',
  'intake',
  'case',
  'register',
  'library',
  'counts',
  'plan',
  'load',
  'search',
  'samples',
  'ledger',
  'settings',
])

export function fromHash(hash: string): Route {
  const [path = '', tail = ''] = hash.replace(/^#\/?/, '').split('?')
  if (!SCREENS.has(path)) return { screen: 'queue' }
  const route = { screen: path, ...Object.fromEntries(new URLSearchParams(tail)) }
  if (path === 'case' && !('id' in route)) return { screen: 'queue' }
  return route as unknown as Route
}

export function go(route: Route): void {
  window.location.hash = toHash(route)
}

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

export function useRoute(): Route {
  return fromHash(useSyncExternalStore(subscribe, () => window.location.hash))
}
