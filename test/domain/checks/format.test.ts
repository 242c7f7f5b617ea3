/** The checks of the F group, each a table of cases; over 300 lines for them. */
import { rightKind, titleParts } from '#domain/checks/kindAndTitle'
import { attachmentsAgree, headingOrder, layout, namesAgree } from '#domain/checks/makeUp'
import { documentDateForm, docNumberForm } from '#domain/checks/numberAndDate'
import { obsolete, slips } from '#domain/checks/slips'
import { day } from '#domain/day'
import type { DraftReading } from '#domain/draft'
import { saying, table } from './table.ts'

const title = (text: string) => ({ draft: { title: text } })
const recheck = { stage: 'recheck', signedOn: day('2026-11-24') } as const

table(
  rightKind,
  [
    {
      what: 'a reminder is no kind',
      ...title('关于做好校园秋冬传染病防控的工作提示'),
      quotes: ['关于做好校园秋冬传染病防控的工作提示'],
      says: '「工作提示」',
    },
    { what: 'a plan issued as such', ...title('云岭县防汛工作方案'), quotes: ['云岭县防汛工作方案'], says: '「工作方案」' },
    {
      what: 'a trial measure issued as such',
      ...title('云岭县供水管理办法（试行）'),
      quotes: ['云岭县供水管理办法（试行）'],
      says: '「管理办法」',
    },
    {
      what: 'two kinds at once',
      ...title('云岭县人民政府关于防汛工作的请示报告'),
      quotes: ['云岭县人民政府关于防汛工作的请示报告'],
      says: '并用两个文种',
    },
    {
      what: 'an ending that is no kind',
      ...title('云岭县人民政府关于防汛工作的汇报材料'),
      quotes: ['云岭县人民政府关于防汛工作的汇报材料'],
      level: '疑似',
    },
    {
      what: 'a letter that orders',
      draft: {
        title: '云岭县农业农村局关于商请做好秸秆禁烧工作的函',
        body: ['二、各乡镇必须组织干部每晚巡查，发现火点立即处置。', '请认真贯彻执行。'],
      },
      quotes: ['二、各乡镇必须组织干部每晚巡查，发现火点立即处置', '请认真贯彻执行'],
      level: '疑似',
    },
  ],
  [
    { what: 'a notice', draft: {} },
    { what: 'an order', ...title('云岭县2026—2027年度森林禁火令') },
    { what: 'minutes', ...title('县人民政府第63次常务会议纪要') },
    { what: 'a notice that prints a plan', ...title('云岭县人民政府办公室关于印发防汛工作方案的通知') },
    {
      what: 'a letter that cites an order',
      draft: { title: '云岭县水利局关于商请支持的函', body: ['贵局来文中“请遵照执行”一语如何把握，请函复。'] },
    },
    { what: 'a letter that asks', draft: { title: '云岭县水利局关于商请支持的函', body: ['请贵局于11月10日前函复。'] } },
    { what: 'a notice may order', draft: { body: ['各乡镇务必抓好落实。'] } },
    { what: 'no title was read', draft: { title: null } },
  ],
)

table(
  titleParts,
  [
    { what: 'no organ', ...title('关于做好冬季供水工作的通知'), quotes: ['关于做好冬季供水工作的通知'], says: '缺发文机关名称' },
    {
      what: 'no 关于',
      ...title('云岭县人民政府办公室防汛工作的通知'),
      quotes: ['云岭县人民政府办公室防汛工作的通知'],
      level: '提示',
    },
    {
      what: 'no 的',
      ...title('云岭县人民政府办公室关于防汛工作通知'),
      quotes: ['云岭县人民政府办公室关于防汛工作通知'],
      level: '提示',
    },
    { what: 'a reminder without organ', ...title('关于做好校园防控的工作提示'), quotes: ['关于做好校园防控的工作提示'] },
  ],
  [
    { what: 'all three parts', draft: {} },
    { what: 'two organs on two lines', ...title('中共云岭县委办公室　云岭县人民政府办公室关于加强宣传的通知') },
    { what: 'a public notice need not name its matter', ...title('云岭县人民政府通告') },
    { what: 'a relay names its matter', ...title('云岭县人民政府批转县水利局关于防汛工作意见的通知') },
    { what: 'an order', draft: { title: '云岭县森林禁火令', docKind: '命令' } },
  ],
)

const number = (text: string) => ({ draft: { number: text } })

