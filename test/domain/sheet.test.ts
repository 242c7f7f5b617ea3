import { describe, expect, it } from 'vitest'
import { day } from '#domain/day'
import { approvalSheet } from '#domain/sheet'
import type { ApprovalSheetFacts, SheetChecklistRow } from '#domain/sheetFacts'
import { gridOf, placedRows, sheetText, spanIn, type SheetTable } from '#domain/sheetModel'
import { cases, everythingLong, normal } from '../sheets/facts.ts'

const tablesOf = (facts: ApprovalSheetFacts): SheetTable[] =>
  approvalSheet(facts).parts.flatMap((p) => p.blocks.filter((b) => b.block === 'table'))

/** Text of the cell that follows the label; labels may be broken over lines. */
function beside(facts: ApprovalSheetFacts, label: string): string {
  const text = sheetText(approvalSheet(facts))
  const at = text.findIndex((t) => t.replaceAll('\n', '').replaceAll('　', '') === label)
  if (at < 0) throw new Error(`no label ${label}`)
  return text[at + 1]!
}
const said = (facts: ApprovalSheetFacts): string => sheetText(approvalSheet(facts)).join('\n')
const signed = {
  signer: '李建国',
  post: '副县长',
  opinion: '同意印发。',
  signedOn: normal.submittedOn,
  enteredBy: '刘芳',
  comparedBy: '赵正',
}

describe('a paper that was released', () => {
  const emergency = {
    dueOn: day('2026-10-26'),
    review: null,
    reason: '预报有强降雨',
    basis: '预警第12号',
    leader: '林致远',
    proposedByName: '陈默',
    confirmedByName: '韩立群',
    confirmedAt: '2026-10-22T06:25:00.000Z',
  }
  const reviewed = (fits: boolean) => ({ ...emergency, review: { byName: '周岚', on: day('2026-10-26'), fits } })
  it.each<[string, Partial<ApprovalSheetFacts>, string]>([
    ['送签稿, open', { emergency }, '紧急放行，待补审，期限10-26'],
    ['存档稿, open', { stage: '存档稿', emergency }, '紧急放行，待补审，期限10-26'],
    ['存档稿, reviewed', { stage: '存档稿', emergency: reviewed(true) }, '紧急放行，已补审：符合（周岚，2026-10-26）'],
    ['存档稿, found unfit', { stage: '存档稿', emergency: reviewed(false) }, '紧急放行，已补审：不符合（周岚，2026-10-26）'],
  ])('%s says so above everything else, with who decided, proposed and confirmed', (_what, change, line) => {
    const first = tablesOf({ ...normal, ...change })[0]!.rows[0]!
    expect(first.cells[1]!.lines[0]).toEqual({ text: line, tone: 'alarm' })
    expect(beside({ ...normal, ...change }, '紧急放行')).toContain(
      '林致远决定；陈默提出，韩立群确认（2026年10月22日 14:25）；理由：预报有强降雨；依据：预警第12号',
    )
  })

  it('and one that was not says nothing of it', () => {
    expect(said(normal)).not.toContain('紧急放行')
  })
})

