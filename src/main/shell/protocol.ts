/** app://fawen/ : the built pages, each response with a nonce of its own. */
import { randomBytes } from 'node:crypto'
import { protocol } from 'electron'
import type { Page } from '../doors/pages.ts'
import { answer } from './answer.ts'
import { APP_SCHEME, SCHEME_PRIVILEGES } from './security.ts'

/** Before the app is ready, or it has no effect. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: SCHEME_PRIVILEGES }])
}

export function serveApp(pages: ReadonlyMap<string, Page>): void {
  protocol.handle(APP_SCHEME, (request) => {
    const { status, headers, body } = answer(pages, request, randomBytes(16).toString('base64'))
    return new Response(body && new Uint8Array(body), { status, headers })
  })
}
