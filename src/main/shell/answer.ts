/** What app://fawen/ answers: a page of the fixed map, or nothing. */
import { contentSecurityPolicy, withNonce, type Page } from '../doors/pages.ts'
import { isAppUrl } from './security.ts'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | null
}

const NOT_HERE: Answer = { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: null }

/** The address is a key of the map or it is nothing: it is not decoded, joined or normalised into a path. */
export function answer(pages: ReadonlyMap<string, Page>, request: { method: string; url: string }, nonce: string): Answer {
  if (!isAppUrl(request.url)) return NOT_HERE
  if (request.method !== 'GET') return { ...NOT_HERE, status: 405 }
  const page = pages.get(new URL(request.url).pathname)
  if (!page) return NOT_HERE
  return {
    status: 200,
    headers: {
      'content-type': page.type,
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
    body: withNonce(page, nonce),
  }
}
