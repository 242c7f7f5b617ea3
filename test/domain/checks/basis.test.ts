import { describe, expect, it } from 'vitest'
import { basesCited, basesStand, oldPapersNamed } from '#domain/checks/basis'
import { targetsRaised } from '#domain/checks/targets'
import type { KnownBasis } from '#domain/checks/check'
import { aReading } from '../../support/aReading.ts'
import { saying, table } from './table.ts'

const kept = (title: string, docNumber: string | null, status: KnownBasis['status']): KnownBasis => ({ title, docNumber, status })
const LIBRARY: readonly KnownBasis[] = [
  kept('中华人民共和国森林法', null, 'inForce'),
  kept('森林防火条例', null, 'inForce'),
  kept('云岭县农村饮水工程管理暂行办法', '云政发〔2021〕19号', 'repealed'),
  kept('云岭县养殖场管理办法', '云政发〔2015〕3号', 'expired'),
  kept('云州市人民政府办公室关于进一步加强农村消防安全工作的通知', '云州政办发〔2026〕46号', 'inForce'),
  kept('云岭县供水应急预案', null, 'unknown'),
  // One title, an older and a newer text.
  kept('城市供水条例', '国务院令第158号', 'repealed'),
  kept('城市供水条例', null, 'inForce'),
]
const library = { basisLibrary: LIBRARY }

table(
  basesStand,
  [
    {
      what: 'repealed, by title and number',
      ...saying('根据《云岭县农村饮水工程管理暂行办法》（云政发〔2021〕19号），制定本办法。'),
      facts: library,
      quotes: ['《云岭县农村饮水工程管理暂行办法》（云政发〔2021〕19号）'],
      says: '已废止',
    },
    {
      what: 'expired, by its number alone',
      ...saying('按照云政发〔2015〕3号要求办理。'),
      facts: library,
      quotes: ['云政发〔2015〕3号'],
      says: '已失效',
    },
    {
      what: 'repealed, by its title alone',
      ...saying('依照《云岭县农村饮水工程管理暂行办法》执行。'),
      facts: library,
      quotes: ['《云岭县农村饮水工程管理暂行办法》'],
    },
    {
      what: 'not in the library: unverified, never verified',
      ...saying('根据《云州市扬尘治理办法》（云州政发〔2024〕8号），现通知如下。'),
      facts: library,
      quotes: ['《云州市扬尘治理办法》（云州政发〔2024〕8号）'],
      level: '提示',
      says: '依据库中没有《云州市扬尘治理办法》云州政发〔2024〕8号，效力未核实',
    },
    {
      what: 'in the library, standing unknown',
      ...saying('启动《云岭县供水应急预案》。'),
      facts: library,
      quotes: ['《云岭县供水应急预案》'],
      level: '提示',
      says: '效力未核实',
    },
    {
      what: 'an empty library verifies nothing',
      ...saying('根据《森林防火条例》，现通知如下。'),
      facts: { basisLibrary: [] },
      quotes: ['《森林防火条例》'],
      level: '提示',
      says: '未核实',
    },
    {
      what: 'the number of another paper',
      ...saying('根据《云州市校园安全规定》（云州政办发〔2026〕46号），现通知如下。'),
      facts: library,
      quotes: ['《云州市校园安全规定》（云州政办发〔2026〕46号）'],
      level: '疑似',
      says: '名称与文号请核对',
    },
    {
      what: 'number before title',
      ...saying('按照云州政办发〔2026〕46号《关于进一步加强农村消防安全工作的通知》要求办理。'),
      quotes: ['云州政办发〔2026〕46号《关于进一步加强农村消防安全工作的通知》'],
      level: '疑似',
      says: '先引标题、后引发文字号',
    },
    {
      what: 'twice in the text, told once',
      ...saying('根据《云岭县养殖场管理办法》。', '依照《云岭县养殖场管理办法》。'),
      facts: library,
      quotes: ['《云岭县养殖场管理办法》'],
      says: '已失效',
    },
  ],
  [
    { what: 'a law under its short name', ...saying('根据《森林法》《森林防火条例》，制定本方案。'), facts: library },
    {
      what: 'a title without its organ, with its number',
      ...saying('根据《关于进一步加强农村消防安全工作的通知》（云州政办发〔2026〕46号）。'),
      facts: library,
    },
    { what: 'of two texts under one title one is in force', ...saying('根据《城市供水条例》。'), facts: library },
    {
      what: 'what the draft itself repeals',
      ...saying('《云岭县农村饮水工程管理暂行办法》（云政发〔2021〕19号）同时废止。'),
      facts: library,
    },
    {
      what: 'its own printed text',
      draft: { body: ['《云岭县取暖方案》现印发给你们。'], printedTitle: '云岭县取暖方案' },
      facts: library,
    },
    { what: 'a form', ...saying('填写《住户情况登记表》。'), facts: library },
    { what: 'no library here', ...saying('根据《云州市扬尘治理办法》（云州政发〔2024〕8号）。') },
  ],
)

