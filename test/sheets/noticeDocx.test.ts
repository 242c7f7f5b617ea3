/** 退文通知单, 催办单: the file says what the model says, cell by cell; the model says what the record says. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noticeSheet, type Notice } from '#domain/noticeModel'
import { returnNotice } from '#domain/returnNotice'
import { placedRows, sheetText } from '#domain/sheetModel'
import { sheetDocx } from '../../src/main/sheets/approvalSheetDocx.ts'
import { chooseFonts } from '../../src/main/sheets/fonts.ts'
import { libreOfficeOrSkip, pdfTexts, type PdfText } from '../support/libreoffice.ts'
import { docxText, ooxmlFaults, ooxmlValidatorOrSkip, unzip, wordFaults } from '../support/ooxml.ts'
import { forest, notices } from './notices.ts'

const { fonts } = chooseFonts(new Set(['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体']))
const folder = process.env['KEEP_SHEETS'] ?? (await mkdtemp(join(tmpdir(), 'notices-')))
const made = await Promise.all(
  notices.map(async ([name, notice, pages], i) => {
    const model = noticeSheet(notice)
    const bytes = await sheetDocx(model, { fonts })
    const file = join(folder, `notice-${i}.docx`)
    await writeFile(file, bytes)
    return { name, pages, model, bytes, file, xml: unzip(bytes).get('word/document.xml')!.toString('utf8') }
  }),
)
afterAll(async () => {
  if (!process.env['KEEP_SHEETS']) await rm(folder, { recursive: true, force: true })
})

const cellsOf = (notice: Notice): string[] => sheetText(noticeSheet(notice)).map((t) => t.replaceAll('\n', ''))

/** Text of the cell that follows the label. */
function beside(notice: Notice, label: string): string {
  const text = cellsOf(notice)
  const at = text.indexOf(label)
  if (at < 0) throw new Error(`no label ${label}`)
  return text[at + 1]!
}

describe('退文通知单, field by field (domain facts §5.4)', () => {
  const notice = returnNotice(forest)
  it.each<[string, string]>([
    ['审核编号', 'C-2026-0143'],
    ['退回日期', '2026年10月22日'],
    ['稿次', '第 1 稿'],
    ['起草单位', '县应急管理局'],
    ['拟稿人', '刘海'],
    ['文件名称', forest.title],
    ['类型', '☐ 不宜发文　　☑ 修改后重报　　☐ 补正材料　　☐ 合并办理　　☐ 改由部门发文本件：修改后重报'],
    ['重报期限', '2026年10月29日前'],
    ['经办', '审核人：周岚'],
    ['审批', ''],
    ['签收', ''],
  ])('%s', (label, text) => expect(beside(notice, label)).toBe(text))

  it('names each reason with its item, its clause and its source, in the order given', () => {
    const text = cellsOf(notice)
    const at = text.indexOf('依据条文') + 1
    expect(text.slice(at, at + 15)).toEqual([
      '1',
      'B06',
      '未新增填表报数、台账、定期报送（确需的已归并到“一张表”）',
      '删除每日报送和零报告',
      '减负若干规定统筹规范督查检查考核部分指尖形式主义若干意见',
      '2',
      'B05',
      '除专门文件外，未设“一票否决”、签订责任状事项',
      '责任状改为职责分工表',
      '减负若干规定第3条',
      '3',
      'N12',
      '篇幅符合规定：专项工作或具体任务≤4000字',
      '正文压至4000字以内',
      '减负若干规定第2条',
    ])
  })

  it.each<[string, Partial<typeof forest>, string, string]>([
    ['a deadline not set is left for ink', { resubmitBy: null }, '重报期限', '年　　月　　日前'],
    ['a refusal has no deadline', { decision: 'refuse' }, '重报期限', '—'],
    ['a merge says into what', { decision: 'merge', target: '云政办发〔2026〕31号' }, '并入', '云政办发〔2026〕31号'],
    ['a redirection says to whom', { decision: 'redirect', target: '县住房和城乡建设局' }, '改由发文', '县住房和城乡建设局'],
  ])('%s', (_, over, label, text) => expect(beside(returnNotice({ ...forest, ...over }), label)).toBe(text))

  it('carries its number and the ledger on every page', () => {
    const model = noticeSheet(returnNotice({ ...forest, n: 2 }))
    expect(model.footer[0]).toContain('C-2026-0143-退2')
    expect(model.footer[1]).toMatch(/台账短码 [0-9A-Z-]{19} · 第 1532 条 · 2026年10月22日 09:15/)
  })
})

describe('the .docx says what the model says', () => {
  it.each(made)('$name: every paragraph and cell, in the same order', (m) => {
    expect(docxText(m.xml)).toEqual(sheetText(m.model))
  })
  it.each(made)('$name: nothing Word would call unreadable, no row of exact height', (m) => {
    expect(wordFaults(m.xml)).toEqual([])
    expect(m.xml).not.toMatch(/w:hRule="exact"/)
  })
  it.each(made)('$name: every row fills the frame', (m) => {
    for (const block of m.model.parts[0]!.blocks)
      if (block.block === 'table') expect(placedRows(block).every((r) => r.at(-1)!.left + r.at(-1)!.width === 175)).toBe(true)
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
  const squeeze = (text: string): string => text.replace(/[\s“”]/gu, '')

  it.each(made.map((m, i) => ({ ...m, i })))('$name: prints every value, on the pages expected', ({ i, model, pages }) => {
    const marks = [model.demoMark, model.runningHead, ...model.footer].map((t) => squeeze(t ?? ''))
    let all = pdfs[i]!.text.map(squeeze)
      .join('')
      .replace(/第\d+页共\d+页/g, '')
    for (const mark of marks) if (mark !== '') all = all.replaceAll(mark, '')
    const lost = sheetText(model)
      .flatMap((t) => t.split('\n'))
      .filter((t) => !all.includes(squeeze(t)))
    expect(lost).toEqual([])
    expect(pdfs[i]!.pages).toBe(pages)
  })
})
