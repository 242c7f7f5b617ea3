/** The checks of the L group, each a table of cases; over 300 lines for them. */
import { lawfulIssuer, noNeedlessProof, noNewPowers, noOrdersDown, personalData } from '#domain/checks/legality'
import { meetingNotice } from '#domain/checks/meeting'
import { determined, effectAndValidity, jointIssue } from '#domain/checks/normative'
import { day } from '#domain/day'
import { saying, table } from './table.ts'

const rules = { title: '云岭县人民政府关于印发云岭县供水管理办法的通知', printedTitle: '云岭县供水管理办法' }
const up = { title: '云岭县人民政府关于供水情况的报告', to: ['云州市人民政府'] }

table(
  lawfulIssuer,
  [
    {
      what: 'a section of a bureau',
      draft: { signatures: ['云岭县应急管理局防汛科'] },
      quotes: ['云岭县应急管理局防汛科'],
      says: '条例第17条',
    },
    {
      what: 'a section of the office',
      draft: { signatures: ['云岭县人民政府办公室秘书科'] },
      quotes: ['云岭县人民政府办公室秘书科'],
    },
    { what: 'one of two', draft: { signatures: ['云岭县水利局水政股', '云岭县水利局'] }, quotes: ['云岭县水利局水政股'] },
    {
      what: 'a coordinating body, to be judged',
      draft: { signatures: ['云岭县森林防灭火指挥部'] },
      quotes: ['云岭县森林防灭火指挥部'],
      level: '疑似',
    },
    {
      what: 'rules by an organ that may make none',
      draft: { signatures: ['云岭县水利局'] },
      facts: { traits: { normativeKind: 'admin' }, ruleMakers: ['云岭县人民政府'] },
      quotes: ['云岭县水利局'],
      says: '制定主体清单',
    },
    {
      what: 'an organ the table does not have',
      draft: { signatures: ['云岭县统筹发展局'] },
      facts: { orgs: { subordinates: [], known: ['县水利局'] } },
      quotes: ['云岭县统筹发展局'],
      level: '提示',
      says: '机构表中没有',
    },
  ],
  [
    {
      what: 'an organ of the table under its full name',
      draft: { signatures: ['云岭县水利局'] },
      facts: { orgs: { subordinates: [], known: ['县水利局'] } },
    },
    {
      what: 'rules by an organ that may make them',
      draft: { signatures: ['云岭县人民政府'] },
      facts: { traits: { normativeKind: 'admin' }, ruleMakers: ['县人民政府'] },
    },
    { what: 'no rules', draft: { signatures: ['云岭县水利局'] }, facts: { traits: { normativeKind: 'none' }, ruleMakers: [] } },
    {
      what: 'a person under an order',
      draft: { signatures: ['县　长　　林致远'] },
      facts: { orgs: { subordinates: [], known: ['县水利局'] } },
    },
    { what: 'the county office', draft: {} },
    { what: 'a street office', draft: { signatures: ['云岭县城关街道办事处'] } },
    { what: 'a research office', draft: { signatures: ['中共云岭县委政策研究室'] } },
    { what: 'a bureau', draft: { signatures: ['云岭县水利局'] } },
    { what: 'the office of the Party committee', draft: { signatures: ['中共云岭县委办公室'] } },
    { what: 'not signed', draft: { signatures: [] } },
  ],
)

table(
  noNewPowers,
  [
    {
      what: 'a fine without a law',
      draft: { ...rules, printed: ['第十八条　禁止盗用供水。擅自转供水的，由乡镇人民政府处以200元以上2000元以下罚款。'] },
      quotes: ['擅自转供水的，由乡镇人民政府处以200元以上2000元以下罚款'],
    },
    {
      what: 'a permit',
      draft: { ...rules, printed: ['第三条　新建水井应当取得许可。'] },
      quotes: ['第三条　新建水井应当取得许可'],
    },
    {
      what: 'a deposit in a public notice',
      draft: { title: '云岭县人民政府通告', to: [], body: ['摊主应当缴纳保证金。'] },
      quotes: ['摊主应当缴纳保证金'],
    },
    {
      what: 'normative by the form',
      draft: { body: ['逾期的予以没收。'] },
      facts: { traits: { normativeKind: 'admin' } },
      quotes: ['逾期的予以没收'],
      says: '不得设定',
    },
  ],
  [
    { what: 'with its law in the sentence', draft: { ...rules, printed: ['违反规定的，依照《中华人民共和国水法》处以罚款。'] } },
    { what: 'forbidden to levy', draft: { ...rules, printed: ['供水单位不得收取押金。'] } },
    { what: 'metering is no new charge', draft: { ...rules, printed: ['农村生活用水实行计量收费。'] } },
    { what: 'not a normative paper', draft: { body: ['做好项目审批和资金争取工作。'] } },
    {
      what: 'the form says it is none',
      draft: { ...rules, printed: ['处以罚款。'] },
      facts: { traits: { normativeKind: 'none' } },
    },
  ],
)

