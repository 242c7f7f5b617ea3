/** Cases of the approval sheet, made from one ordinary document of 云岭县 and what is different about each. */
import { day } from '#domain/day'
import type { ApprovalSheetFacts, SheetChecklistRow, SheetConclusion } from '#domain/sheetFacts'
import checklist from '../../resources/checklist.json' with { type: 'json' }

const GROUPS: Record<string, string> = {
  necessity: '必要性',
  burden: '减负一致性',
  legality: '合法合规性',
  procedure: '行文规则与程序',
  format: '文种格式',
}
const UNTRIGGERED = ['N08', 'N13', 'N14', 'N15', 'B03', 'B04', 'B05', 'B06', 'B07', 'B08', 'L10', 'L18']
const RECORDED: Record<string, string> = {
  N02: '计划编号 2026-政办-061，年初第二批计划',
  N03: '登记簿：云政办发本年已发 37 件，控制数 70 件',
  N18: '减负一致性评估 12 项已答完',
  F03: '登记时编定，序号留空',
}

const rows: SheetChecklistRow[] = checklist.items
  .filter((i) => i.tier === 'core' && /^[NBLF]/.test(i.id) && !/^L(1[1-9]|2[0-2]|3)/.test(i.id))
  .map((i) => ({
    id: i.id,
    group: GROUPS[i.group]!,
    question: i.question_zh,
    source: i.sources.join('；'),
    answer: '符合' as const,
    reason: RECORDED[i.id] ?? '',
    findings: '',
    settledBy: i.id in RECORDED ? 'record' : UNTRIGGERED.includes(i.id) ? 'untriggered' : 'person',
  }))

const change = (id: string, to: Partial<SheetChecklistRow>) => (r: SheetChecklistRow) => (r.id === id ? { ...r, ...to } : r)
const passed: SheetConclusion = { result: '通过', failed: [], released: [] }

export const normal: ApprovalSheetFacts = {
  emergency: null,
  stage: '送签稿',
  isDemo: false,
  passedReview: true,
  printCount: 1,
  ledger: { code: '7K2M-9QXT-4C0D-HB3W', seq: 1532, at: '2026-10-22T01:15:20.000Z' },
  officeName: '云岭县人民政府办公室',
  reviewNo: 'C-2026-0145',
  versionNo: 2,
  urgency: 'none',
  signOff: null,
  countersigns: [],
  title: '云岭县人民政府办公室关于做好今冬明春农村取暖安全工作的通知',
  docKind: '通知',
  carrier: 'redHead',
  direction: 'down',
  normativeKind: 'none',
  mainRecipientsText: '各乡（镇）人民政府，县政府各部门、各直属机构',
  ccRecipientsText: '县委办公室，县人大常委会办公室，县政协办公室',
  attachmentNames: ['云岭县农村取暖安全排查表'],
  disclosure: 'open',
  nonDisclosureReason: '',
  plan: 'inPlan',
  planRef: '2026-政办-061',
  charCount: 2846,
  issuedThisYear: 37,
  quota: 70,
  necessity: passed,
  legality: passed,
  burden: passed,
  legalOpinionRef: '',
  fairCompetitionResult: '',
  deliberation: '',
  draftingUnit: '县住房和城乡建设局',
  drafter: '周启明',
  phone: '0871-6612345',
  submittedOn: day('2026-10-20'),
  docNumber: { seriesCode: '云政办发', year: 2026, serial: null },
  copies: 80,
  printDate: null,
  decision: { kind: 'pass', reasons: [], byName: '王晓梅', at: '2026-10-22T01:10:00.000Z', versionNo: 2 },
  overrides: [],
  checklist: rows.map(change('N09', { reason: '同期另有燃气安全通知，对象和内容不同，不宜归并。' })).map(
    change('N05', {
      findings: '与云政办发〔2025〕44号标题相似 62%，该件已于2026年4月30日失效。',
      reason: '原件已失效，本件为新取暖季部署。',
    }),
  ),
}

