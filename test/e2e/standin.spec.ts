/**
 * The stand-in's own test, on the tiny program test/standin/probe: each thing that the specs of the real program rely on. It uses
 * Playwright's Electron API only, so it runs on real Electron too where its program is installed.
 */
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test'

interface Probe {
  unsaved: boolean
  asked: number
  quitAsked: number
  portClosed?: boolean
  senders: { url: string; isTop: boolean }[]
}
/** In the page. */
declare const window: Window & {
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
  secret?: string
  require?: unknown
  process?: unknown
}
/** In the main process. */
declare const probe: Probe

let app: ElectronApplication
let page: Page
/** Playwright lets go of it when the program ends. */
let child: ChildProcess

test.beforeEach(async () => {
  app = await _electron.launch({ args: [join(import.meta.dirname, '../standin/probe')] })
  child = app.process()
  page = await app.firstWindow()
  await expect(page.locator('body[data-ready]')).toBeVisible()
})
test.afterEach(async () => {
  // A window that still refuses to close would hold the run for half a minute.
  await app.evaluate(() => void (probe.unsaved = false)).catch(() => {})
  const ended = app.close().then(() => true)
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 10_000))
  if (!(await Promise.race([ended, late]))) child.kill('SIGKILL')
})

test("a window opens at the program's own address and shows its page", async () => {
  await expect(page.locator('h1')).toHaveText('你好')
  expect(
    await app.evaluate(({ app: a, BrowserWindow }) => [a.getName(), a.getVersion(), BrowserWindow.getAllWindows().length]),
  ).toEqual(['探针', '1.2.3', 1])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getURL())).toBe('app://probe/')
  const pdf = await app.evaluate(async ({ BrowserWindow }) =>
    String((await BrowserWindow.getAllWindows()[0]!.webContents.printToPDF({})).subarray(0, 5)),
  )
  expect(pdf).toBe('%PDF-')
})

test('the bridge carries calls, promises, callbacks and errors', async () => {
  expect(await page.evaluate(() => window.api.add(1, 2))).toBe(3)
  expect(await page.evaluate(() => window.api.argv)).toEqual(['--probe=1'])
  expect(
    await page.evaluate(() => {
      try {
        window.api.throws()
        return 'nothing'
      } catch (error) {
        return (error as Error).message
      }
    }),
  ).toBe('thrown')
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.getMenuItemById('new')!.click())
  await expect.poll(() => page.evaluate(() => window.menu)).toEqual([['new', { n: 1 }]])
  await page.reload()
  await expect(page.locator('body[data-ready]')).toBeVisible()
  expect(await page.evaluate(() => window.api.add(2, 2))).toBe(4)
})

test("a call to main keeps what structured clone keeps, and fails in Electron's words", async () => {
  const back = await page.evaluate(async () => {
    const bytes = new Uint8Array([0, 127, 255])
    const sent = {
      text: '文件',
      none: undefined,
      big: 2n ** 60n,
      at: new Date(0),
      list: [1, null],
      bytes,
      map: new Map([['a', new Set([1])]]),
      nan: NaN,
    }
    const got = (await window.api.echo(sent)) as typeof sent
    return {
      text: got.text,
      hasNone: 'none' in got,
      big: String(got.big),
      at: got.at.getTime(),
      list: got.list,
      bytes: got.bytes instanceof Uint8Array && [...got.bytes],
      map: got.map.get('a')?.has(1),
      nan: Number.isNaN(got.nan),
    }
  })
  expect(back).toEqual({
    text: '文件',
    hasNone: true,
    big: String(2n ** 60n),
    at: 0,
    list: [1, null],
    bytes: [0, 127, 255],
    map: true,
    nan: true,
  })
  expect(await app.evaluate(() => probe.senders)).toEqual([{ url: 'app://probe/', isTop: true }])
  expect(await page.evaluate(() => window.api.fail().catch((error: Error) => error.message))).toBe(
    "Error invoking remote method 'fail': TypeError: 坏了",
  )
  expect(
    await page.evaluate(async () => {
      try {
        await window.api.echo(() => 1)
        return 'sent'
      } catch (error) {
        return (error as Error).message
      }
    }),
  ).toMatch(/clone/)
})

test('the page has no Node, and neither world reaches into the other', async () => {
  expect(await page.evaluate(() => [typeof window.require, typeof window.process, typeof window.secret])).toEqual([
    'undefined',
    'undefined',
    'undefined',
  ])
  expect(await page.evaluate(() => window.api.refused)).toMatch(/module not found/)
  const joined = await page.evaluate(() => {
    Array.prototype.join = () => 'tampered'
    return [window.api.joined(), ['a'].join('')]
  })
  expect(joined).toEqual(['a-b', 'tampered'])
  expect(await page.evaluate(() => Object.isFrozen(window.api))).toBe(true)
})

test("the page's policy comes with the response and blocks what it does not allow", async () => {
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.executed = true'
    document.body.append(script)
    const image = new Image()
    image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
    document.body.append(image)
  })
  await expect.poll(() => page.evaluate(() => window.violations)).toEqual(['script-src-elem', 'img-src'])
  expect(await page.evaluate(() => window.executed)).toBeUndefined()
  expect(await page.evaluate(() => fetch('/nothing').then((response) => response.status))).toBe(404)
})

test('a port from the page is answered by main until the page goes', async () => {
  const echoed = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = ({ data }) => resolve(data)
        window.postMessage('connect', '*', [port2])
        port1.postMessage({ file: new Uint8Array([1, 2]) })
      }),
  )
  expect(echoed).toEqual({ echoed: { file: new Uint8Array([1, 2]) } })
  await page.reload()
  await expect.poll(() => app.evaluate(() => probe.portClosed)).toBe(true)
})

test('the window stays on its own pages and opens no other', async () => {
  const address = page.url()
  await page.locator('#away').click()
  await page.locator('#popup').click()
  await page.evaluate(() => void window.open('https://example.invalid/'))
  await expect.poll(() => app.windows().length).toBe(1)
  expect(page.url()).toBe(address)
  await expect(page.locator('h1')).toHaveText('你好')
})

test('closing asks the program, which may refuse, and quitting waits for what it must finish', async () => {
  const [shown] = await Promise.all([
    app.evaluate(
      ({ dialog }) =>
        new Promise((resolve) => {
          dialog.showMessageBox = ((_window: unknown, options: { message: string }) => {
            resolve(options.message)
            return Promise.resolve({ response: 0, checkboxChecked: false })
          }) as typeof dialog.showMessageBox
        }),
    ),
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close()),
  ])
  expect(shown).toBe('未保存')
  expect(await app.evaluate(({ BrowserWindow }) => [probe.asked, BrowserWindow.getAllWindows().length])).toEqual([1, 1])
  await app.evaluate(() => void (probe.unsaved = false))
  const closed = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
  await closed
  expect(child.exitCode).toBe(0)
})
