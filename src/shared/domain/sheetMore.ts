/** 续页: lists too long for their box on page 1 stand here in full; the box says 见续页. */
import { dayInWords } from './day.ts'
import type { ApprovalSheetFacts, SheetCountersign, SheetOverride } from './sheetFacts.ts'
import { free } from './sheetFit.ts'
import type { SheetBlock, SheetPart, SheetTable } from './sheetModel.ts'
import { cell, minuteInWords, oneLine, ordinalInWords, printedLines, row } from './sheetWords.ts'

/** A signature box holds four lines with room to sign beside each. */
const COUNTERSIGN_LINES = 4
const ATTACHMENT_LINES = 4
const OVERRIDE_LINES = 3

export const countersignsOverflow = (list: readonly SheetCountersign[]): boolean =>
  printedLines(
    list.map((c) => `${oneLine(c.unit)}：${oneLine(c.opinion)}${oneLine(c.signer)}${c.signedOn ?? ''}`),
    17,
  ) > COUNTERSIGN_LINES

export const attachmentsOverflow = (names: readonly string[]): boolean => printedLines(names, 33) > ATTACHMENT_LINES

export const overridesOverflow = (list: readonly SheetOverride[]): boolean =>
  printedLines(
    list.map((o) => `放行 ${o.itemId}：${oneLine(o.reason)}${oneLine(o.level)}${oneLine(o.byName)}2026年10月22日 08:30`),
    34,
  ) > OVERRIDE_LINES

/** null when everything fits on page 1. */
export function morePart(facts: ApprovalSheetFacts): SheetPart | null {
  const tables: [string, SheetTable][] = []
  if (countersignsOverflow(facts.countersigns)) tables.push([`会签（${facts.countersigns.length}家）`, countersignTable(facts)])
  if (attachmentsOverflow(facts.attachmentNames.map(oneLine)))
    tables.push([`附件（${facts.attachmentNames.length}件）`, attachmentTable(facts.attachmentNames)])
  if (overridesOverflow(facts.overrides))
    tables.push([`不符合项放行（${facts.overrides.length}项）`, overrideTable(facts.overrides)])
  if (tables.length === 0) return null
  return {
    id: 'more',
    blocks: [
      { block: 'paragraph', role: 'partTitle', text: '续　页' },
      ...tables.flatMap(([heading, table], i): SheetBlock[] => [
        { block: 'paragraph', role: 'listTitle', text: `${ordinalInWords(i + 1)}、${heading}` },
        table,
      ]),
    ],
  }
}

const list = (heads: readonly (readonly [string, number])[], rows: SheetTable['rows']): SheetTable => ({
  block: 'table',
  look: 'list',
  width: heads.reduce((w, [, mm]) => w + mm, 0),
  headRows: 1,
  rows: [
    row(
      8,
      heads.map(([text, width]) => cell('column', width, text)),
    ),
    ...rows,
  ],
})

function countersignTable(facts: ApprovalSheetFacts): SheetTable {
  return list(
    [
      ['序号', 13],
      ['会签单位', 52],
      ['意见', 50],
      ['签名', 28],
      ['日期', 32],
    ],
    facts.countersigns.map((c, i) => {
      // On the 送签稿 what nobody said yet is blank for ink, like the boxes of page 1.
      const said = c.opinion !== '' || c.signer !== '' || c.signedOn !== null
      const open = facts.stage === '送签稿' ? '' : '以纸质会签为准'
      return free(12, [
        cell('centred', 13, String(i + 1)),
        cell('item', 52, c.unit),
        cell('item', 50, said ? c.opinion : open),
        cell('centred', 28, c.signer),
        cell('centred', 32, c.signedOn === null ? '' : dayInWords(c.signedOn)),
      ])
    }),
  )
}

const attachmentTable = (names: readonly string[]): SheetTable =>
  list(
    [
      ['序号', 13],
      ['附件名称', 162],
    ],
    names.map((name, i) => free(8, [cell('centred', 13, String(i + 1)), cell('item', 162, name)])),
  )

const overrideTable = (overrides: readonly SheetOverride[]): SheetTable =>
  list(
    [
      ['项号', 16],
      ['放行理由', 107],
      ['放行人', 52],
    ],
    overrides.map((o) =>
      free(10, [
        cell('centred', 16, o.itemId),
        cell('item', 107, o.reason),
        cell('item', 52, `${o.level}　${o.byName}\n${minuteInWords(o.at)}`),
      ]),
    ),
  )
