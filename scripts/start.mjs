/**
 * `npm start`: builds what is stale, then opens the desktop. Where Electron cannot be had, the same program is served on 127.0.0.1
 * for a browser. Runs on Node 20; everything it starts runs on Node 24 or in Electron.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './build.mjs'
import { electronBinary, fetchElectron } from './electron-binary.mjs'
import { ROOT, finished, node24, node24Env } from './with-node24.mjs'

const args = process.argv.slice(2)
const built = await buildIfStale()
if (built !== 0) process.exit(built)

const electron = electronBinary() ?? (await fetchElectron())
process.exit(await (electron ? openDesktop(electron) : serveLocally()))

function openDesktop(binary) {
  return finished(spawn(binary, ['.', ...args], { stdio: 'inherit', cwd: ROOT, env: node24Env() }))
}

/** The server prints its address; that line is also what opens the browser. */
function serveLocally() {
  console.log('本机无法取得 Electron，改为在 127.0.0.1 上提供同一程序，请用浏览器打开下面的地址。')
  const server = spawn(node24(), [join(ROOT, 'out', 'main', 'server.js'), '--local', ...args], {
    stdio: ['inherit', 'pipe', 'inherit'],
    cwd: ROOT,
    env: node24Env(),
  })
  let opened = false
  server.stdout.on('data', (chunk) => {
    process.stdout.write(chunk)
    const address = /https?:\/\/[^\s，。]+/.exec(String(chunk))?.[0]
    if (address && !opened) {
      opened = true
      openBrowser(address)
    }
  })
  return finished(server)
}

/** Opens the person's browser if the machine has a screen; without one the printed address is all there is to do. */
function openBrowser(address) {
  const [command, before] =
    process.platform === 'win32' ? ['cmd', ['/c', 'start', '']] : process.platform === 'darwin' ? ['open', []] : ['xdg-open', []]
  const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  const wanted = hasScreen && process.env.FAWEN_NO_BROWSER !== '1'
  if (!wanted || (command === 'xdg-open' && !existsSync('/usr/bin/xdg-open'))) return
  spawn(command, [...before, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
