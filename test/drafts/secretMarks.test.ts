import { describe, expect, it } from 'vitest'
import { hasSecretMark, hasSecretName } from '#domain/secretMarks'
import { readDraft } from '../../src/main/drafts/readDraft.ts'
import { docxEntries, docxOf, para, storyOf, zipOf } from './zipOf.ts'

describe('a 密级标志 is a level with its star, a line of its own, or a bracketed level at the end of a line', () => {
  it.each([
    '机密★1年',
    '绝密★长期',
    '秘密★',
    '密级：机密',
    '机密',
    '　秘 密　',
    '秘密 5年',
    '【绝密】',
    '（秘密）关于安保方案的通知',
    '关于安保方案的通知（机密）',
    '000012 机密★3年 特急',
    '000012\t机密　特急',
    '机 密 ★ 1 年',
    '机\u200b密★１年',
    '秘密☆10年',
    '机密*1年',
    '本附图涉及机密★3年级成果',
    '绝密★启用前',
    '正文第一行\n机密\n正文第三行',
    '密级和保密期限：秘密★6个月',
    '机密级',
    '绝密件',
  ])('%j is one', (text) => expect(hasSecretMark(text)).toBe(true))

  it.each([
    '保密',
    '认真贯彻《中华人民共和国保守国家秘密法》',
    '依法保护商业秘密和个人隐私',
    '不得泄露国家秘密、工作秘密',
    '商业秘密',
    '工作秘密',
    '密级：无',
    '密级：',
    '密级：□绝密 □机密 □秘密',
    '涉及国家秘密的，按有关规定办理',
    '机密设备管理制度',
    '秘密会议',
    '重点★项目',
    '★ 保密提示',
    '绝密、机密、秘密三级',
    '县保密局',
    '机密文件应当登记',
    '申请人提供商业秘密的，应当说明理由（商业秘密）',
    '',
    '星级★★★',
  ])('%j is none', (text) => expect(hasSecretMark(text)).toBe(false))
})

describe('a file name carries a mark when a level stands alone between separators', () => {
  it.each([
    '机密★1年_方案.docx',
    '方案（秘密）.docx',
    '机密-方案.docx',
    '机密 1年_名单.xlsx',
    '【绝密】通知.docx',
    '机密.docx',
    '1.秘密.附件.pdf',
  ])('%s', (name) => expect(hasSecretName(name)).toBe(true))
  it.each([
    '商业秘密保护工作方案.docx',
    '保密工作要点.docx',
    '县保密局通知.docx',
    '秘密战线.docx',
    '保守国家秘密法宣传.docx',
    '方案.docx',
    '国家秘密定密管理办法.docx',
  ])('%s does not', (name) => expect(hasSecretName(name)).toBe(false))
})

