/** A paper's elements as offices write them. Over 300 lines because it is tables of papers. */
import { describe, expect, it } from 'vitest'
import type { DraftReading } from '#domain/draft'
import { splitRecipients } from '../../src/main/drafts/organs.ts'
import { headingLevel, kindOfTitle, numberAsWritten, numberIn } from '../../src/main/drafts/patterns.ts'
import { BODY, bodyOf, readBytes, readLines } from './office.ts'
import { docxOf, para } from './zipOf.ts'

const CLOSE = ['r|云岭县林业局', 'r|2026年11月24日']
const TITLE = 'c44|云岭县林业局关于做好防火工作的通知'
const TO = '各乡镇人民政府：'
const cell = (text: string): string => `<w:tc>${para(text)}</w:tc>`

describe('the elements are found by structure and by the grammar of the office', () => {
  it.each<[string, readonly string[], Partial<DraftReading>]>([
    [
      'a title over three plain paragraphs',
      [
        '云岭县人民政府办公室',
        '关于印发云岭县',
        '农村饮水安全工作方案的通知',
        '各乡镇人民政府，县政府各部门：',
        ...BODY,
        '云岭县人民政府办公室',
        '2026年11月24日',
      ],
      {
        title: '云岭县人民政府办公室关于印发云岭县农村饮水安全工作方案的通知',
        docKind: '通知',
        signature: '云岭县人民政府办公室',
        documentDate: '2026年11月24日',
        issuerMark: [],
      },
    ],
    [
      'a long title that is not centred',
      [
        '云岭县人民政府办公室关于进一步加强全县农村地区道路交通安全劝导站规范化建设和村级道路交通安全员队伍管理有关工作的通知',
        TO,
        ...BODY,
        ...CLOSE,
      ],
      {
        title:
          '云岭县人民政府办公室关于进一步加强全县农村地区道路交通安全劝导站规范化建设和村级道路交通安全员队伍管理有关工作的通知',
      },
    ],
    [
      '主送 over three paragraphs',
      [TITLE, '各乡镇人民政府，', '县公安局、县应急管理局，', '各国有林场：', ...BODY, ...CLOSE],
      {
        mainRecipients: ['各乡镇人民政府', '县公安局', '县应急管理局', '各国有林场'],
        mainRecipientsText: '各乡镇人民政府，县公安局、县应急管理局，各国有林场',
        charCount: 32,
      },
    ],
    [
      '主送 moved to the 版记',
      [
        TITLE,
        ...BODY,
        ...CLOSE,
        '主送：各乡镇人民政府，县公安局。',
        '抄送：县委办公室。',
        '云岭县林业局办公室　　2026年11月24日印发',
      ],
      { mainRecipients: ['各乡镇人民政府', '县公安局'], ccRecipients: ['县委办公室'] },
    ],
    [
      'name and date on one line',
      [TITLE, TO, ...BODY, '                    云岭县林业局　　2026年11月24日'],
      { signature: '云岭县林业局', documentDate: '2026年11月24日', charCount: 32 },
    ],
    [
      'name and date in one paragraph',
      [TITLE, TO, ...BODY, 'r|云岭县林业局\n2026年11月24日'],
      { signature: '云岭县林业局', documentDate: '2026年11月24日' },
    ],
    [
      'name and date pushed right with spaces',
      [TITLE, TO, ...BODY, '　　　　　　　　　　　云岭县林业局', '　　　　　　　　　　　2026 年 11 月 24 日'],
      { signature: '云岭县林业局', documentDate: '2026 年 11 月 24 日' },
    ],
    ['a day not yet filled in', [TITLE, TO, ...BODY, 'r|云岭县林业局', 'r|2026年11月  日'], { documentDate: '2026年11月  日' }],
    [
      'a date of blanks only is no date',
      [TITLE, TO, ...BODY, 'r|云岭县林业局', 'r|　　年　月　日'],
      { documentDate: null, signature: '云岭县林业局', charCount: 32 },
    ],
    [
      'a date alone in the text is not the date of the document',
      [TITLE, TO, '现通知如下。', '一、会议时间', '2026年11月11日', '二、会议地点', '县林业局', ...CLOSE],
      { documentDate: '2026年11月24日', signature: '云岭县林业局', charCount: 25 },
    ],
    [
      'what stands under the last heading is no signer, even without any layout',
      ['关于召开会议的通知', TO, '现通知如下。', '二、会议地点', '县林业局', '云岭县水利局', '2026年11月24日'],
      { signatures: ['云岭县水利局'], charCount: 14 },
    ],
    [
      'joint signers on one line',
      [TITLE, TO, ...BODY, 'r|云岭县林业局　　云岭县公安局', 'r|2026年11月24日'],
      { signatures: ['云岭县林业局', '云岭县公安局'], signature: '云岭县林业局、云岭县公安局' },
    ],
    [
      'joint signers one above another',
      [TITLE, TO, ...BODY, 'r|中共云岭县委', 'r|云岭县人民政府', 'r|2026年11月24日'],
      { signatures: ['中共云岭县委', '云岭县人民政府'] },
    ],
    [
      'a signer with its seal noted',
      [TITLE, TO, ...BODY, 'r|云岭县林业局（盖章）', 'r|2026年11月24日'],
      { signature: '云岭县林业局' },
    ],
    ['no signature and no date', [TITLE, TO, ...BODY], { signature: null, documentDate: null, charCount: 32 }],
    [
      'a signature without a date',
      [TITLE, TO, ...BODY, 'r|云岭县林业局'],
      { signature: '云岭县林业局', documentDate: null, charCount: 32 },
    ],
    [
      'one attachment',
      [TITLE, TO, ...BODY, 'i|附件：防火物资清单。', ...CLOSE],
      { attachments: ['防火物资清单'], charCount: 32 },
    ],
    [
      'three attachments, numbered three ways',
      [TITLE, TO, ...BODY, 'i|附件：1. 防火物资清单（2026年版）', '　　　　2．责任区划分表；', ' 3、联系人名单', ...CLOSE],
      { attachments: ['防火物资清单（2026年版）', '责任区划分表', '联系人名单'], charCount: 32 },
    ],
    [
      'attachments on one line',
      [TITLE, TO, ...BODY, '附件：1.防火物资清单 2.责任区划分表', ...CLOSE],
      { attachments: ['防火物资清单', '责任区划分表'] },
    ],
    [
      'attachments with a line break',
      [TITLE, TO, ...BODY, '附件：1. 防火物资清单\n2. 责任区划分表', ...CLOSE],
      { attachments: ['防火物资清单', '责任区划分表'] },
    ],
    [
      'attachments each with the word',
      [TITLE, TO, ...BODY, '附件1：防火物资清单', '附件2：责任区划分表', ...CLOSE],
      { attachments: ['防火物资清单', '责任区划分表'] },
    ],
    [
      'an attachment noted after the date',
      [TITLE, TO, ...BODY, ...CLOSE, '附件：检查表'],
      { attachments: ['检查表'], documentDate: '2026年11月24日', charCount: 32 },
    ],
    [
      'a name that wraps',
      [TITLE, TO, ...BODY, '附件：1. 云岭县2026—2027年度森林草原防火物资', '储备和调拨使用清单', '2. 名单', ...CLOSE],
      { attachments: ['云岭县2026—2027年度森林草原防火物资储备和调拨使用清单', '名单'] },
    ],
    [
      'attachment pages are not counted',
      [TITLE, TO, ...BODY, '附件：名单', ...CLOSE, 'n|附件', 'c44|名单', '这里是附件的正文，不计入字数。'],
      { attachments: ['名单'], charCount: 32 },
    ],
    [
      '附注 and 版记 are not counted',
      [
        TITLE,
        TO,
        ...BODY,
        ...CLOSE,
        '（联系人：张三，电话：6120000）',
        '抄送：县人大常委会办公室，县政协办公室。',
        '云岭县林业局办公室　　2026年11月24日印发',
      ],
      { ccRecipients: ['县人大常委会办公室', '县政协办公室'], charCount: 32 },
    ],
    [
      'a 版记 in a table',
      [
        TITLE,
        TO,
        ...BODY,
        ...CLOSE,
        `<w:tbl><w:tr>${cell('抄送：市财政局，市水利局，市应急局')}</w:tr><w:tr>${cell('云岭县林业局')}${cell('2026年11月24日印发')}</w:tr></w:tbl>`,
      ],
      { ccRecipients: ['市财政局', '市水利局', '市应急局'] },
    ],
    [
      'mark, number and signer in a table',
      [
        `<w:tbl><w:tr>${cell('云岭县人民政府文件')}</w:tr><w:tr>${cell('云政〔2026〕  号')}${cell('签发人：林致远')}</w:tr></w:tbl>`,
        'c44|云岭县人民政府关于拨付资金的请示',
        '云州市人民政府：',
        '恳请拨付资金。',
        '妥否，请批示。',
        'r|云岭县人民政府',
        'r|2026年11月9日',
      ],
      {
        issuerMark: ['云岭县人民政府文件'],
        docNumber: '云政〔2026〕  号',
        docKind: '请示',
        title: '云岭县人民政府关于拨付资金的请示',
        charCount: 11,
      },
    ],
    [
      'the number below the title',
      [TITLE, 'c|云林发〔2026〕12号', TO, ...BODY, ...CLOSE],
      { title: '云岭县林业局关于做好防火工作的通知', docNumber: '云林发〔2026〕12号', issuerMark: [] },
    ],
    [
      'a malformed number is read as it stands',
      ['c72|云岭县林业局文件', 'c|云林发（2026）第012号', 'c44|关于做好防火工作的通知', TO, ...BODY, ...CLOSE],
      { docNumber: '云林发（2026）第012号', title: '关于做好防火工作的通知' },
    ],
    [
      'a number quoted in the text is not the number',
      [TITLE, TO, '你局《关于拨款的请示》（云林〔2026〕3号）收悉。', ...CLOSE],
      { docNumber: null },
    ],
    [
      'a letter head',
      [
        'c72|云岭县人民政府办公室',
        'r|云政办函〔2026〕  号',
        'c44|云岭县人民政府办公室关于征求意见的复函',
        '县水利局：',
        '《关于征求意见的函》收悉。经研究，无意见。',
        '此函。',
        'r|云岭县人民政府办公室',
        'r|2026年11月9日',
      ],
      { docKind: '函', issuerMark: ['云岭县人民政府办公室'], charCount: 18 },
    ],
    [
      'a 通告 has no 主送',
      [
        'c44|云岭县人民政府',
        'c44|关于划定森林禁火区的通告',
        '为有效预防森林火灾，现通告如下：',
        '一、禁火区范围：全县林区。',
        '特此通告。',
        'r|云岭县人民政府',
        'r|2026年11月9日',
      ],
      { docKind: '通告', mainRecipients: [], mainRecipientsText: null, title: '云岭县人民政府关于划定森林禁火区的通告' },
    ],
    [
      'a 决定 with the day of its adoption under the title',
      [
        'c44|云岭县人民代表大会关于批准预算的决议',
        'c|（2026年1月9日县第十八届人民代表大会第六次会议通过）',
        '会议审查了预算报告，决定批准。',
      ],
      { docKind: '决议', documentDate: '2026年1月9日', title: '云岭县人民代表大会关于批准预算的决议' },
    ],
    [
      'a 议案 is signed by a person',
      ['c44|云岭县人民政府关于提请审议预算调整方案的议案', '县人大常委会：', '现提请审议。', 'r|县长　林致远', 'r|2026年11月9日'],
      { docKind: '议案', signature: '县长 林致远' },
    ],
    [
      'a 令 that has no title but its mark prints a 办法',
      [
        'c72|云岭县人民政府令',
        'c|第8号',
        '《云岭县农村公路管理办法》已经县人民政府常务会议通过，现予公布。',
        '县　长　　林致远',
        '2026年11月9日',
        'nc44|云岭县农村公路管理办法',
        'c|（2026年11月1日县人民政府第60次常务会议通过）',
        '第一章　总则',
        '第一条　为了加强管理，制定本办法。',
      ],
      {
        title: '云岭县人民政府令',
        docKind: '命令',
        docNumber: '第8号',
        printedTextTitle: '云岭县农村公路管理办法',
        signature: '县长 林致远',
      },
    ],
    [
      'a 纪要 has its editor and day above the title',
      [
        'c72|专题会议纪要',
        'c|〔2026〕第12期',
        '云岭县人民政府办公室　　2026年11月17日',
        'c44|研究白水河治理工作会议纪要',
        '副县长方敏主持召开专题会议。现纪要如下。',
        '出席：方敏、刘海',
        '分送：县政府领导。',
      ],
      {
        docKind: '纪要',
        docNumber: '〔2026〕第12期',
        documentDate: null,
        signature: null,
        issuerMark: ['专题会议纪要'],
        charCount: 24,
      },
    ],
    [
      'a printed text without a new page or larger letters',
      [
        '云岭县人民政府办公室关于印发云岭县防汛预案的通知',
        TO,
        '《云岭县防汛预案》已经县人民政府同意，现印发给你们。',
        '云岭县人民政府办公室',
        '2026年11月9日',
        '云岭县防汛预案',
        '一、总则',
        '为做好防汛工作，制定本预案。',
      ],
      { printedTextTitle: '云岭县防汛预案', charCount: 22 + 7 + 3 + 12 },
    ],
    [
      'a printed text whose title takes two lines',
      [
        'c44|云岭县人民政府办公室关于印发云岭县防汛抗旱应急预案（试行）的通知',
        TO,
        '现印发给你们。',
        'r|云岭县人民政府办公室',
        'r|2026年11月9日',
        'nc44|云岭县防汛抗旱',
        'c44|应急预案（试行）',
        '为做好防汛工作，制定本预案。',
        '附件：1.联系表',
      ],
      { printedTextTitle: '云岭县防汛抗旱应急预案（试行）', docKind: '通知', attachments: ['联系表'], charCount: 6 + 13 + 12 },
    ],
    [
      'a forwarded opinion with its own name and date',
      [
        'c44|云岭县人民政府办公室转发县水利局关于加强河道管理意见的通知',
        TO,
        '现转发给你们。',
        'r|云岭县人民政府办公室',
        'r|2026年11月9日',
        'nc44|关于加强河道管理的意见',
        '为加强河道管理，提出以下意见。',
        'r|云岭县水利局',
        'r|2026年10月9日',
      ],
      {
        printedTextTitle: '关于加强河道管理的意见',
        documentDate: '2026年11月9日',
        signatures: ['云岭县人民政府办公室'],
        charCount: 6 + 11 + 13,
      },
    ],
  ])('%s', (_, lines, wanted) => expect(readLines(lines)).toMatchObject(wanted))

  it('everything typed into one paragraph with line breaks', () => {
    const text = ['云岭县林业局关于做好防火工作的通知', TO, ...BODY, '云岭县林业局', '2026年11月24日'].join('\n')
    expect(readBytes(docxOf(para(text)))).toMatchObject({
      title: '云岭县林业局关于做好防火工作的通知',
      mainRecipients: ['各乡镇人民政府'],
      signature: '云岭县林业局',
      documentDate: '2026年11月24日',
      charCount: 32,
    })
  })

  it('each field says where it was found', () => {
    const r = readLines(['c44|云岭县林业局', 'c44|关于做好防火工作的通知', TO, ...BODY, '　　附件：名单', ...CLOSE])
    const said = (field: keyof typeof r.foundAt): string => {
      const place = r.foundAt[field]!
      return `${place.label} ${r.paragraphs[place.paragraph]!.text.slice(place.start, place.end)}`
    }
    expect(said('title')).toBe('标题，第1–2行 云岭县林业局')
    expect(said('mainRecipients')).toBe('主送机关 各乡镇人民政府：')
    expect(said('attachments')).toBe('附件说明 附件：名单')
    expect(said('signature')).toBe('署名 云岭县林业局')
    expect(said('documentDate')).toBe('成文日期 2026年11月24日')
    expect(r.paragraphs.map((p) => p.index)).toEqual(r.paragraphs.map((_, i) => i))
  })

  it('without a draft in it there is nothing to find, and it says so', () => {
    const r = readBytes(docxOf(bodyOf(['今天天气很好，我们去爬山。'])))
    expect(r).toMatchObject({ title: null, docKind: null, mainRecipients: [], signature: null, docNumber: null })
    expect(r.warnings.map((w) => w.code)).toEqual(['noTitle', 'noSignature', 'noDate'])
  })
})