table(
  noNeedlessProof,
  [
    {
      what: 'proof of residence by the village',
      draft: {
        ...rules,
        printed: ['第十四条　新增用水户应当提出申请，由村民委员会出具常住人口和房屋权属证明，供水单位5日内答复。'],
      },
      quotes: ['第十四条　新增用水户应当提出申请，由村民委员会出具常住人口和房屋权属证明，供水单位5日内答复'],
    },
    { what: '提供证明', ...saying('申请人应提供无犯罪记录证明。'), quotes: ['申请人应提供无犯罪记录证明'] },
    { what: '证明材料', ...saying('请携带相关证明材料。'), quotes: ['请携带相关证明材料'] },
    { what: '开具证明', ...saying('到社区开具证明后办理。'), quotes: ['到社区开具证明后办理'], says: '重复证明' },
  ],
  [
    { what: 'not needed', ...saying('办理时无需提供证明材料。') },
    { what: 'with its law', ...saying('依照《不动产登记暂行条例》提供权属证明。') },
    { what: 'going up', draft: { ...up, body: ['办事须到社区开具证明。'] } },
    { what: 'facts prove, no paper', ...saying('实践证明，联防机制行之有效。') },
  ],
)

table(
  personalData,
  [
    {
      what: 'a mobile number',
      ...saying('联系人：赵宁，电话：13900001234。'),
      quotes: ['联系人：赵宁，电话：13900001234'],
      says: '手机号码',
    },
    {
      what: 'an identity number',
      ...saying('张某（530121199001011234）。'),
      quotes: ['张某（530121199001011234）'],
      says: '身份证号',
    },
    { what: 'in a table', draft: { more: [['table', '15912345678']] }, quotes: ['15912345678'], place: '表格第1段' },
    {
      what: 'in the notes',
      draft: { more: [['note', '（联系人：何某，18887654321）']] },
      quotes: ['（联系人：何某，18887654321）'],
    },
  ],
  [
    { what: 'an office number', ...saying('电话：6120203。') },
    { what: 'eleven digits inside a longer number', ...saying('编号：2139000012345。') },
    { what: 'going up', draft: { ...up, body: ['联系电话：13900001234。'] } },
    { what: 'not to be published', ...saying('电话：13900001234。'), facts: { traits: { disclosure: 'closed' } } },
  ],
)

const bureau = { signatures: ['云岭县农业农村局'], to: ['各乡镇党委', '各乡镇人民政府'], toText: '各乡镇党委、人民政府' }

table(
  noOrdersDown,
  [
    {
      what: 'a notice of a bureau to township governments',
      draft: { ...bureau, title: '云岭县住房和城乡建设局关于开展专项督查的通知', toText: '各乡镇人民政府，各施工单位' },
      quotes: ['各乡镇人民政府，各施工单位：'],
    },
    {
      what: 'a letter that orders',
      draft: { ...bureau, title: '云岭县农业农村局关于商请做好秸秆禁烧工作的函', body: ['各乡镇必须组织干部每晚巡查。'] },
      quotes: ['各乡镇党委、人民政府：'],
      level: '疑似',
    },
    {
      what: 'a reminder that orders',
      draft: { ...bureau, title: '关于做好防控的工作提示', docKind: null, body: ['请按时报送。'] },
      quotes: ['各乡镇党委、人民政府：'],
      level: '疑似',
    },
    {
      what: 'a coordinating body',
      draft: { ...bureau, signatures: ['云岭县防汛抗旱指挥部'], title: '云岭县防汛抗旱指挥部关于做好防汛工作的通知' },
      quotes: ['各乡镇党委、人民政府：'],
    },
    {
      what: 'a department by the form',
      draft: { ...bureau, signatures: ['云岭县人民政府'] },
      facts: { traits: { issuerType: 'dept' } },
      quotes: ['各乡镇党委、人民政府：'],
    },
  ],
  [
    { what: 'the county office may', draft: {} },
    {
      what: 'the office of the people’s congress is no department',
      draft: { ...bureau, signatures: ['云岭县人大常委会办公室'] },
    },
    { what: 'a bureau to offices of townships', draft: { ...bureau, toText: '各乡镇社会事务办，县救助管理站' } },
    { what: 'approved by the government and said so', draft: { ...bureau, body: ['经县人民政府同意，现通知如下。'] } },
    { what: 'a letter that asks', draft: { ...bureau, title: '云岭县水利局关于商请协助的函', body: ['请协助提供场地。'] } },
    { what: 'not signed', draft: { ...bureau, signatures: [] } },
  ],
)