table(
  docNumberForm,
  [
    {
      what: 'square brackets and a padded serial',
      ...number('云民发[2026]031号'),
      quotes: ['云民发[2026]031号', '云民发[2026]031号'],
      says: '六角括号〔〕，序号不编虚位',
    },
    { what: 'wide square brackets', ...number('云政办发［2026］  号'), quotes: ['云政办发［2026］  号'], says: '六角括号' },
    { what: 'a short year', ...number('云政办发〔26〕  号'), quotes: ['云政办发〔26〕  号'], says: '四位' },
    { what: 'with 第', ...number('云政办发〔2026〕第 号'), quotes: ['云政办发〔2026〕第 号'], says: '不加“第”' },
    {
      what: 'without 号',
      ...number('云政办发〔2026〕12'),
      quotes: ['云政办发〔2026〕12', '云政办发〔2026〕12'],
      says: '应有“号”',
    },
    {
      what: 'a serial before its time',
      ...number('云政办发〔2026〕12号'),
      quotes: ['云政办发〔2026〕12号'],
      level: '疑似',
      says: '已填序号',
    },
    {
      what: 'the year of another date',
      draft: { number: '云政办发〔2025〕  号' },
      quotes: ['云政办发〔2025〕  号'],
      level: '疑似',
      says: '年份',
    },
    {
      what: 'an order numbered like a notice',
      draft: { title: '云岭县森林禁火令', docKind: '命令', number: '云政发〔2026〕7号' },
      quotes: ['云政发〔2026〕7号'],
      says: '第×号',
    },
  ],
  [
    { what: 'the serial still blank', ...number('云政办发〔2026〕  号') },
    { what: 'blank written as crosses', ...number('云政办发〔2026〕××号') },
    { what: 'the number of an order', draft: { title: '云岭县森林禁火令', docKind: '命令', number: '第7号' } },
    { what: 'minutes count issues', draft: { title: '县人民政府第63次常务会议纪要', number: '第63期' } },
    { what: 'no number yet', draft: {} },
    { what: 'a serial at the recheck', ...number('云政办发〔2026〕12号'), facts: recheck },
  ],
)

const date = (text: string | null) => ({ draft: { date: text } })

table(
  documentDateForm,
  [
    { what: 'Chinese numerals', ...date('二〇二六年十一月九日'), quotes: ['二〇二六年十一月九日'], says: '阿拉伯数字' },
    { what: 'padded', ...date('2026年01月05日'), quotes: ['2026年01月05日'], says: '不编虚位' },
    { what: 'with dots', ...date('2026.11.9'), quotes: ['2026.11.9'], says: '应标全' },
    { what: 'a day that does not exist', ...date('2026年2月30日'), quotes: ['2026年2月30日'], says: '不存在' },
    { what: 'not the day of signing', ...date('2026年11月23日'), facts: recheck, quotes: ['2026年11月23日'], says: '签发日期' },
    { what: 'none at the recheck', ...date(null), facts: recheck, quotes: [null] },
    { what: 'blank at the recheck', ...date('2026年　月　日'), facts: recheck, quotes: ['2026年　月　日'] },
  ],
  [
    { what: 'as the standard writes it', ...date('2026年1月5日') },
    { what: 'blank at the review', ...date('2026年　月　日') },
    { what: 'none at the review', ...date(null) },
    { what: 'the day of signing', ...date('2026年11月24日'), facts: recheck },
    { what: 'minutes', draft: { title: '县人民政府第63次常务会议纪要', date: null }, facts: recheck },
    { what: 'spaces between', ...date('2026 年 11 月 9 日') },
  ],
)

