/** The checks of the B group, each a table of cases; over 300 lines for them. */
import * as burden from '#domain/checks/burden'
import { inspectionArranged } from '#domain/checks/inspection'
import { saying, table } from './table.ts'

const up = { title: '云岭县人民政府关于冬季供水情况的报告', to: ['云州市人民政府'] }

table(
  burden.reportBack,
  [
    {
      what: 'townships are to report in writing how they carried it out',
      ...saying('督查结果全县通报。各乡镇整改落实情况于12月25日前书面报送县住房和城乡建设局。'),
      quotes: ['各乡镇整改落实情况于12月25日前书面报送县住房和城乡建设局'],
      place: '正文第1段',
    },
    { what: '报送贯彻落实情况', ...saying('请各乡镇于年底前报送贯彻落实情况。'), quotes: ['请各乡镇于年底前报送贯彻落实情况'] },
    {
      what: '书面报告进展',
      ...saying('各单位要书面报告工作进展。'),
      quotes: ['各单位要书面报告工作进展'],
      says: '若干规定第3条',
    },
    {
      what: 'also where the superior is said to ask, with a hint to compare',
      ...saying('按照省政府明确要求，各乡镇贯彻落实情况及时报送县政府办公室。'),
      quotes: ['按照省政府明确要求，各乡镇贯彻落实情况及时报送县政府办公室'],
      says: '请核对上级原文',
    },
    {
      what: 'in the text a 通知 prints',
      draft: { printedTitle: '冬季供水方案', printed: ['各村贯彻落实情况报告乡镇。'] },
      quotes: ['各村贯彻落实情况报告乡镇'],
      place: '印发件第1段',
    },
    {
      what: 'forbidding the delay asks for the report',
      ...saying('各乡镇不得迟报贯彻落实情况报送材料，贯彻落实情况及时上报。'),
      quotes: ['各乡镇不得迟报贯彻落实情况报送材料，贯彻落实情况及时上报'],
    },
  ],
  [
    { what: 'no report is asked', ...saying('不再要求各乡镇报送贯彻落实情况。') },
    { what: 'no report is needed', ...saying('各乡镇无需报送贯彻落实情况。') },
    { what: 'the demand is abolished', ...saying('各乡镇报送贯彻落实情况的要求一律取消。') },
    { what: 'a county bureau gathers it itself', ...saying('县水利局向县人民政府书面报告工作进展。') },
    { what: 'a paper going up', draft: { ...up, body: ['贯彻落实情况报告如下。'] } },
    { what: 'a comment in the margin', draft: { more: [['comment', '要不要报送贯彻落实情况？']] } },
  ],
)

table(
  burden.supportingDocs,
  [
    { what: '制定实施方案', ...saying('各乡镇要制定实施方案。'), quotes: ['各乡镇要制定实施方案'] },
    {
      what: '结合实际制定',
      ...saying('请各乡镇结合实际，认真研究制定落实举措。'),
      quotes: ['请各乡镇结合实际，认真研究制定落实举措'],
    },
    {
      what: '制定配套措施',
      ...saying('各单位应制定配套措施，抓紧推进。'),
      quotes: ['各单位应制定配套措施，抓紧推进'],
      says: '若干规定第3条',
    },
    { what: '印发实施方案', ...saying('各乡镇于10月底前印发实施方案。'), quotes: ['各乡镇于10月底前印发实施方案'] },
  ],
  [
    { what: 'no supporting paper is needed', ...saying('各乡镇无需制定配套文件。') },
    { what: 'the paper speaks of itself', ...saying('为做好供水工作，结合实际，制定本方案。') },
    { what: 'a county bureau drafts', ...saying('由县林业局结合实际制定。') },
    { what: 'a paper going up', draft: { ...up, body: ['我县制定实施方案，抓好落实。'] } },
  ],
)

table(
  burden.staffingPay,
  [
    { what: '领导职数', ...saying('各乡镇增加领导职数1名。'), quotes: ['各乡镇增加领导职数1名'] },
    { what: '津贴', ...saying('网格员津贴按每月200元发放。'), quotes: ['网格员津贴按每月200元发放'] },
    { what: '人员编制', ...saying('每个乡镇落实人员编制3名。'), quotes: ['每个乡镇落实人员编制3名'] },
    { what: '干部配备', ...saying('各乡镇要加强干部配备。'), quotes: ['各乡镇要加强干部配备'], says: '专门文件除外' },
  ],
  [
    { what: 'a dedicated paper', draft: { title: '云岭县委编办关于乡镇机构编制管理的通知', body: ['核定人员编制3名。'] } },
    { what: 'wages of migrant workers', ...saying('依法查处拖欠农民工工资行为。') },
    { what: 'nothing is added', ...saying('推进本项工作不增加人员编制。') },
    { what: 'a paper going up', draft: { ...up, body: ['乡镇人员编制不足。'] } },
  ],
)

