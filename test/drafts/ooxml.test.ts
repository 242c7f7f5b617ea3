/** What a reader of the finished document sees, from its XML. Over 300 lines because it is tables of packages. */
import { describe, expect, it } from 'vitest'
import type { DraftReading } from '#domain/draft'
import { wordCount } from '../../src/main/drafts/wordCount.ts'
import { readBytes } from './office.ts'
import { docxEntries, docxOf, para, storyOf, zipOf } from './zipOf.ts'

const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`
const run = (text: string, properties = ''): string => `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${t(text)}</w:r>`
const p = (inner: string): string => `<w:p>${inner}</w:p>`
const texts = (r: DraftReading): string[] => r.paragraphs.map((x) => `${x.part}:${x.text}`)
const FIELD = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** The first paragraph's text of a document with this one paragraph. */
const shown = (inner: string): string => readBytes(docxOf(p(inner))).paragraphs.find((x) => x.part !== 'hidden')?.text ?? ''

describe('a paragraph shows what its reader sees', () => {
  it.each<[string, string, string]>([
    ['runs are joined', run('云岭') + '<w:proofErr w:type="spellStart"/>' + run('县。'), '云岭县。'],
    [
      'wrappers are transparent',
      `<w:smartTag w:uri="u" w:element="e"><w:smartTagPr/>${run('二')}</w:smartTag><w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${run('人')}</w:sdtContent></w:sdt><w:hyperlink w:anchor="a">${run('转。')}</w:hyperlink>`,
      '二人转。',
    ],
    [
      'a line break, a tab, a hyphen',
      `<w:r>${t('甲。')}<w:br/>${t('乙')}<w:tab/>${t('丙')}<w:noBreakHyphen/>${t('丁。')}</w:r>`,
      '甲。\n乙\t丙-丁。',
    ],
    ['a tab stop is no tab', `<w:pPr><w:tabs><w:tab w:val="left" w:pos="10"/></w:tabs></w:pPr>${run('甲。')}`, '甲。'],
    ['soft hyphens and zero-width marks are not there', run('签\u00ad订\u200b责任\ufeff状。'), '签订责任状。'],
    [
      'insertions in, deletions out',
      run('今年') +
        `<w:del w:id="1">${'<w:r><w:delText>不</w:delText></w:r>'}</w:del><w:ins w:id="2">${run('要')}</w:ins>` +
        run('做。'),
      '今年要做。',
    ],
    [
      'moved text is where it went',
      `<w:moveFrom w:id="1">${run('旧')}</w:moveFrom>` + run('甲') + `<w:moveTo w:id="2">${run('新。')}</w:moveTo>`,
      '甲新。',
    ],
    ['the result of a field, not its code', run('第') + FIELD('PAGE', '3') + run('页。'), '第3页。'],
    [
      'a field in the code of a field',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${FIELD('REF a', '内')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('外。')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      '外。',
    ],
    ['a simple field', `<w:fldSimple w:instr="AUTHOR">${run('张三。')}</w:fldSimple>`, '张三。'],
    [
      'the first choice of alternate content',
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${t('一')}</mc:Choice><mc:Choice Requires="v">${t('二')}</mc:Choice><mc:Fallback>${t('三')}</mc:Fallback></mc:AlternateContent>${t('。')}</w:r>`,
      '一。',
    ],
    [
      'the fallback when there is no choice',
      `<w:r><mc:AlternateContent><mc:Fallback>${t('三')}</mc:Fallback></mc:AlternateContent>${t('。')}</w:r>`,
      '三。',
    ],
    [
      'the base of a phonetic guide',
      `<w:r><w:ruby><w:rubyPr/><w:rt><w:r>${t('yún')}</w:r></w:rt><w:rubyBase><w:r>${t('云')}</w:r></w:rubyBase></w:ruby></w:r>${run('。')}`,
      '云。',
    ],
    ['symbols', `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run('同意。')}`, '☑同意。'],
    ['white space at the ends only when it is kept', '<w:r><w:t> 甲 </w:t></w:r>' + run(' 乙。'), '甲 乙。'],
    ['entities and references', run('A&amp;B &lt;&#x4E91;&gt;。'), 'A&B <云>。'],
    ['CDATA', '<w:r><w:t><![CDATA[甲<乙。]]></w:t></w:r>', '甲<乙。'],
    ['a greater-than sign inside an attribute', `<w:bookmarkStart w:id="1" w:name="a>b"/>${run('甲。')}`, '甲。'],
    ['hidden text is not shown', run('甲') + run('密谈', '<w:vanish/>') + run('乙。'), '甲乙。'],
    ['vanish switched off is shown', run('甲。', '<w:vanish w:val="0"/>'), '甲。'],
    [
      'old looks in a format change do not hide',
      `<w:r><w:rPr><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>${t('甲。')}</w:r>`,
      '甲。',
    ],
  ])('%s', (_, inner, text) => expect(shown(inner)).toBe(text))

  it('a tracked deletion of a paragraph mark joins two paragraphs', () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('前半')}</w:p>${para('后半。')}`
    expect(texts(readBytes(docxOf(body)))).toEqual(['body:前半后半。'])
  })

  it('hidden by a style is hidden', () => {
    const styles = storyOf(
      'styles',
      '<w:style w:type="character" w:styleId="h"><w:basedOn w:val="g"/></w:style><w:style w:type="character" w:styleId="g"><w:rPr><w:vanish/></w:rPr></w:style>',
    )
    const r = readBytes(
      docxOf(p(run('甲。') + run('暗', '<w:rStyle w:val="h"/>')), {
        extra: [{ name: 'word/styles.xml', rel: 'styles', data: styles }],
      }),
    )
    expect(texts(r)).toEqual(['body:甲。', 'hidden:暗'])
    expect(r.warnings.find((w) => w.code === 'hiddenText')).toEqual({
      code: 'hiddenText',
      count: 1,
      message: '有 1 处隐藏文字，打印时看不到。',
      mustSettle: true,
      quotes: ['暗'],
    })
  })
})

describe('what stands beside the running text is kept apart', () => {
  const box = (inner: string): string =>
    `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
  const body =
    para('正文一。') +
    p(run('锚。') + box(para('框里。'))) +
    `<w:tbl><w:tr><w:tc>${para('格。')}<w:tbl><w:tr><w:tc>${para('内格。')}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>` +
    para('正文二。')
  const r = readBytes(
    docxOf(body, {
      extra: [
        { name: 'word/header1.xml', rel: 'header', data: storyOf('hdr', para('眉') + p(box(para('眉框')))) },
        { name: 'word/footer1.xml', rel: 'footer', data: storyOf('ftr', para('脚')) },
        {
          name: 'word/footnotes.xml',
          rel: 'footnotes',
          data: storyOf(
            'footnotes',
            `<w:footnote w:id="0" w:type="separator">${para('')}</w:footnote><w:footnote w:id="2">${para('脚注')}</w:footnote>`,
          ),
        },
        {
          name: 'word/comments.xml',
          rel: 'comments',
          data: storyOf('comments', `<w:comment w:id="0" w:author="甲">${para('批注')}</w:comment>`),
        },
      ],
    }),
  )
  it('each with its part, in reading order', () =>
    expect(texts(r)).toEqual([
      'body:正文一。',
      'body:锚。',
      'textBox:框里。',
      'table:格。',
      'table:内格。',
      'body:正文二。',
      'header:眉',
      'header:眉框',
      'footer:脚',
      'footnote:脚注',
      'comment:批注',
    ]))
  it('only the running text is counted', () => expect(r.charCount).toBe(7))
  it('comments must be settled, text boxes and footnotes only known', () =>
    expect(r.warnings.map((w) => [w.code, w.count, w.mustSettle])).toEqual([
      ['comments', 1, true],
      ['footnotes', 1, false],
      ['textBoxes', 2, false],
      ['noTitle', 1, false],
      ['noSignature', 1, false],
      ['noDate', 1, false],
    ]))
})