const archived: ApprovalSheetFacts = {
  ...normal,
  stage: '存档稿',
  docNumber: { seriesCode: '云政办发', year: 2026, serial: 39 },
  printDate: day('2026-10-23'),
  countersigns: [
    { unit: '县应急管理局', signer: '何志远', opinion: '同意', signedOn: day('2026-10-21') },
    { unit: '县农业农村局', signer: '', opinion: '', signedOn: null },
  ],
  signOff: {
    signer: '李建国',
    post: '副县长',
    opinion: '同意印发。',
    signedOn: day('2026-10-22'),
    enteredBy: '刘芳',
    comparedBy: '赵正',
  },
}

const long = (n: number, text: string): string => Array.from({ length: n }, (_, i) => `${text}${i + 1}`).join('、')

export const everythingLong: ApprovalSheetFacts = {
  ...archived,
  versionNo: 14,
  printCount: 7,
  urgency: '特急',
  officeName: '云岭彝族哈尼族拉祜族自治县人民政府办公室（县政府机关事务和外事办公室）',
  title: `云岭县人民政府办公室关于印发${long(30, '《云岭县农村取暖安全专项整治实施方案》')}的通知`,
  mainRecipientsText: long(60, '云岭县各乡镇人民政府'),
  ccRecipientsText: long(40, '县委各部委办'),
  attachmentNames: Array.from({ length: 24 }, (_, i) => `云岭县农村取暖安全排查整治重点任务分工和责任单位一览表（第${i + 1}批）`),
  countersigns: Array.from({ length: 60 }, (_, i) => ({
    unit: `县第${i + 1}会签单位`,
    signer: '某某',
    opinion: '同意，建议按程序印发',
    signedOn: day('2026-10-21'),
  })),
  disclosure: 'closed',
  nonDisclosureReason: '涉及内部工作安排，依据《中华人民共和国政府信息公开条例》第十六条第二款不予公开。'.repeat(4),
  normativeKind: 'admin',
  legalOpinionRef: '云司审〔2026〕118号（2026年10月15日），提出修改意见九条，已采纳七条，未采纳二条并说明理由',
  fairCompetitionResult: '经审查可以出台（2026年10月16日）',
  deliberation: '县人民政府第 42 次常务会议（2026年10月19日）',
  necessity: { result: '通过', failed: [], released: ['N02', 'N12'] },
  signOff: {
    ...archived.signOff!,
    opinion: '同意印发。请县住房和城乡建设局会同有关部门抓好落实，十一月底前报进展。'.repeat(8),
    comparedBy: null,
  },
  overrides: ['N02', 'N12', 'N16', 'F10'].map((itemId, i) => ({
    itemId,
    level: '办公室主任',
    reason: `因工作需要，经办公室主任会议研究同意放行，理由如下：${'原计划未列入，系上级十月新部署事项，时间紧迫。'.repeat(i + 2)}`,
    byName: '陈立新',
    at: '2026-10-21T08:00:00.000Z',
  })),
  checklist: rows
    .map((r) => ({
      ...r,
      reason: r.settledBy === 'untriggered' ? r.reason : `${r.reason}${'逐条核对并记录在案，情况属实。'.repeat(5)}`,
    }))
    .map(change('N12', { answer: '不符合', findings: '正文 5,210 字，超过 4,000 字。' })),
}

const HOSTILE = '<w:t>&amp;\u0000\uffff\ud800“引”《𠮷䶮》\u202e倒\u0007'

/** Name, facts, pages LibreOffice makes of it: 1 for the form, the rest 续页 and checklist. */
const urgent: NonNullable<ApprovalSheetFacts['emergency']> = {
  dueOn: day('2026-10-26'),
  review: null,
  reason: '县气象台预报两小时后有强降雨，须立即启动县级地质灾害Ⅳ级应急响应',
  basis: '县气象局预警信号第12号；10月22日14时10分电话记录',
  leader: '县长林致远',
  proposedByName: '陈默',
  confirmedByName: '韩立群',
  confirmedAt: '2026-10-22T06:25:00.000Z',
}

