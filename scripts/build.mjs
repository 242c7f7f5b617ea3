/** Builds when something changed since the last build: `node scripts/build.mjs [--force]`. Runs on Node 20. */
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, runNode24, startedAsProgram, toolScript } from './with-node24.mjs'

const SOURCES = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json']
const STAMP = join(ROOT, 'out', '.built')

/** The time of the last change below a path; folders count too, so that a deleted file is noticed. */
function newestChange(path) {
  if (!existsSync(path)) return 0
  const at = statSync(path)
  if (!at.isDirectory()) return at.mtimeMs
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), at.mtimeMs)
}

export function isStale() {
  if (!existsSync(STAMP)) return true
  const built = statSync(STAMP).mtimeMs
  return SOURCES.some((source) => newestChange(join(ROOT, source)) > built)
}

/** @returns the exit code of the build, 0 when nothing had to be built. The stamp carries the time the build began. */
export async function buildIfStale({ force = false } = {}) {
  if (!force && !isStale()) return 0
  const began = new Date()
  const code = await runNode24(toolScript('electron-vite'), ['build', '--logLevel', 'warn'])
  if (code !== 0) return code
  mkdirSync(join(ROOT, 'out'), { recursive: true })
  writeFileSync(STAMP, `${began.toISOString()}\n`)
  utimesSync(STAMP, began, began)
  return 0
}

if (startedAsProgram(import.meta.url)) process.exit(await buildIfStale({ force: process.argv.includes('--force') }))
