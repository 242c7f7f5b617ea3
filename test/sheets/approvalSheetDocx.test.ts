import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approvalSheet } from '#domain/sheet'
import { isWatermarked } from '#domain/sheetFacts'
import { sheetText, type SheetModel } from '#domain/sheetModel'
import { sheetDocx } from '../../src/main/sheets/approvalSheetDocx.ts'
import { chooseFonts } from '../../src/main/sheets/fonts.ts'
import { libreOfficeOrSkip, pdfTexts, type PdfText } from '../support/libreoffice.ts'
import { docxText, ooxmlFaults, ooxmlValidatorOrSkip, unzip, wordFaults } from '../support/ooxml.ts'
import { cases, normal } from './facts.ts'

const { fonts } = chooseFonts(new Set(['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体']))
const folder = await mkdtemp(join(tmpdir(), 'sheets-'))
const made = await Promise.all(
  cases.map(async ([name, facts, pages], i) => {
    const model = approvalSheet(facts)
    const bytes = await sheetDocx(model, { fonts })
    const file = join(folder, `sheet-${i}.docx`)
    await writeFile(file, bytes)
    return { name, facts, pages, model, bytes, file, parts: unzip(bytes) }
  }),
)
const xmlOf = (m: (typeof made)[number], path: string): string => m.parts.get(path)!.toString('utf8')

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the .docx says what the model says', () => {
  it.each(made)('$name: every paragraph and cell, in the same order', (m) => {
    expect(docxText(xmlOf(m, 'word/document.xml'))).toEqual(sheetText(m.model))
  })

  it.each(made)('$name: nothing Word would call unreadable', (m) => {
    expect(wordFaults(xmlOf(m, 'word/document.xml'))).toEqual([])
  })

  it.each(made)('$name: marks and the short code are in the header and footer of every page', (m) => {
    const headers = [...m.parts.keys()].filter((p) => /^word\/header\d/.test(p))
    const footers = [...m.parts.keys()].filter((p) => /^word\/footer\d/.test(p))
    expect([headers.length, footers.length]).toEqual([2, 2])
    for (const h of headers) {
      const text = docxText(xmlOf(m, h)).join('\n')
      expect(text.includes('未通过审核')).toBe(isWatermarked(m.facts))
      expect(text.includes('演示')).toBe(m.facts.isDemo)
    }
    for (const f of footers) {
      const text = docxText(xmlOf(m, f)).join('\n')
      expect(text).toContain(m.model.footer[0])
      expect(text).toContain(m.model.footer[1])
      expect(text.includes('次打印')).toBe(m.facts.printCount > 1)
    }
  })
})