describe('the form, field by field', () => {
  const numbered = { seriesCode: '云政办发', year: 2026, serial: 39 }
  const rows: [string, Partial<ApprovalSheetFacts>, string, string][] = [
    ['送签稿 leaves the serial blank', {}, '发文字号', '云政办发〔2026〕　　号'],
    ['送签稿 leaves the serial blank even when one is known', { docNumber: numbered }, '发文字号', '云政办发〔2026〕　　号'],
    ['存档稿 has the number', { stage: '存档稿', docNumber: numbered }, '发文字号', '云政办发〔2026〕39号'],
    ['存档稿 without a number stays blank', { stage: '存档稿' }, '发文字号', '云政办发〔2026〕　　号'],
    [
      'an order takes 第×号',
      { stage: '存档稿', carrier: 'order', docNumber: { seriesCode: '云岭县人民政府令', year: 2026, serial: 5 } },
      '发文字号',
      '云岭县人民政府令第5号',
    ],
    ['a carrier without number says so', { docNumber: null }, '发文字号', '不编发文字号'],
    ['送签稿: 签发 is blank for ink', { signOff: signed }, '签发', ''],
    [
      '存档稿: 签发 is marked as transcribed, with who compared',
      { stage: '存档稿', signOff: signed },
      '签发',
      '【纸质签批补录】\n同意印发。\n录入：刘芳　核对：赵正',
    ],
    [
      '存档稿: not compared yet is said',
      { stage: '存档稿', signOff: { ...signed, comparedBy: null } },
      '签发',
      '【纸质签批补录】\n同意印发。\n录入：刘芳　核对：尚未核对',
    ],
    ['存档稿 without sign-off says so', { stage: '存档稿', signOff: null }, '签发', '未录入签发'],
    ['three ink boxes are blank on the 送签稿', {}, '办公室主任审核', ''],
    ['urgency none is 平件', {}, '紧急程度', '平件'],
    ['urgency is named', { urgency: '特急' }, '紧急程度', '特急'],
    ['the desk only knows unclassified drafts', {}, '密级', '非涉密'],
    ['no kind yet', { docKind: null }, '文种', '未定'],
    ['letter format', { carrier: 'letter' }, '公文格式', '信函格式'],
    ['upward', { direction: 'up' }, '行文方向', '上行文'],
    ['normative', { normativeKind: 'admin' }, '是否规范性文件', '行政规范性文件'],
    ['no copy recipients', { ccRecipientsText: ' ' }, '抄送', '无'],
    ['several attachments are numbered', { attachmentNames: ['甲表', '乙表'] }, '附件', '1．甲表\n2．乙表'],
    ['one attachment is not', { attachmentNames: ['甲表'] }, '附件', '甲表'],
    ['disclosure in words', { disclosure: 'onRequest' }, '公开属性', '依申请公开'],
    ['plan and its number', {}, '发文计划', '计划内　2026-政办-061'],
    ['off plan, without number', { plan: 'offPlan', planRef: '' }, '发文计划', '计划外（未批）'],
    ['year to date and ceiling', {}, '本年已发／控制数', '37件／70件'],
    ['no ceiling set', { quota: null }, '本年已发／控制数', '37件／未设'],
    [
      'a failed conclusion names its items',
      { necessity: { result: '不通过', failed: ['N02', 'N12'], released: [] } },
      '必要性审核结论',
      '不通过：N02、N12',
    ],
    [
      'a release is named',
      { burden: { result: '通过', failed: [], released: ['B05'] } },
      '减负一致性评估结论',
      '通过\n经放行：B05',
    ],
    [
      'the decision is in boxes and in words',
      {},
      '审核结论',
      '☑ 同意送签　　☐ 修改后重报　　☐ 不宜发文退回\n审核结论：同意送签　　审核人：王晓梅　　2026年10月22日 09:10　　第 2 稿',
    ],
    [
      'no decision: every box empty',
      { decision: null },
      '审核结论',
      '☐ 同意送签　　☐ 修改后重报　　☐ 不宜发文退回\n审核结论：尚未作出',
    ],
  ]
  it.each(rows)('%s', (_, change, label, expected) => {
    expect(beside({ ...normal, ...change }, label)).toBe(expected)
  })

  it('the reasons of a return and every release stand at the foot', () => {
    const text = beside(
      {
        ...normal,
        decision: {
          ...normal.decision!,
          kind: 'refuse',
          reasons: [
            { itemId: 'N05', text: '内容重复' },
            { itemId: null, text: '另行处理' },
          ],
        },
        overrides: [{ itemId: 'N12', level: '办公室主任', reason: '综合部署', byName: '陈立新', at: '2026-10-21T16:30:00.000Z' }],
      },
      '审核结论',
    )
    expect(text).toContain('☑ 不宜发文退回\n审核结论：不宜发文退回')
    expect(text).toContain('理由：N05　内容重复\n理由：另行处理\n放行 N12：综合部署（办公室主任　陈立新　2026年10月22日 00:30）')
  })
})

describe('marks', () => {
  it.each([
    ['passed, real office', {}, null, null, false],
    ['not passed', { passedReview: false }, '未通过审核', null, false],
    ['demo store', { isDemo: true }, null, '演示　演示库打印，不作公文使用', false],
    ['a second print', { printCount: 2 }, null, null, true],
  ] as const)('%s', (_, change, watermark, demo, again) => {
    const m = approvalSheet({ ...normal, ...change })
    expect([m.watermark, m.demoMark, m.footer[1].includes('第 2 次打印')]).toEqual([watermark, demo, again])
    expect(m.footer[1]).toContain('台账短码 7K2M-9QXT-4C0D-HB3W · 第 1532 条 · 2026年10月22日 09:15')
    expect(m.footer[0]).toContain('C-2026-0145')
  })
})

