import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrow, type ComparedFile, type ComparedParagraph, type ParagraphChange } from '#domain/compareText'
import type { Part } from '#domain/draft'
import { compareTexts, compareVersions } from '../../src/main/drafts/versionDiff.ts'
import { readBytes } from './office.ts'
import { docxOf, para } from './zipOf.ts'

const body = (texts: readonly string[], part: Part = 'body'): ComparedParagraph[] =>
  texts.map((text, index) => ({ index, part, text }))

/** A table as paragraphs: rows of cells, several paragraphs of a cell parted by 「/」. */
const table = (rows: readonly (readonly string[])[]): ComparedParagraph[] =>
  rows
    .flatMap((cells, r) =>
      cells.flatMap((cell, c) => cell.split('/').map((text) => ({ text, cell: [1, r + 1, c + 1] as const }))),
    )
    .map((x, index) => ({ ...x, index, part: 'table' }))

/** 「=同」「-旧」「+新」「~[-旧+新]」, a moved one with its other place. */
const shown = (changes: readonly ParagraphChange[]): string[] =>
  changes.map((c) => {
    const moved = c.moved === null ? '' : `→${c.moved}`
    if (c.kind === 'same') return `=${c.after!.text}`
    if (c.kind === 'removed') return `-${c.before!.text}${moved}`
    if (c.kind === 'added') return `+${c.after!.text}${moved}`
    return `~${c.marks.map((m) => (m.kind === 'same' ? m.text : m.kind === 'removed' ? `[-${m.text}]` : `[+${m.text}]`)).join('')}`
  })

