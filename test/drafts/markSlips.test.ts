/** What the linter is asked, on text as officials write it: its misses and the false alarms it must not raise. */
import { performance } from 'node:perf_hooks'
import { expect, it } from 'vitest'
import type { Paragraph, Part } from '#domain/draft'
import { markSlips } from '../../src/main/drafts/markSlips.ts'
import { readLines } from './office.ts'
import { para } from './zipOf.ts'

const paragraph = (text: string, part: Part = 'body'): Paragraph => ({ index: 0, part, text, level: 0, font: null, sizePt: null })
/** Each slip as its place and mark, with × for one of a pair. */
const seen = (text: string, part?: Part): string[] =>
  markSlips([paragraph(text, part)]).map((s) => `${s.start}${text.slice(s.start, s.end)}${s.kind === 'unpaired' ? '×' : ''}`)

it.each<[string, string, readonly string[]]>([
  ['a comma', '开展巡查,发现需要救助的人员', ['4,']],
  ['a colon at the end', '现将有关事项通知如下:', ['10:']],
  ['a full stop', '请认真组织实施.', ['7.']],
  ['a question mark', '是否同意?', ['4?']],
  ['brackets', '县水利局(以下简称水利局)负责', ['4(', '12)']],
  ['a bracket of each kind', '县水利局（以下简称水利局)负责', ['12)']],
  ['straight quotes', '实行"一张表"管理', ['2"', '6"']],
  ['beside Latin words', '报送Word文档,并附说明', ['8,']],
  ['a bracket left open', '县水利局（以下简称水利局负责', ['4（×']],
  ['a bracket never opened', '县水利局以下简称水利局）负责', ['11）×']],
  ['a title left open', '根据《森林防火条例第二十五条', ['2《×']],
  ['a quotation left open', '实行“一张表管理', ['2“×']],
])('sees %s', (_, text, expected) => expect(seen(text)).toEqual(expected))

it.each<[string, string]>([
  ['no space is wanted between words and figures', '全县12个乡镇2026年完成3.5公里'],
  ['a time and a scale', '上午9:00召开，比例尺1:5000'],
  ['the sign of a third level', '1.建设单位提出申请'],
  ['the sign of a third level with a space', '2. 主管部门审查'],
  ['the note of attachments', '附件：1.冬季救助物资储备清单'],
  ['a bracket after an item', '1)核对名单'],
  ['a full-width bracket after an item', '一）核对名单'],
  ['a standard', '按照GB/T 9704—2012执行'],
  ['an address', '网址https://www.example.gov.cn/a?b=1，请查看'],
  ['thousands', '拨付12,000元'],
  ['a title in a title', '《关于印发〈防汛方案〉的通知》'],
  ['a number in brackets', '（云政办发〔2026〕12号）'],
  ['brackets in brackets', '（石桥乡（含青溪）负责）'],
  ['nothing but Latin', 'A, B: C (D)'],
  ['a dash and an ellipsis', '2026—2027年度……'],
])('lets pass: %s', (_, text) => expect(seen(text)).toEqual([]))

it('does not look into comments', () => expect(seen('请核,再报', 'comment')).toEqual([]))

it.each(['（', '“甲', '"甲', '(甲'])('a paragraph of nothing but %s costs little and ends', (piece) => {
  const from = performance.now()
  expect(markSlips([paragraph(piece.repeat(2000) + '甲')])).toEqual([])
  expect(performance.now() - from).toBeLessThan(2000)
})

it('stops at a number of slips no reader goes through', () => {
  const found = markSlips(Array.from({ length: 400 }, (_, index) => ({ ...paragraph('甲,乙'), index })))
  expect(found.length).toBe(200)
})

const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`
const form = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
const withTable = (table: string, where: 'attachment' | 'body'): string[] => {
  const before = ['c44|云岭县人民政府办公室关于开展排查的通知', '各乡镇人民政府：', 'i|现将有关事项通知如下，请认真组织实施。']
  const end = ['r|云岭县人民政府办公室', 'r|2026年11月24日']
  return where === 'body' ? [...before, table, ...end] : [...before, ...end, 'n|附件1', 'c|房屋排查情况', table, para('')]
}

it.each<[string, string, 'attachment' | 'body', number]>([
  ['an empty form', form(row('序号', '乡镇', '户数', '备注'), row('', '', '', ''), row('', '', '', '')), 'attachment', 1],
  [
    'a filled table',
    form(row('序号', '乡镇', '户数', '备注'), row('1', '石桥乡', '12', ''), row('2', '青溪镇', '9', '')),
    'attachment',
    0,
  ],
  ['a small one', form(row('签字', '')), 'attachment', 0],
  ['an empty table in the text', form(row('甲', '', '', ''), row('', '', '', ''), row('', '', '', '')), 'body', 0],
])('blank tables: %s', (_, table, where, count) => {
  expect(readLines(withTable(table, where)).blankTables).toHaveLength(count)
})
