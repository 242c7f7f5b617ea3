/** Cases of the papers beside the approval sheet: name, notice, pages LibreOffice makes of it. */
import { day } from '#domain/day'
import type { Notice } from '#domain/noticeModel'
import { returnNotice, type ReturnNoticeFacts } from '#domain/returnNotice'
import { urgeNotice, type UrgeNoticeFacts } from '#domain/urgeNotice'

const LEDGER = { hash: 'c0ffee'.repeat(11), seq: 1532, at: '2026-10-22T01:15:20.000Z' }

export const forest: ReturnNoticeFacts = {
  office: '云岭县人民政府办公室',
  reviewNo: 'C-2026-0143',
  n: 1,
  title: '云岭县人民政府办公室关于印发云岭县2026—2027年度森林防灭火工作方案的通知',
  unit: '县应急管理局',
  drafterName: '刘海',
  versionNo: 1,
  decision: 'returnForRevision',
  target: null,
  reasons: [
    {
      itemId: 'B06',
      question: '未新增填表报数、台账、定期报送（确需的已归并到“一张表”）',
      sources: ['J24 统筹规范督查检查考核部分', 'F23'],
      text: '删除每日报送和零报告',
    },
    {
      itemId: 'B05',
      question: '除专门文件外，未设“一票否决”、签订责任状事项',
      sources: ['J24 第3条'],
      text: '责任状改为职责分工表',
    },
    { itemId: 'N12', question: '篇幅符合规定：专项工作或具体任务≤4000字', sources: ['J24 第2条'], text: '正文压至4000字以内' },
  ],
  returnedOn: day('2026-10-22'),
  resubmitBy: day('2026-10-29'),
  reviewer: '周岚',
  isDemo: false,
  ledger: LEDGER,
}

export const finance: UrgeNoticeFacts = {
  office: '云岭县人民政府办公室',
  reviewNo: 'C-2026-0141',
  n: 1,
  nthToUnit: 1,
  unit: '县财政局',
  title: '云岭县人民政府办公室关于印发云岭县农村宅基地审批管理办法的通知',
  draftingUnit: '县农业农村局',
  versionNo: 1,
  askedOn: day('2026-10-09'),
  dueOn: day('2026-10-21'),
  urgedOn: day('2026-10-23'),
  overdueDays: 2,
  clerk: '马小川',
  isDemo: false,
  ledger: LEDGER,
}

const refused: ReturnNoticeFacts = {
  ...forest,
  reviewNo: 'C-2026-0144',
  title: '云岭县人民政府办公室关于开展“最美阳台”评选活动的通知',
  unit: '县住房和城乡建设局',
  drafterName: '丁一鸣',
  decision: 'refuse',
  reasons: [
    {
      itemId: 'B04',
      question: '除专门文件外，未部署创建示范、达标、评比活动',
      sources: ['J24 第3条'],
      text: '未列入评比达标表彰保留项目',
    },
  ],
  resubmitBy: null,
}

export const notices: readonly (readonly [string, Notice, number])[] = [
  ['退回修改', returnNotice(forest), 1],
  ['退回修改，期限留白', returnNotice({ ...forest, resubmitBy: null, isDemo: true, n: 2 }), 1],
  ['不予发文', returnNotice(refused), 1],
  [
    '合并办理',
    returnNotice({
      ...refused,
      decision: 'merge',
      target: '云政办发〔2026〕31号 云岭县人民政府办公室关于开展文明创建活动的通知',
      reasons: [{ itemId: null, question: '', sources: [], text: '与31号文件事项相同' }],
    }),
    1,
  ],
  ['改由部门发文', returnNotice({ ...refused, decision: 'redirect', target: '县住房和城乡建设局' }), 1],
  [
    '十二项长理由',
    returnNotice({
      ...forest,
      office: '云岭彝族哈尼族拉祜族自治县人民政府办公室（县政府机关事务和外事办公室）',
      reasons: Array.from({ length: 12 }, (_, i) => ({
        ...forest.reasons[i % 3]!,
        text: `${'请逐条核对原文并说明修改情况。'.repeat(4)}<${i}>&`,
      })),
    }),
    2,
  ],
  ['催办单', urgeNotice(finance), 1],
  ['催办单，尚未逾期', urgeNotice({ ...finance, overdueDays: 0, nthToUnit: 3, n: 4 }), 1],
]