describe('a list of organs is split by what it means', () => {
  it.each<[string, string[]]>([
    ['各乡镇党委、人民政府，县直各单位', ['各乡镇党委', '各乡镇人民政府', '县直各单位']],
    ['各乡镇党委和人民政府', ['各乡镇党委', '各乡镇人民政府']],
    ['各街道党工委、办事处', ['各街道党工委', '各街道办事处']],
    ['各在建项目建设、施工、监理单位', ['各在建项目建设、施工、监理单位']],
    ['各中小学校、幼儿园', ['各中小学校', '幼儿园']],
    ['各县（市、区）人民政府，市政府各部门', ['各县（市、区）人民政府', '市政府各部门']],
    ['各县、市、区人民政府', ['各县、市、区人民政府']],
    ['县住房和城乡建设局、县文化和旅游局', ['县住房和城乡建设局', '县文化和旅游局']],
    ['县教育局和县卫生健康局', ['县教育局', '县卫生健康局']],
    ['各乡镇人民政府；县级各部门；各企事业单位。', ['各乡镇人民政府', '县级各部门', '各企事业单位']],
    ['云州市委、市人民政府', ['云州市委', '市人民政府']],
    ['', []],
  ])('%s', (text, organs) => expect(splitRecipients(text)).toEqual(organs))
})

