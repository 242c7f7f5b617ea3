/**
 * Runs a tool of this project under Node 24, whichever Node started npm: `node scripts/with-node24.mjs <tool> [arguments]`.
 *
 * The native SQLite module and the test runner die under an older Node, in one case without a word. Node 24 comes with the project
 * as a platform package; where there is none for the platform, the machine's own Node serves if it is new enough. This file and the
 * other scripts must themselves run on Node 20.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const require = createRequire(import.meta.url)

/** Command name -> the package that brings it. Looked up by package because `.bin` holds shell scripts on Windows. */
const TOOLS = {
  'electron-vite': 'electron-vite',
  tsc: '@typescript/native',
  oxlint: 'oxlint',
  depcruise: 'dependency-cruiser',
  knip: 'knip',
  prettier: 'prettier',
  vitest: 'vitest',
  playwright: '@playwright/test',
}

/** @returns the path of a Node ≥ 24, or null. */
export function findNode24() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  const brought = join(ROOT, 'node_modules', name, binary)
  if (existsSync(brought)) return brought
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null
}

/** As `findNode24`, but says what to do and ends the program where there is none. */
export function node24() {
  const found = findNode24()
  if (found) return found
  console.error(
    `本机 Node 为 ${process.versions.node}，运行本程序需要 Node 24 或更高版本：请先执行 npm ci，仍不行时安装 Node 24。`,
  )
  process.exit(1)
}

/** The environment in which a child, and what it starts in turn, finds Node 24 and the project's tools first. */
export function node24Env(extra = {}) {
  const path = [dirname(node24()), join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter)
  return { ...process.env, PATH: path, ...extra }
}

/** The script behind a command of node_modules/.bin. */
export function toolScript(tool) {
  const home = join(ROOT, 'node_modules', TOOLS[tool])
  const manifest = join(home, 'package.json')
  if (!existsSync(manifest)) {
    console.error(`没有找到 ${tool}：请先执行 npm ci。`)
    process.exit(1)
  }
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  return join(home, typeof bin === 'string' ? bin : bin[tool])
}

/** Starts a script under Node 24; the promise gives its exit code (128 + n for a signal). */
export function runNode24(script, args, options = {}) {
  return finished(spawn(node24(), [script, ...args], { stdio: 'inherit', cwd: ROOT, env: node24Env(), ...options }))
}

/** Waits for a child, passing on the signals this process gets meanwhile. */
export function finished(child) {
  const pass = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, pass)
      resolve(code ?? 128 + (require('node:os').constants.signals[signal] ?? 0))
    })
  })
}

/** True when the file at `url` (import.meta.url) was started by name, not imported. */
export const startedAsProgram = (url) => Boolean(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(url)

if (startedAsProgram(import.meta.url)) {
  const [tool, ...args] = process.argv.slice(2)
  if (!tool || !Object.hasOwn(TOOLS, tool)) {
    console.error(`usage: node scripts/with-node24.mjs <${Object.keys(TOOLS).join('|')}> [arguments]`)
    process.exit(2)
  }
  process.exit(await runNode24(toolScript(tool), args))
}
