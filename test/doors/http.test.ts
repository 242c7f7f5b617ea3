import { describe, expect, it } from 'vitest'
import { cookieToken, isOwnCall, isOwnHost } from '../../src/main/doors/http.ts'
import { contentSecurityPolicy, withNonce } from '../../src/main/doors/pages.ts'

describe('the browser door answers only to its own host names (DNS rebinding)', () => {
  it.each([
    ['127.0.0.1:8760', true],
    ['localhost:8760', true],
    ['LOCALHOST:8760', true],
    ['[::1]:8760', true],
    ['127.0.0.1:8761', false],
    ['127.0.0.1', false],
    ['evil.example:8760', false],
    ['127.0.0.1.evil.example:8760', false],
    ['localhost:8760@evil.example', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (host, expected) => {
    expect(isOwnHost(host, 8760)).toBe(expected)
  })
})

describe('a call comes from our own page (CSRF)', () => {
  const host = '127.0.0.1:8760'
  it.each([
    ['our page', { origin: `http://${host}`, host, own: '1', site: 'same-origin' }, true],
    [
      'our page on plain http, which sends no Sec-Fetch-Site',
      { origin: `http://${host}`, host, own: '1', site: undefined },
      true,
    ],
    ['another program on this machine, with the header', { origin: undefined, host, own: '1', site: undefined }, true],
    ['no header of ours: a form or an image', { origin: `http://${host}`, host, own: undefined, site: 'same-origin' }, false],
    ['another site', { origin: 'http://evil.example', host, own: '1', site: 'cross-site' }, false],
    ['another port of this machine', { origin: 'http://127.0.0.1:9999', host, own: '1', site: 'same-site' }, false],
    ['a sandboxed page', { origin: 'null', host, own: '1', site: 'cross-site' }, false],
    ['https in place of http', { origin: `https://${host}`, host, own: '1', site: undefined }, false],
  ])('%s', (_, headers, expected) => {
    expect(isOwnCall(headers)).toBe(expected)
  })
})

describe('the session cookie', () => {
  const token = 'AbCdEfGhIjKlMnOpQrStUvWx-_0123'
  it.each([
    [`fawen_session=${token}`, token],
    [`other=1; fawen_session=${token}; more=2`, token],
    [`xfawen_session=${token}`, null],
    ['fawen_session=', null],
    ['fawen_session=<script>alert(1)</script>aaaaaaa', null],
    [undefined, null],
  ])('%s', (header, expected) => {
    expect(cookieToken(header)).toBe(expected)
  })
})

describe('the page', () => {
  it('gets the nonce of its response, other files are as built', () => {
    const html = {
      body: Buffer.from('<meta name="csp-nonce" content="__NONCE__">'),
      type: 'text/html; charset=utf-8',
      keep: false,
    }
    expect(withNonce(html, 'abc').toString()).toBe('<meta name="csp-nonce" content="abc">')
    const js = { body: Buffer.from('"__NONCE__"'), type: 'text/javascript', keep: true }
    expect(withNonce(js, 'abc').toString()).toBe('"__NONCE__"')
  })

  it('loads nothing from outside and runs no script of its own text', () => {
    const csp = contentSecurityPolicy('abc')
    expect(csp).toContain("default-src 'none'")
    expect(csp).toContain("script-src 'self'")
    expect(csp).not.toMatch(/script-src[^;]*unsafe/)
    expect(csp).not.toMatch(/https?:/)
  })
})
