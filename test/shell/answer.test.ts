import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, NONCE_PLACE, type Page } from '../../src/main/doors/pages.ts'
import { answer } from '../../src/main/shell/answer.ts'

const page = (text: string, type: string): Page => ({ body: Buffer.from(text), type, keep: false })
const PAGES = new Map([
  ['/', page(`<meta nonce="${NONCE_PLACE}">`, 'text/html; charset=utf-8')],
  ['/assets/index-a1.js', page('1', 'text/javascript; charset=utf-8')],
])
const get = (url: string, method = 'GET') => answer(PAGES, { method, url }, 'N0nce')

describe('app:// answers what was built and nothing else', () => {
  it.each<[string, number]>([
    ['app://fawen/', 200],
    ['app://fawen/#/register', 200],
    ['app://fawen/?x=1', 200],
    ['app://fawen/assets/index-a1.js', 200],
    ['app://fawen/assets/../assets/index-a1.js', 200], // resolved inside the address, as any browser does
    ['app://fawen/assets/INDEX-A1.js', 404],
    ['app://fawen/assets', 404],
    ['app://fawen/assets/', 404],
    ['app://fawen//', 404],
    ['app://fawen/../../etc/passwd', 404],
    ['app://fawen/..%2f..%2fetc%2fpasswd', 404],
    ['app://fawen/%2e%2e/%2e%2e/etc/passwd', 404],
    ['app://fawen/assets/index-a1.js%00.png', 404],
    ['app://fawen/assets%5cindex-a1.js', 404],
    ['app://fawen/assets\\index-a1.js', 404],
    ['app://fawen/assets/index-a1.js/', 404],
    ['app://fawen/%61ssets/index-a1.js', 404],
    ['app://fawen/package.json', 404],
    ['app://fawen//etc/passwd', 404],
    ['app://fawen/__proto__', 404],
    ['app://other/', 404],
    ['app://fawen.evil/', 404],
    ['file:///etc/passwd', 404],
  ])('%s: %i', (url, status) => expect(get(url).status).toBe(status))

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s is not answered', (method) =>
    expect(get('app://fawen/', method)).toMatchObject({ status: 405, body: null }),
  )

  it('puts the nonce of the response into its page and its policy', () => {
    const { body, headers } = get('app://fawen/')
    expect(String(body)).toBe('<meta nonce="N0nce">')
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy('N0nce'))
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})
