import { describe, expect, it } from 'vitest'
import { check } from '#domain/checks/check'
import { fairCompetition } from '#domain/checks/competition'
import { saysAgreed } from '#domain/checks/legality'
import { levelOfOrgan, noLevelJumped } from '#domain/checks/levels'
import { recipientNames } from '#domain/checks/recipients'
import { notSecret } from '#domain/checks/secrecy'
import { aReading } from '../../support/aReading.ts'
import { FACTS, saying, table } from './table.ts'

const not = { traits: { economic: false } }

table(
  fairCompetition,
  [
    {
      what: 'enterprises and subsidies, said to be none',
      ...saying('对在本县注册的企业给予补贴。'),
      facts: not,
      quotes: [null],
      level: '提示',
      says: '「企业」、「补贴」',
    },
    {
      what: 'in the attachment',
      draft: { more: [['attachment', '经营者按收费标准缴纳']] },
      facts: not,
      quotes: [null],
      level: '提示',
    },
    {
      what: 'a letter too',
      draft: { title: '云岭县人民政府关于招商引资的函', body: ['对企业给予税收优惠。'] },
      facts: not,
      quotes: [null],
      level: '提示',
    },
    {
      what: 'economic, and no conclusion on file',
      draft: {},
      facts: { traits: { economic: true }, fairCompetitionOnFile: false },
      quotes: [null],
      says: '第18条',
    },
  ],
  [
    { what: 'common words far apart', ...saying('企业应当配合。', '对举报人给予奖励。'), facts: not },
    { what: 'one word twice', ...saying('企业应当配合，企业负责人到场。'), facts: not },
    { what: 'economic and reviewed', draft: {}, facts: { traits: { economic: true }, fairCompetitionOnFile: true } },
    { what: 'economic, the file not known here', ...saying('对企业给予补贴。'), facts: { traits: { economic: true } } },
    { what: 'the form does not say', ...saying('对企业给予补贴。') },
    {
      what: 'a report of enterprises',
      draft: { title: '云岭县人民政府关于营商环境的报告', body: ['企业得到补贴。'] },
      facts: not,
    },
    { what: 'minutes', draft: { title: '云岭县人民政府常务会议纪要', body: ['企业补贴事项原则同意。'] }, facts: not },
    { what: 'praise', draft: { title: '云岭县人民政府关于表扬先进的通报', body: ['企业获得奖励。'] }, facts: not },
  ],
)

const bureau = { signatures: ['云岭县水利局'], to: ['各乡镇人民政府'] }

table(
  saysAgreed,
  [
    {
      what: 'the record says agreed, the text does not',
      draft: { ...bureau, body: ['现将有关事项通知如下。'] },
      facts: { governmentAgreed: true },
      quotes: [null],
      says: '条例第16条第2项',
    },
    {
      what: 'a leader agreed, which is not the government',
      draft: { ...bureau, body: ['经县政府分管领导同意，现通知如下。'] },
      quotes: ['经县政府分管领导同意，现通知如下'],
      level: '疑似',
    },
    {
      what: 'as the government ordered',
      draft: { ...bureau, body: ['按照县政府统一部署，现通知如下。'] },
      quotes: ['按照县政府统一部署，现通知如下'],
      level: '疑似',
    },
    {
      what: 'entrusted',
      draft: { ...bureau, body: ['受县人民政府委托，现将方案印发给你们。'] },
      quotes: ['受县人民政府委托，现将方案印发给你们'],
      level: '疑似',
    },
  ],
  [
    {
      what: 'said as the article asks',
      draft: { ...bureau, body: ['已经县政府同意，按照县政府部署，现通知如下。'] },
      facts: { governmentAgreed: true },
    },
    {
      what: '经县人民政府研究同意',
      draft: { ...bureau, body: ['经县人民政府研究同意，现通知如下。'] },
      facts: { governmentAgreed: true },
    },
    {
      what: 'the office of the government',
      draft: { body: ['按照县政府统一部署，现通知如下。'] },
      facts: { governmentAgreed: true },
    },
    { what: 'to bureaus below it', draft: { ...bureau, to: ['各乡镇水利站'], body: ['按照县政府统一部署，现通知如下。'] } },
    { what: 'nothing of the government', draft: { ...bureau, body: ['现通知如下。'] } },
    { what: 'not signed', draft: { ...bureau, signatures: [], body: ['按照县政府部署。'] }, facts: { governmentAgreed: true } },
  ],
)

const up = { title: '云岭县人民政府关于申请水利资金的请示', signatures: ['云岭县人民政府'] }