describe('references of a text', () => {
  it.each<[string, string, readonly (readonly [string | null, string | null])[]]>([
    ['title and number', '根据《甲办法》（国办发〔2018〕37号）', [['甲办法', '国办发〔2018〕37号']]],
    ['with what it is called below', '《甲办法》（国办发〔2018〕37号，以下简称《办法》）', [['甲办法', '国办发〔2018〕37号']]],
    ['a law and its short name', '《中华人民共和国森林法》（以下简称《森林法》）', [['中华人民共和国森林法', null]]],
    [
      'several',
      '《甲法》《乙条例》',
      [
        ['甲法', null],
        ['乙条例', null],
      ],
    ],
    ['a number alone, its lead-in cut off', '贯彻落实国办发〔2018〕37号精神', [[null, '国办发〔2018〕37号']]],
    ['spaces inside', '《甲办法》（国办发〔2018〕 37号）', [['甲办法', '国办发〔2018〕37号']]],
    ['none', '现将有关事项通知如下', []],
  ])('%s', (_, text, expected) => {
    expect(basesCited(aReading({ body: [text] })).map((c) => [c.title, c.docNumber])).toEqual(expected)
  })
})

const row = (title: string, inForce = true) => ({ docNumber: '云政办发〔2024〕9号', title, unit: '县交通运输局', inForce })
const title = '云岭县人民政府办公室关于加强农村公路养护管理的通知'
const rules = { title: '云岭县人民政府办公室关于印发云岭县农村公路养护管理办法的通知' }

table(
  oldPapersNamed,
  [
    {
      what: 'an older paper on the matter, nothing said of it',
      draft: { title, body: ['现通知如下。'] },
      facts: { register: [row(title)] },
      quotes: [null],
      level: '提示',
      says: '云政办发〔2024〕9号',
    },
    { what: 'rules anew', draft: rules, facts: { register: [row(rules.title)] }, quotes: [null], level: '提示' },
    {
      what: 'of this year',
      draft: { title: title.replace('加强', '加强2026年') },
      facts: { register: [row(title.replace('加强', '加强2026年'))] },
      quotes: [null],
      level: '提示',
    },
    {
      what: 'two of them',
      draft: { title },
      facts: { register: [row(title), row(title.replace('加强', '进一步加强'))] },
      quotes: [null, null],
      level: '提示',
    },
  ],
  [
    {
      what: 'repealed by name',
      draft: { title, body: ['《旧办法》同时废止。'] },
      facts: { register: [row(title)] },
    },
    {
      what: 'stopped in the printed text',
      draft: { ...rules, printed: ['第九条　原办法停止执行。'] },
      facts: { register: [row(rules.title)] },
    },
    { what: 'no longer in force', draft: { title }, facts: { register: [row(title, false)] } },
    {
      what: 'a plan of a year that is over',
      draft: { title: title.replace('加强', '加强2026年') },
      facts: { register: [row(title.replace('加强', '加强2025年'))] },
    },
    { what: 'another matter', draft: { title }, facts: { register: [row('云岭县人民政府办公室关于做好秋粮收购的通知')] } },
    { what: 'no title was read', draft: { title: null }, facts: { register: [row(title)] } },
  ],
)

const superiors = [
  {
    title: '云州市农村供水保障方案',
    docNumber: '云州政办发〔2026〕40号',
    paragraphs: ['到2027年底，全市农村自来水普及率达到95%，规模化供水人口比例不低于60%。', '水费收缴率达到90%以上。'],
  },
]
const above = { superiors }

table(
  targetsRaised,
  [
    {
      what: 'a higher figure',
      ...saying('到2027年底，全县农村自来水普及率达到98%。'),
      facts: above,
      quotes: ['到2027年底，全县农村自来水普及率达到98%'],
      says: '农村自来水普及率为98%，云州政办发〔2026〕40号《云州市农村供水保障方案》为95%',
    },
    {
      what: 'an earlier day',
      ...saying('到2026年底，全县农村自来水普及率达到95%。'),
      facts: above,
      quotes: ['到2026年底，全县农村自来水普及率达到95%'],
      says: '2026年12月，早于云州政办发〔2026〕40号《云州市农村供水保障方案》的2027年12月',
    },
    {
      what: 'also a lower one: the difference is listed',
      ...saying('规模化供水人口比例不低于55%。'),
      facts: above,
      quotes: ['规模化供水人口比例不低于55%'],
    },
    {
      what: 'in a table',
      draft: { more: [['table', '水费收缴率达到95%以上']] },
      facts: above,
      quotes: ['水费收缴率达到95%以上'],
      place: '表格第1段',
    },
  ],
  [
    { what: 'the same figure and day', ...saying('到2027年底，全县农村自来水普及率达到95%。'), facts: above },
    { what: 'another indicator', ...saying('水质合格率达到98%。'), facts: above },
    { what: 'another unit', ...saying('水费收缴率达到95万元。'), facts: above },
    { what: 'a later day', ...saying('到2028年6月，农村自来水普及率达到95%。'), facts: above },
    {
      what: 'told, going up',
      draft: { title: '云岭县人民政府关于供水的报告', body: ['农村自来水普及率达到98%。'] },
      facts: above,
    },
    { what: 'no superior text here', ...saying('农村自来水普及率达到98%。') },
    { what: 'a superior without figures', ...saying('农村自来水普及率达到98%。'), facts: { superiors: [] } },
  ],
)
