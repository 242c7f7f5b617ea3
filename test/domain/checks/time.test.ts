import { mergedOrSplit } from '#domain/checks/splitting'
import { timeToAct } from '#domain/checks/deadlines'
import { reasonGiven, workable } from '#domain/checks/substance'
import type { YearCalendar } from '#domain/calendar'
import { day, type Day } from '#domain/day'
import { saying, table } from './table.ts'

const report = { title: '云岭县人民政府关于粮食生产情况的报告', to: ['云州市人民政府'] }
const enough = '省方案要求县级在防火期前明确包保责任区和处置流程。'

table(
  reasonGiven,
  [
    { what: 'nothing written', draft: {}, facts: { reason: '' }, quotes: [null], says: '发文理由未填' },
    { what: 'only spaces', draft: {}, facts: { reason: '　 ' }, quotes: [null], says: '发文理由未填' },
    { what: 'a word', draft: {}, facts: { reason: '工作需要' }, quotes: [null], says: '仅4字' },
    {
      what: 'nineteen characters',
      draft: {},
      facts: { reason: '上级要求明确县级包保责任区和处置流程内容'.slice(0, 19) },
      quotes: [null],
      says: '仅19字',
    },
    { what: 'a paper going up too', draft: report, facts: { reason: '按惯例' }, quotes: [null] },
  ],
  [
    { what: 'twenty characters', draft: {}, facts: { reason: '上级要求明确县级包保责任区和处置流程内容' } },
    { what: 'a full reason', draft: {}, facts: { reason: enough } },
    { what: 'with figures', draft: {}, facts: { reason: '依据云州政办发〔2026〕46号第3条部署，明确本县分工和完成时限。' } },
    { what: 'no form here', draft: {} },
  ],
)

const VAGUE = ['要提高政治站位', '要统一思想认识', '要强化责任担当', '要加强协调配合', '要狠抓工作落实', '要务求取得实效']
const vague = (...more: string[]) => saying(`${[...VAGUE, ...more].join('。')}。`)

table(
  workable,
  [
    { what: 'six sentences of resolve', ...vague(), quotes: [null], level: '提示', says: '全文6句' },
    { what: 'in several paragraphs', ...saying(...VAGUE.map((s) => `${s}。`)), quotes: [null], level: '提示' },
    {
      what: 'numbered headings are no figures',
      ...saying(...VAGUE.map((s, i) => `${i + 1}．${s}。`)),
      quotes: [null],
      level: '提示',
    },
    { what: 'in the printed text', draft: { printed: [`${VAGUE.join('；')}。`] }, quotes: [null], level: '提示' },
  ],
  [
    { what: 'one says who', ...vague('县水利局组织巡查') },
    { what: 'one says by when', ...vague('年底前见到成效') },
    { what: 'one says how much', ...vague('新建蓄水池三处') },
    { what: 'too short to judge', ...saying('要提高认识。要狠抓落实。') },
    { what: 'going up', draft: { ...report, body: [`${VAGUE.join('。')}。`] } },
  ],
)

const today = day('2026-11-24')
const paper = (title: string, on: Day, docNumber: string | null = null) => ({ title, on, docNumber })
const part = (n: string) => `云岭县人民政府办公室关于做好今冬明春农村取暖安全工作的通知（${n}）`

