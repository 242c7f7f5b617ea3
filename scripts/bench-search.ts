/** npm run bench:search [bodies] [searches of each length] [seed]: 100,000 bodies take some ten minutes and 4 GB of disk. */
import { cpus, totalmem } from 'node:os'
import { registerSearchBench } from '../test/bench/registerSearchBench.ts'
import { searchBench } from '../test/bench/searchBench.ts'

const [n = 100_000, perLength = 20, seed = 20261022] = process.argv.slice(2).map(Number)
const { lines, clauses, wrong } = await searchBench(n, perLength, seed)
console.log(
  `${cpus().length} × ${cpus()[0]!.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${process.platform}`,
)
for (const line of [...lines, ...(await registerSearchBench(n, seed))]) console.log(line)
for (const c of clauses) console.log(`${c.pass ? 'PASS' : 'FALL SHORT'}\t${c.goal}\tasked ${c.asked}\tmeasured ${c.measured}`)
for (const needle of wrong) console.log(`WRONG\t${needle}`)
process.exit(wrong.length === 0 ? 0 : 1)