const meetings = { noMeetingWeeks: [{ from: day('2026-11-09'), to: day('2026-11-13') }], maxPeople: 60, maxDays: null }
const notice = { title: '云岭县人民政府办公室关于召开全县冬春农田水利建设现场推进会的通知' }

table(
  meetingNotice,
  [
    {
      what: 'in a no-meeting week',
      draft: { ...notice, body: ['2026年11月11日（星期三）上午9:00，会期1天。'] },
      facts: { meetings },
      quotes: ['2026年11月11日（星期三）上午9:00，会期1天', '2026年11月11日（星期三）上午9:00，会期1天'],
    },
    {
      what: 'longer than half a day',
      draft: { ...notice, body: ['2026年11月17日召开，会期一天半。'] },
      facts: { meetings },
      quotes: ['2026年11月17日召开，会期一天半'],
      level: '疑似',
      says: '会期1.5天；会议一般不超过0.5天',
    },
    {
      what: 'longer than the office allows',
      draft: { ...notice, body: ['会期2天，安排分组讨论。'] },
      facts: { meetings: { ...meetings, maxDays: 1 } },
      quotes: ['会期2天，安排分组讨论'],
      level: '疑似',
      says: '本级所设上限1天',
    },
    {
      what: 'without an approval',
      draft: { ...notice, body: ['2026年11月17日上午召开。'] },
      facts: { meetings, meeting: { approval: null } },
      quotes: [null],
      level: '疑似',
      says: '审批编号',
    },
    {
      what: 'too many people',
      draft: { ...notice, body: ['水利站站长参加。共约80人。'] },
      facts: { meetings },
      quotes: ['共约80人'],
      says: '上限60人',
    },
    {
      what: 'heads of townships are called',
      draft: { ...notice, body: ['县水利局主要负责同志；各乡镇人民政府主要负责同志、分管负责同志、水利站站长。'] },
      facts: { meetings },
      quotes: ['县水利局主要负责同志；各乡镇人民政府主要负责同志、分管负责同志、水利站站长'],
      level: '疑似',
    },
    {
      what: 'by the form, whatever the title',
      draft: { body: ['定于2026年11月9日上午开会。'] },
      facts: { meetings, traits: { meetingNotice: true } },
      quotes: ['定于2026年11月9日上午开会'],
    },
  ],
  [
    { what: 'half a day', draft: { ...notice, body: ['会期半天。'] }, facts: { meetings } },
    { what: 'a day and a half with groups', draft: { ...notice, body: ['会期1.5天，安排分组讨论。'] }, facts: { meetings } },
    {
      what: 'approved',
      draft: { ...notice, body: ['2026年11月17日上午召开。'] },
      facts: { meetings, meeting: { approval: '云会批〔2026〕12号' } },
    },
    { what: 'the week after', draft: { ...notice, body: ['2026年11月16日上午9:00召开。'] }, facts: { meetings } },
    { what: 'within the size', draft: { ...notice, body: ['共约60人。'] }, facts: { meetings } },
    { what: 'heads need not come', draft: { ...notice, body: ['不要求各乡镇主要负责同志参加。'] }, facts: { meetings } },
    { what: 'a deadline in that week', draft: { ...notice, body: ['报名截止2026年11月10日。'] }, facts: { meetings } },
    { what: 'no notice of a meeting', draft: { body: ['2026年11月11日起施行。'] }, facts: { meetings } },
    { what: 'no rules of meetings set', draft: { ...notice, body: ['2026年11月11日上午。'] } },
  ],
)

const articles = ['第一条　为规范供水，制定本办法。', '第二条　本办法自2027年1月1日起施行，有效期5年。']