table(
  slips,
  [
    {
      what: 'a wrong weekday',
      ...saying('县指挥部定于2026年10月28日（星期四）召开调度会。'),
      quotes: ['县指挥部定于2026年10月28日（星期四）召开调度会'],
      level: '必错',
      says: '是星期三',
    },
    {
      what: 'a placeholder',
      ...saying('值班电话：6120119，联系人：XXX。'),
      quotes: ['值班电话：6120119，联系人：XXX'],
      level: '必错',
    },
    {
      what: 'a day that does not exist',
      ...saying('2026年2月30日前完成。'),
      quotes: ['2026年2月30日前完成'],
      level: '必错',
      says: '日期不存在',
    },
    { what: 'a day no year has', ...saying('4月31日前完成。'), quotes: ['4月31日前完成'], level: '必错' },
    { what: 'to be settled', ...saying('会议地点〔待定〕。'), quotes: ['会议地点〔待定〕'], level: '必错' },
    { what: 'a year left open', ...saying('20XX年底前完成。'), quotes: ['20XX年底前完成'], level: '必错' },
    {
      what: 'a name hidden on purpose is for a person to judge',
      ...saying('对张××等3人予以通报。'),
      quotes: ['对张××等3人予以通报'],
    },
    {
      what: 'a half-width mark the linter named',
      draft: {
        body: ['对区域开展巡查,发现需要救助的人员及时劝导。'],
        markSlips: [['开展巡查', ',', 'halfWidth']],
      },
      quotes: ['对区域开展巡查,发现需要救助的人员及时劝导'],
      says: '半角标点：「,」',
    },
    {
      what: 'a bracket left open',
      draft: { body: ['县水利局（以下简称水利局负责。'], markSlips: [['县水利局', '（', 'unpaired']] },
      quotes: ['县水利局（以下简称水利局负责'],
      says: '不成对',
    },
    {
      what: 'a weekday without a year, by the year of the paper, suspected',
      ...saying('定于10月28日（星期四）召开。'),
      quotes: ['定于10月28日（星期四）召开'],
      says: '2026年10月28日是星期三',
    },
    {
      what: 'a weekday without brackets',
      ...saying('2026年10月28日星期四召开。'),
      quotes: ['2026年10月28日星期四召开'],
      level: '必错',
    },
    {
      what: 'a number with round brackets',
      ...saying('根据云政办发（2026）12号文件精神。'),
      quotes: ['根据云政办发（2026）12号文件精神'],
      says: '六角括号',
    },
    { what: 'full-width figures', ...saying('全县１２个乡镇。'), quotes: ['全县１２个乡镇'], level: '提示' },
    { what: 'a unit that is no legal one', ...saying('面积120平米。'), quotes: ['面积120平米'], level: '提示', says: '平方米' },
    { what: 'a unit in the wrong case', ...saying('全长12KM。'), quotes: ['全长12KM'], level: '提示', says: '“km”' },
    { what: 'an hour no day has', ...saying('下午25:10集合。'), quotes: ['下午25:10集合'], says: '时刻不存在' },
    { what: 'a minute no hour has', ...saying('上午9时75分集合。'), quotes: ['上午9时75分集合'] },
    {
      what: 'an end before its beginning',
      ...saying('自2026年10月30日至2026年10月20日开展。'),
      quotes: ['自2026年10月30日至2026年10月20日开展'],
      says: '颠倒',
    },
    {
      what: 'a sum in words that differs',
      ...saying('补助12.5万元（大写：壹拾贰万元整）。'),
      quotes: ['补助12.5万元（大写：壹拾贰万元整）'],
      says: '大小写不符',
    },
    {
      what: 'words first, figures after',
      ...saying('合同价款叁佰元整（小写：3000元）。'),
      quotes: ['合同价款叁佰元整（小写：3000元）'],
    },
    {
      what: 'a total that is not the sum',
      ...saying('石桥乡30万元、青溪镇60万元，合计100万元。'),
      quotes: ['石桥乡30万元、青溪镇60万元，合计100万元'],
      says: '相加为90万元',
    },
    {
      what: 'parts of more than the whole',
      ...saying('安排资金100万元，其中：石桥乡70万元、青溪镇60万元。'),
      quotes: ['安排资金100万元，其中：石桥乡70万元、青溪镇60万元'],
      says: '130万元',
    },
  ],
  [
    { what: 'a bracket that names no weekday', ...saying('会议于2026年11月11日（上午）召开。') },
    { what: 'the right weekday', ...saying('2026年11月11日（星期三）上午9:00，会期1天。') },
    { what: 'a masked number', ...saying('证件号5301XXXXXXXX1234。') },
    { what: '29 February without a year', ...saying('2月29日前完成。') },
    { what: 'half-width between Latin letters', ...saying('采集DNA,RNA样本，1,500份。') },
    { what: 'brackets of one kind', ...saying('县水利局（以下简称水利局）负责。') },
    { what: 'a comment', draft: { more: [['comment', '联系人XXX？']] } },
    { what: 'a mark in a comment', draft: { more: [['comment', '请核,再报']], markSlips: [['请核', ',', 'halfWidth']] } },
    { what: 'a weekday is not named', ...saying('2026年10月28日周一般安排不变。') },
    { what: 'the weekday of the year to come', ...saying('定于1月8日（星期五）召开。') },
    { what: 'the number of a court', ...saying('依据判决，（2026）云01民初12号。') },
    { what: 'units in use', ...saying('造林1200亩，距县城12公里，发放大米50公斤，约300平方米。') },
    { what: 'the last minute of a day', ...saying('下午12:59、晚上24:00。') },
    { what: 'a span in order', ...saying('自2026年10月20日至2026年10月30日。') },
    { what: 'a sum in words that agrees', ...saying('补助12.5万元（大写：壹拾贰万伍仟元整）。') },
    { what: 'a small sum in words', ...saying('罚款200元（大写：人民币贰佰元整）。') },
    { what: 'a total that agrees', ...saying('石桥乡30万元、青溪镇60.5万元，合计90.5万元。') },
    { what: 'a total of other things', ...saying('石桥乡30户、青溪镇60万元，合计100万元。') },
    { what: 'parts that are not all', ...saying('安排资金100万元，其中：石桥乡30万元、青溪镇20万元。') },
    { what: 'one part of another unit', ...saying('投入100万元，其中：种草30亩、栽树200元。') },
  ],
)

