import { describe, expect, it } from 'vitest'
import { readDraft } from '../../src/main/drafts/readDraft.ts'
import { LIMITS } from '../../src/main/drafts/limits.ts'
import { bytesOf, SAMPLES } from './expected.ts'
import { docxEntries, docxOf, para, zipOf, type ZipEntry } from './zipOf.ts'

const refusal = (bytes: Uint8Array, name = '稿.docx'): string => {
  const outcome = readDraft(bytes, name)
  return outcome.outcome === 'refused' ? outcome.reason : 'read'
}
const good = docxEntries(para('甲。'))
const withLie = (index: number, lie: ZipEntry['lie'] & object): ZipEntry[] =>
  good.map((e, i) => (i === index ? { ...e, lie } : e))
const plus = (...entries: ZipEntry[]): Uint8Array => zipOf([...good, ...entries])
const text = (s: string): Uint8Array => new TextEncoder().encode(s)

describe('the samples that must be refused are refused, each for its own reason', () => {
  const REASONS: Readonly<Record<string, string>> = {
    '17a_密级_正文.docx': 'classified',
    '17b_密级_页眉文本框.docx': 'classified',
    '17c_密级_隐藏文字.docx': 'classified',
    '20a_纪要.doc': 'legacyWord',
    '20b_会议通知.wps': 'wps',
    '20c_联合行文.odt': 'odt',
    '20d_督查通知.pdf': 'pdf',
    '20e_请示.txt': 'text',
    '30_加密文档.docx': 'encrypted',
    '31_旧格式改名.docx': 'legacyWord',
    '32_截断.docx': 'damaged',
    '33_压缩炸弹.docx': 'bomb',
    '34_路径穿越.docx': 'unsafeEntry',
    '35_外部实体.docx': 'doctype',
    '36_带宏.docm': 'macros',
    '37_深层嵌套.docx': 'tooDeep',
    '38_空文件.docx': 'empty',
  }
  it('the table names every sample that is not a readable .docx', () =>
    expect(
      SAMPLES.filter((s) => s.outcome === 'refused' || !s.file.endsWith('.docx'))
        .map((s) => s.file)
        .sort(),
    ).toEqual(Object.keys(REASONS).sort()))
  it.each(Object.entries(REASONS))('%s is refused as %s, with nothing else', (file, reason) =>
    expect(readDraft(bytesOf(file), file)).toEqual({ outcome: 'refused', reason }),
  )
})

describe('the archive is refused before anything is unpacked', () => {
  it.each<[string, () => Uint8Array, string]>([
    [
      'more entries than a document has',
      () => zipOf([...good, ...Array.from({ length: LIMITS.entries }, (_, i) => ({ name: `a${i}`, data: '' }))]),
      'bomb',
    ],
    ['a directory that counts more entries than there are', () => zipOf(good, { count: 9 }), 'damaged'],
    ['a directory that counts fewer', () => zipOf(good, { count: 2 }), 'damaged'],
    ['the mark of zip64 in the count', () => zipOf(good, { count: 0xffff }), 'unsafeEntry'],
    ['the mark of zip64 in a size', () => zipOf(withLie(2, { size: 0xffffffff })), 'unsafeEntry'],
    ['a directory that begins elsewhere', () => zipOf(good, { directoryAt: 10 }), 'damaged'],
    ['bytes before the archive', () => zipOf(good, { prefix: text('MZ…') }), 'notDocx'],
    ['an entry that claims to be encrypted', () => zipOf(withLie(2, { flags: 0x801 })), 'encrypted'],
    ['an unknown method', () => zipOf(withLie(2, { method: 12 })), 'damaged'],
    ['two entries of one name', () => plus({ name: 'word/document.xml', data: '<a/>' }), 'unsafeEntry'],
    ['two entries that differ only in case', () => plus({ name: 'WORD/Document.xml', data: '<a/>' }), 'unsafeEntry'],
    ['two names for one entry', () => zipOf(withLie(2, { localName: 'word/documenX.xml' })), 'unsafeEntry'],
    [
      'two entries over the same bytes',
      () => plus({ name: 'word/document.xml2', data: docxEntries(para('甲。'))[2]!.data, lie: { sameAs: 2 } }),
      'unsafeEntry',
    ],
    ['a path that leaves the folder', () => plus({ name: '../a.xml', data: '' }), 'unsafeEntry'],
    ['a path that leaves it half-way', () => plus({ name: 'word/../../a.xml', data: '' }), 'unsafeEntry'],
    ['an absolute path', () => plus({ name: '/etc/a.xml', data: '' }), 'unsafeEntry'],
    ['a drive', () => plus({ name: 'C:a.xml', data: '' }), 'unsafeEntry'],
    ['a backslash', () => plus({ name: 'word\\a.xml', data: '' }), 'unsafeEntry'],
    ['a zero byte in a name', () => plus({ name: 'a\0.xml', data: '' }), 'unsafeEntry'],
    [
      'an entry that declares more than any part may hold',
      () => plus({ name: 'word/media/a.png', data: 'x', lie: { size: LIMITS.entryBytes + 1 } }),
      'bomb',
    ],
    [
      'entries that together declare too much',
      () => plus(...[1, 2, 3].map((i) => ({ name: `m${i}`, data: 'x'.repeat(400_000), stored: false, lie: { size: 90 << 20 } }))),
      'bomb',
    ],
    ['more than five hundred to one', () => plus({ name: 'word/media/a.png', data: Buffer.alloc(5 << 20) }), 'bomb'],
    ['an end that is missing', () => zipOf(good).subarray(0, -5), 'damaged'],
    [
      'a file larger than the limit',
      () => {
        const b = new Uint8Array(LIMITS.fileBytes + 1)
        b.set(zipOf(good))
        return b
      },
      'tooLarge',
    ],
  ])('%s', (_, bytes, reason) => expect(refusal(bytes())).toBe(reason))
})

