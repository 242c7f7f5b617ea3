/**
 * Bodies like those of official papers, as many as wanted, always the same for a seed: a walk over the words of the project's own
 * texts (checklist, titles of the demo's register, its drafts), with words made of their letters mixed in so that rare ones occur.
 * Each body keeps to a few words of its own and takes some sentences whole, so that it repeats itself about as much as a real draft
 * does: of 3,000 letters and the letters after them, six in ten pairs are different ones. Locally plausible, as a whole nonsense.
 */
import { parseChecklist } from '#domain/checklist'
import { readDraft } from '../../src/main/drafts/readDraft.ts'
import { demoCounty, demoFile } from '../../src/main/machine/demoFiles.ts'
import { resourceJson } from '../../src/main/machine/resources.ts'

/** Numbers in [0, 1), the same for a seed (mulberry32). */
export function dice(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(strings) : []

function textsOf(name: string): string[] {
  const { bytes } = demoFile(name)
  const read = readDraft(bytes, name)
  if (read.outcome !== 'read') throw new Error(`${name}: ${read.reason}`)
  return read.reading.paragraphs.map((p) => p.text)
}

const MADE_WORDS = 40_000
const MADE_SHARE = 0.12
/** Words a body keeps to, and how often a made word is not one of them. */
const OWN_WORDS = 10
const FOREIGN_SHARE = 0.15
const STOCK_SHARE = 0.25

interface Speech {
  /** Word -> the words that follow it in the sources, as often as they do. */
  readonly after: ReadonlyMap<string, readonly string[]>
  /** Whole sentences. */
  readonly stock: readonly string[]
  readonly letters: readonly string[]
}

let learned: Speech | null = null
const speech = (): Speech => (learned ??= learn())

function learn(): Speech {
  const county = demoCounty()
  const sources = [
    ...county.openCases.flatMap((c) => textsOf(c.draft.file)),
    ...strings(parseChecklist(resourceJson('checklist.json')).items),
    ...county.register.map((r) => `${r.title}。`),
    ...county.closedCases.map((c) => `${c.reason}。`),
  ]
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const after = new Map<string, string[]>()
  let before = '。'
  for (const source of sources)
    for (const { segment } of segmenter.segment(source.replace(/[^\u4e00-\u9fa5，。；：、]/gu, ''))) {
      const next = after.get(before)
      if (next) next.push(segment)
      else after.set(before, [segment])
      before = segment
    }
  return {
    after,
    stock: sources.flatMap((s) => s.match(/[\u4e00-\u9fa5，、；：]{12,80}。/gu) ?? []),
    letters: [...new Set(sources.join('').replace(/[^\u4e00-\u9fa5]/gu, ''))],
  }
}

/** Bodies of 1,200 to 4,800 letters, in paragraphs; ideographs and their marks only. */
export function* bodies(n: number, seed: number): Generator<string> {
  const roll = dice(seed)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(roll() * of.length)]!
  const { after, stock, letters } = speech()
  const made = Array.from({ length: MADE_WORDS }, () =>
    Array.from({ length: 2 + Math.floor(roll() * 3) }, () => pick(letters)).join(''),
  )
  for (let i = 0; i < n; i++) {
    const length = 1200 + roll() * 3600
    let text = ''
    let word = '。'
    const foreign = (): string => made[Math.floor(roll() ** 3 * MADE_WORDS)]!
    const own = Array.from({ length: OWN_WORDS }, foreign)
    const usual = Array.from({ length: OWN_WORDS }, () => pick(stock))
    while (text.length < length) {
      if (word === '。' && roll() < STOCK_SHARE) text += pick(usual)
      // The first of the made words are common, the last ones rare.
      const isMade = word !== '。' && roll() < MADE_SHARE
      if (isMade) text += roll() < FOREIGN_SHARE ? foreign() : pick(own)
      word = pick(after.get(isMade ? pick([...'，、']) : word) ?? after.get('。')!)
      text += word
      if (word === '。' && roll() < 0.2) text += '\n'
    }
    yield text
  }
}
