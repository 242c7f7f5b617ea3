/** The papers of the 规范性文件 route, each in the order of its form (domain facts §5.4): 补正通知单, 送审材料清单, 公平竞争审查表; 合法性审核意见书 is in opinionSheet.ts. */
import { NORMATIVE_NAMES, type NormativeKind } from './case.ts'
import { dayInWords, type Day } from './day.ts'
import { missingMaterials, NEEDED_MATERIALS, type LegalFile } from './legalFile.ts'
import { FAIR_RESULT_NAMES, FAIR_RESULTS, MATERIAL_NAMES, MATERIALS, type Material } from './normative.ts'
import { BLANK_DATE, noticeSheet, type Notice, type NoticeRow } from './noticeModel.ts'
import type { PaperKind } from './papers.ts'
import type { SheetModel } from './sheetModel.ts'

export type LegalPaperKind = Extract<PaperKind, '补正通知单' | '规范性文件送审材料清单' | '合法性审核意见书' | '公平竞争审查表'>

export interface LegalSheetFacts extends Pick<Notice, 'office' | 'isDemo' | 'ledger'> {
  readonly reviewNo: string
  /** 1, 2, 3 … among the papers of this kind. */
  readonly n: number
  readonly title: string
  readonly unit: string
  readonly drafter: string
  readonly phone: string
  readonly versionNo: number
  readonly kind: NormativeKind
  readonly file: LegalFile
  /** The legality clock in words; empty before anything was handed over. */
  readonly clockWords: string
  readonly byName: string
}

export interface RequestFacts {
  readonly missing: readonly Material[]
  readonly note: string
  readonly on: Day
  readonly dueOn: Day
}

const SHORT = { 补正通知单: '补', 规范性文件送审材料清单: '材', 合法性审核意见书: '意', 公平竞争审查表: '竞' } as const

export const signed = (name: string, on: Day | null): string =>
  [name, on ? dayInWords(on) : BLANK_DATE].filter(Boolean).join('　')

export function legalSheet(
  kind: LegalPaperKind,
  f: LegalSheetFacts,
  what: Pick<Notice, 'rows' | 'note'> & Partial<Pick<Notice, 'office' | 'number' | 'subtitle'>>,
): SheetModel {
  return noticeSheet({
    kind,
    office: f.office,
    number: `${f.reviewNo}-${SHORT[kind]}${f.n}`,
    subtitle: '',
    isDemo: f.isDemo,
    ledger: f.ledger,
    ...what,
  })
}

const head = (f: LegalSheetFacts): NoticeRow[] => [
  { row: 'text', label: '文件名称', text: f.title, large: true },
  {
    row: 'fields',
    fields: [
      { label: '送审单位', text: f.unit, share: 3 },
      { label: '联系人', text: f.drafter, share: 2 },
      { label: '电话', text: f.phone, share: 2 },
    ],
  },
]

export const requestSheet = (f: LegalSheetFacts, r: RequestFacts): SheetModel =>
  legalSheet('补正通知单', f, {
    rows: [
      ...head(f),
      {
        row: 'fields',
        fields: [
          { label: '通知日期', text: dayInWords(r.on) },
          { label: '补正期限', text: dayInWords(r.dueOn) },
        ],
      },
      { row: 'heading', text: '需补正的材料' },
      {
        row: 'list',
        columns: [
          { name: '序号', mm: 15, centred: true },
          { name: '材料', mm: 80 },
          { name: '补交情况（收件人、日期）', mm: 80 },
        ],
        rows: r.missing.map((m, i) => [String(i + 1), MATERIAL_NAMES[m], '']),
        none: '无',
      },
      { row: 'text', label: '补正要求', text: r.note, minMm: 24 },
      {
        row: 'signatures',
        boxes: [{ label: '经办', below: signed(f.byName, r.on) }, { label: '送审单位\n签　收' }],
      },
    ],
    note: '注：补正期间合法性审核停止计时，材料补齐的次日接着计算；逾期未补正的，退回起草单位（国办发〔2018〕115号）。',
  })

