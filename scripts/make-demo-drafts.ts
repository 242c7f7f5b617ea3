/**
 * Writes the drafts of the sample county into resources/demo/drafts and the papers of its 依据库 into resources/demo/library:
 * node scripts/make-demo-drafts.ts
 * GB/T 9704 page (A4, 37/26/35/28 mm, 小标宋 22 pt, 仿宋 16 pt, exact 28.95 pt lines). Parts are packed again with a fixed date,
 * so the same run always writes the same bytes.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import {
  AlignmentType,
  BorderStyle,
  Document,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx'
import { readDraft } from '../src/main/drafts/readDraft.ts'
import { DRAFTS, type DraftText } from './make-demo-draft-texts.ts'
import { SEPTEMBER_DRAFTS } from './make-demo-september-texts.ts'
import { lastYearsPlan, PROVINCIAL_PLAN } from './make-demo-library-texts.ts'

const ROOT = new URL('../', import.meta.url)
const OUT = new URL('resources/demo/drafts/', ROOT)
const LIBRARY = new URL('resources/demo/library/', ROOT)
const FOREST_FIRE = new URL('test/fixtures/drafts/02_通知_印发方案.docx', ROOT)
const TWIPS_PER_MM = 1440 / 25.4
const mm = (n: number): number => Math.round(n * TWIPS_PER_MM)
const LINE = { line: 579, lineRule: LineRuleType.EXACT } as const
const TEXT_WIDTH = mm(156)

const font = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia,
  cs: 'Times New Roman',
  hint: 'eastAsia',
})
const FANG = font('仿宋_GB2312')
const KAI = font('楷体_GB2312')
const HEI = font('黑体')
const SONG = font('方正小标宋简体')
const EM = 320

const run = (text: string, options: IRunOptions = {}): TextRun => new TextRun({ text, font: FANG, size: 32, ...options })
const para = (children: readonly TextRun[], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ children: [...children], spacing: LINE, ...options })
const empty = (): Paragraph => para([run('')])
const indented = (children: readonly TextRun[]): Paragraph => para(children, { indent: { firstLine: 2 * EM } })
const titlePara = (text: string): Paragraph =>
  para([run(text, { font: SONG, size: 44 })], {
    alignment: AlignmentType.CENTER,
    spacing: { line: 660, lineRule: LineRuleType.EXACT },
  })

/** Levels of G 7.3.3: 一、 in 黑体, （一） with its first sentence in 楷体, 第×章 centred. */
function bodyPara(text: string): Paragraph {
  if (text.startsWith('＃')) return para([run(text.slice(1), { font: HEI })], { alignment: AlignmentType.CENTER })
  if (/^[一二三四五六七八九十]+、/.test(text)) return indented([run(text, { font: HEI })])
  const second = /^（[一二三四五六七八九十]+）[^。]*。/.exec(text)?.[0]
  if (second) return indented([run(second, { font: KAI }), run(text.slice(second.length))])
  const article = /^第[一二三四五六七八九十]+条/.exec(text)?.[0]
  if (article) return indented([run(article, { font: HEI }), run(text.slice(article.length))])
  return indented([run(text)])
}

function table(rows: readonly (readonly string[])[]): Table {
  const columns = rows[0]!.length
  const widths = columns === 2 ? [2600, TEXT_WIDTH - 2600] : [800, 3300, 2400, 1544, TEXT_WIDTH - 8044]
  const line = { style: BorderStyle.SINGLE, size: 6, color: '000000' }
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: rows.map(
      (cells, i) =>
        new TableRow({
          tableHeader: i === 0,
          cantSplit: true,
          children: cells.map(
            (text, c) =>
              new TableCell({
                width: { size: widths[c]!, type: WidthType.DXA },
                verticalAlign: VerticalAlign.CENTER,
                children: [
                  para([run(text, { size: 28, ...(i === 0 ? { font: HEI } : {}) })], {
                    spacing: { line: 460, lineRule: LineRuleType.EXACT },
                  }),
                ],
              }),
          ),
        }),
    ),
  })
}

const TABLE_HERE = '附表：'
const body = (text: string, rows: DraftText['rows']): (Paragraph | Table)[] =>
  text
    .trim()
    .split('\n')
    .flatMap((p) => (p === TABLE_HERE && rows ? [bodyPara('各单位职责见下表。'), table(rows), empty()] : [bodyPara(p)]))

