import { describe, expect, it } from 'vitest'
import { readDraft } from '../../src/main/drafts/readDraft.ts'
import { asExpected, bytesOf, SAMPLES } from './expected.ts'

const readable = SAMPLES.filter((s) => s.outcome === 'readable' && s.file.endsWith('.docx'))

describe('every readable sample is read as it was written', () => {
  it('there are twenty-two of them', () => expect(readable).toHaveLength(22))

  it.each(readable.map((s) => [s.file, s] as const))('%s', (file, sample) => {
    const outcome = readDraft(bytesOf(file), file)
    if (outcome.outcome === 'refused') throw new Error(`refused: ${outcome.reason}`)
    const keys = Object.keys(asExpected(outcome.reading)) as (keyof NonNullable<typeof sample.expected>)[]
    expect(asExpected(outcome.reading)).toEqual(Object.fromEntries(keys.map((k) => [k, sample.expected![k]])))
    expect(outcome.reading.layout).toMatchObject({
      pageMm: sample.layout!.pageMm,
      marginsMm: sample.layout!.marginsMmTopRightBottomLeft,
      matchesGBT9704: sample.layout!.matchesGBT9704,
    })
  })
})
