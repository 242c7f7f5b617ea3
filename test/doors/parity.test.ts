/** Behind every door the same operations: what the window's port answers, the browser's HTTP answers too. And what HTTP refuses before that. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createORPCClient, type ClientLink } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { servePort, windowSession } from '../../src/main/doors/ipc.ts'
import { serveHttp } from '../../src/main/doors/http.ts'
import { readPages } from '../../src/main/doors/pages.ts'
import { DEMO_PASSWORD } from '../../src/main/app/program/fillDemo.ts'
import { clientOf, commandId, fixture, refusalOf, theDemo, type Client, type Demo } from '../support/theDemo.ts'

const SECRET_NOTE = 'nothing under this name is a page'
let demo: Demo
let folder: string
let door: Awaited<ReturnType<typeof serveHttp>>
const ports: MessagePort[] = []

beforeAll(async () => {
  demo = await theDemo(['C-2026-0144'])
  folder = mkdtempSync(join(tmpdir(), 'fawen-pages-'))
  const pages = join(folder, 'renderer')
  mkdirSync(join(pages, 'assets'), { recursive: true })
  writeFileSync(join(pages, 'index.html'), '<!doctype html><meta name="csp-nonce" content="__NONCE__">')
  writeFileSync(join(pages, 'assets', 'main-abc123.js'), 'export {}')
  writeFileSync(join(folder, 'secret.json'), SECRET_NOTE)
  door = await serveHttp(demo.program, readPages(pages), 0)
})
afterAll(async () => {
  for (const port of ports) port.close()
  await door.close()
  await demo.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A browser: it keeps the cookie it is given and sends it back. */
function browser(): { client: Client; cookies: string[] } {
  const cookies: string[] = []
  const link = new HttpLink({
    url: `${door.address}rpc`,
    headers: { 'x-fawen': '1' },
    fetch: async (req, init) => {
      const last = cookies.at(-1)
      if (last) req.headers.set('cookie', last.split(';')[0]!)
      const answer = await fetch(req, init as RequestInit)
      cookies.push(...answer.headers.getSetCookie())
      return answer
    },
  })
  return { client: createORPCClient(link), cookies }
}

/** The desktop's window, over a real port. */
function desktopWindow(): Client {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  servePort(port1 as unknown as Parameters<typeof servePort>[0], demo.program, windowSession())
  const link: ClientLink<Record<never, never>> = new PortLink({
    port: port2 as unknown as ConstructorParameters<typeof PortLink>[0]['port'],
  })
  port2.start()
  return createORPCClient(link)
}

const bytesOf = async (file: File): Promise<{ name: string; type: string; bytes: string }> => ({
  name: file.name,
  type: file.type,
  bytes: Buffer.from(await file.arrayBuffer()).toString('base64'),
})

/** One person's look round the desk; everything that was answered. */
async function lookRound(client: Client): Promise<Record<string, unknown>> {
  const noSession = await refusalOf(client.cases.queue())
  const me = await client.session.signIn({ login: 'zhoulan', password: DEMO_PASSWORD })
  const queue = await client.cases.queue()
  const row = queue.mine[0]!
  const view = await client.cases.get({ caseId: row.id })
  return {
    noSession,
    wrongPassword: await refusalOf(client.session.unlock({ password: '不是这个密码' })),
    me,
    queue,
    view,
    read: await client.intake.read({ main: fixture('01_通知_clean.docx'), attachments: [{ name: '附件1.xlsx' }] }),
    refusedDraft: await refusalOf(client.intake.read({ main: fixture('17a_密级_正文.docx'), attachments: [] })),
    register: await client.register.page({ seriesCode: '云政办发', year: 2026, limit: 5 }),
    shut: await refusalOf(
      client.review.decide({ commandId: commandId(), caseId: row.id, version: view.version, decision: 'refuse', reasons: [] }),
    ),
    conflict: await refusalOf(
      client.review.decide({ commandId: commandId(), caseId: row.id, version: 99, decision: 'refuse', reasons: [] }),
    ),
    notAllowed: await refusalOf(
      client.number.draw({
        commandId: commandId(),
        caseId: row.id,
        version: 1,
        printDate: '2026-10-22' as never,
        copies: 1,
        recipients: '',
      }),
    ),
    file: await bytesOf(await client.cases.file({ caseId: row.id, sha256: view.versions[0]!.main.sha256 })),
    month: await client.statistics.month({ month: '2026-10' as never }),
    out: await client.session.signOut(),
    after: await client.session.me(),
  }
}

describe('every door answers alike', () => {
  it('over HTTP and over a port as in the process itself: values, refusals with their facts, files', async () => {
    const inside = await lookRound(clientOf(demo.program))
    expect(inside).toMatchObject({
      noSession: { code: 'SIGN_IN_REQUIRED' },
      shut: { code: 'GATE_SHUT' },
      conflict: { code: 'CONFLICT' },
      after: null,
    })
    expect((inside['file'] as { bytes: string }).bytes.length).toBeGreaterThan(1000)
    expect(await lookRound(desktopWindow())).toEqual(inside)
    expect(await lookRound(browser().client)).toEqual(inside)
  })

  it('two windows have each their own session', async () => {
    const [one, two] = [desktopWindow(), desktopWindow()]
    await one.session.signIn({ login: 'zhoulan', password: DEMO_PASSWORD })
    expect((await one.session.me())?.login).toBe('zhoulan')
    expect(await two.session.me()).toBeNull()
  })
})