function contents(d: DraftText): (Paragraph | Table)[] {
  const right = (text: string, em: number): Paragraph =>
    para([run(text)], { alignment: AlignmentType.RIGHT, indent: { right: em * EM } })
  const signatureRight = Math.max(0, 4 + (d.date.length - 4 - d.signature.length) / 2)
  const all: (Paragraph | Table)[] = [
    empty(),
    para([run(d.mark, { font: SONG, size: 72, color: 'FF0000', scale: 72 })], {
      alignment: AlignmentType.CENTER,
      spacing: { line: 900, lineRule: LineRuleType.EXACT },
    }),
    empty(),
    para([run(d.number)], {
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 8, color: 'FF0000' } },
    }),
    empty(),
    titlePara(d.title),
    empty(),
    para([run(`${d.recipients}：`)]),
    ...body(d.text, d.attachment ? undefined : d.rows),
  ]
  if (d.attachmentNote) all.push(empty(), indented([run(d.attachmentNote)]))
  all.push(empty(), empty(), right(d.signature, signatureRight), right(d.date, 4))
  if (d.printed) {
    all.push(para([run('')], { pageBreakBefore: true }), titlePara(d.printed.title), empty(), ...body(d.printed.text, d.rows))
  }
  if (d.attachment && d.rows) {
    all.push(
      para([run('附件', { font: HEI })], { pageBreakBefore: true }),
      empty(),
      titlePara(d.attachment.title),
      empty(),
      table(d.rows),
    )
  }
  const thick = { style: BorderStyle.SINGLE, size: 8, space: 1, color: '000000' }
  all.push(
    empty(),
    para([run(`　${d.printedBy}　　　　　${d.date}印发`, { size: 28 })], { border: { top: thick, bottom: thick } }),
  )
  return all
}

const documentOf = (d: DraftText): Document =>
  new Document({
    title: d.title,
    creator: '云岭县',
    lastModifiedBy: '云岭县',
    styles: { default: { document: { run: { font: FANG, size: 32 }, paragraph: { spacing: LINE } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28), header: mm(15), footer: mm(25), gutter: 0 },
          },
        },
        children: contents(d),
      },
    ],
  })

// ── zip with a fixed date ───────────────────────────────────────────────────────────────────────────────────────────
interface Part {
  readonly name: string
  readonly bytes: Buffer
}

function partsOf(zip: Buffer): Part[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const parts: Part[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let i = zip.readUInt16LE(end + 10); i > 0; i--) {
    const [method, packed, nameLength, local] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ]
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const raw = zip.subarray(start, start + packed)
    if (!name.endsWith('/')) parts.push({ name, bytes: method === 8 ? inflateRawSync(raw) : raw })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}

/** 1980-01-01 00:00, the first day a zip can name. */
const DOS_DATE = 0x21

function zipOf(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of parts) {
    const [label, packed] = [Buffer.from(name), deflateRawSync(bytes, { level: 9 })]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt16LE(DOS_DATE, 8)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(label.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, tail, label)
    locals.push(Buffer.from([0x50, 0x4b, 3, 4]), common, label, packed)
    offset += 4 + common.length + label.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

/** docx writes the time of the run into the core properties; the content types come first, as Word has them. */
function settled(parts: readonly Part[]): Part[] {
  const first = parts.filter((p) => p.name === '[Content_Types].xml')
  return [...first, ...parts.filter((p) => p.name !== '[Content_Types].xml')].map(({ name, bytes }) =>
    name === 'docProps/core.xml'
      ? { name, bytes: Buffer.from(bytes.toString('utf8').replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '2026-10-20T00:00:00Z')) }
      : { name, bytes },
  )
}

async function write(d: DraftText, folder: URL): Promise<void> {
  const bytes = zipOf(settled(partsOf(await Packer.toBuffer(documentOf(d)))))
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL(encodeURIComponent(d.file), folder), bytes)
  process.stdout.write(`${d.file} ${bytes.length} bytes\n`)
}

/** Paragraphs of the plan that this year's draft prints. */
function printedOf(file: URL): string[] {
  const read = readDraft(new Uint8Array(readFileSync(file)), 'draft.docx')
  if (read.outcome === 'refused') throw new Error(read.reason)
  return read.reading.paragraphs.filter((p) => p.part === 'printed').map((p) => p.text)
}

for (const d of [...DRAFTS, ...SEPTEMBER_DRAFTS]) await write(d, OUT)
copyFileSync(FOREST_FIRE, new URL('森林防灭火工作方案（送审稿）.docx', OUT))
for (const d of [lastYearsPlan(printedOf(FOREST_FIRE)), PROVINCIAL_PLAN]) await write(d, LIBRARY)
