/**
 * All checks on the sample drafts: every planted fault is found where it stands, what was planted as right is not reported, and clean
 * drafts stay quiet. `npm run bench:checks` prints the same comparison by item.
 */
import { describe, expect, it } from 'vitest'
import { judge, SAMPLES, stands } from '../../support/sampleTruth.ts'

const judged = SAMPLES.map(judge)

/** Items about likeness between papers, which need the overlaps a store works out, and records of later stages. */
const ELSEWHERE = new Set(['N04', 'N06', 'N07', 'N09', 'L36', 'P04'])

describe('sample drafts', () => {
  it('hold something to be found and something not to be', () => {
    expect(judged.flatMap((j) => j.right).length).toBeGreaterThanOrEqual(6)
    expect(judged.flatMap((j) => j.planted).length).toBeGreaterThanOrEqual(40)
    expect(judged.filter((j) => j.clean).length).toBeGreaterThanOrEqual(3)
  })
  it('hold nothing no rule could look for, but likeness and later stages', () => {
    const left = judged.flatMap((j) => j.notLookedFor).map((p) => p.checklistId)
    expect(left.filter((id) => !ELSEWHERE.has(id))).toEqual([])
  })

  it.each(judged.flatMap((j) => j.planted.map((planted) => ({ j, file: j.file, ...planted }))))(
    '$file: $checklistId is found at $quote',
    ({ j, ...planted }) => expect(j.findings.filter((f) => stands(f, planted)).length).toBeGreaterThan(0),
  )

  it.each(judged.flatMap((j) => j.right.map((planted) => ({ j, file: j.file, ...planted }))))(
    '$file: $checklistId is not reported at $quote',
    ({ j, ...planted }) => expect(j.findings.filter((f) => stands(f, planted))).toEqual([]),
  )

  it.each(judged.filter((j) => j.clean))('$file is clean: at most two findings, none certain', ({ findings }) => {
    expect(findings.filter((f) => f.level === '必错')).toEqual([])
    expect(findings.length, findings.map((f) => `${f.checklistId} ${f.message}`).join('\n')).toBeLessThanOrEqual(2)
  })

  it.each(judged)('$file: every quote stands at its place and is no longer than sixty characters', ({ reading, findings }) => {
    for (const f of findings) {
      if (!f.place) continue
      expect(reading.paragraphs[f.place.paragraph]!.text.slice(f.place.start, f.place.end)).toBe(f.quote)
      expect(f.place.label).not.toBe('')
      expect(f.quote!.length).toBeLessThanOrEqual(60)
    }
  })
})
