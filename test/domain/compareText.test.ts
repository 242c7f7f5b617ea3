import { describe, expect, it } from 'vitest'
import {
  changedStretches,
  changesSubstance,
  narrow,
  nearestVersion,
  type ParagraphChange,
  type WordMark,
} from '#domain/compareText'
import type { Part } from '#domain/draft'

describe('the same words', () => {
  it.each([
    ['spaces at the ends and inside', '　各乡镇 人民政府：', '各乡镇人民政府:'],
    ['full and half width', '共２件（Ａ）', '共2件(A)'],
    ['line breaks and soft hyphens', '关于做好\n供水\u00ad工作', '关于做好供水工作'],
  ])('%s', (_, a, b) => expect(narrow(a)).toBe(narrow(b)))

  it.each([
    ['a full stop and a semicolon', '甲。', '甲；'],
    ['digits', '10月31日', '11月10日'],
    ['quotes of another kind', '“最美”', '"最美"'],
  ])('%s are not the same', (_, a, b) => expect(narrow(a)).not.toBe(narrow(b)))
})

describe('the substance of a paper', () => {
  const change = (part: Part, kind: ParagraphChange['kind'] = 'changed'): ParagraphChange => ({
    kind,
    part,
    before: null,
    after: null,
    marks: [],
    moved: null,
    cell: null,
  })
  it.each(['title', 'recipients', 'body', 'signature', 'date', 'printed', 'attachment', 'table', 'textBox', 'footnote'] as const)(
    '%s is of it',
    (part) => expect(changesSubstance(change(part))).toBe(true),
  )
  it.each(['number', 'header', 'footer', 'colophon', 'head', 'comment', 'hidden'] as const)(
    '%s is filled in later, or is no word of the paper',
    (part) => expect(changesSubstance(change(part))).toBe(false),
  )
  it('a paragraph that says the same changes nothing', () => expect(changesSubstance(change('body', 'same'))).toBe(false))
})

describe('the version a file was made from', () => {
  const versions = [
    { versionNo: 1, texts: ['标题', '第一段。', '10月31日前报送。'] },
    { versionNo: 2, texts: ['标题', '第一段，改过一次。', '10月31日前报送。'] },
    { versionNo: 3, texts: ['标题', '第一段，改过一次。', '11月10日前报送。'] },
  ]
  it.each([
    ['an edit of the newest', ['标题', '第一段，改过两次。', '11月10日前报送。'], 3],
    ['an edit of the second, which knows nothing of the third', ['标题（试行）', '第一段，改过一次。', '10月31日前报送。'], 2],
    ['the first as it was', ['标题', '第一段。', '10月31日前报送。'], 1],
    ['the first, only spaced otherwise', ['　标题', '第一段。', '', '１０月31日前报送。'], 1],
    ['a paragraph that says more of the second than of the first', ['标题', '第一段，又改了。', '10月31日前报送。'], 2],
    ['an edit of the first in the words beside', ['标题（试行）', '第一段。', '10月31日前报送。'], 1],
    ['a text that is none of them', ['另一件事'], 3],
  ])('%s', (_, texts, expected) => expect(nearestVersion(versions, texts)).toBe(expected))

  it('two edits of one paragraph are told apart by its words', () => {
    const two = [
      { versionNo: 1, texts: ['重点更换软管，12月20日前完成。'] },
      { versionNo: 2, texts: ['优先更换软管，12月20日前完成。'] },
    ]
    expect(nearestVersion(two, ['重点更换软管，12月15日前完成。'])).toBe(1)
    expect(nearestVersion(two, ['优先更换软管，12月15日前完成。'])).toBe(2)
  })
})

describe('the changed stretches', () => {
  const same = (text: string): WordMark => ({ kind: 'same', text })
  const removed = (text: string): WordMark => ({ kind: 'removed', text })
  const added = (text: string): WordMark => ({ kind: 'added', text })
  it.each<[string, WordMark[], { before: string; after: string }[]]>([
    ['nothing', [same('全段相同。')], []],
    ['one word', [same('重'), removed('点'), added('要'), same('更换')], [{ before: '点', after: '要' }]],
    [
      'a date is one stretch',
      [same('走访帮扶，'), removed('10'), added('11'), same('月'), removed('31'), added('10'), same('日前对')],
      [{ before: '10月31', after: '11月10' }],
    ],
    [
      'two places far apart are two',
      [removed('甲'), same('其间五个字'), added('乙')],
      [
        { before: '甲', after: '' },
        { before: '', after: '乙' },
      ],
    ],
  ])('%s', (_, marks, expected) => expect(changedStretches(marks)).toEqual(expected))
})