describe('续页', () => {
  const units = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ unit: `第${i + 1}局`, signer: '', opinion: '', signedOn: null }))
  it.each([
    ['four units fit their box', { countersigns: units(4) }, ['form', 'checklist'], '会签', '第1局：\n第2局：\n第3局：\n第4局：'],
    ['five do not', { countersigns: units(5) }, ['form', 'more', 'checklist'], '会签', '会签单位共 5 家，见续页。'],
    [
      'four short attachments fit',
      { attachmentNames: ['甲', '乙', '丙', '丁'] },
      ['form', 'checklist'],
      '附件',
      '1．甲\n2．乙\n3．丙\n4．丁',
    ],
    [
      'four long ones do not',
      { attachmentNames: Array.from({ length: 4 }, () => '表'.repeat(40)) },
      ['form', 'more', 'checklist'],
      '附件',
      '共 4 件，见续页。',
    ],
  ] as const)('%s', (_, change, parts, label, text) => {
    const facts = { ...normal, ...change }
    expect(approvalSheet(facts).parts.map((p) => p.id)).toEqual(parts)
    expect(beside(facts, label)).toBe(text)
  })

  it('nothing of a long case is lost', () => {
    const text = said(everythingLong)
    for (const value of [
      everythingLong.title,
      everythingLong.mainRecipientsText,
      everythingLong.ccRecipientsText,
      everythingLong.nonDisclosureReason,
      everythingLong.signOff!.opinion,
      ...everythingLong.attachmentNames,
      ...everythingLong.countersigns.map((c) => c.unit),
      ...everythingLong.overrides.map((o) => o.reason),
      ...everythingLong.checklist.filter((r) => r.settledBy !== 'untriggered').flatMap((r) => [r.question, r.reason]),
    ])
      expect(text).toContain(value)
  })
})

describe('审核清单', () => {
  const item = (id: string, change: Partial<SheetChecklistRow>): SheetChecklistRow => ({
    id,
    group: '必要性',
    question: `问${id}`,
    source: 'T art13',
    answer: '符合',
    reason: '',
    findings: '',
    settledBy: 'person',
    ...change,
  })
  const list = (checklist: SheetChecklistRow[], overrides: ApprovalSheetFacts['overrides'] = []): string[] => {
    const part = approvalSheet({ ...normal, checklist, overrides }).parts.at(-1)!
    return sheetText({ ...approvalSheet(normal), parts: [part] }).slice(5)
  }

  it('puts what does not conform first, then what is open, judged, recorded, and untriggered in one line a heading', () => {
    expect(
      list([
        item('B03', { settledBy: 'untriggered', group: '减负一致性' }),
        item('N08', { settledBy: 'untriggered' }),
        item('N14', { settledBy: 'untriggered', answer: '不适用' }),
        item('N02', { settledBy: 'record', reason: '计划 61 号' }),
        item('N01', {}),
        item('N12', { answer: '不符合', findings: '5210 字' }),
        item('L01', { answer: null }),
      ]),
    ).toEqual([
      '一、不符合的事项（1项）',
      'N12',
      '问N12\n系统发现：5210 字',
      'T art13',
      '不符合',
      '二、尚未作答的事项（1项）',
      'L01',
      '问L01',
      'T art13',
      '未作答',
      '三、由审核人判断的事项（1项）',
      'N01',
      '问N01',
      'T art13',
      '符合',
      '四、以记录为准的事项（1项）',
      'N02',
      '问N02\n说明：计划 61 号',
      'T art13',
      '符合',
      '五、未触发、按组确认的事项（3项）',
      '减负一致性：B03',
      '必要性：N08、N14（不适用）',
      '共 7 项：符合 4 项，不符合 1 项，不适用 1 项，未作答 1 项。',
    ])
  })

  it('does not compress an untriggered item that does not conform, is open, or about which something was said', () => {
    const text = list([
      item('N08', { settledBy: 'untriggered', answer: '不符合' }),
      item('N13', { settledBy: 'untriggered', answer: null }),
      item('N14', { settledBy: 'untriggered', reason: '另有说明' }),
    ])
    expect(text.filter((t) => t.startsWith('问'))).toEqual(['问N08', '问N13', '问N14\n说明：另有说明'])
  })

  it('a released item says who released it and why', () => {
    const release = { itemId: 'N12', level: '办公室主任', reason: '综合部署', byName: '陈立新', at: '2026-10-21T08:00:00.000Z' }
    expect(list([item('N12', { answer: '不符合' })], [release])).toContain('问N12\n放行（办公室主任　陈立新）：综合部署')
    expect(list([item('N12', { answer: '不符合' })], [release])).toContain('不符合\n已放行')
  })

  it('every id of the list is on paper', () => {
    const text = said(normal)
    for (const r of normal.checklist) expect(text).toContain(r.id)
  })
})

describe('geometry', () => {
  it.each(cases)('%s: every row of every table fills its width, on one grid', (_, facts) => {
    for (const table of tablesOf(facts)) {
      const grid = gridOf(table)
      expect(grid.reduce((a, b) => a + b, 0)).toBe(table.width)
      for (const places of placedRows(table)) expect(places.reduce((n, p) => n + spanIn(grid, p), 0)).toBe(grid.length)
    }
  })

  it('refuses a row that does not fill its table', () => {
    const [table] = tablesOf(normal)
    expect(() => placedRows({ ...table!, width: 176 })).toThrow(RangeError)
  })
})
