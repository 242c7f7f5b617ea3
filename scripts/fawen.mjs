#!/usr/bin/env node
/** The command line `fawen`: runs the built program under Node 24 and passes its exit code on. Runs on Node 20. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, runNode24 } from './with-node24.mjs'

const program = join(ROOT, 'out', 'main', 'cli.js')
if (!existsSync(program)) {
  console.error('程序尚未构建：请先在项目文件夹执行 npm run build。')
  process.exit(2)
}
// The person's own folder, not the project's: file names on the command line are relative to it.
process.exit(await runNode24(program, process.argv.slice(2), { cwd: process.cwd() }))
