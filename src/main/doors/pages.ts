/**
 * The built pages as a fixed map from address to bytes, read once: no path is ever joined from an address, so there is
 * nothing to traverse. Served by the browser door and by the desktop's app:// protocol alike.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

export interface Page {
  readonly body: Buffer
  readonly type: string
  /** Hashed file names may be kept for ever; the page itself never. */
  readonly keep: boolean
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
}

export const NONCE_PLACE = '__NONCE__'

/** @param folder out/renderer. The page is at '/', every other file under its own path with forward slashes. */
export function readPages(folder: string): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || !type) continue
    const path = join(entry.parentPath, entry.name)
    const address = `/${relative(folder, path).split(sep).join('/')}`
    pages.set(address === '/index.html' ? '/' : address, { body: readFileSync(path), type, keep: address.startsWith('/assets/') })
  }
  return pages
}

/** Puts the response's nonce into the page; other files are as built. */
export const withNonce = (page: Page, nonce: string): Buffer =>
  page.type.startsWith('text/html') ? Buffer.from(page.body.toString('utf8').replaceAll(NONCE_PLACE, nonce)) : page.body

/** Everything from here, nothing from elsewhere; the nonce lets antd put its style sheets in. `connect` adds nothing by default. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