export const materialsSheet = (f: LegalSheetFacts): SheetModel =>
  legalSheet('规范性文件送审材料清单', f, {
    rows: [
      ...head(f),
      {
        row: 'fields',
        fields: [
          { label: '规范性\n文件认定', text: NORMATIVE_NAMES[f.kind] },
          { label: '审核机构', text: f.file.submitted?.organ ?? '', share: 2 },
          { label: '稿次', text: `第 ${f.versionNo} 稿` },
        ],
      },
      { row: 'heading', text: '材料清单' },
      {
        row: 'list',
        columns: [
          { name: '序号', mm: 13, centred: true },
          { name: '材料', mm: 56 },
          { name: '收到日期', mm: 32, centred: true },
          { name: '文件、说明', mm: 74 },
        ],
        rows: MATERIALS.map((m, i) => {
          const got = f.file.received.filter((r) => r.material === m)
          const needed = (NEEDED_MATERIALS[f.kind] as readonly Material[]).includes(m)
          const said = got.map((r) => [r.file?.name ?? '纸质件', r.note].filter(Boolean).join('，')).join('；')
          if (m === 'draft') return [String(i + 1), MATERIAL_NAMES[m], '', `第 ${f.versionNo} 稿，台账存件`]
          return [
            String(i + 1),
            MATERIAL_NAMES[m],
            got.map((r) => r.on).join('\n'),
            got.length > 0 ? said : needed ? '未收（必备）' : '—',
          ]
        }),
        none: '无',
      },
      {
        row: 'text',
        label: '补正情况',
        text:
          f.file.requests
            .map(
              (r) =>
                `${r.on} 通知补正${r.missing.map((m) => MATERIAL_NAMES[m]).join('、')}，${r.suppliedOn ? `${r.suppliedOn} 补齐` : '尚未补齐'}`,
            )
            .join('\n') || (missingMaterials(f.kind, f.file).length === 0 ? '材料齐全，无须补正' : '尚未通知'),
      },
      {
        row: 'signatures',
        boxes: [
          { label: '送审\n单位' },
          { label: '收件', below: f.file.submitted ? dayInWords(f.file.submitted.receivedOn) : '' },
        ],
      },
    ],
    note: '注：送审单位对材料的真实性负责；审核机构收齐材料的次日起计算工作日（国办发〔2018〕115号）。',
  })

export function fairSheet(f: LegalSheetFacts): SheetModel {
  const { fair } = f.file
  return legalSheet('公平竞争审查表', f, {
    rows: [
      { row: 'text', label: '政策措施\n名　　称', text: f.title, large: true },
      {
        row: 'boxes',
        label: '涉及经营者\n经济活动',
        options: ['涉及', '不涉及'],
        chosen: fair ? (fair.applies ? '涉及' : '不涉及') : null,
      },
      ...(fair && !fair.applies ? [{ row: 'text', label: '不适用的\n理　　由', text: fair.reason } as const] : []),
      {
        row: 'fields',
        fields: [
          { label: '起草机构', text: f.unit, share: 3 },
          { label: '联系人', text: f.drafter, share: 2 },
          { label: '电话', text: f.phone, share: 2 },
        ],
      },
      {
        row: 'fields',
        fields: [
          { label: '审查机构', text: fair?.organ ?? '', share: 3 },
          { label: '审查日期', text: fair?.result ? dayInWords(fair.on) : '', share: 2 },
        ],
      },
      { row: 'text', label: '征求意见\n情　　况', text: fair?.heard ?? '', minMm: 22 },
      {
        row: 'list',
        columns: [
          { name: '竞争影响评估', mm: 95 },
          { name: '是否违反', mm: 25, centred: true },
          { name: '说明', mm: 55 },
        ],
        rows: [
          '市场准入和退出（第8条）',
          '商品、要素自由流动（第9条）',
          '影响生产经营成本（第10条）',
          '影响生产经营行为（第11条）',
        ].map((t) => [t, '', '']),
        none: '',
      },
      { row: 'text', label: '适用例外\n（第12条）', text: fair?.exception ?? '' },
      {
        row: 'boxes',
        label: '审查结论',
        options: FAIR_RESULTS.map((x) => FAIR_RESULT_NAMES[x]),
        chosen: fair?.result ? FAIR_RESULT_NAMES[fair.result] : null,
      },
      ...(fair?.revised ? [{ row: 'text', label: '修改情况', text: fair.revised } as const] : []),
      { row: 'signatures', boxes: [{ label: '起草\n机构' }, { label: '审查机构\n负责人' }] },
    ],
    note: '注：依《公平竞争审查条例》（国务院令第783号）；未经公平竞争审查，或者经审查违反规定且不符合例外的，不得出台（第18条）。本表所载结论照审查机构书面结论补录。',
  })
}
