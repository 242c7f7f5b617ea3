/** Two ways of finding copied texts one would take otherwise, for bench-similar to stand beside. */
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { CANDIDATE_FROM, compareTexts } from '#domain/similarity/compare'
import type { TextParagraph } from '#domain/similarity/normalise'
import { asText, cpu, GRAM } from './similar-measure.ts'
import type { Draft } from './similar-texts.ts'

const BATCH = 500

/** Exact comparison with every stored text. */
export function bruteForce(raw: Database.Database, draft: Draft): { took: number; hits: number[] } {
  const from = cpu()
  const text = asText(draft.paragraphs)
  const hits: number[] = []
  let batch: { source_id: string; paragraphs: string }[] = []
  const compare = (): void => {
    const sources = batch.map((b) => JSON.parse(b.paragraphs) as TextParagraph[])
    compareTexts(text, [], sources, GRAM).forEach(
      (l, i) => l.coverage >= CANDIDATE_FROM && hits.push(Number(batch[i]!.source_id)),
    )
    batch = []
  }
  for (const row of raw.prepare('select source_id, paragraphs from similar_text').iterate()) {
    if (batch.push(row as (typeof batch)[number]) === BATCH) compare()
  }
  compare()
  return { took: cpu() - from, hits }
}

const bigrams = (text: string): string[] => {
  const out: string[] = []
  for (const run of text.match(/[\p{L}\p{N}]+/gu) ?? []) for (let i = 0; i + 2 <= run.length; i++) out.push(run.slice(i, i + 2))
  return out
}

/** The engine's own way: a full-text index of bigrams, asked for the 40 rarest of the draft, ranked by bm25. */
export function moreLikeThis(raw: Database.Database, dir: string): (draft: Draft) => { took: number; first: number[] } {
  const fts = new Database(join(dir, 'bigrams.db'))
  fts.pragma('journal_mode = off')
  fts.pragma('synchronous = off')
  fts.exec(
    `create virtual table f using fts5(x, content='', tokenize='unicode61'); create virtual table v using fts5vocab(f, row); begin`,
  )
  const add = fts.prepare('insert into f (rowid, x) values (?, ?)')
  let n = 0
  for (const row of raw.prepare('select source_id, paragraphs from similar_text').iterate()) {
    const { source_id, paragraphs } = row as { source_id: string; paragraphs: string }
    const text = (JSON.parse(paragraphs) as TextParagraph[]).map((p) => p.text).join('\n')
    add.run(Number(source_id), bigrams(text).join(' '))
    if (++n % 10_000 === 0) process.stderr.write(`${n} texts in the bigram index\n`)
  }
  fts.exec(`commit; insert into f (f) values ('optimize')`)
  const count = fts.prepare('select doc from v where term = ?').pluck()
  const ask = fts.prepare('select rowid from f where f match ? order by rank limit 10').pluck()
  return (draft) => {
    const from = cpu()
    const counts = [...new Set(bigrams(draft.paragraphs.join('\n')))]
      .map((b) => [(count.get(b.toLowerCase()) as number | undefined) ?? 0, b] as const)
      .filter(([c]) => c > 0)
      .sort((a, b) => a[0] - b[0])
    const query = counts
      .slice(0, 40)
      .map(([, b]) => `"${b}"`)
      .join(' OR ')
    const first = ask.all(query) as number[]
    return { took: cpu() - from, first }
  }
}
