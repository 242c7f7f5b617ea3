/** The checks of the N group, each a table of cases; over 300 lines for them. */
import { describe, expect, it } from 'vitest'
import { lengthLimit, opening, tooLong } from '#domain/checks/length'
import { ccBreadth, disguised, planned, relayPaper, withinCeiling } from '#domain/checks/necessity'
import { sameMatter, titleCore, titleSimilarity } from '#domain/checks/similarTitle'
import type { Overlap, OverlapSource } from '#domain/similarity/overlap'
import { FACTS, saying, table } from './table.ts'

const counted = { inVolumeControl: true } as const
const offPlan = { itemId: null, offPlanApproval: null }
const report = { title: '云岭县人民政府关于粮食生产情况的报告', to: ['云州市人民政府'] }

table(
  planned,
  [
    {
      what: 'neither plan nor approval',
      draft: {},
      facts: { traits: counted, plan: offPlan },
      quotes: [null],
      says: '若干规定第1条',
    },
    {
      what: 'an opinion too',
      draft: { title: '云岭县人民政府关于发展养殖业的意见' },
      facts: { traits: counted, plan: offPlan },
      quotes: [null],
    },
    {
      what: 'a circular too',
      draft: { title: '云岭县人民政府关于先进单位的通报' },
      facts: { traits: counted, plan: offPlan },
      quotes: [null],
    },
    {
      what: 'with the form saying it goes down',
      draft: {},
      facts: { traits: { ...counted, direction: 'down' }, plan: offPlan },
      quotes: [null],
    },
  ],
  [
    { what: 'in the plan', draft: {}, facts: { traits: counted, plan: { itemId: '2026-017', offPlanApproval: null } } },
    {
      what: 'approved off plan',
      draft: {},
      facts: { traits: counted, plan: { itemId: null, offPlanApproval: '计划外〔2026〕4' } },
    },
    { what: 'outside volume control', draft: {}, facts: { traits: { inVolumeControl: false }, plan: offPlan } },
    { what: 'going up', draft: report, facts: { traits: counted, plan: offPlan } },
    { what: 'the plan is not known here', draft: {}, facts: { traits: counted, plan: null } },
  ],
)

const quota = (issuedThisYear: number, ceiling: number, lastYearActual: number | null) => ({
  issuedThisYear,
  ceiling,
  lastYearActual,
})

table(
  withinCeiling,
  [
    {
      what: 'one above the ceiling',
      draft: {},
      facts: { traits: counted, quota: quota(70, 70, 74) },
      quotes: [null],
      says: '控制数70件',
    },
    { what: 'far above', draft: {}, facts: { traits: counted, quota: quota(73, 70, 74) }, quotes: [null], says: '本年已发73件' },
    { what: 'above last year as well', draft: {}, facts: { traits: counted, quota: quota(74, 70, 74) }, quotes: [null, null] },
    {
      what: 'above last year, not above the ceiling',
      draft: {},
      facts: { traits: counted, quota: quota(20, 30, 20) },
      quotes: [null],
      says: '书面说明',
    },
  ],
  [
    { what: 'the last one within', draft: {}, facts: { traits: counted, quota: quota(69, 70, 74) } },
    { what: 'last year not recorded', draft: {}, facts: { traits: counted, quota: quota(10, 70, null) } },
    { what: 'outside volume control', draft: {}, facts: { traits: {}, quota: quota(80, 70, 74) } },
    { what: 'going up', draft: report, facts: { traits: counted, quota: quota(80, 70, 74) } },
    { what: 'no ceiling known', draft: {}, facts: { traits: counted, quota: null } },
  ],
)

const row = (docNumber: string, title: string, inForce = true) => ({ docNumber, title, unit: '县交通运输局', inForce })
const ice2025 = row('云政办发〔2025〕55号', '云岭县人民政府办公室关于印发云岭县2025年冬季农村公路冰雪灾害防范工作方案的通知')
const ice2026 = { title: '云岭县人民政府办公室关于印发《云岭县2026年冬季农村公路冰雪灾害防范工作方案》的通知' }

const covered = (coverage: number, more: Partial<OverlapSource> = {}): { overlaps: Overlap[] } => ({
  overlaps: [
    {
      source: {
        id: 'l1',
        kind: 'own',
        title: ice2025.title,
        docNumber: ice2025.docNumber,
        unit: '县交通运输局',
        inForce: true,
        standing: 'inForce',
        on: null,
        ...more,
      },
      share: coverage,
      containment: coverage,
      coverage,
      passages: [],
    },
  ],
})
const other = { title: '云岭县人民政府办公室关于加强值班值守的通知', charCount: 900 }