table(
  burden.campaigns,
  [
    { what: '示范村创建', ...saying('开展示范村创建活动。'), quotes: ['开展示范村创建活动'] },
    { what: '达标验收', ...saying('年底组织达标验收。'), quotes: ['年底组织达标验收'] },
    { what: '评比表彰', ...saying('对先进乡镇进行评比表彰。'), quotes: ['对先进乡镇进行评比表彰'] },
    { what: '星级评定', ...saying('对村卫生室实行星级评定。'), quotes: ['对村卫生室实行星级评定'], says: '若干规定第3条' },
  ],
  [
    { what: 'no campaign', ...saying('不组织评比表彰。') },
    { what: 'abolished', ...saying('原有星级评定一律取消。') },
    { what: 'a paper going up', draft: { ...up, body: ['我县开展示范村创建，成效明显。'] } },
    { what: 'a number of demonstration plots is no campaign', ...saying('建设绿色高产示范片22个。') },
  ],
)

table(
  burden.vetoPledge,
  [
    {
      what: 'each village signs a pledge',
      ...saying('（三）责任落实制度。各村签订责任状，责任状一式三份，由乡镇、村、责任人分别保存。'),
      quotes: ['各村签订责任状，责任状一式三份，由乡镇、村、责任人分别保存'],
      says: '责任状',
    },
    { what: '一票否决', ...saying('对火灾多发的乡镇实行一票否决。'), quotes: ['对火灾多发的乡镇实行一票否决'] },
    { what: '军令状', ...saying('乡镇主要负责人立下军令状。'), quotes: ['乡镇主要负责人立下军令状'] },
    {
      what: 'in hidden text, and says so',
      draft: { more: [['hidden', '此项工作各乡镇签订责任状后再发。']] },
      quotes: ['此项工作各乡镇签订责任状后再发'],
      place: '隐藏文字第1段',
    },
  ],
  [
    { what: 'no pledge', ...saying('各乡镇不再签订责任状。') },
    { what: 'pledges are cleared away', ...saying('清理责任状、取消目标责任书。') },
    { what: 'abolished', ...saying('乡镇责任状一律取消。') },
    {
      what: 'the name of another paper',
      ...saying('停止执行的文件包括《森林防火责任状管理规定》等。', '参照《目标责任书范本》办理。'),
    },
    { what: 'a paper going up', draft: { ...up, body: ['县乡签订责任状。'] } },
  ],
)

table(
  burden.formFilling,
  [
    {
      what: 'an attachment with an empty table',
      draft: {
        body: ['请对照执行。'],
        more: [
          ['attachment', '附件1'],
          ['table', '序号'],
        ],
        blankTables: ['序号'],
      },
      quotes: ['序号'],
      level: '提示',
      says: '空白表格',
    },
    {
      what: 'daily reports and nil reports',
      ...saying('（二）信息报送制度。各乡镇每日17时前报送当日火源管控、巡护出勤、隐患整治等情况，无情况的实行零报告。'),
      quotes: ['各乡镇每日17时前报送当日火源管控、巡护出勤、隐患整治等情况，无情况的实行零报告'],
      says: '「每日17时前报送」、「零报告」',
    },
    {
      what: 'a form to fill',
      ...saying('二、各乡镇于10月30日前报送辖区学校防控物资储备情况，填报《校园防控物资统计表》。'),
      quotes: ['二、各乡镇于10月30日前报送辖区学校防控物资储备情况，填报《校园防控物资统计表》'],
    },
    {
      what: 'in a text box',
      draft: { more: [['textBox', '请各卫生院于每周五前上报巡诊台账']] },
      quotes: ['请各卫生院于每周五前上报巡诊台账'],
      place: '文本框第1段',
    },
    {
      what: 'in a letter to townships',
      draft: {
        title: '云岭县农业农村局关于商请做好秸秆禁烧工作的函',
        to: ['各乡镇党委', '各乡镇人民政府'],
        body: ['巡查情况每日报送县农业农村局。'],
      },
      quotes: ['巡查情况每日报送县农业农村局'],
    },
    {
      what: 'what is dismantled is only the topic',
      ...saying('各乡镇隐患清理情况每周报送一次。'),
      quotes: ['各乡镇隐患清理情况每周报送一次'],
    },
  ],
  [
    {
      what: 'a slip that says who comes',
      draft: {
        more: [
          ['attachment', '附件1'],
          ['attachment', '参会回执'],
          ['table', '单位'],
        ],
        blankTables: ['单位'],
      },
    },
    { what: 'no separate report', ...saying('不要求乡镇另行填报报表。') },
    { what: 'ledgers are cut', ...saying('各村取消台账、精简报表。') },
    { what: 'ledgers are abolished', ...saying('村级台账一律取消。') },
    { what: 'a bureau keeps its own', ...saying('县财政局建立资金台账。') },
    { what: 'a platform makes it', ...saying('各乡镇台账由平台自动生成。') },
    { what: 'a paper going up', draft: { ...up, body: ['我县建立台账，每月报送。'] } },
    {
      what: 'a letter between bureaus',
      draft: { title: '云岭县水利局关于商请提供资料的函', to: ['县财政局'], body: ['请填报统计表。'] },
    },
  ],
)

