/** The violations: each is one file's text, and the rule that must catch it there. */

export interface Plant {
  /** A new file of the copy, or an existing one to which the text is added. */
  readonly file: string
  readonly text: string
  readonly rule: string
}

const listed = (place: string): string => `only what is listed: ${place}`

/**
 * For dependency-cruiser: one for each of its rules, more where a rule has several sides. Each in a file of its own, because a
 * violation is known by the file it is in.
 */
export const EDGES: readonly Plant[] = [
  { file: 'src/shared/domain/planted1.ts', text: "import 'zod'", rule: listed('^src/shared/domain/') },
  { file: 'src/shared/domain/planted2.ts', text: "import 'node:fs'", rule: listed('^src/shared/domain/') },
  { file: 'src/shared/domain/planted3.ts', text: "import '#contract/errors'", rule: listed('^src/shared/domain/') },
  { file: 'src/shared/contract/planted4.ts', text: "import '../../main/app/context.ts'", rule: listed('^src/shared/contract/') },
  { file: 'src/shared/contract/planted5.ts', text: "import 'kysely'", rule: listed('^src/shared/contract/') },
  { file: 'src/main/app/planted6.ts', text: "import '../storage/plantedStore.ts'", rule: listed('^src/main/app/') },
  { file: 'src/main/app/planted7.ts', text: "import 'node:fs'", rule: listed('^src/main/app/') },
  { file: 'src/main/storage/planted8.ts', text: "import '../app/router.ts'", rule: listed('^src/main/storage/') },
  { file: 'src/main/storage/planted9.ts', text: "import 'electron'", rule: listed('^src/main/storage/') },
  { file: 'src/main/sheets/planted10.ts', text: "import '../drafts/plantedDraft.ts'", rule: listed('^src/main/sheets/') },
  { file: 'src/main/sheets/planted11.ts', text: "import 'node:http'", rule: listed('^src/main/sheets/') },
  { file: 'src/main/drafts/planted12.ts', text: "import 'node:child_process'", rule: listed('^src/main/drafts/') },
  { file: 'src/main/drafts/planted13.ts', text: "import '../sheets/plantedSheet.ts'", rule: listed('^src/main/drafts/') },
  { file: 'src/main/workers/planted14.ts', text: "import '../storage/plantedStore.ts'", rule: listed('^src/main/workers/') },
  { file: 'src/main/machine/planted15.ts', text: "import '../storage/plantedStore.ts'", rule: listed('^src/main/machine/') },
  { file: 'src/main/doors/ipcPlanted16.ts', text: "import '../storage/plantedStore.ts'", rule: listed('^src/main/doors/ipc') },
  { file: 'src/main/doors/planted17.ts', text: "import 'electron'", rule: listed('^src/main/doors/(?!ipc)') },
  { file: 'src/main/doors/planted18.ts', text: "import './ipc.ts'", rule: listed('^src/main/doors/(?!ipc)') },
  { file: 'src/main/shell/planted19.ts', text: "import '../app/router.ts'", rule: listed('^src/main/shell/') },
  { file: 'src/main/compose.ts', text: "import 'electron'", rule: listed('^src/main/compose[.]ts$') },
  { file: 'src/main/index.ts', text: "import './storage/plantedStore.ts'", rule: listed('^src/main/index[.]ts$') },
  { file: 'src/main/server.ts', text: "import './storage/plantedStore.ts'", rule: listed('^src/main/server[.]ts$') },
  { file: 'src/main/cli/planted20.ts', text: "import '../shell/security.ts'", rule: listed('^src/main/cli([.]ts$|/)') },
  { file: 'src/preload/planted21.ts', text: "import '#domain/day'", rule: listed('^src/preload/') },
  { file: 'src/preload/planted22.ts', text: "import 'node:fs'", rule: listed('^src/preload/') },
  {
    file: 'src/renderer/ui/planted23.ts',
    text: "import '../features/plantedC/plantedPage.ts'",
    rule: listed('^src/renderer/ui/'),
  },
  { file: 'src/renderer/client/planted24.ts', text: "import 'antd'", rule: listed('^src/renderer/client/') },
  {
    file: 'src/renderer/features/plantedA/planted25.ts',
    text: "import '../plantedC/plantedPage.ts'",
    rule: listed('^src/renderer/features/([^/]+)/'),
  },
  {
    file: 'src/renderer/features/plantedA/planted26.ts',
    text: "import '../../../main/app/router.ts'",
    rule: listed('^src/renderer/features/([^/]+)/'),
  },
  {
    file: 'src/renderer/features/plantedB/planted27.ts',
    text: "import '@orpc/client'",
    rule: listed('^src/renderer/features/([^/]+)/'),
  },
  {
    file: 'src/renderer/app/planted28.ts',
    text: "import '../../main/shell/security.ts'",
    rule: listed('^src/renderer/(app/|[^/]+$)'),
  },

  { file: 'src/renderer/client/planted29.ts', text: "import '#contract/errors'", rule: 'contract as types' },
  { file: 'src/main/shell/planted30.ts', text: "import '#contract/errors'", rule: 'contract as types in the shell' },
  { file: 'src/main/storage/planted31.ts', text: "import '../app/ports.ts'", rule: 'ports as types' },

  { file: 'src/main/plantedStray32.ts', text: "import 'node:fs'", rule: 'no strays' },
  { file: 'src/plantedRoom/planted33.ts', text: "import '#domain/day'", rule: 'no strays' },
  { file: 'src/shared/plantedStray34.ts', text: "import '#domain/day'", rule: 'no strays' },
  { file: 'src/main/serverPlanted35.ts', text: "import './shell/window.ts'", rule: 'server and command line without electron' },
  { file: 'src/main/app/planted36.ts', text: "import '../compose.ts'", rule: 'compose is the root' },
  { file: 'src/main/app/planted37.ts', text: "import '../../../test/plantedTest.ts'", rule: 'tests are leaves' },
  { file: 'src/shared/domain/planted38.ts', text: "import './planted38.ts'", rule: 'no cycles' },
  { file: 'src/main/app/planted39.ts', text: "import './nowhere.ts'", rule: 'no unresolved' },
]

