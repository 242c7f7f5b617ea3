/**
 * The program as a person meets it, through both doors: the desktop (stand-in, or real Electron where its binary is) and the
 * browser (the local server and Chromium). Each test gets a data folder of its own; the same specs run on both.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, chromium, test as base, type Page } from '@playwright/test'

export const ROOT = join(import.meta.dirname, '../../..')
export const SCREEN = { width: 1366, height: 768 } as const
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

interface Opened {
  readonly page: Page
  close(): Promise<void>
}

function serverAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = ''
    const read = (chunk: Buffer): void => {
      out += chunk.toString('utf8')
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)
      if (found) resolve(found[0])
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${out}`)))
  })
}

async function openBrowserDoor(dataDir: string): Promise<Opened> {
  const server = spawn(process.execPath, [join(ROOT, 'out/main/server.js'), '--local', '--data', dataDir, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const address = await serverAddress(server)
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: CHROMIUM_ARGS })
  const page = await (await browser.newContext({ viewport: SCREEN, locale: 'zh-CN', acceptDownloads: true })).newPage()
  await page.goto(address)
  return {
    page,
    close: async () => {
      await browser.close()
      // A test may have closed it before, to start it again.
      if (server.exitCode !== null || server.signalCode !== null) return
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
    },
  }
}

async function openDesktop(dataDir: string): Promise<Opened> {
  const app = await _electron.launch({ args: [ROOT], env: { ...process.env, FAWEN_DATA_DIR: dataDir } as Record<string, string> })
  const page = await app.firstWindow()
  await page.setViewportSize(SCREEN)
  return {
    page,
    close: async () => {
      const ended = app.close().then(() => true)
      const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 20_000))
      if (!(await Promise.race([ended, late]))) app.process().kill('SIGKILL')
    },
  }
}

interface Fixtures {
  readonly dataDir: string
  /** Opens the program on the test's data folder; more than once is more than one window or start. */
  readonly open: () => Promise<Opened>
  /** CSP violations and page errors seen in any window of the test; must stay empty. */
  readonly troubles: string[]
}

export const test = base.extend<Fixtures>({
  dataDir: async ({}, use) => {
    const dir = mkdtempSync(join(tmpdir(), 'fawen-e2e-'))
    await use(dir)
    rmSync(dir, { recursive: true, force: true })
  },
  troubles: async ({}, use) => {
    const seen: string[] = []
    await use(seen)
    base.expect(seen, 'no CSP violation and no page error').toEqual([])
  },
  open: async ({ dataDir, troubles }, use, info) => {
    const opened: Opened[] = []
    await use(async () => {
      const one = info.project.name === 'desktop' ? await openDesktop(dataDir) : await openBrowserDoor(dataDir)
      opened.push(one)
      one.page.on('pageerror', (error) => troubles.push(String(error)))
      one.page.on('console', (message) => {
        if (/Content Security Policy|Refused to/.test(message.text())) troubles.push(message.text())
      })
      return one
    })
    for (const one of opened) await one.close().catch(() => undefined)
  },
})

export const { expect } = test