describe('the number is read however it was typed', () => {
  it.each<[string, string | null]>([
    ['云政办发〔2026〕12号', '云政办发〔2026〕12号'],
    ['云政办发〔2026〕　　号', '云政办发〔2026〕  号'],
    ['云政办发〔2026〕 号', '云政办发〔2026〕  号'],
    ['云民发[2026]031号', '云民发[2026]031号'],
    ['云政办发（2026）第3号', '云政办发（2026）第3号'],
    ['云政办发【2026】3号', '云政办发【2026】3号'],
    ['云政办发2026年3号', '云政办发2026年3号'],
    ['云政办发〔2026〕×号', '云政办发〔2026〕×号'],
    ['云政〔2026〕5号　　　签发人：林致远', '云政〔2026〕5号'],
    ['〔2026〕5号', '〔2026〕5号'],
    ['第63期', '第63期'],
    ['（第12期）', '第12期'],
    ['第7号', '第7号'],
    ['云政办发〔２０２６〕１２号', '云政办发〔２０２６〕１２号'],
    ['根据云政办发〔2026〕12号文件要求', null],
    ['云岭县人民政府', null],
    ['第一章　总则', null],
  ])('%s', (line, number) => {
    const span = numberIn(line)
    expect(span && numberAsWritten(line.slice(...span))).toBe(number)
  })
})

describe('the kind is the last word of the title', () => {
  it.each<[string, string | null]>([
    ['关于做好工作的通知', '通知'],
    ['关于做好工作的通知（试行）', '通知'],
    ['森林禁火令', '命令'],
    ['任免命令', '命令'],
    ['第63次常务会议纪要', '纪要'],
    ['关于征求意见的复函', '函'],
    ['实施意见', '意见'],
    ['云岭县管理办法', null],
    ['关于防控的工作提示', null],
    ['实施方案', null],
  ])('%s', (title, kind) => expect(kindOfTitle(title)).toBe(kind))
})

describe('a heading is told by its number', () => {
  it.each<[string, number]>([
    ['一、总体要求', 1],
    ['（一）指导思想。', 2],
    ['1. 排查', 3],
    ['1.8万亩', 0],
    ['（1）登记', 4],
    ['第一章　总则', 1],
    ['第一条　为了', 0],
    ['一是稳面积。', 0],
    ['　　二、重点', 1],
    ['２．报送', 3],
    ['2026年', 0],
  ])('%s', (line, level) => expect(headingLevel(line)).toBe(level))
})