table(
  noLevelJumped,
  [
    {
      what: 'the county to the province, no copy to the city',
      draft: { ...up, to: ['云南省人民政府'] },
      quotes: ['云南省人民政府：'],
      level: '必错',
      says: '未抄送被越过的市级机关',
    },
    {
      what: 'with a copy to the city: for a person',
      draft: { ...up, to: ['云南省人民政府'], cc: ['云州市人民政府'] },
      quotes: ['云南省人民政府：'],
      says: '是否确有特殊情况',
    },
    {
      what: 'a township to the city',
      draft: { ...up, signatures: ['云岭县青溪镇人民政府'], to: ['云州市水利局'] },
      quotes: ['云州市水利局：'],
      level: '必错',
    },
    {
      what: 'the county to the centre, one of two levels copied',
      draft: { ...up, to: ['国务院'], cc: ['省人民政府'] },
      quotes: ['国务院：'],
      level: '必错',
      says: '未抄送被越过的市级机关',
    },
  ],
  [
    { what: 'to the city', draft: { ...up, to: ['云州市人民政府'] } },
    { what: 'a bureau to its own above', draft: { ...up, signatures: ['云岭县水利局'], to: ['云州市水利局'] } },
    { what: 'a township to the county', draft: { ...up, signatures: ['青溪镇人民政府'], to: ['云岭县人民政府'] } },
    { what: 'names that do not tell', draft: { ...up, signatures: ['防汛指挥部'], to: ['省水利厅'] } },
    {
      what: 'a letter',
      draft: { ...up, title: '云岭县人民政府关于商请支援的函', to: ['云南省水利厅'] },
      facts: { traits: { direction: 'up' } },
    },
    { what: 'across', draft: { ...up, to: ['云南省水利厅'] }, facts: { traits: { direction: 'flat' } } },
    { what: 'no recipient was read', draft: { ...up, to: [] } },
  ],
)

describe('the level of an organ', () => {
  it.each<[string, number | null]>([
    ['国务院', 0],
    ['中共中央办公厅', 0],
    ['国家林业和草原局', 0],
    ['国家统计局云岭调查队', null],
    ['国家税务总局云岭县税务局', 3],
    ['云南省人民政府', 1],
    ['广西壮族自治区水利厅', 1],
    ['云州市财政局', 2],
    ['市人民政府', 2],
    ['云岭县人民政府', 3],
    ['县水利局', 3],
    ['云州市城东区人民政府', 3],
    ['云岭县青溪镇人民政府', 4],
    ['城关街道办事处', 4],
    ['青溪镇石桥村村民委员会', 5],
    ['防汛指挥部', null],
  ])('%s: %s', (name, level) => expect(levelOfOrgan(name)).toBe(level))
})

const orgs = { orgs: { subordinates: [], known: ['县水利局', '云岭县人民政府办公室', '县委办公室'] } }

table(
  recipientNames,
  [
    {
      what: 'a half-width colon',
      draft: { to: ['县水利局'], toLine: '县水利局:' },
      quotes: ['县水利局:'],
      says: '全角冒号',
    },
    { what: 'no mark at all', draft: { to: ['各乡镇人民政府'], toLine: '各乡镇人民政府' }, quotes: ['各乡镇人民政府'] },
    { what: 'a comma at the end', draft: { to: ['各乡镇人民政府'], toLine: '各乡镇人民政府，' }, quotes: ['各乡镇人民政府，'] },
    {
      what: 'a short form the table does not have',
      draft: { to: ['县水务局', '县水利局'] },
      facts: orgs,
      quotes: ['县水务局，县水利局：'],
      level: '提示',
      says: '机构表中没有「县水务局」',
    },
    {
      what: 'under a full name that is not there',
      draft: { to: ['云岭县水务局'] },
      facts: orgs,
      quotes: ['云岭县水务局：'],
      level: '提示',
    },
  ],
  [
    { what: 'in the table', draft: { to: ['县水利局'] }, facts: orgs },
    { what: 'under its full name', draft: { to: ['云岭县水利局', '中共云岭县委办公室', '县人民政府办公室'] }, facts: orgs },
    {
      what: 'collective names',
      draft: { to: ['各乡镇人民政府', '县政府有关部门', '县级各单位', '县政府直属单位'] },
      facts: orgs,
    },
    { what: 'a superior', draft: { to: ['云州市水利局'] }, facts: orgs },
    { what: 'no table here', draft: { to: ['县水务局'] } },
    { what: 'no recipient', draft: { to: [] }, facts: orgs },
  ],
)

table(
  notSecret,
  [
    { what: 'a mark in the body', ...saying('机密★1年'), quotes: [null], says: '密级标志' },
    { what: 'a mark in the head', draft: { head: ['秘密★5年'] }, quotes: [null] },
    { what: 'a mark in a header', draft: { more: [['header', '绝密★长期']] }, quotes: [null] },
    {
      what: 'a word of secrecy, not a mark',
      ...saying('以下内容属机密，请妥善保管。'),
      quotes: [null],
      level: '疑似',
      says: '不摘录',
    },
    { what: 'the urgency of a telegram', ...saying('此件按特提办理。'), quotes: [null], level: '疑似' },
  ],
  [
    { what: 'the name of the law', ...saying('遵守《中华人民共和国保守国家秘密法》。') },
    { what: 'business secrets', ...saying('不得泄露商业秘密和国家秘密。') },
    { what: 'a hotel of three stars', ...saying('住宿标准不超过★★★级。') },
    { what: 'a secret ballot', ...saying('采用无记名的秘密投票方式。') },
    { what: 'nothing of the kind', draft: {} },
  ],
)

it('nothing marked is repeated', () => {
  const found = check(notSecret).run(aReading({ body: ['机密★1年', '名单见附页，属机密事项。'] }), FACTS)
  expect(found).toHaveLength(2)
  expect(JSON.stringify(found)).not.toMatch(/机密|名单/u)
})