table(
  mergedOrSplit,
  [
    {
      what: 'two printed papers that have nothing in common',
      draft: { title: '云岭县人民政府办公室关于印发《云岭县防汛应急预案》《云岭县校园食品卫生管理办法》的通知' },
      quotes: ['云岭县人民政府办公室关于印发《云岭县防汛应急预案》《云岭县校园食品卫生管理办法》的通知'],
      says: '一件印发2个文件',
    },
    {
      what: 'two printed titles under one cover',
      draft: {
        title: '云岭县人民政府办公室关于印发两个文件的通知',
        printedTitle: '云岭县森林防火方案',
        more: [['printedTitle', '云岭县招商工作规则']],
      },
      quotes: ['云岭县人民政府办公室关于印发两个文件的通知'],
    },
    {
      what: 'part one went out yesterday',
      draft: { title: part('二') },
      facts: { today, siblings: [paper(part('一'), day('2026-11-23'), '云政办发〔2026〕60号')] },
      quotes: [part('二')],
      says: '云政办发〔2026〕60号',
    },
    {
      what: 'a supplement in hand, seven days ago',
      draft: { title: '云岭县人民政府办公室关于做好今冬明春农村取暖安全工作的补充通知' },
      facts: { today, siblings: [paper('云岭县人民政府办公室关于做好今冬明春农村取暖安全工作的通知', day('2026-11-17'))] },
      quotes: ['云岭县人民政府办公室关于做好今冬明春农村取暖安全工作的补充通知'],
      says: '在办件',
    },
    {
      what: 'the same title with another attachment',
      draft: { title: part('附件2') },
      facts: { today, siblings: [paper(part('附件1'), today)] },
      quotes: [part('附件2')],
    },
  ],
  [
    {
      what: 'a plan and its assessment',
      draft: { title: '云岭县人民政府办公室关于印发《云岭县防汛应急预案》《云岭县防汛物资储备管理办法》的通知' },
    },
    { what: 'one printed paper', draft: { title: '云岭县人民政府办公室关于印发《云岭县防汛应急预案》的通知' } },
    {
      what: 'what it carries out is named, not printed',
      draft: { title: '云岭县人民政府办公室关于贯彻《森林防火条例》《城市供水条例》的通知' },
    },
    {
      what: 'eight days ago',
      draft: { title: part('二') },
      facts: { today, siblings: [paper(part('一'), day('2026-11-16'))] },
    },
    {
      what: 'another matter of the same unit',
      draft: { title: part('二') },
      facts: { today, siblings: [paper('云岭县人民政府办公室关于开展房屋安全排查的通知', today)] },
    },
    {
      what: 'minutes come every week',
      draft: { title: '云岭县人民政府第63次常务会议关于民生工作的纪要' },
      facts: { today, siblings: [paper('云岭县人民政府第62次常务会议关于民生工作的纪要', today)] },
    },
    { what: 'the register is not known here', draft: { title: part('二') } },
  ],
)

const off = (year: number, complete: boolean, holidays: Day[] = []): YearCalendar => ({ year, complete, holidays, workdays: [] })
/** 24 November 2026 is a Tuesday. */
const calendars = [off(2026, true)]
const known = { calendars, issueDay: today }

table(
  timeToAct,
  [
    {
      what: 'two working days',
      ...saying('各乡镇于11月26日前报送物资清单。'),
      facts: known,
      quotes: ['各乡镇于11月26日前报送物资清单'],
      says: '时限2026年11月26日距预计印发日2个工作日，不足3个',
    },
    {
      what: 'a weekend between counts for nothing',
      ...saying('请各单位于2026年11月29日下班前反馈。'),
      facts: { ...known, issueDay: day('2026-11-25') },
      quotes: ['请各单位于2026年11月29日下班前反馈'],
      says: '2个工作日',
    },
    {
      what: 'earlier than it goes out',
      ...saying('各乡镇于11月20日前完成整改。'),
      facts: known,
      quotes: ['各乡镇于11月20日前完成整改'],
      says: '早于预计印发日',
    },
    {
      what: 'within two days of receipt',
      ...saying('各乡镇收到本通知后2日内上报名单。'),
      facts: known,
      quotes: ['各乡镇收到本通知后2日内上报名单'],
    },
    {
      what: 'within two working days of issue',
      ...saying('各部门自印发之日起两个工作日内反馈意见。'),
      facts: known,
      quotes: ['各部门自印发之日起两个工作日内反馈意见'],
    },
    {
      what: 'the end of the month is the day after tomorrow',
      ...saying('11月底前完成排查。'),
      facts: { ...known, issueDay: day('2026-11-27') },
      quotes: ['11月底前完成排查'],
    },
    {
      what: 'by its own date, and a year not entered in full is an estimate',
      ...saying('各乡镇于11月25日前报送。'),
      facts: { calendars: [off(2026, false)] },
      quotes: ['各乡镇于11月25日前报送'],
      says: '工作日为估算',
    },
  ],
  [
    { what: 'three working days', ...saying('各乡镇于11月27日前报送。'), facts: known },
    { what: 'a month of the coming year', ...saying('各乡镇于1月10日前报送总结。'), facts: known },
    { what: 'its own work', ...saying('县水利局于11月25日前完成调度方案。'), facts: known },
    { what: 'nothing is asked', ...saying('11月25日前气温较低。'), facts: known },
    { what: 'already done', ...saying('各乡镇已于11月20日前完成整改。'), facts: known },
    { what: 'a day that only describes', ...saying('2026年11月20日前的存量房屋应完成登记。'), facts: known },
    { what: 'within ten working days', ...saying('收到本通知后10个工作日内报送。'), facts: known },
    { what: 'long past', ...saying('2021年3月1日前完成登记的除外。'), facts: known },
    { what: 'a month no year has', ...saying('13月底前完成。'), facts: known },
    { what: 'going up', draft: { ...report, body: ['拟于11月25日前完成。'] }, facts: known },
    { what: 'no calendar here', ...saying('各乡镇于11月25日前报送。') },
  ],
)