describe('what differs between two texts', () => {
  const LONG = '各乡镇人民政府要压实供水保障责任，对集中供水工程逐处排查。'
  const OTHER = '县财政局要落实资金保障，及时足额拨付到位，确保专款专用。'
  it.each([
    ['nothing', ['甲', '乙'], ['甲', '乙'], ['=甲', '=乙']],
    ['only spaces and width', ['　各乡镇人民政府：'], ['各乡镇人民政府:'], ['=各乡镇人民政府:']],
    ['a date, digit for digit', ['10月31日前报送。'], ['11月10日前报送。'], ['~[-10][+11]月[-31][+10]日前报送。']],
    ['a word', ['重点更换老旧管网。'], ['优先更换老旧管网。'], ['~[-重点][+优先]更换老旧管网。']],
    ['a number as a whole', ['共计128件。'], ['共计123件。'], ['~共计[-128][+123]件。']],
    ['a mark', ['一是排查，二是整改。'], ['一是排查；二是整改。'], ['~一是排查[-，][+；]二是整改。']],
    ['a new paragraph', [LONG], [LONG, OTHER], [`=${LONG}`, `+${OTHER}`]],
    ['a paragraph taken out', [LONG, OTHER, '丙'], [LONG, '丙'], [`=${LONG}`, `-${OTHER}`, '=丙']],
    ['another paragraph in its place', [LONG], [OTHER], [`-${LONG}`, `+${OTHER}`]],
    ['a moved paragraph', [LONG, OTHER, '丙丁'], [OTHER, '丙丁', LONG], [`-${LONG}→2`, `=${OTHER}`, '=丙丁', `+${LONG}→0`]],
    [
      'a changed one after a new one',
      ['第一段要求各单位按时报送名单。'],
      [OTHER, '第一段要求各单位按月报送名单。'],
      [`+${OTHER}`, '~第一段要求各单位按[-时][+月]报送名单。'],
    ],
    ['everything', [LONG], [], [`-${LONG}`]],
    ['from nothing', [], [LONG], [`+${LONG}`]],
    ['empty paragraphs are none', ['甲', '', '　'], ['甲'], ['=甲']],
  ])('%s', (_, before, after, expected) => expect(shown(compareTexts(body(before), body(after)))).toEqual(expected))

  it('a title is one: it is changed, however little of it is left', () => {
    expect(shown(compareTexts(body(['关于供水的通知'], 'title'), body(['会议纪要'], 'title')))[0]).toMatch(/^~/)
  })

  it.each([
    [
      'a cell',
      [
        ['单位', '数量'],
        ['县住建局', '3'],
      ],
      [
        ['单位', '数量'],
        ['县住建局', '5'],
      ],
      ['=单位', '=数量', '=县住建局', '~[-3][+5]'],
    ],
    [
      'a row put in',
      [
        ['单位', '数量'],
        ['县住建局', '3'],
      ],
      [
        ['单位', '数量'],
        ['县水利局', '4'],
        ['县住建局', '3'],
      ],
      ['=单位', '=数量', '+县水利局', '+4', '=县住建局', '=3'],
    ],
    [
      'a paragraph in a cell',
      [['单位', '甲事项/乙事项']],
      [['单位', '甲事项/丙工作']],
      ['=单位', '=甲事项', '-乙事项', '+丙工作'],
    ],
    ['a column put in', [['单位', '完成时限']], [['序号', '单位', '完成时限']], ['+序号', '=单位', '=完成时限']],
  ])('a table is compared cell by cell: %s', (_, before, after, expected) =>
    expect(shown(compareTexts(table(before), table(after)))).toEqual(expected),
  )

  it('says which cell', () => {
    const [, , change] = compareTexts(
      table([
        ['a', 'b'],
        ['县住建局负责供水', '3'],
      ]),
      table([
        ['a', 'b'],
        ['县住建局负责供热', '3'],
      ]),
    )
    expect(change).toMatchObject({ kind: 'changed', cell: '表1 第2行第1列' })
  })

  it('knows the cells of a real table', () => {
    const cells = (rows: string[][]): string =>
      `<w:tbl>${rows.map((r) => `<w:tr>${r.map((c) => `<w:tc>${para(c)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
    const read = (rows: string[][]) => readBytes(docxOf(`${para('关于供水的通知')}${cells(rows)}`)).paragraphs
    const found = read([
      ['单位', '时限'],
      ['县水利局', '10月31日'],
    ])
    expect(found.flatMap((x) => (x.cell ? [[...x.cell, x.text]] : []))).toEqual([
      [1, 1, 1, '单位'],
      [1, 1, 2, '时限'],
      [1, 2, 1, '县水利局'],
      [1, 2, 2, '10月31日'],
    ])
    const changes = compareTexts(
      found,
      read([
        ['单位', '时限'],
        ['县水利局', '11月10日'],
      ]),
    ).filter((c) => c.kind !== 'same')
    expect(changes.map((c) => c.cell)).toEqual(['表1 第2行第2列'])
  })
})

describe('attachments are compared by name and content', () => {
  const at = (name: string, sha256: string, texts: readonly string[] | null = null): ComparedFile => ({
    name,
    sha256,
    paragraphs: texts && body(texts),
  })
  it.each([
    ['the same', [at('名单.docx', 'a')], [at('名单.docx', 'a')], [['same', '名单.docx', '名单.docx']]],
    ['renamed', [at('名单.docx', 'a')], [at('附件1.docx', 'a')], [['same', '名单.docx', '附件1.docx']]],
    [
      'saved again without a change',
      [at('名单.docx', 'a', ['甲'])],
      [at('名单.docx', 'b', ['　甲'])],
      [['same', '名单.docx', '名单.docx']],
    ],
    ['changed', [at('名单.docx', 'a', ['甲'])], [at('名单.docx', 'b', ['乙'])], [['changed', '名单.docx', '名单.docx']]],
    ['changed, of a kind that is not read', [at('表.xlsx', 'a')], [at('表.xlsx', 'b')], [['changed', '表.xlsx', '表.xlsx']]],
    ['added', [], [at('名单.docx', 'a')], [['added', null, '名单.docx']]],
    ['removed', [at('名单.docx', 'a')], [], [['removed', '名单.docx', null]]],
    [
      'two that changed names',
      [at('一.docx', 'a'), at('二.docx', 'b')],
      [at('二.docx', 'a'), at('一.docx', 'b')],
      [
        ['same', '一.docx', '二.docx'],
        ['same', '二.docx', '一.docx'],
      ],
    ],
  ] as const)('%s', (_, before, after, expected) => {
    const { attachments } = compareVersions({ paragraphs: [], attachments: before }, { paragraphs: [], attachments: after })
    expect(attachments.map((a) => [a.kind, a.before, a.after])).toEqual(expected)
  })

  it('with the words that changed', () => {
    const { attachments } = compareVersions(
      { paragraphs: [], attachments: [at('名单.docx', 'a', ['10月31日前报送。'])] },
      { paragraphs: [], attachments: [at('名单.docx', 'b', ['11月10日前报送。'])] },
    )
    expect(shown(attachments[0]!.paragraphs!)).toEqual(['~[-10][+11]月[-31][+10]日前报送。'])
  })
})

describe('for any two texts', () => {
  const words = fc.array(
    fc.constantFrom('各乡镇', '县水利局', '10月31日', '前', '报送', '整改', '，', '。', ' ', '２件', '2件'),
    { maxLength: 12 },
  )
  const paragraph = words.map((w) => w.join(''))
  const text = fc.array(paragraph, { maxLength: 14 })
  const rows = fc.array(fc.array(paragraph, { minLength: 1, maxLength: 4 }), { maxLength: 6 })
  const kept = (all: readonly ComparedParagraph[]): string[] => all.map((x) => narrow(x.text)).filter((t) => t !== '')

  const agrees = (before: ComparedParagraph[], after: ComparedParagraph[]): void => {
    const changes = compareTexts(before, after)
    // The earlier text is what the difference says was there, the later one what it makes of it.
    expect(changes.flatMap((c) => (c.before ? [narrow(c.before.text)] : []))).toEqual(kept(before))
    expect(changes.flatMap((c) => (c.after ? [narrow(c.after.text)] : []))).toEqual(kept(after))
    for (const c of changes) {
      for (const [side, all] of [
        [c.before, before],
        [c.after, after],
      ] as const)
        if (side) expect(all[side.index]!.text).toBe(side.text)
      if (c.kind === 'same') expect(narrow(c.before!.text)).toBe(narrow(c.after!.text))
      if (c.kind === 'changed') {
        const without = (kind: 'added'): string =>
          narrow(
            c.marks
              .filter((m) => m.kind !== kind)
              .map((m) => m.text)
              .join(''),
          )
        expect(without('added')).toBe(narrow(c.before!.text))
        expect(c.marks.flatMap((m) => (m.kind === 'removed' ? [] : [m.text])).join('')).toBe(c.after!.text)
        expect(c.marks.some((m) => m.kind !== 'same')).toBe(true)
      }
      // What moved says the same in its other place.
      if (c.moved !== null) {
        const other = c.kind === 'removed' ? after : before
        expect(narrow(other[c.moved]!.text)).toBe(narrow((c.before ?? c.after)!.text))
      }
    }
  }

  it('applying the difference to the earlier gives the later', () => {
    fc.assert(
      fc.property(text, text, (a, b) => agrees(body(a), body(b))),
      { numRuns: 300 },
    )
  })
  it('also with tables between the paragraphs', () => {
    const mixed = fc
      .tuple(text, rows, text, rows)
      .map(([a, b, c, d]) =>
        [body(a), table(b), body(c), table(d).map((x) => ({ ...x, cell: [2, x.cell![1], x.cell![2]] as const }))]
          .flat()
          .map((x, index) => ({ ...x, index })),
      )
    fc.assert(
      fc.property(mixed, mixed, (a, b) => agrees(a, b)),
      { numRuns: 300 },
    )
  })
  it('the same text gives no difference, however it is spaced', () => {
    fc.assert(
      fc.property(text, (a) => {
        const spaced = a.map((t) => `　${t} `)
        expect(compareTexts(body(a), body(spaced)).filter((c) => c.kind !== 'same')).toEqual([])
      }),
    )
  })
})

describe('a draft of 300 pages', () => {
  const long = (say: (i: number) => string): ComparedParagraph[] => body(Array.from({ length: 2400 }, (_, i) => say(i)))
  const sentence = (i: number): string =>
    `第${i}处：各乡镇人民政府要压实供水保障责任，对集中供水工程逐处排查，当日登记、限期整改。`
  // Ten times what it takes on a slow machine: this is for what grows with the square, not for milliseconds.
  it.each([
    ['a word replaced in every paragraph', long((i) => sentence(i).replace('供水', '用水'))],
    ['in reverse order', long((i) => sentence(2399 - i))],
    ['another text', long((i) => `完全不同的一段文字之${i}，没有一处与前稿相似`)],
  ])('%s is compared in a bounded time', (_, after) => {
    const from = performance.now()
    const changes = compareTexts(long(sentence), after)
    expect(performance.now() - from).toBeLessThan(10_000)
    expect(changes.filter((c) => c.after !== null)).toHaveLength(2400)
  })
})
