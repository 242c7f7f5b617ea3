/** What must hold after a fault: everything acknowledged is there, no number twice, no gap, and the store verifies. */
import type { Store } from '../../src/main/app/ports.ts'
import { reopen, SERIES, YEAR } from '../storage/office.ts'

export interface Acknowledged {
  readonly decided: Set<string>
  readonly numbered: Map<string, string>
}

export const nothingYet = (): Acknowledged => ({ decided: new Set(), numbered: new Map() })

/** Adds what a desk said; a line cut off in the middle was not said. @returns complaints about the answers themselves */
export function hear(said: string, so: Acknowledged): string[] {
  const complaints: string[] = []
  for (const line of said.slice(0, said.lastIndexOf('\n') + 1).split('\n')) {
    const [what, id = '', number = ''] = line.split(' ')
    if (what === 'D') so.decided.add(id)
    if (what === 'READONLY') complaints.push(line)
    if (what !== 'N' && what !== 'R') continue
    const before = so.numbered.get(id)
    if (before !== undefined && before !== number) complaints.push(`${id} was ${before} and is now ${number}`)
    so.numbered.set(id, number)
  }
  return complaints
}

export interface Findings {
  /** Acknowledged, but not in the store. */
  readonly lost: string[]
  /** Everything else that must not be. */
  readonly wrong: string[]
  readonly numbers: number
}

/** Opens the store and looks. It is left without a backup: the fault tests do this hundreds of times. */
export async function examine(dir: string, so: Acknowledged): Promise<Findings> {
  const lost: string[] = []
  const wrong: string[] = []
  let store: Store
  try {
    store = await reopen(dir)
  } catch (error) {
    return { lost: [...so.numbered.values()], wrong: [`cannot be opened: ${String(error)}`], numbers: 0 }
  }
  try {
    const cases = new Map((await store.read((r) => r.cases())).map((c) => [c.id, c]))
    for (const id of so.decided) if ((cases.get(id)?.round ?? 0) < 1) lost.push(`decision on ${id}`)
    for (const [id, number] of so.numbered) if (cases.get(id)?.docNumber !== number) lost.push(`${number} of ${id}`)

    const numbers = await store.read((r) => r.numbers(SERIES, YEAR))
    numbers.forEach((n, i) => n.serial === i + 1 || wrong.push(`serial ${n.serial} stands at place ${i + 1}`))
    const owners = numbers.map((n) => n.caseId)
    if (new Set(owners).size !== owners.length) wrong.push('a case has two numbers')
    const drawn = await store.read((r) => r.ledger({ after: 0, limit: 1_000_000, act: 'number.drawn' }))
    if (drawn.length !== numbers.length) wrong.push(`${numbers.length} numbers, ${drawn.length} ledger lines`)

    const report = await store.verify()
    wrong.push(...report.faults.map((f) => `${f.where}: ${f.message}`))
    if (store.readOnlyBecause !== null && lost.length === 0) wrong.push(store.readOnlyBecause)
    return { lost, wrong, numbers: numbers.length }
  } finally {
    await store.release()
  }
}
