/**
 * Texts for bench-similar, made from a seed alone: words over the 3,755 common characters by Zipf's law, of which each likes certain
 * followers, so that unrelated texts share phrases; stock sentences that stand in hundreds of texts; sentences with slots. Locally
 * like official prose in its repetitions, globally nonsense. And drafts that copy known parts of them, more or less reworded.
 */
export type Random = () => number

export function seeded(seed: number): Random {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The first level of GB 2312, as the decoder knows it. */
const COMMON: string[] = (() => {
  const bytes: number[] = []
  for (let high = 0xb0; high <= 0xd7; high++)
    for (let low = 0xa1; low <= 0xfe; low++) if (!(high === 0xd7 && low > 0xf9)) bytes.push(high, low)
  return [...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))]
})()

const WORDS = 8000
const FOLLOWERS = 24
const STOCK = 400
const FRAMES = 120

/** A rank from 0, by Zipf's law over n. */
const zipf = (r: Random, n: number): number => Math.min(n - 1, Math.floor(Math.exp(r() * Math.log(n + 1)) - 1))
const pick = <T>(r: Random, from: readonly T[]): T => from[Math.floor(r() * from.length)]!

interface Language {
  readonly words: readonly string[]
  readonly followers: readonly (readonly number[])[]
  readonly stock: readonly string[]
  readonly frames: readonly (readonly [string, string, string])[]
}

function languageOf(seed: number): Language {
  const r = seeded(seed)
  const words = Array.from({ length: WORDS }, () => {
    const length = r() < 0.12 ? 1 : r() < 0.85 ? 2 : 3
    return Array.from({ length }, () => COMMON[zipf(r, COMMON.length)]!).join('')
  })
  const followers = words.map(() => Array.from({ length: FOLLOWERS }, () => zipf(r, WORDS)))
  const base = { words, followers, stock: [], frames: [] }
  return {
    ...base,
    stock: Array.from({ length: STOCK }, () => `${phrase(base, r, 10 + Math.floor(r() * 30))}。`),
    frames: Array.from({ length: FRAMES }, () => [
      phrase(base, r, 4 + r() * 8),
      phrase(base, r, 3 + r() * 6),
      phrase(base, r, 3 + r() * 6),
    ]),
  }
}

function phrase({ words, followers }: Pick<Language, 'words' | 'followers'>, r: Random, chars: number): string {
  let text = ''
  let at = zipf(r, WORDS)
  while (text.length < chars) {
    text += words[at]!
    at = r() < 0.45 ? pick(r, followers[at]!) : zipf(r, WORDS)
  }
  return text
}

const LANGUAGE = languageOf(20261022)

function sentence(r: Random): string {
  const kind = r()
  if (kind < 0.12) return LANGUAGE.stock[zipf(r, STOCK)]!
  if (kind < 0.3) {
    const [a, b, c] = pick(r, LANGUAGE.frames)
    return `${a}${phrase(LANGUAGE, r, 4)}${b}${1 + Math.floor(r() * 60)}${phrase(LANGUAGE, r, 5)}，${c}${phrase(LANGUAGE, r, 6)}。`
  }
  const clauses = 1 + Math.floor(r() * 3)
  return `${Array.from({ length: clauses }, () => phrase(LANGUAGE, r, 6 + r() * 16)).join('，')}。`
}

const CHARS = 3000

/** The sentences of one text, some 3,000 characters. @param seed which text it is */
export function sentencesOfText(seed: number): string[] {
  const r = seeded(Math.imul(seed, 0x9e3779b1) + 7)
  const want = CHARS * (0.6 + 0.8 * r())
  const out: string[] = []
  for (let n = 0; n < want;) {
    const s = sentence(r)
    out.push(s)
    n += s.length
  }
  return out
}

/** The same in paragraphs of a few sentences. */
export function paragraphsOf(sentences: readonly string[], r: Random): string[] {
  const out: string[] = []
  for (let i = 0; i < sentences.length;) {
    const n = 2 + Math.floor(r() * 4)
    out.push(sentences.slice(i, i + n).join(''))
    i += n
  }
  return out
}

export interface Draft {
  readonly paragraphs: readonly string[]
  /** For every UTF-16 unit of every paragraph: 1 where it was copied, 0 where it is new. */
  readonly copied: readonly Uint8Array[]
  readonly sources: readonly number[]
}

/** Every so many characters one is taken out, changed or put in; 0: word for word. */
export type Edits = 0 | 15 | 8

function reworded(text: string, every: Edits, r: Random): string {
  if (every === 0) return text
  let out = ''
  for (const ch of text) {
    if (r() >= 1 / every) out += ch
    else {
      const how = r()
      if (how < 0.34) continue
      out += how < 0.67 ? pick(r, COMMON) : ch + pick(r, COMMON)
    }
  }
  return out
}

/** A draft of 3,000 characters that copies a share of each source, in one to four blocks of whole sentences, among new ones. */
export function draftOf(sources: readonly number[], share: number, every: Edits, fresh: number, r: Random): Draft {
  const blocks: string[] = []
  let copiedChars = 0
  for (const source of sources) {
    const from = sentencesOfText(source)
    const want = share * CHARS
    const parts = 1 + Math.floor(r() * 4)
    // Not so late that too little is left to copy.
    const spare = from.reduce((n, s) => n + s.length, 0) - want * 1.25
    let at = 0
    for (let skip = r() * spare; skip > 0; skip -= from[at++]!.length);
    for (let b = 0, taken = 0; b < parts && at < from.length && taken < want; b++) {
      let block = ''
      while (block.length < want / parts && at < from.length) block += from[at++]!
      blocks.push(block)
      taken += block.length
      copiedChars += block.length
      at += Math.floor(r() * 3)
    }
  }
  const own: string[] = []
  for (const s of sentencesOfText(fresh)) {
    if (own.reduce((n, x) => n + x.length, 0) >= CHARS - copiedChars) break
    own.push(s)
  }
  const pieces = paragraphsOf(own, r).map((text) => ({ text, copied: false }))
  for (const block of blocks)
    pieces.splice(Math.floor(r() * (pieces.length + 1)), 0, { text: reworded(block, every, r), copied: true })
  return {
    paragraphs: pieces.map((p) => p.text),
    copied: pieces.map((p) => new Uint8Array(p.text.length).fill(p.copied ? 1 : 0)),
    sources,
  }
}