describe('the session cookie', () => {
  it('is kept from scripts and from other sites, and is taken back at the end', async () => {
    const { client, cookies } = browser()
    await client.session.signIn({ login: 'zhoulan', password: DEMO_PASSWORD })
    expect(cookies).toHaveLength(1)
    expect(cookies[0]).toMatch(/^fawen_session=[\w-]{40,}; Path=\/; HttpOnly; SameSite=Strict$/)
    await client.session.signOut()
    expect(cookies.at(-1)).toBe('fawen_session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0')
  })
})

interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** One request as it is written, with nothing tidied up on the way. */
function send(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const req = request(
      { host: '127.0.0.1', port: Number(new URL(door.address).port), method, path, headers, agent: false },
      (res) => {
        let text = ''
        res.setEncoding('utf8')
        res.on('data', (chunk: string) => (text += chunk))
        res.on('end', () => {
          req.destroy()
          resolve({ status: res.statusCode!, headers: res.headers, body: text })
        })
        res.on('error', reject)
      },
    )
    req.on('error', reject)
    // A body that was announced and does not come: the answer must not wait for it.
    if (body === undefined && method === 'POST') req.flushHeaders()
    else req.end(body)
  })
}
const OWN = { 'x-fawen': '1', 'content-type': 'application/json' }

describe('the browser door', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/assets/main-abc123.js'],
    ['POST', '/rpc/program/status'],
  ])('answers nothing under a foreign name: %s %s', async (method, path) => {
    const answer = await send(method, path, { ...OWN, host: 'evil.example' })
    expect(answer).toMatchObject({ status: 421, body: 'wrong host' })
  })

  it.each([
    ['without the header only our page sends', { 'content-type': 'application/json' }],
    ['from a foreign page', { ...OWN, origin: 'http://evil.example' }],
    ['from a page of another port here', { ...OWN, origin: 'http://127.0.0.1:1' }],
    ['from a sandboxed page', { ...OWN, origin: 'null' }],
    ['that the browser calls cross-site', { ...OWN, 'sec-fetch-site': 'cross-site' }],
  ])('refuses a call %s', async (_, headers) => {
    for (const method of ['POST', 'GET'])
      expect(await send(method, '/rpc/program/status', headers, method === 'POST' ? '{}' : undefined)).toMatchObject({
        status: 403,
        body: 'not from here',
      })
  })

  it('answers a call of its own', async () => {
    const answer = await send('POST', '/rpc/program/status', OWN, '{}')
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject({ json: { store: 'open', kind: 'demo' } })
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  })

  it.each([
    '/rpc/program/close',
    '/rpc/nothing',
    '/rpc/',
    '/rpc/program/status/more',
    '/rpc/__proto__/constructor',
    '/rpc/session/constructor',
  ])('knows no operation %s', async (path) => {
    expect((await send('POST', path, OWN, '{}')).status).toBe(404)
  })

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/..%5c..%5csecret.json',
    '//secret.json',
    '/secret.json',
    '/index.html/../secret.json',
    '/.env',
  ])('serves its pages and nothing beside them: %s', async (path) => {
    const answer = await send('GET', path)
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain(SECRET_NOTE)
  })

  it('sends the page with its policy, and a nonce of its own each time', async () => {
    const [one, two] = [await send('GET', '/'), await send('GET', '/?x=1')]
    const nonce = (a: Answered): string =>
      /style-src 'self' 'nonce-([^']+)'/.exec(String(a.headers['content-security-policy']))![1]!
    expect(one.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(one.body).toContain(`content="${nonce(one)}"`)
    expect(two.body).toContain(`content="${nonce(two)}"`)
    expect(nonce(one)).not.toBe(nonce(two))
    expect(one.headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect((await send('GET', '/assets/main-abc123.js')).headers['cache-control']).toContain('immutable')
  })

  it('refuses a body larger than any draft, or of a length not said, before reading it', async () => {
    const tooLarge = await send('POST', '/rpc/intake/read', { ...OWN, 'content-length': String(300 * 1024 * 1024) })
    expect(tooLarge).toMatchObject({ status: 413, body: 'too large' })
    const unsaid = await send('POST', '/rpc/intake/read', { ...OWN, 'transfer-encoding': 'chunked' })
    expect(unsaid).toMatchObject({ status: 411, body: 'length required' })
    expect((await send('POST', '/rpc/program/status', OWN, '{}')).status).toBe(200)
  })

  it('answers input that is not as agreed with 400, and says nothing of its inside', async () => {
    for (const body of ['{', '[]', '{"json":{"login":1}}', '{"json":null,"meta":[[99,"__proto__"]]}']) {
      const answer = await send('POST', '/rpc/session/signIn', OWN, body)
      expect(answer.status, body).toBe(400)
      expect(answer.body, body).not.toMatch(/node_modules|src\/main|at .+:\d+:\d+/)
    }
  })
})