table(
  obsolete,
  [
    {
      what: 'subject words',
      draft: { more: [['colophon', '主题词：民政　救助　通知']] },
      quotes: ['主题词：民政　救助　通知'],
      says: '主题词',
    },
    { what: 'a date in Chinese numerals', ...date('二〇二六年十一月九日'), quotes: ['二〇二六年十一月九日'] },
    {
      what: 'the print date in Chinese numerals',
      draft: { more: [['colophon', '云岭县民政局　二○二六年十一月九日印发']] },
      quotes: ['二○二六年十一月九日'],
    },
    { what: 'square brackets', ...number('云民发[2026]031号'), quotes: ['云民发[2026]031号'], says: '六角括号' },
    { what: 'square brackets in a citation', ...saying('根据云政发［2021］19号文件。'), quotes: ['根据云政发［2021］19号文件'] },
    { what: 'a date only in its field', draft: { date: '二〇二六年十一月' }, quotes: ['二〇二六年十一月'] },
  ],
  [
    { what: 'the form of today', ...number('云政办发〔2026〕  号') },
    { what: 'the word in a sentence', ...saying('检索时以“主题词”为准。') },
    { what: 'a year in prose', ...saying('展望二〇三五年远景目标。') },
    { what: 'a footnote number', ...saying('见文献[2026]第3页。') },
  ],
)

table(
  headingOrder,
  [
    { what: '1. under 一、', ...saying('一、任务', '1.巡查'), quotes: ['1.巡查'], says: '“1.”' },
    { what: 'begins with 1.', ...saying('1.马鞍乡崩塌', '2.石桥乡滑坡'), quotes: ['1.马鞍乡崩塌'] },
    { what: 'begins with （一）', ...saying('（一）任务'), quotes: ['（一）任务'] },
    {
      what: '（1） under （一）, once for the paper',
      ...saying('一、任务', '（一）水源', '（1）巡查', '二、分工', '（1）水利局'),
      quotes: ['（1）巡查'],
      says: '共2处',
    },
  ],
  [
    { what: 'in order', ...saying('一、任务', '（一）水源', '1.巡查', '（1）水库') },
    { what: 'back to a higher rank', ...saying('一、任务', '（一）水源', '1.巡查', '二、分工') },
    { what: 'no headings', ...saying('现通知如下。') },
    { what: 'one rank only', ...saying('一、任务', '二、分工') },
  ],
)

const attached = (...titles: string[]): (readonly ['attachment', string])[] =>
  titles.flatMap((t, i) => [['attachment', `附件${i + 1}`] as const, ['attachment', t] as const])

