/**
 * Words of the demo's 依据库: the county's forest fire plan of the year before, made from this year's draft by taking out what is new
 * this year and putting back what was said otherwise, and the province's plan that this year's rests on. Data only.
 */
import type { DraftText } from './make-demo-draft-texts.ts'

const OFFICE = '云岭县人民政府办公室'

/** Paragraphs of this year's draft that the year before did not have, by how they begin. */
const NEW_THIS_YEAR = [
  '八、阶段安排',
  '（一）准备阶段',
  '（二）管控阶段',
  '（三）攻坚阶段',
  '（四）收尾阶段',
  '十、科技和后勤支撑',
  '（一）科技支撑',
  '（二）通信保障',
  '（三）道路保障',
  '（四）生活保障',
]

/** What stood otherwise the year before: how this year's paragraph begins, and last year's. */
const SAID_OTHERWISE: readonly (readonly [string, string])[] = [
  [
    '（二）信息报送制度',
    '（二）信息报送制度。发生火情的随时报告，没有火情的不报告。重大火情信息由县森林防灭火指挥部办公室统一发布，任何单位和个人不得擅自对外发布。',
  ],
  [
    '（三）责任落实制度',
    '（三）包保联系制度。县级负责同志按照分工联系乡镇，防火期内到联系点了解情况，协调解决经费、装备方面的困难。',
  ],
  ['（四）联络方式', '（四）联络方式。县森林防灭火指挥部办公室设在县应急管理局，值班电话：6120119，联系人：刘海。'],
  ['九、应急响应', '八、应急响应'],
]

/** Years, figures and days of the year before; each is looked for in this year's words, so that nothing is put back twice. */
const YEAR_BEFORE: Readonly<Record<string, string>> = {
  '2026—2027': '2025—2026',
  '2026年': '2025年',
  '2027年': '2026年',
  '10月28日（星期四）': '9月24日（星期三）',
  '新建生物防火林带28公里，维护旧林带46公里': '新建生物防火林带25公里，维护旧林带40公里',
  全县62处视频监控点: '全县44处视频监控点',
  '风力灭火机40台、高压水泵12套': '风力灭火机36台、高压水泵10套',
}
const OF_THIS_YEAR = new RegExp(Object.keys(YEAR_BEFORE).join('|'), 'g')

const startsWithAny = (text: string, heads: readonly string[]): boolean => heads.some((h) => text.startsWith(h))

/** @param printed paragraphs of the plan that this year's draft prints, from its first to its last */
export function lastYearsPlan(printed: readonly string[]): DraftText {
  const text = printed
    .filter((p) => !startsWithAny(p, NEW_THIS_YEAR))
    .map((p) => SAID_OTHERWISE.find(([head]) => p.startsWith(head))?.[1] ?? p)
    .map((p) => p.replace(OF_THIS_YEAR, (now) => YEAR_BEFORE[now]!))
  return {
    file: '云政办发〔2025〕52号 森林防灭火工作方案.docx',
    mark: `${OFFICE}文件`,
    number: '云政办发〔2025〕52号',
    title: `${OFFICE}关于印发云岭县2025—2026年度森林防灭火工作方案的通知`,
    recipients: '县政府各部门、各直属单位',
    text: '《云岭县2025—2026年度森林防灭火工作方案》已经县人民政府同意，现印发给你们，请认真组织实施。',
    signature: OFFICE,
    date: '2025年9月22日',
    printed: { title: '云岭县2025—2026年度森林防灭火工作方案', text: text.join('\n') },
    printedBy: OFFICE,
  }
}