const run = (text: string, properties = ''): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t>${text}</w:t></w:r>`
const p = (inner: string): string => `<w:p>${inner}</w:p>`
const box = (inner: string): string =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
const del = (text: string): string => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const core = (inner: string): string =>
  `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${inner}</cp:coreProperties>`

const embedded = docxOf(para('机密★1年'))

describe('a mark anywhere in the package ends the intake, with the reason and nothing else', () => {
  it.each<[string, Uint8Array]>([
    ['in the body', docxOf(para('机密★1年'))],
    ['cut into runs', docxOf(p(run('机') + run('密') + '<w:proofErr w:type="gramStart"/>' + run('★') + run('1年')))],
    ['as a line inside a paragraph', docxOf(para('关于做好工作的通知\n机密\n各乡镇人民政府：'))],
    ['in a table', docxOf(`<w:tbl><w:tr><w:tc>${para('秘密★5年')}</w:tc></w:tr></w:tbl>`)],
    ['in a text box', docxOf(p(box(para('绝密'))))],
    [
      'in the branch that is not shown',
      docxOf(
        p(
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>好</w:t></mc:Choice><mc:Fallback>${'<w:t>机密★2年</w:t>'}</mc:Fallback></mc:AlternateContent></w:r>`,
        ),
      ),
    ],
    ['in hidden text', docxOf(p(run('机密★3年', '<w:vanish/>')))],
    ['half in hidden text', docxOf(p(run('机密') + run('★3年', '<w:vanish/>')))],
    ['in deleted text', docxOf(p(run('通知') + del('机密★3年')))],
    ['whole only when the deletion is rejected', docxOf(p(run('机密') + `<w:ins w:id="2">${run('工作')}</w:ins>` + del('★1年')))],
    [
      'in a header',
      docxOf(para('好'), { extra: [{ name: 'word/header1.xml', rel: 'header', data: storyOf('hdr', para('机密★1年')) }] }),
    ],
    [
      'in a text box of a header',
      docxOf(para('好'), {
        extra: [{ name: 'word/header1.xml', rel: 'header', data: storyOf('hdr', p(box(para('秘密★1年')))) }],
      }),
    ],
    [
      'in a header nothing points to',
      docxOf(para('好'), { extra: [{ name: 'word/header9.xml', data: storyOf('hdr', para('机密★1年')) }] }),
    ],
    [
      'in a footer',
      docxOf(para('好'), { extra: [{ name: 'word/footer1.xml', rel: 'footer', data: storyOf('ftr', para('机密')) }] }),
    ],
    [
      'in a comment',
      docxOf(para('好'), {
        extra: [
          {
            name: 'word/comments.xml',
            rel: 'comments',
            data: storyOf('comments', `<w:comment w:id="0">${para('原件机密★1年')}</w:comment>`),
          },
        ],
      }),
    ],
    [
      'in a footnote',
      docxOf(para('好'), {
        extra: [
          {
            name: 'word/footnotes.xml',
            rel: 'footnotes',
            data: storyOf('footnotes', `<w:footnote w:id="1">${para('秘密★1年')}</w:footnote>`),
          },
        ],
      }),
    ],
    [
      'as a watermark',
      docxOf(para('好'), {
        extra: [
          {
            name: 'word/header1.xml',
            rel: 'header',
            data: storyOf('hdr', p('<w:r><w:pict><v:shape><v:textpath string="机密"/></v:shape></w:pict></w:r>')),
          },
        ],
      }),
    ],
    [
      'as a watermark by character references',
      docxOf(p('<w:r><w:pict><v:shape><v:textpath string="&#26426;&#23494;"/></v:shape></w:pict></w:r>')),
    ],
    [
      'in alternative text of a picture',
      docxOf(p('<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图" descr="秘密★5年"/></wp:inline></w:drawing></w:r>')),
    ],
    [
      'with the star from a symbol font',
      docxOf(p(run('机密') + '<w:r><w:sym w:font="Wingdings" w:char="F0AB"/></w:r>' + run('1年'))),
    ],
    ['by character references', docxOf(p('<w:r><w:t>&#x673A;&#x5BC6;&#9733;1年</w:t></w:r>'))],
    [
      'in the document properties',
      docxOf(para('好'), { extra: [{ name: 'docProps/core.xml', data: core('<dc:title>机密★1年 方案</dc:title>') }] }),
    ],
    [
      'as the category of the properties',
      docxOf(para('好'), { extra: [{ name: 'docProps/core.xml', data: core('<cp:category>秘密</cp:category>') }] }),
    ],
    ['in a field code', docxOf(p('<w:r><w:instrText> QUOTE "机密★1年" </w:instrText></w:r>'))],
    [
      'in a chunk of HTML',
      docxOf(para('好'), { extra: [{ name: 'word/chunk1.html', rel: 'aFChunk', data: '<html><p>机<b>密</b>★1年</p></html>' }] }),
    ],
    [
      'in a document embedded in it',
      docxOf(para('好'), { extra: [{ name: 'word/embeddings/a.docx', rel: 'package', data: embedded }] }),
    ],
    [
      'as the name of an embedded file',
      docxOf(para('好'), { extra: [{ name: 'word/embeddings/机密.xlsx', rel: 'package', data: 'x' }] }),
    ],
    [
      'as the name of an attachment',
      docxOf(
        [
          para('关于做好工作的通知'),
          para('各乡镇人民政府：'),
          para('现通知如下。'),
          para('附件：1. 巡护路线图（机密）'),
          para('2. 名单'),
          para('县林业局'),
          para('2026年11月9日'),
        ].join(''),
      ),
    ],
    [
      'as the second name of attachments',
      docxOf(
        [
          para('关于做好工作的通知'),
          para('各乡镇人民政府：'),
          para('现通知如下。'),
          para('附件：1.秘密-路线图 2.名单'),
          para('县林业局'),
          para('2026年11月9日'),
        ].join(''),
      ),
    ],
  ])('%s', (_, bytes) => expect(readDraft(bytes, '稿.docx')).toEqual({ outcome: 'refused', reason: 'classified' }))

  it('in the name of the file, before anything is opened', () =>
    expect(readDraft(docxOf(para('好')), '机密★1年 方案.docx')).toEqual({ outcome: 'refused', reason: 'classified' }))

  it('plain words do not stop the intake', () => {
    const text = '各单位要认真学习《中华人民共和国保守国家秘密法》，做好保密工作，不得泄露商业秘密。★为必填项。'
    expect(readDraft(zipOf(docxEntries(para(text))), '商业秘密保护方案.docx')).toMatchObject({ outcome: 'read' })
  })
})
