/** B01–B06, B08, B09: what a document lays on those below (J24 第3条 and its kin, F23). The words are in the checklist's lists. */
import type { DraftReading, Part } from '../draft.ts'
import { check, type Rule } from './check.ts'
import { abolished, cited, homonym, inSentence, negated, ownTask, toThoseBelow, wordsOf } from './words.ts'

const down = { toThoseBelow }

export const reportBack: Rule = {
  id: 'B01',
  level: '疑似',
  source: 'J24 第3条',
  when: down,
  faults: { words: wordsOf('report_back', (w) => `要求下级报送贯彻落实情况：${w}；一般不作此要求（若干规定第3条）`) },
  unless: { negated, abolished, ownTask },
}

export const supportingDocs: Rule = {
  id: 'B02',
  level: '疑似',
  source: 'J24 第3条',
  when: down,
  faults: { words: wordsOf('supporting_docs', (w) => `要求下级制定配套文件或方案：${w}；一般不作此要求（若干规定第3条）`) },
  // 「结合实际，制定本方案」 speaks of the paper itself.
  unless: { negated, ownTask, thisPaper: inSentence(/(制定|制订|出台)(了)?(本|如下)|现制定|特制定/u) },
}

/** A paper about 编制, 干部 or 工资 itself is the 专门文件 the rule excepts. */
const DEDICATED = /编制|干部|职数|工资|津贴|补贴|薪酬|待遇/u

export const staffingPay: Rule = {
  id: 'B03',
  level: '疑似',
  source: 'J24 第3条',
  when: { toThoseBelow, notDedicated: (reading) => !DEDICATED.test(reading.title ?? '') },
  faults: {
    words: wordsOf('staffing_pay', (w) => `对机构编制、干部配备或工资福利提出要求：${w}；专门文件除外（若干规定第3条）`),
  },
  unless: { negated, wagesOfOthers: homonym(/(农民工|工人|职工|拖欠|欠付|务工)[^，。；]{0,4}工资|工资性收入|工资支付/gu) },
}

export const campaigns: Rule = {
  id: 'B04',
  level: '疑似',
  source: 'J24 第3条；J24 规范创建示范和达标活动部分',
  when: down,
  faults: {
    words: wordsOf('creation_campaigns', (w) => `部署创建示范、达标或评比活动：${w}；须在批准保留的目录内（若干规定第3条）`),
  },
  unless: { negated, abolished },
}

export const vetoPledge: Rule = {
  id: 'B05',
  level: '疑似',
  source: 'J24 第3条',
  when: down,
  faults: { words: wordsOf('veto_pledge', (w) => `设有“一票否决”或签订责任状事项：${w}；专门文件除外（若干规定第3条）`) },
  unless: { negated, abolished, cited },
}

/** The nearest text of this part above a paragraph: the title of the attachment a table belongs to. */
const lastBefore = (reading: DraftReading, paragraph: number, part: Part): string =>
  reading.paragraphs.slice(0, paragraph).findLast((p) => p.part === part)?.text ?? ''

export const formFilling: Rule = {
  id: 'B06',
  level: '疑似',
  source: 'J24 统筹规范督查检查考核部分；F23',
  when: down,
  faults: {
    words: wordsOf(
      'form_filling',
      (w) => `要求填表报数、建台账或定期报送：${w}；确需的应归并到“一张表”（若干规定、防治指尖形式主义意见）`,
    ),
    blankTables: (reading) =>
      reading.blankTables.map((paragraph) => ({
        at: { paragraph, start: 0, end: reading.paragraphs[paragraph]!.text.length },
        level: '提示',
        message: '附件含空白表格，请核对是否要求下级填报（若干规定、防治指尖形式主义意见）',
      })),
  },
  unless: {
    negated,
    abolished,
    ownTask,
    // Who comes to a meeting is asked on a slip.
    replySlip: (s, reading) =>
      s.level === '提示' && s.at !== null && /回执|报名|签到/u.test(lastBefore(reading, s.at.paragraph, 'attachment')),
    automatic: inSentence(/自动(生成|汇总|汇集|采集|提取|归集)/u),
  },
}

export const traceApp: Rule = {
  id: 'B08',
  level: '疑似',
  source: 'F23；J24 政务移动互联网应用程序管理部分',
  when: down,
  faults: {
    words: wordsOf('trace_app', (w) => `要求线上打卡、留痕、排名或以群布置任务：${w}（防治指尖形式主义意见）`),
  },
  unless: {
    negated,
    abolished,
    otherWord: homonym(/[面体容]积分|排名不分先后|[续合]签到期|同签到期|投票(表决|选举|站)|(无记名|民主|股东)投票/gu),
  },
}

export const leadingGroup: Rule = {
  id: 'B09',
  level: '提示',
  source: 'J24 严格精简会议部分；MEM',
  when: down,
  faults: {
    words: wordsOf('leading_group', (w) => `要求成立领导小组、专班，或由主要负责同志牵头、参加：${w}；应从严控制（若干规定）`),
  },
  unless: { negated, cited },
}

export const burdenChecks = [
  reportBack,
  supportingDocs,
  staffingPay,
  campaigns,
  vetoPledge,
  formFilling,
  traceApp,
  leadingGroup,
].map(check)