describe('the file', () => {
  it('is the same to the byte for the same model', async () => {
    // A second later the clock of a zip entry and of the properties would differ.
    await new Promise((done) => setTimeout(done, 2100))
    for (const m of made.slice(0, 2)) expect(Buffer.compare(await sheetDocx(m.model, { fonts }), m.bytes)).toBe(0)
  })

  it('differs when the model does', async () => {
    const other = await sheetDocx(approvalSheet({ ...normal, printCount: 2 }), { fonts })
    expect(Buffer.compare(other, made[0]!.bytes)).not.toBe(0)
  })

  it('has no row of exact height: text is never cut', () => {
    for (const m of made) expect(xmlOf(m, 'word/document.xml')).not.toMatch(/w:hRule="exact"/)
  })

  it('keeps every signature box at 25 mm or more', () => {
    const height = (xml: string): number[] => [...xml.matchAll(/<w:trHeight w:val="(\d+)"/g)].map((h) => Number(h[1]) / 56.6929)
    for (const m of made) {
      const rows = height(xmlOf(m, 'word/document.xml'))
      expect(rows[1]! + rows[2]!, m.name).toBeGreaterThanOrEqual(25)
      expect(rows[3]! + rows[4]!, m.name).toBeGreaterThanOrEqual(25)
    }
  })

  it('writes a model that was not cleaned without breaking the XML', async () => {
    const dirty = JSON.parse(JSON.stringify(approvalSheet(normal)).replace('密级', '<w:t>&\\u0001\\uffff\\udc00')) as SheetModel
    const xml = unzip(await sheetDocx(dirty, { fonts }))
      .get('word/document.xml')!
      .toString('utf8')
    expect(xml).not.toMatch(/[\u0001\uffff]/)
    expect(docxText(xml)).toContain('<w:t>&\ufffd')
  })

  it('names the chosen fonts, with the hint that makes “ ” … Chinese marks', async () => {
    const chosen = chooseFonts(new Set(['宋体', 'FangSong', '楷体', '黑体'])).fonts
    const parts = unzip(await sheetDocx(approvalSheet(normal), { fonts: chosen }))
    const xml = parts.get('word/document.xml')!.toString('utf8')
    expect(new Set([...xml.matchAll(/w:eastAsia="([^"]+)"/g)].map((f) => f[1]))).toEqual(
      new Set(['宋体', 'FangSong', '楷体', '黑体', 'Segoe UI Symbol']),
    )
    expect(xml.match(/<w:rFonts /g)!.length).toBe(xml.match(/w:hint="eastAsia"/g)!.length)
    expect(xml).toMatch(/<w:b\/>/)
    expect(parts.get('word/fontTable.xml')!.toString('utf8')).toContain('<w:altName w:val="仿宋"/>')
  })
})

const validator = ooxmlValidatorOrSkip()
describe.skipIf(validator === null)('the Open XML SDK', () => {
  it.each(made)('$name: finds no fault', async ({ file }) => {
    expect(await ooxmlFaults(validator!, file)).toEqual([])
  })
})

describe.skipIf(!libreOfficeOrSkip())('LibreOffice', () => {
  let pdfs: PdfText[] = []
  beforeAll(async () => {
    pdfs = await pdfTexts(
      made.map((m) => m.file),
      folder,
    )
  }, 180_000)

  /** Without spaces; rare characters are drawn from another font, which pdftotext reads in its own order, so they are counted apart. */
  const RARE = /[\u{10000}-\u{10ffff}\ufffd]|[“”]/gu
  const squeeze = (text: string): string => text.replace(/\s/gu, '').replace(RARE, '')
  const rare = (texts: readonly string[]): string => texts.flatMap((t) => t.match(/[\u{10000}-\u{10ffff}]/gu) ?? []).join('')

  it.each(made.map((m, i) => ({ ...m, i })))(
    '$name: prints every value of the record, on the pages expected',
    ({ i, model, pages }) => {
      const { text } = pdfs[i]!
      // A cell broken over two pages has the foot and head of the pages between its halves.
      const marks = [model.watermark, model.watermarkNote, model.demoMark, model.runningHead, ...model.footer].map((t) =>
        squeeze(t ?? ''),
      )
      let all = text
        .map(squeeze)
        .join('')
        .replace(/第\d+页共\d+页/g, '')
      for (const mark of marks) if (mark !== '') all = all.replaceAll(mark, '')
      const lost = sheetText(model)
        .flatMap((t) => t.split('\n'))
        .filter((t) => !all.includes(squeeze(t)))
      expect(lost).toEqual([])
      expect(rare(text).length).toBeGreaterThanOrEqual(rare(sheetText(model)).length)
      expect(text.length).toBe(pages)
    },
  )

  it.each(made.map((m, i) => ({ ...m, i })))(
    '$name: each page carries its number, the short code and the marks',
    ({ i, model }) => {
      for (const [n, page] of pdfs[i]!.text.entries()) {
        const said = squeeze(page)
        expect(said).toContain(`第${n + 1}页共${pdfs[i]!.pages}页`)
        for (const line of model.footer) expect(said).toContain(squeeze(line))
        for (const mark of [model.watermark, model.demoMark]) if (mark !== null) expect(said).toContain(squeeze(mark))
      }
    },
  )
})
