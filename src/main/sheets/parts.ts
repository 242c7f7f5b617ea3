/** Parts of the .docx that the library has no words for, written by hand: styles, font table, settings, properties. */
import { alternativeName } from './fonts.ts'
import { LATIN, SYMBOL, type FontChoice } from './typography.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const esc = (s: string): string => s.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!)

const rFonts = (zh: string): string =>
  `<w:rFonts w:hint="eastAsia" w:ascii="${LATIN}" w:hAnsi="${LATIN}" w:eastAsia="${esc(zh)}" w:cs="${LATIN}"/>`

/** A Normal that exists and is the default, off the grid (LibreOffice snaps exact spacing to a grid), and nothing blue. */
const styles = (fonts: FontChoice): string =>
  `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${rFonts(fonts.body)}<w:sz w:val="21"/><w:szCs w:val="21"/>` +
  '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
  '<w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct/><w:snapToGrid w:val="0"/></w:pPr></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/>' +
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>'

/** panose and charset are what Word and WPS choose a stand-in by when the font is missing on the machine that prints. */
function fontTable(fonts: FontChoice): string {
  const panose = {
    title: '02010601030101010101',
    body: '02010609030101010101',
    kai: '02010609030101010101',
    hei: '02010609060101010101',
    song: '02010600030101010101',
  }
  const names = new Map(Object.entries(panose).map(([role, p]) => [fonts[role as keyof typeof panose], p]))
  const chinese = [...names].map(([name, p]) => {
    const alt = alternativeName(name)
    return (
      `<w:font w:name="${esc(name)}">${alt === null ? '' : `<w:altName w:val="${esc(alt)}"/>`}` +
      `<w:panose1 w:val="${p}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`
    )
  })
  const latin = [LATIN, SYMBOL].map(
    (n) => `<w:font w:name="${n}"><w:charset w:val="00"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  return `${XML}<w:fonts ${W}>${chinese.join('')}${latin.join('')}</w:fonts>`
}

const SETTINGS =
  `${XML}<w:settings ${W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="doNotCompress"/>` +
  '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/>' +
  '<w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'

/** A fixed day instead of the library's clock: the same model gives the same bytes, and the ledger says when it was printed. */
const core = (name: string, office: string): string =>
  `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${esc(name)}</dc:title><dc:creator>${esc(office)}</dc:creator><cp:lastModifiedBy>${esc(office)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
  '<dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:created>' +
  '<dcterms:modified xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>'

export const handWrittenParts = (fonts: FontChoice, name: string, office: string): { path: string; data: string }[] => [
  { path: 'word/styles.xml', data: styles(fonts) },
  { path: 'word/fontTable.xml', data: fontTable(fonts) },
  { path: 'word/settings.xml', data: SETTINGS },
  { path: 'docProps/core.xml', data: core(name, office) },
]

const END = 0x06054b50
const CENTRAL = 0x02014b50
/** 1980-01-01 00:00 as a zip stamps it. */
const STAMP = 0x00210000

/** Sets the time of every zip entry to one fixed stamp, in place. The bytes come from our own writer: no comment, no zip64. */
export function fixZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.byteLength - 22
  if (end < 0 || view.getUint32(end, true) !== END) throw new RangeError('not the zip this program writes')
  let at = view.getUint32(end + 16, true)
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    if (view.getUint32(at, true) !== CENTRAL) throw new RangeError('not the zip this program writes')
    view.setUint32(at + 12, STAMP, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, STAMP, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return zip
}
