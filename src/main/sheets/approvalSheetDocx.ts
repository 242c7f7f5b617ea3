/**
 * A sheet model as .docx. Fixed table layout, widths in twips on table, grid and every cell; rows grow with their text; signature
 * boxes are two rows without a line between; lists are tables of their own so that their head can repeat.
 *
 * 未通过审核 is a framed red line in the header of every page, not a diagonal picture behind the text: a VML watermark is dropped by
 * some of the programs offices print with, disappears under filled cells, and costs toner; a header paragraph is drawn by all of
 * them, on each page, cannot be covered, and is found by a text search.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  type FileChild,
  type IParagraphOptions,
} from 'docx'
import {
  gridOf,
  placedRows,
  spanIn,
  type PlacedCell,
  type SheetBlock,
  type SheetModel,
  type SheetTable,
} from '#domain/sheetModel'
import { cleanText } from '#domain/sheetWords'
import { fixZipTimes, handWrittenParts } from './parts.ts'
import * as type from './typography.ts'
import { mm, pt, type Face, type FontChoice } from './typography.ts'

type ParagraphOptions = Exclude<IParagraphOptions, string>

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const
const THICK = { style: BorderStyle.SINGLE, size: type.FRAME_LINE, color: type.RED, space: 0 }
const THIN = { style: BorderStyle.SINGLE, size: type.INNER_LINE, color: type.RED, space: 0 }
const NO_LINE = { style: BorderStyle.NIL, size: 0, color: 'auto' }

/** Bytes of the .docx: the same model and fonts always give the same bytes. */
export async function sheetDocx(model: SheetModel, opts: { fonts: FontChoice }): Promise<Uint8Array> {
  const { fonts } = opts
  const document = new Document({
    title: model.name,
    creator: model.office,
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: type.PAGE.width, height: type.PAGE.height }, margin: type.PAGE.margin },
        },
        headers: { first: header(model, fonts, false), default: header(model, fonts, true) },
        footers: { first: footer(model, fonts), default: footer(model, fonts) },
        children: body(model, fonts),
      },
    ],
  })
  return fixZipTimes(
    new Uint8Array(
      await Packer.toBuffer(document, undefined, handWrittenParts(fonts, cleanText(model.name), cleanText(model.office))),
    ),
  )
}

type Print = Pick<Face, 'font' | 'size'> & { readonly color?: string }

/** Ballot boxes take the symbol font, everything else the Chinese font with its hint, so that “ ” … — are Chinese marks. */
function runs(text: string, print: Print, fonts: FontChoice): TextRun[] {
  const bold = print.font === 'title' && fonts.titleBold
  return cleanText(text)
    .split(/([☐☑])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const box = /^[☐☑]$/.test(piece)
      const zh = box ? type.SYMBOL : fonts[print.font]
      const latin = box ? type.SYMBOL : type.LATIN
      return new TextRun({
        text: piece,
        font: { ascii: latin, hAnsi: latin, eastAsia: zh, cs: latin, hint: 'eastAsia' },
        size: print.size,
        sizeComplexScript: print.size,
        ...(bold ? { bold } : {}),
        ...(print.color === undefined ? {} : { color: print.color }),
      })
    })
}

const exact = (pitch: number, before = 0, after = 0) => ({
  line: pt(pitch),
  lineRule: LineRuleType.EXACT,
  before: pt(before),
  after: pt(after),
})

function paragraph(
  text: string,
  face: Omit<Face, 'top'> & { readonly color?: string },
  fonts: FontChoice,
  more: ParagraphOptions = {},
): Paragraph {
  return new Paragraph({ alignment: ALIGN[face.align], spacing: exact(face.pitch), ...more, children: runs(text, face, fonts) })
}

function body(model: SheetModel, fonts: FontChoice): FileChild[] {
  const out: FileChild[] = []
  for (const [i, part] of model.parts.entries())
    for (const [j, block] of part.blocks.entries())
      out.push(...blockOf(block, fonts, i > 0 && j === 0, part.blocks[j - 1]?.block === 'table'))
  return out
}

function blockOf(block: SheetBlock, fonts: FontChoice, newPage: boolean, afterTable: boolean): FileChild[] {
  if (block.block === 'table') {
    // Two tables in a row would become one in Word.
    if (afterTable) throw new RangeError('a paragraph must stand between two tables')
    return [table(block, fonts)]
  }
  const face = type.PARAGRAPHS[block.role]
  const keepNext = block.role === 'partTitle' || block.role === 'listTitle'
  return [
    paragraph(block.text, face, fonts, {
      pageBreakBefore: newPage,
      keepNext,
      spacing: exact(face.pitch, face.before, face.after),
    }),
  ]
}

