/**
 * 审核清单, from page 2: what did not conform and what is open first, then what a person judged, then what the records settled;
 * items whose words were not found in the draft take one line for each heading.
 */
import { ANSWER_VALUES } from './review.ts'
import type { SheetChecklistRow, SheetOverride } from './sheetFacts.ts'
import { free } from './sheetFit.ts'
import type { SheetLine, SheetPart, SheetRow } from './sheetModel.ts'
import { cell, linesOf, oneLine, ordinalInWords, row } from './sheetWords.ts'

const WIDTHS = [13, 102, 40, 20] as const
const TOTAL = WIDTHS[0] + WIDTHS[1] + WIDTHS[2] + WIDTHS[3]

type Section = { readonly name: string; readonly rows: readonly SheetChecklistRow[]; readonly compressed: boolean }

export function checklistPart(rows: readonly SheetChecklistRow[], overrides: readonly SheetOverride[]): SheetPart {
  const sections = sectionsOf(rows).filter((s) => s.rows.length > 0)
  return {
    id: 'checklist',
    blocks: [
      { block: 'paragraph', role: 'partTitle', text: '审核清单' },
      {
        block: 'table',
        look: 'list',
        width: TOTAL,
        headRows: 1,
        rows: [
          row(
            8,
            ['项号', '审核事项及说明', '依据', '结论'].map((text, i) => cell('column', WIDTHS[i]!, text)),
          ),
          ...sections.flatMap((s, i) => [
            row(8, [cell('heading', TOTAL, `${ordinalInWords(i + 1)}、${s.name}（${s.rows.length}项）`)]),
            ...(s.compressed ? compressedRows(s.rows) : s.rows.map((r) => fullRow(r, overrides))),
          ]),
        ],
      },
      { block: 'paragraph', role: 'note', text: totals(rows) },
    ],
  }
}

/** Each row in exactly one section; an untriggered item is compressed only when nobody and nothing said a word about it. */
function sectionsOf(rows: readonly SheetChecklistRow[]): Section[] {
  const settled = rows.filter((r) => r.answer !== null && r.answer !== '不符合')
  const bare = (r: SheetChecklistRow): boolean => oneLine(r.reason) === '' && oneLine(r.findings) === ''
  const of = (by: SheetChecklistRow['settledBy']): SheetChecklistRow[] =>
    settled.filter((r) => (r.settledBy === 'untriggered' && !bare(r) ? 'person' : r.settledBy) === by)
  return [
    { name: '不符合的事项', rows: rows.filter((r) => r.answer === '不符合'), compressed: false },
    { name: '尚未作答的事项', rows: rows.filter((r) => r.answer === null), compressed: false },
    { name: '由审核人判断的事项', rows: of('person'), compressed: false },
    { name: '以记录为准的事项', rows: of('record'), compressed: false },
    { name: '未触发、按组确认的事项', rows: of('untriggered'), compressed: true },
  ]
}

function fullRow(r: SheetChecklistRow, overrides: readonly SheetOverride[]): SheetRow {
  const released = overrides.filter((o) => o.itemId === r.id)
  const answer: SheetLine[] =
    r.answer === null
      ? linesOf('未作答', 'alarm')
      : [
          ...linesOf(r.answer, r.answer === '不符合' ? 'alarm' : 'plain'),
          ...(released.length > 0 ? linesOf('已放行', 'note') : []),
        ]
  return free(7, [
    cell('centred', WIDTHS[0], r.id),
    cell('item', WIDTHS[1], [
      ...linesOf(oneLine(r.question)),
      ...linesOf(r.reason === '' ? '' : `说明：${oneLine(r.reason)}`, 'said'),
      ...linesOf(r.findings === '' ? '' : `系统发现：${oneLine(r.findings)}`, 'note'),
      ...released.flatMap((o) => linesOf(`放行（${o.level}　${o.byName}）：${oneLine(o.reason)}`, 'note')),
    ]),
    cell('item', WIDTHS[2], linesOf(oneLine(r.source), 'note')),
    cell('centred', WIDTHS[3], answer),
  ])
}

/** 必要性：N08、N14。One line a heading, in the order the headings first appear. */
function compressedRows(rows: readonly SheetChecklistRow[]): SheetRow[] {
  const groups = [...new Set(rows.map((r) => r.group))]
  return groups.map((group) => {
    const ids = rows.filter((r) => r.group === group).map((r) => (r.answer === '不适用' ? `${r.id}（不适用）` : r.id))
    return free(8, [cell('item', TOTAL, `${group}：${ids.join('、')}`)])
  })
}

function totals(rows: readonly SheetChecklistRow[]): string {
  const counts = ANSWER_VALUES.map((v) => `${v} ${rows.filter((r) => r.answer === v).length} 项`)
  const open = rows.filter((r) => r.answer === null).length
  return `共 ${rows.length} 项：${counts.join('，')}${open > 0 ? `，未作答 ${open} 项` : ''}。`
}