export const cases: readonly (readonly [string, ApprovalSheetFacts, number])[] = [
  ['送签稿', normal, 3],
  ['存档稿', archived, 3],
  [
    '未通过审核',
    {
      ...normal,
      passedReview: false,
      decision: {
        kind: 'returnForRevision',
        reasons: [{ itemId: 'N12', text: '超字数，压缩至四千字以内后重报。' }],
        byName: '王晓梅',
        at: '2026-10-22T01:10:00.000Z',
        versionNo: 2,
      },
      necessity: { result: '不通过', failed: ['N12'], released: [] },
      legality: { result: '未完成', failed: [], released: [] },
      checklist: normal.checklist
        .map(
          change('N12', {
            answer: '不符合',
            reason: '超过专项工作四千字上限。',
            findings: '正文 4,312 字，按专项工作上限 4,000 字。',
          }),
        )
        .map(change('L01', { answer: null })),
    },
    3,
  ],
  ['演示', { ...archived, isDemo: true, printCount: 3 }, 3],
  [
    '规范性文件',
    {
      ...normal,
      title: '云岭县人民政府办公室关于印发云岭县农村宅基地审批管理办法的通知',
      normativeKind: 'admin',
      urgency: '加急',
      attachmentNames: ['云岭县农村宅基地审批管理办法', '农村宅基地和建房（规划许可）申请表', '宅基地审批流程图'],
      countersigns: ['县自然资源局', '县司法局', '县住房和城乡建设局'].map((unit) => ({
        unit,
        signer: '',
        opinion: '',
        signedOn: null,
      })),
      disclosure: 'onRequest',
      legalOpinionRef: '云司审〔2026〕18号　2026年10月15日',
      fairCompetitionResult: '不涉及经营者经济活动',
      deliberation: '县政府第42次常务会议　2026年10月19日',
      overrides: [
        {
          itemId: 'N16',
          level: '审核人',
          reason: '涉农部门较多，抄送范围经核定。',
          byName: '王晓梅',
          at: '2026-10-21T08:00:00.000Z',
        },
      ],
      necessity: { result: '通过', failed: [], released: ['N16'] },
    },
    3,
  ],
  ['紧急放行，待补审', { ...normal, passedReview: false, decision: null, signOff: null, emergency: urgent }, 3],
  [
    '紧急放行，已补审',
    {
      ...archived,
      decision: null,
      signOff: null,
      emergency: { ...urgent, review: { byName: '周岚', on: day('2026-10-26'), fits: true } },
    },
    3,
  ],
  ['事项都很长', everythingLong, 12],
  [
    '恶意文字',
    {
      ...archived,
      title: HOSTILE,
      officeName: '云岭县𠮷䶮办公室',
      mainRecipientsText: `${HOSTILE}\n\n第二行\t制表`,
      attachmentNames: [HOSTILE, ']]>', '"><script>alert(1)</script>'],
      drafter: '喆堃䶮',
      signOff: { ...archived.signOff!, opinion: `${HOSTILE}\r\n同意`, signer: '𠮷田' },
      checklist: normal.checklist.map(change('N01', { reason: HOSTILE, findings: '<img src=x onerror=alert(1)>' })),
    },
    3,
  ],
  [
    '选填项皆空',
    {
      ...normal,
      passedReview: false,
      title: '',
      docKind: null,
      mainRecipientsText: '',
      ccRecipientsText: '',
      attachmentNames: [],
      disclosure: null,
      planRef: '',
      plan: 'offPlan',
      charCount: null,
      issuedThisYear: null,
      quota: null,
      drafter: '',
      phone: '',
      draftingUnit: '',
      docNumber: null,
      copies: null,
      decision: null,
      checklist: [],
      necessity: { result: '未完成', failed: [], released: [] },
      legality: { result: '未完成', failed: [], released: [] },
      burden: { result: '未完成', failed: [], released: [] },
    },
    2,
  ],
]
