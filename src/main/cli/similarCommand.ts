/** `fawen similar FILE --against FILE…`: how much of a draft stands in other papers, and where. Without a store, nothing is kept. */
import { basename } from 'node:path'
import { figure } from '#domain/checklist'
import type { Day } from '#domain/day'
import { rulesOn } from '#domain/ruleData'
import type { DraftReading } from '#domain/draft'
import { placeLabel } from '#domain/checks/place'
import { comparedText } from '#domain/similarity/normalise'
import type { Rules } from '../app/context.ts'
import type { Workers } from '../app/ports.ts'
import { done, type Answered } from './output.ts'
import { readFile } from './readCommand.ts'

const percent = (share: number): number => Math.round(share * 1000) / 10

export async function similarCommand(
  workers: Workers,
  rules: Rules,
  today: Day,
  file: string,
  against: readonly string[],
): Promise<Answered> {
  const draft = await readFile(workers, file)
  if ('code' in draft) return draft
  const others: DraftReading[] = []
  for (const other of against) {
    const reading = await readFile(workers, other)
    if ('code' in reading) return reading
    others.push(reading)
  }
  const likeness = await workers.compareTexts(
    comparedText(draft),
    [],
    others.map(comparedText),
    figure(rulesOn(rules.checklist.data, today).params, 'ngram'),
  )
  const json = likeness.map((l, i) => ({
    against: against[i]!,
    title: others[i]!.title,
    sharePercent: percent(l.share),
    coveragePercent: percent(l.coverage),
    containmentPercent: percent(l.containment),
    passages: l.passages.map(({ draft: d, source: s }) => ({
      draft: {
        ...d,
        label: placeLabel(draft.paragraphs, d.paragraph),
        text: draft.paragraphs[d.paragraph]!.text.slice(d.start, d.end),
      },
      source: {
        ...s,
        label: placeLabel(others[i]!.paragraphs, s.paragraph),
        text: others[i]!.paragraphs[s.paragraph]!.text.slice(s.start, s.end),
      },
    })),
  }))
  const text = json
    .map((l) =>
      [
        `${basename(l.against)}\t相同 ${l.sharePercent}%\t连同改写 ${l.coveragePercent}%\t包含度 ${l.containmentPercent}%`,
        ...l.passages.map((p) => `\t${p.draft.label} ↔ ${p.source.label}\t「${p.draft.text}」`),
      ].join('\n'),
    )
    .join('\n')
  return done(json, text)
}