table(
  attachmentsAgree,
  [
    {
      what: 'two named, one bound',
      draft: {
        attachments: ['物资清单', '联系方式'],
        more: [
          ['attachment', '附件'],
          ['attachment', '物资清单'],
        ],
      },
      quotes: ['附件：1. 物资清单'],
      says: '列2件，实附1件',
    },
    { what: 'none named, one bound', draft: { more: attached('物资清单') }, quotes: [null], says: '列0件' },
    {
      what: 'another name',
      draft: { attachments: ['物资清单'], more: attached('物资储备表') },
      quotes: ['附件：1. 物资清单'],
      says: '不一致',
    },
    {
      what: 'attachments of a printed text, to be judged',
      draft: { printedTitle: '云岭县防汛方案', more: attached('物资清单') },
      quotes: [null],
      level: '疑似',
    },
    {
      what: 'marks after the names',
      draft: {
        attachments: ['物资清单', '联系方式'],
        attachmentNote: ['附件：1.物资清单；', '2.联系方式。'],
        more: attached('物资清单', '联系方式'),
      },
      quotes: ['附件：1.物资清单；', '2.联系方式。'],
    },
  ],
  [
    { what: 'as named', draft: { attachments: ['水毁情况统计表', '估算书'], more: attached('水毁情况统计表', '估算书') } },
    { what: 'none at all', draft: {} },
    {
      what: 'a title on two lines',
      draft: {
        attachments: ['云岭县冬季救助物资储备清单'],
        more: [
          ['attachment', '附件1'],
          ['attachment', '云岭县冬季救助'],
          ['attachment', '物资储备清单'],
        ],
      },
    },
    { what: 'attachments in files of their own', draft: { attachments: ['物资清单', '联系方式'] } },
    {
      what: 'a single one',
      draft: {
        attachments: ['参会回执'],
        attachmentNote: ['附件：参会回执'],
        more: [
          ['attachment', '附件'],
          ['attachment', '参会回执'],
        ],
      },
    },
  ],
)

const up = {
  title: '云岭县人民政府关于申请资金的请示',
  to: ['云州市人民政府'],
  signatures: ['云岭县人民政府'],
  mark: ['云岭县人民政府文件'],
}

table(
  namesAgree,
  [
    {
      what: 'another organ signs',
      draft: { mark: ['云岭县人民政府文件'], signatures: ['云岭县人民政府办公室'] },
      quotes: ['云岭县人民政府办公室'],
      says: '不一致',
    },
    {
      what: 'a bureau under the county mark',
      draft: { mark: ['云岭县人民政府文件'], signatures: ['云岭县水利局'] },
      quotes: ['云岭县水利局'],
    },
    {
      what: 'no signer on a request',
      draft: { ...up, number: '云政〔2026〕  号' },
      quotes: ['云政〔2026〕  号'],
      says: '签发人',
    },
    { what: 'no signer on a report', draft: { ...up, title: '云岭县人民政府关于供水情况的报告' }, quotes: [null] },
  ],
  [
    { what: 'the same', draft: { mark: ['云岭县人民政府办公室文件'] } },
    { what: 'a signer on a request', draft: { ...up, head: ['签发人：林致远'] } },
    {
      what: 'an order is signed by a person',
      draft: { title: '云岭县森林禁火令', docKind: '命令', mark: ['云岭县人民政府令'], signatures: ['县　长　　林致远'] },
    },
    { what: 'two spellings of one committee', draft: { mark: ['中国共产党云岭县委员会文件'], signatures: ['中共云岭县委'] } },
    {
      what: 'joint, the mark of the lead organ',
      draft: { mark: ['中共云岭县委办公室', '文件'], signatures: ['中共云岭县委办公室', '云岭县人民政府办公室'] },
    },
    { what: 'no mark in the draft', draft: {} },
  ],
)

const page = (change: Partial<DraftReading['layout']>) => ({ draft: { layout: change } })

table(
  layout,
  [
    {
      what: 'Word margins',
      ...page({ matchesGBT9704: false, marginsMm: [25.4, 31.8, 25.4, 31.8] }),
      quotes: [null],
      says: '上25.4',
    },
    { what: 'another font', ...page({ bodyFont: '宋体' }), quotes: [null], says: '宋体' },
    { what: 'another size', ...page({ bodySizePt: 14 }), quotes: [null], says: '14磅' },
    { what: 'tight lines', ...page({ linePitchPt: 22 }), quotes: [null], says: '22磅' },
  ],
  [
    { what: 'as the standard', draft: {} },
    { what: 'thirty points', ...page({ linePitchPt: 30 }) },
    { what: 'font and pitch not stated', ...page({ bodyFont: null, bodySizePt: null, linePitchPt: null }) },
    { what: 'page not known', ...page({ pageMm: null, matchesGBT9704: false }) },
  ],
)
