/** The papers of the 规范性文件 route: what the model says stands in the .docx and on the printed page, for an ordinary and a full case. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day } from '#domain/day'
import { legalFile, type LegalActName, type LegalRecord } from '#domain/legalFile'
import { fairSheet, materialsSheet, requestSheet, type LegalSheetFacts } from '#domain/legalSheets'
import { opinionSheet } from '#domain/opinionSheet'
import { LEGALITY_POINTS, type NormativeActs } from '#domain/normative'
import { sheetText, type SheetModel } from '#domain/sheetModel'
import { sheetDocx } from '../../src/main/sheets/approvalSheetDocx.ts'
import { chooseFonts } from '../../src/main/sheets/fonts.ts'
import { libreOfficeOrSkip, pdfTexts, type PdfText } from '../support/libreoffice.ts'
import { docxText, ooxmlFaults, ooxmlValidatorOrSkip, unzip, wordFaults } from '../support/ooxml.ts'

const on = { caseId: 'c1', versionNo: 2 }
const stored = (name: string) => ({ name, sha256: 'a'.repeat(64), size: 9 })
let seq = 0
const act = <A extends LegalActName>(name: A, payload: Omit<NormativeActs[A], 'caseId' | 'versionNo'>): LegalRecord =>
  ({
    seq: ++seq,
    act: name,
    payload: { ...on, ...payload },
    by: 'p1',
    byName: '周岚',
    at: '2026-10-22T00:30:00.000Z',
    voidedByVersion: null,
  }) as unknown as LegalRecord

const opinion = (more: Partial<NormativeActs['legal.opined']>): LegalRecord =>
  act('legal.opined', {
    opinionNo: '云司审〔2026〕18号',
    organ: '县司法局',
    receivedOn: day('2026-10-14'),
    issuedOn: day('2026-10-21'),
    points: LEGALITY_POINTS.map((_, i) => ({ point: i + 1, fits: true, articles: i === 4 ? '第九条' : '', note: '' })),
    outcome: 'mayDeliberate',
    remarks: [],
    grounds: '《中华人民共和国土地管理法》第六十二条；《农村宅基地管理暂行办法》',
    process: '10月15日书面审核，10月19日与起草单位座谈',
    reviewer: '何清',
    responsible: '王立',
    urgentReason: '',
    file: stored('云司审〔2026〕18号.pdf'),
    origin: 'paper',
    ...more,
  })
const request = {
  missing: ['basis', 'publicNotice', 'interpretation'] as const,
  note: '制定依据须附原文和条款对照；公告截图须能看清发布日期。',
  on: day('2026-10-15'),
  dueOn: day('2026-10-20'),
}
const plain: LegalRecord[] = [
  act('materials.received', {
    on: day('2026-10-12'),
    items: (['draftingNote', 'basis', 'consultation', 'ownLegalView'] as const).map((material) => ({
      material,
      file: null,
      note: '',
    })),
  }),
  act('legal.submitted', { organ: '县司法局', receivedOn: day('2026-10-14') }),
  opinion({}),
  act('fair.recorded', {
    applies: false,
    reason: '不涉及经营者生产经营活动',
    organ: '',
    result: null,
    heard: '',
    exception: '',
    revised: '',
    file: null,
    on: day('2026-10-22'),
  }),
]
const LONG = '办法规定乡镇人民政府在收到申请后四十个工作日内作出决定，长于上位规定的二十个工作日，且没有说明延长的依据和救济途径'
const full: LegalRecord[] = [
  ...plain.slice(0, 1),
  act('materials.requested', { ...request, missing: [...request.missing] }),
  act('materials.supplied', { on: day('2026-10-19') }),
  act('materials.received', {
    on: day('2026-10-19'),
    items: [
      { material: 'publicNotice', file: stored('公开征求意见公告截图.png'), note: '门户网站' },
      { material: 'interpretation', file: stored('解读方案.docx'), note: '' },
    ],
  }),
  act('legal.submitted', { organ: '县司法局', receivedOn: day('2026-10-19') }),
  opinion({
    outcome: 'afterRevision',
    origin: 'login',
    file: null,
    issuedOn: day('2026-10-20'),
    urgentReason: '上级紧急命令',
    points: LEGALITY_POINTS.map((_, i) => ({
      point: i + 1,
      fits: i !== 2,
      articles: '第九条、第十二条、第二十一条',
      note: i === 2 ? LONG : '',
    })),
    remarks: Array.from({ length: 9 }, (_, i) => ({
      id: `r${i + 1}`,
      clause: `第${i + 3}条`,
      problem: LONG,
      basis: '《农村宅基地管理暂行办法》第十四条',
      suggestion: '改为“二十个工作日”，并写明可以申请行政复议',
    })),
  }),
  act('legal.adoption', { remarkId: 'r1', adoption: 'adopted', reason: '' }),
  act('legal.adoption', { remarkId: 'r2', adoption: 'notAdopted', reason: '省办法第八条另有规定，以省办法为准' }),
  act('fair.recorded', {
    applies: true,
    reason: '',
    organ: '县市场监督管理局',
    result: 'afterRevision',
    heard: '10月9日听取县建筑业协会、两家施工企业意见，均无异议',
    exception: '条例第12条第2项，期限两年',
    revised: '删去第十五条关于指定施工单位名录的内容',
    file: stored('结论.pdf'),
    on: day('2026-10-20'),
  }),
]
const factsOf = (records: LegalRecord[], more: Partial<LegalSheetFacts> = {}): LegalSheetFacts => ({
  office: '云岭县人民政府办公室',
  isDemo: false,
  ledger: { hash: 'ab'.repeat(32), seq: 123, at: '2026-10-22T00:30:00.000Z' },
  reviewNo: 'C-2026-0141',
  n: 1,
  title: '云岭县人民政府办公室关于印发云岭县农村宅基地审批管理办法的通知',
  unit: '县农业农村局',
  drafter: '吴桐',
  phone: '6120231',
  versionNo: 2,
  kind: 'admin',
  file: legalFile(records),
  clockWords: '2026年10月14日收件，2026年10月21日出具意见，第 5 个工作日，在 5 至 15 个工作日以内，最迟 2026年11月4日',
  byName: '周岚',
  ...more,
})
const few = factsOf(plain)
const many = factsOf(full, { isDemo: true, n: 2 })

const MODELS: readonly (readonly [string, SheetModel, number])[] = [
  ['补正通知单', requestSheet(few, request), 1],
  ['送审材料清单', materialsSheet(few), 1],
  ['送审材料清单, full', materialsSheet(many), 1],
  ['合法性审核意见书, transcribed', opinionSheet(few, few.file.opinion!), 1],
  ['合法性审核意见书, with nine remarks', opinionSheet(many, many.file.opinion!), 3],
  ['公平竞争审查表, 不适用', fairSheet(few), 1],
  ['公平竞争审查表', fairSheet(many), 1],
]

const { fonts } = chooseFonts(new Set(['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体']))
const kept = process.env['SHEETS_DIR']
const folder = kept ?? (await mkdtemp(join(tmpdir(), 'legal-sheets-')))
const made = await Promise.all(
  MODELS.map(async ([name, model, pages], i) => {
    const bytes = await sheetDocx(model, { fonts })
    const file = join(folder, `legal-${i}.docx`)
    await writeFile(file, bytes)
    return { name, model, pages, file, i, xml: unzip(bytes).get('word/document.xml')!.toString('utf8') }
  }),
)
afterAll(() => (kept ? undefined : rm(folder, { recursive: true, force: true })))

describe('the .docx of the route', () => {
  it.each(made)('$name says what its model says, and nothing Word would call unreadable', ({ model, xml }) => {
    expect(docxText(xml)).toEqual(sheetText(model))
    expect(wordFaults(xml)).toEqual([])
  })

  it('an opinion given here goes out under the reviewing body, a transcript under this office and marked so', () => {
    expect(made[4]!.model.name).toContain('县司法局合法性审核意见书')
    expect(made[3]!.model.name).toContain('云岭县人民政府办公室合法性审核意见书')
    expect(sheetText(made[3]!.model).join()).toContain('纸质意见书补录件')
    expect(sheetText(made[4]!.model).join()).not.toContain('补录')
  })
})

const validator = ooxmlValidatorOrSkip()
describe.skipIf(validator === null)('the Open XML SDK', () => {
  it.each(made)(
    '$name: finds no fault',
    async ({ file }) => {
      expect(await ooxmlFaults(validator!, file)).toEqual([])
    },
    60_000,
  )
})

describe.skipIf(!libreOfficeOrSkip())('LibreOffice', () => {
  let pdfs: PdfText[] = []
  beforeAll(async () => {
    pdfs = await pdfTexts(
      made.map((m) => m.file),
      folder,
    )
  }, 180_000)
  const squeeze = (text: string): string => text.replace(/\s|[“”]/gu, '')

  it.each(made)('$name: prints every value, on the pages expected', ({ i, model, pages }) => {
    const { text } = pdfs[i]!
    let all = text
      .map(squeeze)
      .join('')
      .replace(/第\d+页共\d+页/g, '')
    for (const mark of [model.demoMark, model.runningHead, ...model.footer]) if (mark) all = all.replaceAll(squeeze(mark), '')
    const lost = sheetText(model)
      .flatMap((t) => t.split('\n'))
      .filter((t) => !all.includes(squeeze(t)))
    expect(lost).toEqual([])
    expect(text.length).toBe(pages)
  })
})