table(
  sameMatter,
  [
    {
      what: 'the text of a paper in force under another title',
      draft: other,
      facts: covered(0.75),
      quotes: [null],
      says: '正文75%与本级云政办发〔2025〕55号',
    },
    {
      what: 'one whose standing nobody looked up, and it says so',
      draft: other,
      facts: covered(0.9, { inForce: false, standing: 'unknown' }),
      quotes: [null],
      says: '效力未核实',
    },
    {
      what: 'the plan of last year',
      draft: ice2026,
      facts: { register: [ice2025] },
      quotes: [null],
      says: '云政办发〔2025〕55号',
    },
    { what: 'the same title', draft: { title: ice2025.title }, facts: { register: [ice2025] }, quotes: [null], says: '100%' },
    {
      what: 'two candidates, the nearer first',
      draft: { title: ice2025.title },
      facts: { register: [row('云政办发〔2024〕9号', ice2025.title.replace('2025年冬季', '2024年冬春')), ice2025] },
      quotes: [null, null],
      says: '〔2025〕55号',
    },
    {
      what: 'another organ, the same matter',
      draft: { title: '云岭县交通运输局关于做好冬季农村公路冰雪灾害防范工作的通知' },
      facts: { register: [row('云政办发〔2025〕60号', '云岭县人民政府办公室关于做好冬季农村公路冰雪灾害防范工作的通知')] },
      quotes: [null],
    },
  ],
  [
    { what: 'less of the text', draft: other, facts: covered(0.74) },
    { what: 'a text that was repealed', draft: other, facts: covered(0.9, { inForce: false, standing: 'repealed' }) },
    { what: 'a superior text', draft: other, facts: covered(0.9, { kind: 'superior' }) },
    { what: 'a short draft with the same text', draft: { ...other, charCount: 400 }, facts: covered(0.9) },
    { what: 'no longer in force', draft: ice2026, facts: { register: [{ ...ice2025, inForce: false }] } },
    {
      what: 'another matter with the same frame',
      draft: { title: '云岭县人民政府办公室关于印发云岭县2026年防汛工作方案的通知' },
      facts: { register: [ice2025] },
    },
    { what: 'an empty register', draft: ice2026, facts: { register: [] } },
    {
      what: 'only the kind in common',
      draft: { title: '云岭县人民政府通告' },
      facts: { register: [row('云政发〔2026〕1号', '云岭县人民政府通告')] },
    },
    { what: 'a draft without title', draft: { title: null }, facts: { register: [ice2025] } },
  ],
)

describe('title similarity', () => {
  it('strips organ, 关于, 印发, book marks and 文种', () => {
    expect(titleCore('云岭县人民政府办公室关于印发《云岭县防汛工作方案》的通知')).toBe('云岭县防汛工作方案')
  })
  it('offers at six tenths and not just below', () => {
    // Cores abcdefgh / abcdefxy share 5 of 9 bigrams; abcdefgh / abcdefgx share 6 of 8.
    expect(titleSimilarity('甲乙丙丁戊己庚辛', '甲乙丙丁戊己寅卯')).toBeCloseTo(5 / 9)
    expect(titleSimilarity('甲乙丙丁戊己庚辛', '甲乙丙丁戊己庚寅')).toBeCloseTo(6 / 8)
  })
})

table(
  tooLong,
  [
    { what: 'a specific task', draft: { charCount: 4001 }, facts: { lengthClass: 'specific' }, quotes: [null], says: '超出1字' },
    { what: 'a general paper', draft: { charCount: 5236 }, facts: { lengthClass: 'general' }, quotes: [null], says: '5000字' },
    { what: 'class unknown: by the wider limit', draft: { charCount: 5236 }, quotes: [null], says: '超出236字' },
    {
      what: 'the unit own stricter limit',
      draft: { charCount: 3200 },
      facts: { lengthClass: 'specific', unitCharLimit: 3000 },
      quotes: [null],
      says: '本单位限定3000字',
    },
    {
      what: 'a comprehensive paper only by the unit own limit',
      draft: { charCount: 7001 },
      facts: { lengthClass: 'comprehensive', unitCharLimit: 7000 },
      quotes: [null],
    },
    {
      what: 'a laxer own limit softens nothing',
      draft: { charCount: 4500 },
      facts: { lengthClass: 'specific', unitCharLimit: 6000 },
      quotes: [null],
      says: '4000字',
    },
  ],
  [
    { what: 'exactly the limit', draft: { charCount: 4000 }, facts: { lengthClass: 'specific' } },
    { what: 'exactly the general limit', draft: { charCount: 5000 }, facts: { lengthClass: 'general' } },
    { what: 'comprehensive without an own limit', draft: { charCount: 9000 }, facts: { lengthClass: 'comprehensive' } },
    { what: 'going up', draft: { ...report, charCount: 6000 } },
    { what: 'class unknown, between the two limits', draft: { charCount: 4500 } },
  ],
)