/** What plants point at: files that break nothing themselves. */
export const SOIL: readonly string[] = [
  'src/main/storage/plantedStore.ts',
  'src/main/sheets/plantedSheet.ts',
  'src/main/drafts/plantedDraft.ts',
  'src/renderer/features/plantedC/plantedPage.ts',
  'test/plantedTest.ts',
]

/** For the compiler: text that the runtime of the folder does not have. `rule` is the error's code. */
export const TYPES: readonly Plant[] = [
  { file: 'src/shared/domain/plantedDom.ts', text: 'export const a = document.title', rule: 'TS2584' },
  { file: 'src/shared/domain/plantedNode.ts', text: 'export const a = process.pid', rule: 'TS2591' },
  { file: 'src/shared/domain/plantedConsole.ts', text: 'console.log(1)', rule: 'TS2584' },
  { file: 'src/shared/domain/plantedTimer.ts', text: 'setTimeout(() => 1, 1)', rule: 'TS2304' },
  { file: 'src/shared/domain/plantedFetch.ts', text: "export const a = fetch('x')", rule: 'TS2304' },
  { file: 'src/shared/domain/plantedFs.ts', text: "export { readFileSync } from 'node:fs'", rule: 'TS2591' },
  { file: 'src/shared/domain/plantedContract.ts', text: "export type { FawenBridge } from '#contract/bridge'", rule: 'TS6307' },
  { file: 'src/shared/contract/plantedDom.ts', text: 'export const a = document.title', rule: 'TS2584' },
  { file: 'src/shared/contract/plantedNode.ts', text: 'export const a = process.pid', rule: 'TS2591' },
  { file: 'src/renderer/plantedMain.ts', text: "export { isAppUrl } from '../main/shell/security.ts'", rule: 'TS6307' },
  { file: 'src/renderer/plantedNode.ts', text: 'export const a = process.pid', rule: 'TS2591' },
  { file: 'src/renderer/plantedFs.ts', text: "export { readFileSync } from 'node:fs'", rule: 'TS2591' },
  { file: 'src/shared/domain/plantedIndex.ts', text: 'export const a: string = ["x"][0]', rule: 'TS2322' },
  { file: 'src/shared/domain/plantedEnum.ts', text: 'export enum A { B }', rule: 'TS1294' },
  { file: 'src/shared/domain/plantedOptional.ts', text: 'export const a: { b?: string } = { b: undefined }', rule: 'TS2375' },
]