describe('a part is refused when it is not what the directory said', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['it unpacks to more', () => zipOf(withLie(2, { size: 20 })), 'bomb'],
    ['it unpacks to less', () => zipOf(withLie(2, { size: 100_000 })), 'damaged'],
    ['its CRC differs', () => zipOf(withLie(2, { crc: 1 })), 'damaged'],
    [
      'it is stored with two sizes',
      () => zipOf(good.map((e, i) => (i === 2 ? { ...e, stored: true, lie: { size: 5 } } : e))),
      'damaged',
    ],
    ['it is cut short', () => zipOf(withLie(2, { packed: 30 })), 'damaged'],
    [
      'it is larger than a part may be',
      () =>
        docxOf(
          `<w:p><w:r><w:t>${Array.from({ length: 2_600_000 }, (_, i) => (i * 7919).toString(36)).join('天气')}</w:t></w:r></w:p>`,
        ),
      'tooLarge',
    ],
  ])('%s', (_, bytes, reason) => expect(refusal(bytes())).toBe(reason))
})

const docWith = (xml: string | Uint8Array): Uint8Array => docxOf('', { replace: { 'word/document.xml': xml } })
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

describe('XML is refused when it declares, nests or repeats without end, or is not well-formed', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['a DOCTYPE', () => docWith(`<!DOCTYPE a><w:document ${W}/>`), 'doctype'],
    ['a DOCTYPE after the text has begun', () => docWith(`<w:document ${W}><!DOCTYPE a></w:document>`), 'doctype'],
    ['an ENTITY', () => docWith(`<!DOCTYPE a [<!ENTITY x "y">]><w:document ${W}>&x;</w:document>`), 'doctype'],
    [
      'a DOCTYPE in another part',
      () => docxOf(para('甲。'), { extra: [{ name: 'word/styles.xml', rel: 'styles', data: '<!DOCTYPE a><a/>' }] }),
      'doctype',
    ],
    [
      'a DOCTYPE in a part nobody asks for',
      () => docxOf(para('甲。'), { extra: [{ name: 'customXml/item1.xml', data: '<!DOCTYPE a><a/>' }] }),
      'doctype',
    ],
    ['an entity nobody declared', () => docxOf('<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>'), 'damaged'],
    ['a reference to no character', () => docxOf('<w:p><w:r><w:t>&#xD800;</w:t></w:r></w:p>'), 'damaged'],
    ['255 levels are read', () => docxOf('<w:p>'.repeat(250) + '</w:p>'.repeat(250)), 'read'],
    ['more than 256 levels', () => docxOf('<w:p>'.repeat(260) + '</w:p>'.repeat(260)), 'tooDeep'],
    ['5,000 nested tables', () => docxOf('<w:tbl><w:tr><w:tc>'.repeat(5000) + '</w:tc></w:tr></w:tbl>'.repeat(5000)), 'tooDeep'],
    ['a flood of empty paragraphs', () => docxOf('<w:p/>'.repeat(LIMITS.paragraphs + 1)), 'tooManyParagraphs'],
    [
      'a flood of line breaks',
      () => docxOf(`<w:p><w:r>${'<w:br/>'.repeat(LIMITS.paragraphs + 1)}</w:r></w:p>`),
      'tooManyParagraphs',
    ],
    [
      'a flood of paragraphs with text',
      () => docxOf(Array.from({ length: LIMITS.textParagraphs + 1 }, (_, i) => para(`段${i}`)).join('')),
      'tooManyParagraphs',
    ],
    [
      'more text than anyone writes',
      () =>
        docxOf(
          Array.from({ length: 45 }, (_, i) =>
            para(Array.from({ length: 12_000 }, (__, k) => `第${i * k}段的文字`).join('')),
          ).join(''),
        ),
      'tooLarge',
    ],
    ['an end tag of another element', () => docWith(`<w:document ${W}><w:body></w:document></w:body>`), 'damaged'],
    ['an element that never ends', () => docWith(`<w:document ${W}><w:body>`), 'damaged'],
    ['a tag that never ends', () => docWith(`<w:document ${W}><w:p w:x="`), 'damaged'],
    ['two roots', () => docWith(`<w:document ${W}/><w:document ${W}/>`), 'damaged'],
    [
      'an attribute without quotes',
      () => docWith(`<w:document ${W}><w:body><w:p><w:pPr><w:jc val=a/></w:pPr></w:p></w:body></w:document>`),
      'damaged',
    ],
    ['bytes that are not UTF-8', () => docWith(Buffer.from(`<w:document ${W}>\xff</w:document>`, 'latin1')), 'damaged'],
    ['a zero byte', () => docWith(`<w:document ${W}>\0</w:document>`), 'damaged'],
    ['nothing at all', () => docWith(''), 'damaged'],
  ])('%s', (_, bytes, reason) => expect(refusal(bytes())).toBe(reason))
})

