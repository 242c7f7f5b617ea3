/**
 * The stand-in's own test, on the tiny program test/standin/probe: each thing that the specs of the real program rely on. The same
 * spec passes on real Electron where its binary exists.
 */
import { join } from 'node:path'
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test'

interface Probe {
  unsaved: boolean
  asked: number
  quitAsked: number
  portClosed?: boolean
  senders: { url: string; isTop: boolean }[]
}
interface PageWindow extends Window {
  readonly api: {
    refused: string
    argv: string[]
    echo(value: unknown): Promise<unknown>
    fail(): Promise<void>
    add(a: number, b: number): number
    throws(): void
    joined(): string
  }
  menu: unknown[]
  violations: string[]
  executed?: boolean
}

let app: ElectronApplication
let page: Page
const probe = <T>(read: (state: Probe) => T): Promise<T> =>
  app.evaluate((_electronModule, source) => (0, eval)(`(${source})(globalThis.probe)`) as T, read.toString()) // oxlint-disable-line no-eval
const inPage = <T>(read: (w: PageWindow) => T | Promise<T>): Promise<T> =>
  page.evaluate((source) => (0, eval)(`(${source})(window)`) as T, read.toString()) // oxlint-disable-line no-eval

test.beforeEach(async () => {
  app = await _electron.launch({ args: [join(import.meta.dirname, '../standin/probe')] })
  page = await app.firstWindow()
  await expect(page.locator('body[data-ready]')).toBeVisible()
})
test.afterEach(async () => {
  // A window that still refuses to close would hold the run for half a minute.
  await probe((state) => (state.unsaved = false)).catch(() => {})
  const ended = app.close().then(() => true)
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 10_000))
  if (!(await Promise.race([ended, late]))) app.process().kill('SIGKILL')
})
