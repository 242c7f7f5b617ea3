/**
 * The office server. With --local (what `npm start` uses where Electron cannot be had) it serves this machine only.
 *   node out/main/server.js --local [--data FOLDER] [--port N]
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compose, defaultDataDir } from './compose.ts'
import { serveHttp } from './doors/http.ts'
import { readPages } from './doors/pages.ts'

const { values } = parseArgs({
  options: { local: { type: 'boolean' }, data: { type: 'string' }, port: { type: 'string', default: '8760' } },
})

const program = await compose({
  dataDir: values.data ?? process.env['FAWEN_DATA_DIR'] ?? defaultDataDir(),
  workerFile: join(import.meta.dirname, 'worker.js'),
  mode: 'server',
})
const door = await serveHttp(program, readPages(join(import.meta.dirname, '../renderer')), Number(values.port))
console.log(`发文审核台已在 ${door.address} 运行；按 Ctrl+C 结束。`)

let closing = false
async function close(): Promise<void> {
  if (closing) return
  closing = true
  await door.close()
  await program.close()
  process.exit(0)
}
process.on('SIGINT', () => void close())
process.on('SIGTERM', () => void close())