describe('length limit', () => {
  it('has none for 综合性 without an own one', () => expect(lengthLimit({ ...FACTS, lengthClass: 'comprehensive' })).toBeNull())
})

const long = (n: number): string => '县水利局负责水源调度和信息汇总。'.repeat(n)

table(
  opening,
  [
    {
      what: 'guiding thought with its text',
      ...saying('一、总体要求', '（一）指导思想。坚持人民至上、生命至上，坚持预防为主、防灭结合。', `二、任务。${long(30)}`),
      quotes: ['（一）指导思想'],
      says: '指导思想',
    },
    {
      what: 'a bare heading whose text follows',
      ...saying('一、充分认识重要意义', '供水工作十分重要。', `二、任务。${long(30)}`),
      quotes: ['一、充分认识重要意义'],
    },
    {
      what: 'background above a fifth of the text',
      ...saying(`一、重要意义。${long(10)}`, `二、任务。${long(20)}`),
      quotes: ['一、重要意义', '一、重要意义'],
    },
    {
      what: 'organisation above fifteen hundredths',
      ...saying(`一、任务。${long(30)}`, `二、加强组织领导。${long(10)}`),
      quotes: ['二、加强组织领导'],
      says: '加强领导',
    },
    {
      what: 'nested sections counted once',
      ...saying('一、总体要求', `（一）指导思想。${long(4)}`, `（二）基本原则。${long(4)}`, `二、任务。${long(30)}`),
      quotes: ['（一）指导思想', '（二）基本原则', '一、总体要求'],
    },
  ],
  [
    { what: 'organisation kept short', ...saying(`一、任务。${long(40)}`, `二、加强组织领导。${long(2)}`) },
    {
      what: 'the words in running text, not in a heading',
      ...saying('当前供水形势严峻，要充分认识重要意义。', `一、任务。${long(30)}`),
    },
    {
      what: 'minutes record what was said',
      draft: {
        title: '县人民政府第63次常务会议纪要',
        to: [],
        body: ['一、听取了形势分析。会议要求把隐患化解在萌芽状态，抓好落实。'],
      },
    },
    { what: 'going up', draft: { ...report, body: ['一、指导思想。坚持以粮食安全为底线，抓好生产。'] } },
    { what: 'a bare heading over other headings', ...saying('一、总体要求', `（一）目标。${long(10)}`, `二、任务。${long(80)}`) },
  ],
)

table(
  relayPaper,
  [
    {
      what: 'the form names no clause that asks for it',
      draft: { title: '云岭县人民政府关于贯彻落实乡村振兴工作的通知' },
      facts: { superiorDemand: { clause: null } },
      quotes: ['云岭县人民政府关于贯彻落实乡村振兴工作的通知'],
      says: '上级要求依据',
    },
    {
      what: 'an implementing rule',
      draft: { title: '云岭县人民政府关于印发云岭县供水条例实施细则的通知' },
      quotes: ['云岭县人民政府关于印发云岭县供水条例实施细则的通知'],
    },
    {
      what: 'a division of tasks',
      draft: { title: '云岭县人民政府办公室关于印发重点工作任务分工的通知' },
      quotes: ['云岭县人民政府办公室关于印发重点工作任务分工的通知'],
    },
    {
      what: 'a relay',
      draft: { title: '云岭县人民政府办公室转发县应急管理局关于防汛工作意见的通知' },
      quotes: ['云岭县人民政府办公室转发县应急管理局关于防汛工作意见的通知'],
    },
    {
      what: 'in the name of the printed text',
      draft: { printedTitle: '云岭县贯彻落实《供水条例》分工方案' },
      quotes: ['云岭县贯彻落实《供水条例》分工方案'],
      says: '上级要求依据',
      place: '印发件标题',
    },
  ],
  [
    {
      what: 'a superior asks for it by a clause',
      draft: { title: '云岭县人民政府关于贯彻落实乡村振兴工作的通知' },
      facts: { superiorDemand: { clause: '云州政发〔2026〕8号第12条' } },
    },
    { what: 'supporting facilities', draft: { title: '云岭县人民政府关于完善园区配套设施的通知' } },
    { what: 'an ordinary notice', draft: {} },
    { what: 'the words only in the text', draft: { body: ['请认真贯彻落实。'] } },
    { what: 'going up', draft: { title: '云岭县人民政府关于贯彻落实防汛部署的报告', to: ['云州市人民政府'] } },
  ],
)

