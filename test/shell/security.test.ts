import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  APP_PAGE,
  isAppUrl,
  isTrustedSender,
  makeWebPreferences,
  mayHavePermission,
  mayOpenFile,
  safeFileName,
  SCHEME_PRIVILEGES,
} from '../../src/main/shell/security.ts'

describe('a window may show our own pages and nothing else', () => {
  it.each<[string, boolean]>([
    ['app://fawen/', true],
    ['app://fawen/#/cases/1', true],
    ['app://fawen/assets/index.js', true],
    ['APP://FAWEN/', false], // a scheme Node does not know keeps the host's case; Chromium sends it in small letters
    ['app://fawen.evil/', false],
    ['app://fawen@evil/', false],
    ['app://evil@fawen/', false],
    ['app://:x@fawen/', false],
    ['app://fawen:81/', false],
    ['app://other/', false],
    ['app:fawen/', false],
    ['app:///fawen/', false],
    ['apps://fawen/', false],
    ['application://fawen/', false],
    ['file:///etc/passwd', false],
    ['file://fawen/', false],
    ['file:///C:/Windows/System32/calc.exe', false],
    ['\\\\server\\share\\a.docx', false],
    ['smb://server/share', false],
    ['ms-msdt:/id PCWDiagnostic', false],
    ['http://fawen/', false],
    ['https://fawen/', false],
    ['http://127.0.0.1/', false],
    ['https://xn--fawen-0m6f/', false],
    ['//fawen/', false],
    ['/', false],
    ['', false],
    ['about:blank', false],
    ['about:srcdoc', false],
    ['data:text/html,<script>1</script>', false],
    ['javascript:alert(1)', false],
    ['blob:app://fawen/5f1c', false],
    ['filesystem:app://fawen/t', false],
    ['view-source:app://fawen/', false],
    ['devtools://devtools/bundled/', false],
    ['chrome://gpu', false],
    ['ws://fawen/', false],
    ['vbscript:1', false],
    [' app://fawen/', true], // URL parsing trims, as Chromium's does
    ['app://fa\nwen/', true], // and drops line breaks
    ['app://fawen%2eevil/', false],
    ['app://ｆawen/', false],
  ])('%j: %s', (url, ours) => expect(isAppUrl(url)).toBe(ours))
})

describe('a message counts only from the top frame of our own page', () => {
  it.each<[string, Parameters<typeof isTrustedSender>[0], boolean]>([
    ['our page', { url: APP_PAGE, parent: null }, true],
    ['a frame inside our page', { url: APP_PAGE, parent: {} }, false],
    ['another page', { url: 'https://fawen/', parent: null }, false],
    ['a look-alike host', { url: 'app://fawen.evil/', parent: null }, false],
    ['an empty frame', { url: '', parent: null }, false],
    ['a frame that has gone', null, false],
  ])('%s', (_, frame, trusted) => expect(isTrustedSender(frame)).toBe(trusted))
})

/** Every name that Electron's own types know for a permission handler: a new version brings its new ones into this table. */
function permissionsOfElectron(): string[] {
  const types = readFileSync(createRequire(import.meta.url).resolve('electron/electron.d.ts'), 'utf8')
  const unions = types.match(/set(Permission(Check|Request)Handler)\(.+permission: (('[\w-]+' \| )+'[\w-]+')/g) ?? []
  return [...new Set(unions.flatMap((union) => [...union.matchAll(/'([\w-]+)'/g)].map(([, name]) => name!)))]
}

describe('no permission is granted but to put text on the clipboard', () => {
  const known = permissionsOfElectron()
  it('knows the names', () => {
    expect(known.length).toBeGreaterThan(25)
    expect(known).toContain('clipboard-sanitized-write')
  })
  const denied = [...known.filter((name) => name !== 'clipboard-sanitized-write'), 'a-permission-to-come', '']
  it.each(denied)('%j is denied', (permission) => expect(mayHavePermission(permission, APP_PAGE)).toBe(false))
  it.each<[string, boolean]>([
    [APP_PAGE, true],
    ['app://fawen', true],
    ['https://fawen/', false],
    ['app://fawen.evil/', false],
    ['', false],
  ])('clipboard-sanitized-write for %j: %s', (url, may) => expect(mayHavePermission('clipboard-sanitized-write', url)).toBe(may))
})

describe('every window gets the same locked preferences', () => {
  it('is exactly this, frozen', () => {
    const preferences = makeWebPreferences('/p/index.cjs', '1.2.3')
    expect(preferences).toEqual({
      preload: '/p/index.cjs',
      additionalArguments: ['--fawen-version=1.2.3'],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
    expect(Object.isFrozen(preferences)).toBe(true)
  })
  it('gives the scheme no privilege beyond pages', () =>
    expect(SCHEME_PRIVILEGES).toEqual({ standard: true, secure: true, supportFetchAPI: true }))
})

describe('only files this program writes, inside its own folder, are handed to the system', () => {
  const folder = '/home/li/文档/发文审核台'
  it.each<[string, boolean]>([
    [join(folder, '审批单.docx'), true],
    [join(folder, '登记簿.XLSX'), true],
    [join(folder, '2026/a.pdf'), true],
    [join(folder, 'a.csv'), true],
    [join(folder, '../a.docx'), false],
    [`${folder}/../发文审核台.evil/a.docx`, false],
    ['/home/li/文档/发文审核台2/a.docx', false],
    [folder, false],
    [join(folder, 'a.docm'), false],
    [join(folder, 'a.docx.lnk'), false],
    [join(folder, 'a.bat'), false],
    [join(folder, 'a.desktop'), false],
    [join(folder, 'a'), false],
    [join(folder, '.docx'), false],
    ['/etc/passwd', false],
    ['\\\\server\\share\\a.docx', false],
    ['file:///a.docx', false],
  ])('%s: %s', (path, may) => expect(mayOpenFile(path, folder)).toBe(may))
})

describe('a saved name is one harmless path segment', () => {
  it.each<[string, string | null]>([
    ['发文审批单（县政办发〔2026〕12号）.docx', '发文审批单（县政办发〔2026〕12号）.docx'],
    ['a.DOCX', 'a.docx'],
    ['../../etc/cron.d/a.csv', '_.._etc_cron.d_a.csv'],
    ['C:\\Windows\\a.pdf', 'C__Windows_a.pdf'],
    ['a\u0000.docx', 'a_.docx'],
    ['a\u202excod.docx', 'a_xcod.docx'],
    ['con.docx', '_con.docx'],
    ['LPT1.xlsx', '_LPT1.xlsx'],
    ['console.docx', 'console.docx'],
    ['<关于>"x"?.docx', '_关于__x__.docx'],
    ['  a.docx. ', 'a.docx'],
    ['a.docx::$DATA', null],
    ['a.exe', null],
    ['a.docx.exe', null],
    ['a.docm', null],
    ['.docx', null],
    ['', null],
  ])('%j becomes %j', (name, safe) => expect(safeFileName(name)).toBe(safe))

  it('is cut at a hundred characters, never inside one', () =>
    expect(safeFileName(`${'𠮷'.repeat(200)}.docx`)).toBe(`${'𠮷'.repeat(100)}.docx`))
})
