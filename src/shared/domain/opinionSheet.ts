/** 合法性审核意见书, in the order of its form (domain facts §5.4). */
import { NORMATIVE_NAMES } from './case.ts'
import { dayInWords } from './day.ts'
import type { StandingOpinion } from './legalFile.ts'
import { legalSheet, signed, type LegalSheetFacts } from './legalSheets.ts'
import { ADOPTION_NAMES, LEGAL_OUTCOME_NAMES, LEGAL_OUTCOMES, LEGALITY_POINTS } from './normative.ts'
import type { NoticeRow } from './noticeModel.ts'
import type { SheetModel } from './sheetModel.ts'

const fitWords = (fits: boolean): string => (fits ? '符合' : '不符合')

/** A line where there is nothing to suggest, so that an ordinary opinion stays on one page. */
const remarkRows = (o: StandingOpinion): NoticeRow[] =>
  o.remarks.length === 0
    ? [{ row: 'text', label: '修改建议', text: '没有修改建议' }]
    : [
        { row: 'heading', text: '修改建议' },
        {
          row: 'list',
          columns: [
            { name: '条款', mm: 25, centred: true },
            { name: '问题', mm: 45 },
            { name: '依据', mm: 35 },
            { name: '修改建议', mm: 38 },
            { name: '采纳情况', mm: 32 },
          ],
          rows: o.remarks.map((r) => [
            r.clause || '—',
            r.problem,
            r.basis || '—',
            r.suggestion || '—',
            r.answer ? `${ADOPTION_NAMES[r.answer.adoption]}${r.answer.reason ? `：${r.answer.reason}` : ''}` : '',
          ]),
          none: '',
        },
      ]

export function opinionSheet(f: LegalSheetFacts, o: StandingOpinion): SheetModel {
  const paper = o.origin === 'paper'
  return legalSheet('合法性审核意见书', f, {
    // The opinion is the reviewing body's own paper; a transcript stays this office's.
    office: paper ? f.office : o.organ,
    subtitle: paper ? `纸质意见书补录件 · ${o.opinionNo}` : o.opinionNo,
    rows: [
      {
        row: 'fields',
        fields: [
          { label: '编　　号', text: o.opinionNo, share: 3 },
          { label: '送审单位', text: f.unit, share: 3 },
        ],
      },
      { row: 'text', label: '文件名称', text: f.title, large: true },
      {
        row: 'fields',
        fields: [
          { label: '收到日期', text: dayInWords(o.receivedOn), share: 2 },
          { label: '办结日期', text: dayInWords(o.issuedOn), share: 2 },
        ],
      },
      { row: 'text', label: '工作日数', text: f.clockWords },
      {
        row: 'text',
        label: '一、\n基本情况',
        text: `${f.unit}起草的《${f.title}》第 ${o.versionNo} 稿，认定为${NORMATIVE_NAMES[f.kind]}，送${o.organ}审核。${
          o.urgentReason ? `紧急情况：${o.urgentReason}` : ''
        }`,
      },
      { row: 'text', label: '二、\n审核依据', text: o.grounds || '国办发〔2018〕115号' },
      { row: 'text', label: '三、\n审核过程', text: o.process || '书面审核' },
      { row: 'heading', text: '四、审核意见' },
      {
        row: 'list',
        columns: [
          { name: '序号', mm: 12, centred: true },
          { name: '审核内容', mm: 92 },
          { name: '意见', mm: 16, centred: true },
          { name: '条款', mm: 24, centred: true },
          { name: '说明', mm: 31 },
        ],
        rows: o.points.map((p) => [
          String(p.point),
          LEGALITY_POINTS[p.point - 1] ?? '',
          fitWords(p.fits),
          p.articles || '—',
          p.note || '—',
        ]),
        none: '本件由党内法规工作机构审核，不逐项列示。',
      },
      ...remarkRows(o),
      {
        row: 'boxes',
        label: '五、\n结　论',
        options: LEGAL_OUTCOMES.map((x) => LEGAL_OUTCOME_NAMES[x]),
        chosen: LEGAL_OUTCOME_NAMES[o.outcome],
      },
      {
        row: 'signatures',
        boxes: [
          {
            label: '审核\n人',
            ...(paper ? { above: '纸质件已签，本页为补录' } : {}),
            below: signed(o.reviewer, paper ? o.issuedOn : null),
          },
          { label: '负责人\n（盖章）', below: signed(o.responsible, paper && o.responsible ? o.issuedOn : null) },
        ],
      },
    ],
    note: paper
      ? `注：本页由${o.byName}照纸质意见书补录，以${o.organ}出具的原件为准；未经合法性审核或者经审核不合法的，不得提交集体审议（国办发〔2018〕115号）。`
      : '注：不得以征求意见、会签、参加审议等方式代替合法性审核；未经合法性审核或者经审核不合法的，不得提交集体审议（国办发〔2018〕115号）。',
  })
}