table(
  burden.traceApp,
  [
    {
      what: 'sign-in by scanning',
      ...saying('参会人员扫码签到，原则上不得请假。'),
      quotes: ['参会人员扫码签到，原则上不得请假'],
    },
    {
      what: 'chat group, chain reply and screenshots',
      ...saying('三、各学校要把家长转入班级微信群统一管理，组织接龙报告学生健康状况，班主任每天截图留存备查。'),
      quotes: ['三、各学校要把家长转入班级微信群统一管理，组织接龙报告学生健康状况，班主任每天截图留存备查'],
      says: '「微信群」、「接龙」、「截图」',
    },
    { what: 'ranking', ...saying('督查结果每周排名并在全县通报。'), quotes: ['督查结果每周排名并在全县通报'] },
    {
      what: 'an app',
      ...saying('组织党员下载安装学习软件并关注“云岭发布”公众号。'),
      quotes: ['组织党员下载安装学习软件并关注“云岭发布”公众号'],
    },
    { what: 'forbidding the omission asks for it', ...saying('网格员不得漏打卡。'), quotes: ['网格员不得漏打卡'] },
  ],
  [
    { what: 'forbidden', ...saying('不得要求村干部打卡、签到、接龙。') },
    { what: 'dismantled', ...saying('取消在线时长、积分等做法。') },
    { what: 'abolished', ...saying('截图留痕要求一律取消。') },
    { what: 'acreage holds the characters of 积分', ...saying('查清全县耕地面积分布。') },
    { what: 'a vote in a village assembly', ...saying('由村民代表会议投票表决。') },
    { what: 'a paper going up', draft: { ...up, body: ['我县开展积分管理。'] } },
  ],
)

table(
  burden.leadingGroup,
  [
    {
      what: 'a leading group under the head of the township',
      ...saying('一、乡镇主要负责同志任组长，成立秸秆禁烧工作领导小组，11月10日前完成网格划分。'),
      quotes: ['一、乡镇主要负责同志任组长，成立秸秆禁烧工作领导小组，11月10日前完成网格划分'],
    },
    {
      what: 'heads in person',
      ...saying('各乡镇主要负责人亲自研究、亲自部署。'),
      quotes: ['各乡镇主要负责人亲自研究、亲自部署'],
    },
    { what: '一把手', ...saying('各单位一把手要负总责。'), quotes: ['各单位一把手要负总责'] },
    { what: 'a task force', ...saying('各乡镇要成立工作专班。'), quotes: ['各乡镇要成立工作专班'], says: '从严控制' },
  ],
  [
    { what: 'none is needed', ...saying('各乡镇不再成立领导小组。') },
    { what: 'cited words', ...saying('落实“一把手负总责”机制。') },
    { what: 'a paper going up', draft: { ...up, body: ['我县成立供水保障领导小组。'] } },
    { what: 'an existing body', ...saying('由县防火指挥部统一调度。') },
  ],
)

table(
  inspectionArranged,
  [
    {
      what: 'a special inspection is opened',
      ...saying('为巩固成果，决定在全县开展建筑工地扬尘治理专项督查。'),
      quotes: ['为巩固成果，决定在全县开展建筑工地扬尘治理专项督查'],
    },
    {
      what: 'into the assessment of the year',
      ...saying('四、此项工作纳入年终考核，对落实不力的予以通报。'),
      quotes: ['四、此项工作纳入年终考核，对落实不力的予以通报'],
    },
    {
      what: 'only in a table',
      draft: { more: [['table', '考核要求：巡诊次数不足的村卫生室取消年度评先资格']] },
      quotes: ['考核要求：巡诊次数不足的村卫生室取消年度评先资格'],
      place: '表格第1段',
    },
    {
      what: 'said to be outside the plan',
      ...saying('本次督查未列入年度计划，拟对各乡镇开展检查。'),
      quotes: ['本次督查未列入年度计划，拟对各乡镇开展检查'],
    },
    { what: 'guidance tours', ...saying('适时赴各乡镇调研指导。'), quotes: ['适时赴各乡镇调研指导'], says: '报备号' },
    {
      what: 'law enforcement that turns on townships',
      ...saying('依法对各乡镇履职情况开展监督检查。'),
      quotes: ['依法对各乡镇履职情况开展监督检查'],
    },
  ],
  [
    {
      what: 'named in the text as an item of the plan',
      ...saying('决定开展专项督查（已列入2026年度督查检查考核计划第12项）。'),
    },
    { what: 'linked to a reported item', ...saying('决定开展专项督查。'), facts: { inspectionRef: '督检考2026-07' } },
    { what: 'a check point', ...saying('组织在进山路口设置防火检查点3处。') },
    { what: 'law enforcement upon enterprises', ...saying('县市场监管局依法开展执法检查。') },
    { what: 'a heading', ...saying('二、组织督查') },
    { what: 'not entered into assessment', ...saying('本项工作不纳入考核。') },
    { what: 'mentioned, not arranged', ...saying('上年考核中的有关问题已经解决。') },
    { what: 'a paper going up', draft: { ...up, body: ['我县开展专项督查3次。'] } },
  ],
)
