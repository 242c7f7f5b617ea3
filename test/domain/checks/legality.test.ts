import { lawfulIssuer, noNeedlessProof, noNewPowers, noOrdersDown, personalData } from '#domain/checks/legality'
import { meetingNotice } from '#domain/checks/meeting'
import { day } from '#domain/day'
import { saying, table } from './table.ts'

const rules = { title: '云岭县人民政府关于印发云岭县供水管理办法的通知', printedTitle: '云岭县供水管理办法' }
const up = { title: '云岭县人民政府关于供水情况的报告', to: ['云州市人民政府'] }

table(
  lawfulIssuer,
  [
    { what: 'a section of a bureau', draft: { signatures: ['云岭县应急管理局防汛科'] }, quotes: ['云岭县应急管理局防汛科'], says: '条例第17条' },
    { what: 'a section of the office', draft: { signatures: ['云岭县人民政府办公室秘书科'] }, quotes: ['云岭县人民政府办公室秘书科'] },
    { what: 'one of two', draft: { signatures: ['云岭县水利局水政股', '云岭县水利局'] }, quotes: ['云岭县水利局水政股'] },
    { what: 'a coordinating body, to be judged', draft: { signatures: ['云岭县森林防灭火指挥部'] }, quotes: ['云岭县森林防灭火指挥部'], level: '疑似' },
  ],
  [
    { what: 'the county office', draft: {} },
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
    { what: 'a permit', draft: { ...rules, printed: ['第三条　新建水井应当取得许可。'] }, quotes: ['第三条　新建水井应当取得许可'] },
    { what: 'a deposit in a public notice', draft: { title: '云岭县人民政府通告', to: [], body: ['摊主应当缴纳保证金。'] }, quotes: ['摊主应当缴纳保证金'] },
    { what: 'normative by the form', draft: { body: ['逾期的予以没收。'] }, facts: { traits: { normativeKind: 'admin' } }, quotes: ['逾期的予以没收'], says: '不得设定' },
  ],
  [
    { what: 'with its law in the sentence', draft: { ...rules, printed: ['违反规定的，依照《中华人民共和国水法》处以罚款。'] } },
    { what: 'forbidden to levy', draft: { ...rules, printed: ['供水单位不得收取押金。'] } },
    { what: 'metering is no new charge', draft: { ...rules, printed: ['农村生活用水实行计量收费。'] } },
    { what: 'not a normative paper', draft: { body: ['做好项目审批和资金争取工作。'] } },
    { what: 'the form says it is none', draft: { ...rules, printed: ['处以罚款。'] }, facts: { traits: { normativeKind: 'none' } } },
  ],
)

table(
  noNeedlessProof,
  [
    {
      what: 'proof of residence by the village',
      draft: { ...rules, printed: ['第十四条　新增用水户应当提出申请，由村民委员会出具常住人口和房屋权属证明，供水单位5日内答复。'] },
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
    { what: 'a mobile number', ...saying('联系人：赵宁，电话：13900001234。'), quotes: ['联系人：赵宁，电话：13900001234'], says: '手机号码' },
    { what: 'an identity number', ...saying('张某（530121199001011234）。'), quotes: ['张某（530121199001011234）'], says: '身份证号' },
    { what: 'in a table', draft: { more: [['table', '15912345678']] }, quotes: ['15912345678'], place: '表格第1段' },
    { what: 'in the notes', draft: { more: [['note', '（联系人：何某，18887654321）']] }, quotes: ['（联系人：何某，18887654321）'] },
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
    { what: 'a coordinating body', draft: { ...bureau, signatures: ['云岭县防汛抗旱指挥部'], title: '云岭县防汛抗旱指挥部关于做好防汛工作的通知' }, quotes: ['各乡镇党委、人民政府：'] },
    { what: 'a department by the form', draft: { ...bureau, signatures: ['云岭县人民政府'] }, facts: { traits: { issuerType: 'dept' } }, quotes: ['各乡镇党委、人民政府：'] },
  ],
  [
    { what: 'the county office may', draft: {} },
    { what: 'a bureau to offices of townships', draft: { ...bureau, toText: '各乡镇社会事务办，县救助管理站' } },
    { what: 'approved by the government and said so', draft: { ...bureau, body: ['经县人民政府同意，现通知如下。'] } },
    { what: 'a letter that asks', draft: { ...bureau, title: '云岭县水利局关于商请协助的函', body: ['请协助提供场地。'] } },
    { what: 'not signed', draft: { ...bureau, signatures: [] } },
  ],
)

const meetings = { noMeetingWeeks: [{ from: day('2026-11-09'), to: day('2026-11-13') }], maxPeople: 60 }
const notice = { title: '云岭县人民政府办公室关于召开全县冬春农田水利建设现场推进会的通知' }

table(
  meetingNotice,
  [
    { what: 'in a no-meeting week', draft: { ...notice, body: ['2026年11月11日（星期三）上午9:00，会期1天。'] }, facts: { meetings }, quotes: ['2026年11月11日（星期三）上午9:00，会期1天'] },
    { what: 'too many people', draft: { ...notice, body: ['水利站站长参加。共约80人。'] }, facts: { meetings }, quotes: ['共约80人'], says: '上限60人' },
    {
      what: 'heads of townships are called',
      draft: { ...notice, body: ['县水利局主要负责同志；各乡镇人民政府主要负责同志、分管负责同志、水利站站长。'] },
      facts: { meetings },
      quotes: ['县水利局主要负责同志；各乡镇人民政府主要负责同志、分管负责同志、水利站站长'],
      level: '疑似',
    },
    { what: 'by the form, whatever the title', draft: { body: ['定于2026年11月9日上午开会。'] }, facts: { meetings, traits: { meetingNotice: true } }, quotes: ['定于2026年11月9日上午开会'] },
  ],
  [
    { what: 'the week after', draft: { ...notice, body: ['2026年11月16日上午9:00召开。'] }, facts: { meetings } },
    { what: 'within the size', draft: { ...notice, body: ['共约60人。'] }, facts: { meetings } },
    { what: 'heads need not come', draft: { ...notice, body: ['不要求各乡镇主要负责同志参加。'] }, facts: { meetings } },
    { what: 'a deadline in that week', draft: { ...notice, body: ['报名截止2026年11月10日。'] }, facts: { meetings } },
    { what: 'no notice of a meeting', draft: { body: ['2026年11月11日起施行。'] }, facts: { meetings } },
    { what: 'no rules of meetings set', draft: { ...notice, body: ['2026年11月11日上午。'] } },
  ],
)
