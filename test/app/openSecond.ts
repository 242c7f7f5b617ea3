/** A second program that wants the demo's store: says how it went. Started by keeping.test.ts. */
import { compose } from '../../src/main/compose.ts'
import { WORKER } from '../support/theDemo.ts'

const program = await compose({ dataDir: process.argv[2]!, workerFile: WORKER, mode: 'cli' })
console.log(JSON.stringify(await program.openDemo('2026-10-22', false)))
await program.close()
