/**
 * Every security decision of the window, as pure functions and frozen data; test/shell holds their tables of cases. The rest of
 * this folder only asks. Numbers in brackets: items of Electron's security checklist.
 */
import { extname, isAbsolute, relative, resolve } from 'node:path'

export const APP_SCHEME = 'app'
export const APP_HOST = 'fawen'
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/`

/** [18] No more than what pages need; in particular no bypassCSP, no service workers. */
export const SCHEME_PRIVILEGES = Object.freeze({ standard: true, secure: true, supportFetchAPI: true })

/** [2, 3, 4, 6, 8–12] The only web preferences in the program. */
export const makeWebPreferences = (preload: string, version: string) =>
  Object.freeze({
    preload,
    additionalArguments: [`--fawen-version=${version}`],
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Drafts are not to be sent to a dictionary download.
    spellcheck: false,
  })

/**
 * [13] Compares scheme and host, not prefixes: `app://fawen.evil/` begins like ours. `origin` is no help, Node gives 'null' for
 * schemes it does not know.
 */
export function isAppUrl(url: string): boolean {
  const at = URL.parse(url)
  return at?.protocol === `${APP_SCHEME}:` && at.host === APP_HOST && at.username === '' && at.password === ''
}

/** [17] A message counts only when it comes from the top frame of our own page. A frame that has gone is null. */
export const isTrustedSender = (frame: { readonly url: string; readonly parent: unknown } | null): boolean =>
  frame !== null && frame.parent === null && isAppUrl(frame.url)

/** [5] Electron grants what no handler denies. The pages copy text; nothing else is theirs. */
export const mayHavePermission = (permission: string, requestingUrl: string): boolean =>
  permission === 'clipboard-sanitized-write' && isAppUrl(requestingUrl)

/** What this program writes and lets the system open: no kind that can run by itself. */
const SAFE_KINDS: ReadonlySet<string> = new Set(['.docx', '.xlsx', '.pdf', '.csv'])

export const isSafeKind = (name: string): boolean => SAFE_KINDS.has(extname(name).toLowerCase())

/** [15] Only files of those kinds inside the export folder go to the system's programs; no web address ever does. */
export function mayOpenFile(path: string, folder: string): boolean {
  const inside = relative(resolve(folder), resolve(path))
  return inside !== '' && !inside.startsWith('..') && !isAbsolute(inside) && isSafeKind(path)
}

// Control characters, what Windows refuses in names, and marks that reorder text (a `xcod.exe` shown as `exe.docx`).
const NOT_IN_NAMES = /[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const LONGEST_STEM = 100

/** A name that is one path segment on every system, or null when its kind is not one this program writes. */
export function safeFileName(name: string): string | null {
  const clean = name
    .normalize('NFC')
    .replace(NOT_IN_NAMES, '_')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (!isSafeKind(clean)) return null
  const kind = extname(clean)
  const stem = Array.from(clean.slice(0, -kind.length)).slice(0, LONGEST_STEM).join('').trim() || '文件'
  return `${RESERVED.test(stem) ? '_' : ''}${stem}${kind.toLowerCase()}`
}
