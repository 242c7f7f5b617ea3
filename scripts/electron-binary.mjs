/**
 * Where Electron's program is, and how it is fetched. The npm package holds only a downloader, which a machine without access to
 * the download site cannot use; that must cost a moment once, not every start. Runs on Node 20.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, finished, node24, node24Env } from './with-node24.mjs'

const HOME = join(ROOT, 'node_modules', 'electron')
const FAILED = join(ROOT, '.cache', 'electron-not-fetched')
const RETRY_AFTER_MS = 24 * 3_600_000
const FETCH_LIMIT_S = Number(process.env.FAWEN_ELECTRON_WAIT ?? 180)

/** @returns the path of the real Electron, or of the one ELECTRON_OVERRIDE_DIST_PATH names; null when there is none. */
export function electronBinary() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const pathFile = join(HOME, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : null
  if (override) {
    const path = join(override, name ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'))
    return existsSync(path) ? path : null
  }
  const path = name && join(HOME, 'dist', name)
  return path && existsSync(path) ? path : null
}

/** Fetches Electron unless a try of the last day failed; ELECTRON_MIRROR is honoured by the downloader. */
export async function fetchElectron() {
  if (process.env.FAWEN_ELECTRON_WAIT === '0' || failedLately() || !existsSync(HOME)) return null
  console.log(`正在获取 Electron（约 110 MB，最多等 ${FETCH_LIMIT_S} 秒）……`)
  const child = spawn(node24(), [join(HOME, 'install.js')], { stdio: 'ignore', cwd: ROOT, env: node24Env() })
  const limit = setTimeout(() => child.kill('SIGKILL'), FETCH_LIMIT_S * 1000)
  const code = await finished(child)
  clearTimeout(limit)
  const path = electronBinary()
  if (code === 0 && path) return path
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  writeFileSync(FAILED, '')
  return null
}

function failedLately() {
  return existsSync(FAILED) && Date.now() - statSync(FAILED).mtimeMs < RETRY_AFTER_MS
}