export const PROVINCIAL_PLAN: DraftText = {
  file: '云江政办发〔2026〕31号 省森林防灭火工作方案.docx',
  mark: '云江省人民政府办公厅文件',
  number: '云江政办发〔2026〕31号',
  title: '云江省人民政府办公厅关于印发2026—2027年度全省森林防灭火工作方案的通知',
  recipients: '各市人民政府，各县（市、区）人民政府，省政府有关部门',
  text: '《2026—2027年度全省森林防灭火工作方案》已经省人民政府同意，现印发给你们，请结合实际抓好落实。',
  signature: '云江省人民政府办公厅',
  date: '2026年9月15日',
  printed: {
    title: '2026—2027年度全省森林防灭火工作方案',
    text: `
第一条　全省森林防灭火工作坚持预防为主、防灭结合、高效扑救、安全第一，实行地方人民政府行政首长负责制，推动资源向一线倾斜、力量向火险高的区域集中。
第二条　全省森林防火期为当年10月1日至次年5月31日。县级人民政府可以根据气候条件和火险规律划定本行政区域的森林高火险期和高火险区，向社会公布，并报上一级人民政府备案。高火险期内，进入高火险区的人员和车辆应当经县级人民政府批准，批准手续应当在一个工作日内办结，不收取任何费用。
第三条　省林业主管部门负责森林火灾预防的组织、协调、指导和监督，省应急管理部门负责综合协调和扑救指挥，省公安机关负责案件侦破和火场治安。各部门之间的信息通过省森林防灭火综合平台共享，不另行要求下级报送已在平台上的数据。各市可以根据实际对部门分工作出补充规定，但不得降低本条规定的要求。
第四条　建立火险预警发布和响应机制。省气象台每日17时前发布未来24小时火险气象等级，达到橙色以上的，通过国家突发事件预警信息发布系统同时送达市、县两级。收到橙色预警的县应当在两小时内安排带班负责同志和应急队伍到位，收到红色预警的还应当停止一切林区施工用火。预警解除后，相关措施同步解除，不得层层延长。
第五条　加强专业队伍建设。森林面积50万亩以上的县应当建有不少于60人的专业扑火队，20万亩以上不足50万亩的县不少于35人。队员年龄一般不超过45周岁，上岗前完成不少于80学时的训练，每年复训不少于40学时。省财政对山区县专业队伍的装备购置按照审定价格的百分之六十给予补助，补助资金直接下达到县，使用情况接受审计。专业队伍应当配备卫星定位、单兵图传和个人防护装备，灭火机具每年防火期前检修一次，检修记录由队伍自行保存，不要求上报。靠前驻防期间的食宿、交通由驻防地统筹安排，所需经费按照实际驻防天数结算。
第六条　推进防火基础设施建设。新造林必须同步规划防火道路和隔离带，已有林区用三年时间补齐。防火道路路面宽度一般不小于3.5米，隔离带宽度根据林分类型和坡度确定，一般不小于15米。输配电线路穿越林区的，由产权单位负责通道清理，林业主管部门依法及时办理林木采伐手续，采伐指标单列，不占当地年度限额。取水点、瞭望台、直升机临时起降点等设施由省统一规划、逐年建设，已经建成的纳入日常养护，不得挪作他用。建设资金由省、市、县三级按照五比三比二的比例分担，重点帮扶县的县级部分由省承担。
第七条　县级人民政府应当以乡镇为单位明确森林防灭火包保责任区，逐一标明面积、四至、重点部位、护林员和检查点，并向社会公布责任人姓名和联系方式。责任区划分每年调整一次，由县级统一印发，不要求乡镇、村再制定配套文件，不逐级签订责任状。护林员的选聘、管理和报酬由县级统筹，每人管护面积一般不超过3000亩。
第八条　火情报告实行归口管理。接到火情报告，县级森林防灭火指挥机构应当在30分钟内核实，并向市级报告初步情况。符合国家规定的重要火情，同时报省。除发生火情外，防火期内不实行每日零报告，不要求乡镇定时报送巡护、值守情况，已有系统能够自动生成的数据不得要求基层重复填报。
第九条　扑救工作坚持专业指挥、专业扑救，严禁动员未经训练的人员和未成年人、孕妇、残疾人参加。火场指挥员对撤离路线和避险区域负有最终决定责任，因避险撤离造成过火面积扩大的，不作为追究责任的依据。
第十条　省森林防灭火指挥机构在防火期内组织一次综合检查，与安全生产、自然灾害防治等检查合并进行，检查结果不排名、不通报基层。各市不再另行组织综合检查。
第十一条　本方案自印发之日起施行，2027年5月31日防火期结束后自行终止，由省林业主管部门会同省应急管理部门解释。
`,
  },
  printedBy: '云江省人民政府办公厅',
}
