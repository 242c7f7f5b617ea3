import { describe, expect, it } from 'vitest'
import type { AttachmentChange, ParagraphChange } from '#domain/compareText'
import type { Part } from '#domain/draft'
import { EDIT_KINDS, editKind, printsText, type EditedVersion, type EditKind } from '#domain/editKind'
import { APPROVALS, isVoided, voidedBy, VOIDS, type Approval } from '#domain/voids'
import { aReading } from '../support/aReading.ts'

const NOTICE: EditedVersion = { reading: aReading({ body: ['正文。'] }), unsettled: [] }
const PRINTS: EditedVersion = { reading: aReading({ printedTitle: '供水办法', printed: ['第一条'] }), unsettled: [] }
/** The 办法 comes as a file beside the notice. */
const BESIDE: EditedVersion = { reading: { ...aReading(), printedTextTitle: '供水办法' }, unsettled: [] }

const text = (t: string): { index: number; text: string } => ({ index: 0, text: t })
const change = (part: Part, kind: ParagraphChange['kind'] = 'changed', before = '甲', after = '乙'): ParagraphChange => ({
  kind,
  part,
  before: kind === 'added' ? null : text(before),
  after: kind === 'removed' ? null : text(after),
  marks: [],
  moved: null,
  cell: null,
})
const attached = (kind: AttachmentChange['kind']): AttachmentChange => ({ kind, before: 'a', after: 'a', paragraphs: null })

describe('the kind of an edit', () => {
  const cases: readonly (readonly [string, readonly ParagraphChange[], EditKind])[] = [
    ['nothing', [], 'layout'],
    ['only spacing', [change('body', 'same'), change('recipients', 'same')], 'layout'],
    ['the number filled in', [change('number')], 'layout'],
    ['page numbers', [change('footer', 'changed', '— 1 —', '— 2 —'), change('footer', 'added', '', '第3页')], 'layout'],
    ['a comment taken out', [change('comment', 'removed')], 'layout'],
    ['hidden words taken out', [change('hidden', 'removed')], 'layout'],
    ['a comment put in', [change('comment', 'added')], 'text'],
    ['hidden words put in', [change('hidden', 'added')], 'text'],
    ['words in a footer', [change('footer', 'changed', '— 1 —', '请各单位于10月31日前报送')], 'text'],
    ['主送', [change('recipients')], 'recipients'],
    ['抄送', [change('colophon')], 'recipients'],
    ['附注', [change('note', 'added')], 'recipients'],
    ['主送 and a word of the text', [change('recipients'), change('body')], 'text'],
    ['the title', [change('title')], 'text'],
    ['the date', [change('date')], 'text'],
    ['a cell of a table', [change('table')], 'text'],
    ['the mark of the organ', [change('head')], 'text'],
    [
      'a paragraph moved',
      [
        { ...change('body', 'removed'), moved: 4 },
        { ...change('body', 'added'), moved: 1 },
      ],
      'text',
    ],
    ['the printed text', [change('printed')], 'printed'],
    ['the printed text and the notice before it', [change('body'), change('printed')], 'printed'],
    ['the name of the printed text', [change('printedTitle')], 'printed'],
  ]
  it.each(cases)('%s', (_, paragraphs, expected) => {
    expect(editKind(NOTICE, NOTICE, { paragraphs, attachments: [] })).toBe(expected)
  })

  it.each([
    ['the same attachment', NOTICE, attached('same'), 'layout'],
    ['a changed attachment', NOTICE, attached('changed'), 'text'],
    ['one put in', NOTICE, attached('added'), 'text'],
    ['one taken out', NOTICE, attached('removed'), 'text'],
    ['a changed one beside a printed text in the file', PRINTS, attached('changed'), 'text'],
    ['a changed one that is the printed text', BESIDE, attached('changed'), 'printed'],
  ] as const)('%s', (_, version, attachment, expected) => {
    expect(editKind(version, version, { paragraphs: [], attachments: [attachment] })).toBe(expected)
  })

  it('tracked changes that come with a file are for a reviewer to see, those that go are settled', () => {
    const tracked = { ...NOTICE, unsettled: ['有2处修订'] }
    expect(editKind(NOTICE, tracked, { paragraphs: [], attachments: [] })).toBe('text')
    expect(editKind(tracked, NOTICE, { paragraphs: [], attachments: [] })).toBe('layout')
  })

  it.each([
    ['a plain notice', NOTICE, false],
    ['a notice with the text in it', PRINTS, true],
    ['a notice with the text beside it', BESIDE, true],
  ] as const)('%s prints: %s', (_, version, expected) => expect(printsText(version)).toBe(expected))
})

describe('which edit voids which approval: the whole table', () => {
  const yes = true
  const no = false
  /** Approval: [where the paper prints a text, where it prints none]. */
  const table: Readonly<Record<EditKind, Readonly<Record<Approval, readonly [boolean, boolean]>>>> = {
    layout: {
      decision: [no, no],
      signOff: [no, no],
      recheck: [yes, yes],
      countersign: [no, no],
      legalOpinion: [no, no],
      fairCompetition: [no, no],
      deliberation: [no, no],
    },
    recipients: {
      decision: [yes, yes],
      signOff: [yes, yes],
      recheck: [yes, yes],
      countersign: [no, no],
      legalOpinion: [no, no],
      fairCompetition: [no, no],
      deliberation: [no, no],
    },
    text: {
      decision: [yes, yes],
      signOff: [yes, yes],
      recheck: [yes, yes],
      countersign: [no, no],
      legalOpinion: [no, yes],
      fairCompetition: [no, yes],
      deliberation: [no, yes],
    },
    printed: {
      decision: [yes, yes],
      signOff: [yes, yes],
      recheck: [yes, yes],
      countersign: [no, no],
      legalOpinion: [yes, yes],
      fairCompetition: [yes, yes],
      deliberation: [yes, yes],
    },
  }
  it.each(EDIT_KINDS.flatMap((edit) => APPROVALS.map((approval) => [edit, approval] as const)))('%s, %s', (edit, approval) => {
    expect([isVoided(approval, edit, true), isVoided(approval, edit, false)]).toEqual(table[edit][approval])
    for (const prints of [true, false]) expect(voidedBy(edit, prints).includes(approval)).toBe(isVoided(approval, edit, prints))
    const { source, why } = VOIDS[edit][approval]
    expect(source).toMatch(/^(T|R37|R115|FC)/)
    expect(why.length).toBeGreaterThan(8)
  })

  it('a heavier edit never voids less', () => {
    for (const prints of [true, false])
      for (let n = 1; n < EDIT_KINDS.length; n++)
        expect(voidedBy(EDIT_KINDS[n]!, prints)).toEqual(expect.arrayContaining(voidedBy(EDIT_KINDS[n - 1]!, prints)))
  })
})