table(
  determined,
  [
    { what: 'a set of articles', draft: { ...rules, printed: articles }, quotes: ['第一条　为规范供水，制定本办法'] },
    {
      what: 'rules the form says are none',
      draft: { ...rules, printed: articles },
      facts: { traits: { normativeKind: 'none' } },
      quotes: ['第一条　为规范供水，制定本办法'],
    },
    { what: 'rights and duties in a plan', ...saying('企业应当登记，个人违反的处以罚款。'), quotes: [null], says: '4种' },
    {
      what: 'a public notice',
      draft: { title: '云岭县人民政府通告', to: [], body: ['公民、法人和其他组织不得捕捞。'] },
      quotes: [null],
      says: '规范性文件',
    },
  ],
  [
    { what: 'already determined', draft: { ...rules, printed: articles }, facts: { traits: { normativeKind: 'admin' } } },
    { what: 'many words of everyday work', ...saying('组织群众、企业、个人做好登记。') },
    { what: 'two cues only', ...saying('企业和群众普遍欢迎。') },
    { what: 'a letter', draft: { title: '云岭县水利局关于商请支持的函', body: ['企业应当登记，个人违反的处以罚款。'] } },
    { what: 'a plan without articles', draft: { printedTitle: '云岭县防汛方案', printed: ['一、任务。县水利局负责。'] } },
  ],
)

table(
  effectAndValidity,
  [
    {
      what: 'no effective day',
      draft: { ...rules, printed: ['本办法有效期5年。'] },
      level: '疑似',
      quotes: [null],
      says: '施行日期',
    },
    {
      what: 'no validity',
      draft: { ...rules, printed: ['本办法自2027年1月1日起施行。'] },
      level: '疑似',
      quotes: [null],
      says: '有效期',
    },
    {
      what: 'eight years',
      draft: { ...rules, printed: ['本办法自印发之日起施行，有效期8年。'] },
      level: '疑似',
      quotes: ['本办法自印发之日起施行，有效期8年'],
      says: '超过5年',
    },
    {
      what: 'three years of a trial',
      draft: {
        title: '云岭县人民政府关于印发供水管理办法（试行）的通知',
        printedTitle: '供水管理办法（试行）',
        printed: ['本办法自印发之日起施行，有效期三年。'],
      },
      level: '疑似',
      quotes: ['本办法自印发之日起施行，有效期三年'],
      says: '超过暂行、试行文件2年',
    },
    {
      what: 'normative by the form',
      draft: { body: ['现通告如下。'] },
      facts: { traits: { normativeKind: 'admin' } },
      quotes: [null, null],
    },
  ],
  [
    { what: 'both are said', draft: { ...rules, printed: articles } },
    { what: 'valid to a day', draft: { ...rules, printed: ['本办法自发布之日起施行，有效期至2027年4月30日。'] } },
    {
      what: 'two years of a trial',
      draft: { ...rules, printedTitle: '供水管理办法（试行）', printed: ['自印发之日起施行，有效期2年。'] },
    },
    { what: 'no normative paper', draft: { body: ['现通知如下。'] } },
    { what: 'nothing was read of it', draft: { ...rules } },
  ],
)

const threeOrgans = { signatures: ['中共云岭县委办公室', '云岭县人民政府办公室', '云岭县消防救援大队'] }

table(
  jointIssue,
  [
    {
      what: 'a brigade beside the two offices',
      draft: threeOrgans,
      quotes: ['云岭县消防救援大队', '云岭县人民政府办公室'],
      level: '疑似',
      says: '层级',
    },
    {
      what: 'Party and government',
      draft: { signatures: ['中共云岭县委', '云岭县人民政府'] },
      quotes: ['云岭县人民政府'],
      level: '疑似',
      says: '职权范围',
    },
    {
      what: 'the government and a bureau',
      draft: { signatures: ['云岭县人民政府', '云岭县水利局'] },
      quotes: ['云岭县水利局'],
      level: '疑似',
    },
    {
      what: 'the government and a township',
      draft: { signatures: ['云岭县人民政府', '石桥乡人民政府'] },
      quotes: ['石桥乡人民政府'],
      level: '疑似',
    },
  ],
  [
    { what: 'two bureaus', draft: { signatures: ['云岭县水利局', '云岭县财政局'] } },
    { what: 'two governments', draft: { signatures: ['云岭县人民政府', '云川县人民政府'] } },
    { what: 'one organ', draft: { signatures: ['云岭县水利局'] } },
    { what: 'not signed', draft: { signatures: [] } },
  ],
)