/** For the linter. `rule` is its code. */
export const LINT: readonly Plant[] = [
  { file: 'src/shared/domain/planted.ts', text: 'export const a = () => Date.now()', rule: 'eslint(no-restricted-globals)' },
  { file: 'src/shared/domain/plantedNew.ts', text: 'export const a = () => new Date()', rule: 'eslint(no-restricted-globals)' },
  {
    file: 'src/shared/domain/plantedDice.ts',
    text: 'export const a = () => Math.random()',
    rule: 'eslint(no-restricted-properties)',
  },
  {
    file: 'src/main/app/planted.ts',
    text: 'async function act(): Promise<void> {}\nexport function run(): void {\n  act()\n}',
    rule: 'typescript(no-floating-promises)',
  },
  {
    file: 'src/main/app/plantedSwitch.ts',
    text: "export function name(kind: 'a' | 'b'): string {\n  switch (kind) {\n    case 'a':\n      return '1'\n  }\n  return ''\n}",
    rule: 'typescript(switch-exhaustiveness-check)',
  },
  {
    file: 'src/main/app/plantedAwait.ts',
    text: 'async function ok(): Promise<boolean> {\n  return true\n}\nexport const run = (): number => (ok() ? 1 : 2)',
    rule: 'typescript(no-misused-promises)',
  },
  {
    file: 'src/main/app/plantedThrow.ts',
    text: "export function f(): never {\n  throw 'text'\n}",
    rule: 'typescript(only-throw-error)',
  },
  { file: 'src/main/app/plantedAny.ts', text: 'export const a = (x: any): unknown => x', rule: 'typescript(no-explicit-any)' },
  { file: 'src/main/app/plantedDefault.ts', text: 'export default 1', rule: 'import(no-default-export)' },
  { file: 'src/main/app/plantedEval.ts', text: "export const a = (): unknown => eval('1')", rule: 'eslint(no-eval)' },
  { file: 'src/main/app/plantedFunction.ts', text: "export const a = new Function('return 1')", rule: 'eslint(no-new-func)' },
  {
    file: 'src/main/storage/plantedHash.ts',
    text: "import { createHash } from 'node:crypto'\nexport const a = createHash('md5')",
    rule: 'fawen(hash-name)',
  },
  {
    file: 'src/main/storage/plantedHashName.ts',
    text: "import { createHash } from 'node:crypto'\nexport const a = (name: string) => createHash(name)",
    rule: 'fawen(hash-name)',
  },
  {
    file: 'src/renderer/ui/Planted.tsx',
    text: 'export const A = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />',
    rule: 'react(no-danger)',
  },
  {
    file: 'src/renderer/ui/plantedHtml.ts',
    text: 'export function f(e: HTMLElement, html: string): void {\n  e.innerHTML = html\n}',
    rule: 'eslint(no-restricted-properties)',
  },
  {
    file: 'src/renderer/ui/plantedUuid.ts',
    text: 'export const a = () => crypto.randomUUID()',
    rule: 'eslint(no-restricted-properties)',
  },
]

/** For knip: code that nothing uses. */
export const DEAD: readonly Plant[] = [
  { file: 'src/main/app/plantedDead.ts', text: 'export const a = 1', rule: 'files' },
  { file: 'src/main/shell/lock.ts', text: 'export const plantedUnused = 1', rule: 'exports' },
]