describe('tracked changes are counted and quoted', () => {
  it('insertions, deletions, format changes and marks', () => {
    const r = readBytes(
      docxOf(
        p(
          `<w:del w:id="1"><w:r><w:delText>旧话</w:delText></w:r></w:del><w:ins w:id="2">${run('新话。')}</w:ins><w:r><w:rPr><w:rPrChange w:id="3"><w:rPr/></w:rPrChange></w:rPr>${t('乙。')}</w:r>`,
        ),
      ),
    )
    expect(r.warnings[0]).toEqual({
      code: 'trackedChanges',
      count: 3,
      message: '有 3 处修订未接受或拒绝。',
      mustSettle: true,
      quotes: ['旧话', '新话。'],
    })
  })
})

describe('automatic numbers are read as they are printed', () => {
  const level = (i: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
  const numbering = storyOf(
    'numbering',
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%1.%4', '<w:isLgl/>')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'decimalEnclosedCircle', '%1')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>' +
      '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
  )
  const item = (num: number, ilvl: number, text: string): string =>
    para(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${num}"/></w:numPr>`)
  it('by level, format, override and restart', () => {
    const items: [number, number, string][] = [
      [1, 0, '甲。'],
      [1, 1, '子。'],
      [1, 1, '丑。'],
      [1, 2, '寅。'],
      [1, 0, '乙。'],
      [1, 1, '卯。'],
      [1, 3, '辰。'],
      [2, 0, '点。'],
      [3, 0, '圈。'],
      [3, 0, '圈。'],
      [4, 0, '五。'],
      [4, 0, '六。'],
      [0, 0, '无。'],
      [9, 0, '缺。'],
    ]
    const r = readBytes(
      docxOf(items.map((i) => item(...i)).join(''), {
        extra: [{ name: 'word/numbering.xml', rel: 'numbering', data: numbering }],
      }),
    )
    expect(r.paragraphs.map((x) => x.text)).toEqual([
      '一、甲。',
      '（一）子。',
      '（二）丑。',
      '1.寅。',
      '二、乙。',
      '（一）卯。',
      '2.1辰。',
      '•点。',
      '①圈。',
      '②圈。',
      '五、五。',
      '六、六。',
      '无。',
      '缺。',
    ])
    expect(r.outline.map((o) => [o.level, o.text])).toEqual([
      [1, '一、甲'],
      [2, '（一）子'],
      [2, '（二）丑'],
      [3, '1.寅'],
      [1, '二、乙'],
      [2, '（一）卯'],
      [1, '五、五'],
      [1, '六、六'],
    ])
  })
})

describe('fonts, sizes and paper', () => {
  const styles = storyOf(
    'styles',
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/><w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr></w:style>',
  )
  const theme =
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="x"><a:minorFont><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
  const extra = [
    { name: 'word/styles.xml', rel: 'styles', data: styles },
    { name: 'word/theme/theme1.xml', rel: 'theme', data: theme },
  ]
  const paper = (attrs: string): string => `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar ${attrs}/></w:sectPr>`
  it('come from the run, else the style, else the theme', () => {
    const r = readBytes(
      docxOf(
        para('主题字体。') +
          para('样式字体很长很长。', '<w:pStyle w:val="b"/>') +
          para('直接。', '<w:pStyle w:val="b"/>', '<w:rFonts w:eastAsia="黑体"/><w:sz w:val="44"/>') +
          paper('w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"'),
        { extra },
      ),
    )
    expect(r.paragraphs.map((x) => [x.font, x.sizePt])).toEqual([
      ['等线', 10.5],
      ['仿宋_GB2312', 16],
      ['黑体', 22],
    ])
    expect(r.layout).toEqual({
      pageMm: [210, 297],
      marginsMm: [37, 26, 35, 28],
      bodyFont: '仿宋_GB2312',
      bodySizePt: 16,
      linePitchPt: 28,
      fonts: { 仿宋_GB2312: 8, 等线: 4, 黑体: 2 },
      matchesGBT9704: true,
    })
  })
  it.each<[string, boolean]>([
    ['w:top="2154" w:right="1474" w:bottom="1984" w:left="1588"', true],
    ['w:top="2160" w:right="1474" w:bottom="1984" w:left="1588"', false],
    ['w:top="37mm" w:right="26mm" w:bottom="35mm" w:left="28mm"', true],
    ['w:top="1440" w:right="1800" w:bottom="1440" w:left="1800"', false],
  ])('margins %s match G 5.2: %s', (attrs, matches) =>
    expect(readBytes(docxOf(para('甲。') + paper(attrs))).layout.matchesGBT9704).toBe(matches),
  )
  it('unknown stays unknown', () =>
    expect(readBytes(docxOf(para('甲。'))).layout).toMatchObject({
      pageMm: null,
      marginsMm: null,
      bodyFont: null,
      linePitchPt: null,
      matchesGBT9704: false,
    }))
})

describe('packages of other writers', () => {
  const document = (ns: string, prefix: string): string =>
    `<${prefix}document xmlns${prefix ? `:${prefix.slice(0, -1)}` : ''}="${ns}"><${prefix}body><${prefix}p><${prefix}r><${prefix}t>县林业局。</${prefix}t></${prefix}r></${prefix}p></${prefix}body></${prefix}document>`
  it.each([
    ['strict namespace', document('http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:')],
    ['another prefix', document('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'ns0:')],
    ['no prefix', document('http://schemas.openxmlformats.org/wordprocessingml/2006/main', '')],
    [
      'a prefix declared inside',
      '<d:document xmlns:d="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><d:body><q:p xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><q:r><q:t>县林业局。</q:t></q:r></q:p></d:body></d:document>',
    ],
    [
      'single quotes and a byte order mark',
      `\ufeff${document('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:').replace(/"/gu, "'")}`,
    ],
  ])('%s', (_, xml) =>
    expect(texts(readBytes(docxOf('', { replace: { 'word/document.xml': xml } })))).toEqual(['body:县林业局。']),
  )

  it('UTF-16', () => {
    const xml = Buffer.from(`\ufeff${document('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:')}`, 'utf16le')
    expect(texts(readBytes(docxOf('', { replace: { 'word/document.xml': xml } })))).toEqual(['body:县林业局。'])
  })
  it('an element of another namespace that is called p is no paragraph', () =>
    expect(texts(readBytes(docxOf(`<x:p xmlns:x="urn:x"><x:r><x:t>外。</x:t></x:r></x:p>${para('内。')}`)))).toEqual([
      'body:内。',
    ]))
  it('stored entries and a comment at the end of the archive', () =>
    expect(
      readBytes(
        zipOf(
          docxEntries(para('甲。')).map((e) => ({ ...e, stored: true })),
          { comment: '办公室' },
        ),
      ).charCount,
    ).toBe(1))
})

describe('Word counts characters in its own way', () => {
  it.each<[string, number]>([
    ['云岭县', 3],
    ['云岭县2026年', 5],
    ['A4 纸，210mm。', 5],
    ['“三定”', 4],
    ['', 0],
    ['  　', 0],
    ['hello world', 2],
    ['𠮷野家', 3],
  ])('%j is %i', (text, n) => expect(wordCount(text)).toBe(n))
})
