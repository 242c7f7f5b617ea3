import { noHiddenRequest, notToAPerson, oneMatter, oneRecipient } from '#domain/checks/routing'
import { table } from './table.ts'

const request = { title: '云岭县人民政府关于申请水利救灾资金的请示', to: ['云州市人民政府'], signatures: ['云岭县人民政府'] }
const report = { title: '云岭县人民政府关于粮食生产情况的报告', to: ['云州市人民政府'], signatures: ['云岭县人民政府'] }
const asks = (...body: string[]) => ({ draft: { ...request, body } })
const tells = (...body: string[]) => ({ draft: { ...report, body } })

table(
  oneRecipient,
  [
    {
      what: 'two main recipients',
      draft: { ...request, to: ['云州市人民政府', '云州市财政局'] },
      quotes: ['云州市人民政府，云州市财政局：'],
      says: '主送2个机关',
    },
    {
      what: 'a report to two',
      draft: { ...report, to: ['中共云州市委', '云州市人民政府'] },
      quotes: ['中共云州市委，云州市人民政府：'],
    },
    {
      what: 'copied to townships',
      draft: { ...request, cc: ['市财政局', '各乡镇人民政府'] },
      quotes: ['抄送：市财政局，各乡镇人民政府。'],
      says: '「各乡镇人民政府」',
    },
    {
      what: 'copied to a subordinate the office lists',
      draft: { ...report, cc: ['县水利局'] },
      facts: { orgs: { subordinates: ['县水利局'], known: null } },
      quotes: ['抄送：县水利局。'],
    },
    {
      what: 'an opinion going up',
      draft: { title: '云岭县人民政府关于河道治理的意见', to: ['甲市人民政府', '乙市人民政府'] },
      facts: { traits: { direction: 'up' } },
      quotes: ['甲市人民政府，乙市人民政府：'],
    },
  ],
  [
    { what: 'one main recipient', draft: request },
    { what: 'copied to a superior', draft: { ...request, cc: ['云州市财政局'] } },
    { what: 'a notice to many', draft: { to: ['各乡镇人民政府', '县政府各部门'] } },
    { what: 'an opinion going down', draft: { title: '云岭县人民政府关于河道治理的意见', to: ['各乡镇人民政府', '各部门'] } },
    { what: 'a bill is another kind', draft: { title: '云岭县人民政府关于财政决算的议案', to: ['县人大', '县人大常委会'] } },
    { what: 'recipients not read', draft: { ...request, to: [] } },
  ],
)

table(
  oneMatter,
  [
    {
      what: 'two matters',
      ...asks('恳请市人民政府安排2000万元予以补助。同时，请求将县道302线升级改造列入2027年全市交通建设计划。', '妥否，请批示。'),
      quotes: ['同时，请求将县道302线升级改造列入2027年全市交通建设计划'],
    },
    { what: 'in two paragraphs', ...asks('请求核定编制12名。', '恳请解决用地指标50亩。'), quotes: ['恳请解决用地指标50亩'] },
    { what: 'three', ...asks('恳请安排资金。', '恳请安排用地。', '请予批准规划。'), quotes: ['恳请安排用地', '请予批准规划'] },
    {
      what: 'two in the title',
      draft: { ...request, title: '云岭县人民政府关于申请救灾资金和解决用地指标的请示', body: ['恳请批准。'] },
      quotes: ['云岭县人民政府关于申请救灾资金和解决用地指标的请示'],
    },
  ],
  [
    { what: 'one matter and the closing', ...asks('恳请市人民政府安排2000万元予以补助。', '妥否，请批示。') },
    { what: 'said again at the end', ...asks('恳请市人民政府安排2000万元。', '综上，恳请予以批准。') },
    { what: 'the people ask', ...asks('沿线群众请求尽快加固。', '恳请市人民政府安排2000万元。') },
    { what: 'a report', ...tells('恳请支持。', '恳请关注。') },
    { what: 'going down', draft: { ...request, body: ['恳请支持。', '请求关注。'] }, facts: { traits: { direction: 'down' } } },
  ],
)

table(
  noHiddenRequest,
  [
    {
      what: 'a request and the closing of a request',
      ...tells('测算需资金9450万元，请予支持解决。特此报告，妥否，请批示。'),
      quotes: ['测算需资金9450万元，请予支持解决', '特此报告，妥否，请批示'],
      says: '「请予支持解决」',
    },
    { what: '请予批准', ...tells('拟调整计划，请予批准。'), quotes: ['拟调整计划，请予批准'] },
    { what: '当否', ...tells('以上报告，当否，请批示。'), quotes: ['以上报告，当否，请批示'], says: '「当否」、「请批示」' },
    { what: '请审批', ...tells('相关方案附后，请审批。'), quotes: ['相关方案附后，请审批'] },
  ],
  [
    { what: 'the closing of a report', ...tells('特此报告。') },
    { what: 'the same words in a request', ...asks('妥否，请批示。') },
    { what: 'cited', ...tells('乡镇来文以“妥否，请批示”结尾的，已退回。') },
    { what: 'an earlier request', ...tells('去年请予批准的三个项目已全部开工。') },
    { what: 'a report between departments', ...tells('请审批。'), facts: { traits: { direction: 'flat' } } },
  ],
)

table(
  notToAPerson,
  [
    { what: 'to the mayor', draft: { ...request, to: ['张市长'] }, quotes: ['张市长：'], says: '条例第15条第5项' },
    { what: 'to a comrade by post', draft: { ...report, to: ['市委李书记'] }, quotes: ['市委李书记：'] },
    { what: 'to the head of a bureau', draft: { ...request, to: ['王局长同志'] }, quotes: ['王局长同志：'] },
    {
      what: 'in the name of the county head',
      draft: { ...request, signatures: ['县长　林致远'] },
      quotes: ['县长　林致远'],
      says: '负责人名义',
    },
  ],
  [
    { what: 'to an organ', draft: request },
    { what: 'to a commission', draft: { ...report, to: ['云州市发展和改革委员会'] } },
    {
      what: 'handed down by the leader himself',
      draft: { ...report, to: ['张市长'], body: ['按照市长批示要求，现将有关情况报告如下。'] },
    },
    { what: 'a bill', draft: { title: '云岭县人民政府关于财政决算的议案', to: ['县人大常委会李主任'] } },
    { what: 'a notice', draft: { to: ['张市长'] }, facts: { traits: { direction: 'up' } } },
    { what: 'going down', draft: { ...report, to: ['张市长'] }, facts: { traits: { direction: 'down' } } },
  ],
)
