/**
 * Damaged files, many of them, by a seeded generator: each gets an outcome, none a throw, none takes long. FUZZ_RUNS sets how many
 * of each kind (200 unless given), FUZZ_SEED where it begins.
 */
import { expect, it } from 'vitest'
import { readDraft } from '../../src/main/drafts/readDraft.ts'
import { openArchive } from '../../src/main/drafts/zip.ts'
import { bytesOf, SAMPLES } from './expected.ts'
import { zipOf } from './zipOf.ts'

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 200)
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261022)
const SLOWEST_MS = 5000

/** mulberry32: the same damage on every machine. */
function dice(seed: number): (below: number) => number {
  let a = seed
  return (below) => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const small = SAMPLES.map((s) => s.file).filter((f) => f.endsWith('.docx') && !/^(?:21|33|38)/u.test(f))

function damage(bytes: Uint8Array, roll: (below: number) => number): Uint8Array {
  let out = new Uint8Array(bytes)
  for (let n = 1 + roll(6); n > 0 && out.length > 8; n--) {
    const at = roll(out.length)
    switch (roll(5)) {
      case 0:
        out[at] = roll(256)
        break
      case 1:
        out[at] = out[at]! ^ (1 << roll(8))
        break
      case 2:
        out = out.slice(0, Math.max(1, at))
        break
      case 3:
        out.copyWithin(at, roll(out.length), Math.min(out.length, at + roll(64)))
        break
      default:
        out.fill(roll(256), at, at + roll(16))
    }
  }
  return out
}

function outcomeOf(bytes: Uint8Array, what: string): void {
  const began = performance.now()
  let outcome: ReturnType<typeof readDraft>
  try {
    outcome = readDraft(bytes, '稿.docx')
  } catch (error) {
    throw new Error(`${what} threw`, { cause: error })
  }
  expect(['read', 'refused'], what).toContain(outcome.outcome)
  expect(performance.now() - began, what).toBeLessThan(SLOWEST_MS)
}

it(`${RUNS} damaged archives each get an outcome`, () => {
  const roll = dice(SEED)
  for (let i = 0; i < RUNS; i++) {
    const file = small[roll(small.length)]!
    outcomeOf(damage(bytesOf(file), roll), `archive ${i} from ${file}`)
  }
}, 600_000)

it(`${RUNS} whole archives with damaged parts each get an outcome`, () => {
  const roll = dice(SEED + 1)
  const readable = SAMPLES.filter((s) => s.outcome === 'readable' && small.includes(s.file)).map((s) => s.file)
  for (let i = 0; i < RUNS; i++) {
    const file = readable[roll(readable.length)]!
    const archive = openArchive(Buffer.from(bytesOf(file)))
    const hurt = archive.names.filter((n) => /(?:document|numbering|styles|comments|footnotes|theme1|\.rels|Types\])/u.test(n))
    const victim = roll(3) === 0 ? hurt[roll(hurt.length)]! : hurt.find((n) => n.endsWith('document.xml'))!
    const entries = archive.names.map((name) => {
      const data = archive.read(name)!
      return { name, data: name === victim ? damage(data, roll) : data }
    })
    outcomeOf(zipOf(entries), `part ${victim} of archive ${i} from ${file}`)
  }
}, 600_000)

it('damage that only changes letters and tags still leaves readable drafts among the outcomes', () => {
  const roll = dice(SEED + 2)
  const seen = new Set<string>()
  const archive = openArchive(Buffer.from(bytesOf('01_通知_clean.docx')))
  for (let i = 0; i < Math.min(RUNS, 200); i++) {
    const entries = archive.names.map((name) => {
      const data = Uint8Array.from(archive.read(name)!)
      if (name.endsWith('document.xml')) data[roll(data.length)] = 0x30 + roll(10)
      return { name, data }
    })
    seen.add(readDraft(zipOf(entries), '稿.docx').outcome)
  }
  expect([...seen].sort()).toEqual(['read', 'refused'])
})
