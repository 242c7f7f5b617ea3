import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { DemoOpenCase } from '#domain/demo'
import { readDraft } from '../../src/main/drafts/readDraft.ts'

const cases = JSON.parse(readFileSync('resources/demo/open-cases.json', 'utf8')) as DemoOpenCase[]

it.each(cases.flatMap((c) => [c.draft, ...c.laterDrafts].map((d) => [d.file, c] as const)))(
  'the county draft %s says what its case says',
  (file, c) => {
    const outcome = readDraft(new Uint8Array(readFileSync(`resources/demo/drafts/${file}`)), file)
    if (outcome.outcome !== 'read') throw new Error(outcome.reason)
    const { reading } = outcome
    expect(reading.title).toBe(c.form.title)
    expect(reading.docKind).toBe(c.form.docKind)
    expect(reading.attachments).toEqual(c.form.attachments)
  },
)

it('what stands under 附件 is an attachment, whatever the cover calls it', () => {
  const file = '重大行政决策事项目录（送审稿）.docx'
  const outcome = readDraft(new Uint8Array(readFileSync(`resources/demo/drafts/${file}`)), file)
  if (outcome.outcome !== 'read') throw new Error(outcome.reason)
  expect(outcome.reading.printedTextTitle).toBeNull()
  expect(outcome.reading.paragraphs.find((p) => p.text.startsWith('云岭县人民政府重大行政决策事项目录'))?.part).toBe('attachment')
})