function table(model: SheetTable, fonts: FontChoice): Table {
  const grid = gridOf(model)
  const edges = grid.map((_, i) => mm(grid.slice(0, i + 1).reduce((a, b) => a + b, 0)))
  // Twips from edge to edge, so that the rounded columns add up to the rounded table.
  const columns = edges.map((e, i) => e - (edges[i - 1] ?? 0))
  const twips = (p: PlacedCell): number => mm(p.left + p.width) - mm(p.left)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(model.width), type: WidthType.DXA },
    columnWidths: columns,
    borders: { top: THICK, bottom: THICK, left: THICK, right: THICK, insideHorizontal: THIN, insideVertical: THIN },
    rows: placedRows(model).map((places, r) => {
      const row = model.rows[r]!
      return new TableRow({
        height: { value: mm(row.minHeight), rule: HeightRule.ATLEAST },
        cantSplit: !row.mayBreak,
        ...(r < model.headRows ? { tableHeader: true } : {}),
        children: places.map((p) => tableCell(p, twips(p), spanIn(grid, p), fonts)),
      })
    }),
  })
}

function tableCell(place: PlacedCell, width: number, span: number, fonts: FontChoice): TableCell {
  const { cell } = place
  const face: Face = type.FACES[cell.kind]
  const lines = place.continued ? [] : cell.lines
  const borders = cell.kind === 'opinion' ? { bottom: NO_LINE } : cell.kind === 'signed' ? { top: NO_LINE } : null
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(cell.rowSpan === 2 ? { verticalMerge: place.continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART } : {}),
    verticalAlign: face.top ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    margins: { ...type.PADDING, ...(cell.kind === 'signed' ? { right: mm(2) } : {}), marginUnitType: WidthType.DXA },
    ...(borders ? { borders } : {}),
    ...(cell.kind === 'column' || cell.kind === 'heading'
      ? { shading: { fill: type.HEAD_SHADE, type: ShadingType.CLEAR, color: 'auto' } }
      : {}),
    // A cell without a paragraph is what Word calls unreadable content.
    children:
      lines.length === 0
        ? [new Paragraph({ spacing: exact(face.pitch), children: [] })]
        : lines.map((line) =>
            paragraph(line.text, { ...face, ...type.TONES[line.tone] }, fonts, {
              keepNext: cell.kind === 'heading' || cell.kind === 'opinion',
            }),
          ),
  })
}

function header(model: SheetModel, fonts: FontChoice, running: boolean): Header {
  const framed = (edge: number): ParagraphOptions => {
    const line = { style: BorderStyle.SINGLE, size: edge, color: type.RED, space: 2 }
    // The frame stands outside the text by its space and half its width: drawn in to end where the table ends.
    const inset = pt(2 + edge / 8)
    return { border: { top: line, bottom: line, left: line, right: line }, indent: { left: inset, right: inset } }
  }
  const spaced = (face: { pitch: number }, after: number): ParagraphOptions => ({ spacing: exact(face.pitch, 0, after) })
  const marks: Paragraph[] = []
  if (model.watermark !== null)
    marks.push(
      // The same frame on both: neighbours with equal borders share one box.
      paragraph(model.watermark, { ...type.WATERMARK, color: type.RED }, fonts, framed(18)),
      paragraph(model.watermarkNote, { ...type.WATERMARK_NOTE, color: type.RED }, fonts, {
        ...framed(18),
        ...spaced(type.WATERMARK_NOTE, 5),
      }),
    )
  if (model.demoMark !== null)
    marks.push(
      paragraph(model.demoMark, { ...type.DEMO_MARK, color: type.RED }, fonts, { ...framed(6), ...spaced(type.DEMO_MARK, 5) }),
    )
  if (running) marks.push(paragraph(model.runningHead, type.RUNNING, fonts, spaced(type.RUNNING, 3)))
  return new Header({ children: marks.length > 0 ? marks : [new Paragraph({ spacing: exact(2), children: [] })] })
}

function footer(model: SheetModel, fonts: FontChoice): Footer {
  const [first, second] = model.footer
  const number = (field: (typeof PageNumber)[keyof typeof PageNumber]): TextRun =>
    new TextRun({
      children: [field],
      size: type.FOOTER.size,
      font: { ascii: type.LATIN, hAnsi: type.LATIN, eastAsia: fonts.song, cs: type.LATIN },
    })
  return new Footer({
    children: [
      paragraph(first, type.FOOTER, fonts),
      new Paragraph({
        spacing: exact(type.FOOTER.pitch),
        tabStops: [{ type: TabStopType.RIGHT, position: mm(175) }],
        children: [
          ...runs(second, type.FOOTER, fonts),
          new TextRun({ children: [new Tab()] }),
          ...runs('第 ', type.FOOTER, fonts),
          number(PageNumber.CURRENT),
          ...runs(' 页　共 ', type.FOOTER, fonts),
          number(PageNumber.TOTAL_PAGES),
          ...runs(' 页', type.FOOTER, fonts),
        ],
      }),
    ],
  })
}