describe('a package that is not a Word document is refused by what it is', () => {
  const TYPES = (main: string): string =>
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`
  const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  it.each<[string, () => Uint8Array, string, string]>([
    [
      'a spreadsheet',
      () =>
        docxOf('', {
          replace: { '[Content_Types].xml': TYPES('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml') },
        }),
      '表.docx',
      'notDocx',
    ],
    ['an archive of anything', () => zipOf([{ name: 'a.txt', data: 'x' }]), 'a.docx', 'notDocx'],
    ['an empty archive', () => zipOf([]), 'a.docx', 'notDocx'],
    ['a macro project', () => plus({ name: 'word/vbaProject.bin', data: 'x' }), 'a.docx', 'macros'],
    [
      'a macro-enabled type',
      () => docxOf('', { replace: { '[Content_Types].xml': TYPES('application/vnd.ms-word.document.macroEnabled.main+xml') } }),
      'a.docx',
      'macros',
    ],
    ['a document without its document', () => zipOf([{ name: '[Content_Types].xml', data: TYPES(WORD) }]), 'a.docx', 'damaged'],
    ['rich text', () => text('{\\rtf1\\ansi }'), 'a.docx', 'notDocx'],
    ['a web page', () => text('<html><body>通知</body></html>'), 'a.docx', 'notDocx'],
    ['plain text in GB 18030', () => new Uint8Array([0xcd, 0xa8, 0xd6, 0xaa, 0x0d, 0x0a]), 'a.docx', 'text'],
    ['plain text in UTF-16', () => new Uint8Array([0xff, 0xfe, 0x1a, 0x90, 0xe5, 0x77]), 'a.txt', 'text'],
    ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'a.docx', 'notDocx'],
    ['a PDF called .docx', () => text('%PDF-1.7\n'), 'a.docx', 'pdf'],
    ['a .docx called .doc is read', () => docxOf(para('甲。')), 'a.doc', 'read'],
    ['nothing', () => new Uint8Array(0), 'a.docx', 'empty'],
  ])('%s', (_, bytes, name, reason) => expect(refusal(bytes(), name)).toBe(reason))
})
