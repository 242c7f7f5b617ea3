/**
 * The browser door: the router over HTTP and the built pages. On one machine it listens on 127.0.0.1 only.
 * Every request is checked for its Host (DNS rebinding), every call for its Origin and its own header (CSRF).
 */
import { randomBytes } from 'node:crypto'
import { RPCHandler } from '@orpc/server/fastify'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { DoorContext, Program, SessionSlot } from '../app/context.ts'
import { router } from '../app/router.ts'
import { contentSecurityPolicy, withNonce, type Page } from './pages.ts'

const COOKIE = 'fawen_session'
/** A draft with its attachments; the contract has the limit for each file. */
const LARGEST_BODY = 256 * 1024 * 1024

/** Host names this door answers to. */
export const isOwnHost = (host: string | undefined, port: number): boolean =>
  host !== undefined && [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`].includes(host.toLowerCase())

/** A call that changes something must come from our own page: same origin and the header only our client sends. */
export const isOwnCall = (headers: {
  origin?: string | undefined
  host?: string | undefined
  own?: string | undefined
  site?: string | undefined
}): boolean =>
  headers.own === '1' &&
  (headers.origin === undefined || headers.origin === `http://${headers.host}`) &&
  (headers.site === undefined || headers.site === 'same-origin')

export function cookieToken(header: string | undefined): string | null {
  const m = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]{20,100})(?:;|$)`).exec(header ?? '')
  return m?.[1] ?? null
}

function sessionSlot(request: FastifyRequest, reply: FastifyReply): SessionSlot {
  let token = cookieToken(request.headers.cookie)
  return {
    from: request.ip === '127.0.0.1' || request.ip === '::1' ? '本机浏览器' : request.ip,
    token: () => token,
    keep: (fresh) => {
      token = fresh
      void reply.header(
        'set-cookie',
        fresh
          ? `${COOKIE}=${fresh}; Path=/; HttpOnly; SameSite=Strict`
          : `${COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`,
      )
    },
  }
}

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

/** @param pages the built renderer; @param port 0 for any free one. @returns the running server and its address */
export async function serveHttp(
  program: Program,
  pages: ReadonlyMap<string, Page>,
  port: number,
): Promise<{ address: string; close: () => Promise<void> }> {
  const app: FastifyInstance = fastify({ logger: false, forceCloseConnections: true })
  const handler = new RPCHandler<DoorContext>(router)
  let listening = port

  app.addHook('onRequest', async (request, reply) => {
    if (!isOwnHost(request.headers.host, listening)) return reply.code(421).send('wrong host')
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    // Fastify's own limit is for bodies it reads itself. A length that was said cannot be passed; one that was not is not begun.
    if (request.headers['transfer-encoding'] !== undefined)
      return reply.code(411).header('connection', 'close').send('length required')
    if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY)
      return reply.code(413).header('connection', 'close').send('too large')
    return undefined
  })
  // Bodies go to the router unread: it parses files and JSON itself.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))

  app.all('/rpc/*', async (request, reply) => {
    const { headers } = request
    if (
      !isOwnCall({
        origin: headers.origin,
        host: headers.host,
        own: first(headers['x-fawen']),
        site: first(headers['sec-fetch-site']),
      })
    ) {
      return reply.code(403).send('not from here')
    }
    const { matched } = await handler.handle(request, reply, {
      prefix: '/rpc',
      context: { program, session: sessionSlot(request, reply) },
    })
    return matched ? reply : reply.code(404).send('unknown operation')
  })
  app.get('/*', async (request, reply) => {
    const page = pages.get(request.url.split(/[?#]/)[0]!)
    if (!page) return reply.code(404).type('text/plain; charset=utf-8').send('没有这个页面')
    const nonce = randomBytes(16).toString('base64')
    if (page.keep) void reply.header('cache-control', 'public, max-age=31536000, immutable')
    return reply.header('content-security-policy', contentSecurityPolicy(nonce)).type(page.type).send(withNonce(page, nonce))
  })

  await app.listen({ port, host: '127.0.0.1' })
  listening = (app.server.address() as { port: number }).port
  return { address: `http://127.0.0.1:${listening}/`, close: () => app.close() }
}