const reminder = { title: '关于做好校园秋冬传染病防控的工作提示', to: ['各乡镇人民政府', '各中小学校'] }

table(
  disguised,
  [
    {
      what: 'a reminder to all townships that orders',
      draft: { ...reminder, body: ['各乡镇于10月30日前报送物资储备情况。'] },
      quotes: [reminder.title, '各乡镇于10月30日前报送物资储备情况'],
      says: '「报送」',
    },
    {
      what: 'an informal note by the form',
      draft: { body: ['请严格执行。'] },
      facts: { traits: { carrier: 'informalNote' } },
      quotes: ['云岭县人民政府办公室关于做好冬季供水工作的通知', '请严格执行'],
    },
    {
      what: 'an open telegram',
      draft: { body: ['务必抓好落实。'] },
      facts: { traits: { carrier: 'telegram' } },
      quotes: ['云岭县人民政府办公室关于做好冬季供水工作的通知', '务必抓好落实'],
    },
    {
      what: 'two named townships',
      draft: { ...reminder, to: ['石桥乡人民政府', '大坪镇人民政府'], body: ['必须按时完成。'] },
      quotes: [reminder.title, '必须按时完成'],
    },
    {
      what: 'each order where it stands, consequences too',
      draft: { ...reminder, body: ['各乡镇于10月30日前报送。落实情况纳入年终考核。'] },
      quotes: [reminder.title, '各乡镇于10月30日前报送', '落实情况纳入年终考核'],
      says: '「纳入年终考核」',
    },
    {
      what: 'a reminder that brings a plan',
      draft: { ...reminder, body: ['现将方案印发给你们。'], attachments: ['校园传染病防控工作方案'] },
      quotes: [reminder.title],
      says: '《校园传染病防控工作方案》',
    },
  ],
  [
    {
      what: 'a reminder that brings a list of telephones',
      draft: { ...reminder, body: ['请知悉。'], attachments: ['值班电话'] },
    },
    { what: 'a reminder that only reminds', draft: { ...reminder, body: ['近期气温下降，请注意保暖。'] } },
    { what: 'to one township', draft: { ...reminder, to: ['石桥乡人民政府'], body: ['请按时报送。'] } },
    { what: 'to bureaus', draft: { ...reminder, to: ['县财政局', '县水利局'], body: ['请按时报送。'] } },
    { what: 'a red-head paper', draft: { body: ['请按时报送。'] }, facts: { traits: { carrier: 'redHead' } } },
    { what: 'a notice by its title', draft: { body: ['请按时报送。'] } },
  ],
)

const organs = (n: number): string[] => Array.from({ length: n }, (_, i) => `县第${i + 1}局`)
table(
  ccBreadth,
  [
    ...[16, 17, 20, 40].map((n) => ({
      what: `${n} copies`,
      draft: { cc: organs(n) },
      quotes: [`抄送：${organs(n).join('，')}。`.slice(0, 60)],
      says: `抄送机关${n}个`,
    })),
    {
      what: 'many more printed than written to',
      draft: { to: ['县财政局', '县水利局'], cc: ['县审计局'] },
      facts: { copies: 4 },
      quotes: [null],
      says: '印制4份，主送和抄送共3个机关',
    },
  ],
  [
    ...[0, 1, 14, 15].map((n) => ({ what: `${n} copies`, draft: n === 0 ? {} : { cc: organs(n) } })),
    { what: 'a few in reserve', draft: { to: ['县财政局', '县水利局'], cc: ['县审计局', '县统计局'] }, facts: { copies: 5 } },
    { what: 'to many under one name', draft: { to: ['各乡镇人民政府'] }, facts: { copies: 60 } },
  ],
)
