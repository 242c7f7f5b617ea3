/** F05, F06, F08, F10: order of headings, attachments, names on the paper, page layout (G 5, 7; T art9(六)(十一)). */
import type { DraftReading } from '../draft.ts'
import { check, type Condition, type Rule } from './check.ts'
import { spanOf } from './place.ts'
import { goesUp } from './traits.ts'

const SIGNS = ['', '一、', '（一）', '1.', '（1）']

export const headingOrder: Rule = {
  id: 'F05',
  level: '提示',
  source: 'G 7.3.3',
  when: {},
  most: 1,
  faults: {
    jump: (reading) => {
      const jumps = reading.outline.filter((item, i) => item.level - (reading.outline[i - 1]?.level ?? 0) > 1)
      return jumps.map((item) => ({
        at: {
          paragraph: item.paragraph,
          start: 0,
          end: Math.min(item.text.length, reading.paragraphs[item.paragraph]?.text.length ?? 0),
        },
        message: `层次序数跳级：此处直接用“${SIGNS[item.level]}”${jumps.length > 1 ? `，全文共${jumps.length}处` : ''}；依次为一、（一）1.（1）（格式标准7.3.3）`,
      }))
    },
  },
  unless: {},
}

const ATTACHMENT_SIGN = /^附件[\s\u3000]*[\d一二三四五六七八九十]*[：:]?$/u

/** Titles of the attachments bound in the file: what follows 附件1 on its own line. */
function attachedTitles(reading: DraftReading): string[] {
  const pages = reading.paragraphs.filter((p) => p.part === 'attachment' && p.text.trim() !== '')
  return pages.flatMap((p, i) => (ATTACHMENT_SIGN.test(p.text.trim()) ? [pages[i + 1]?.text.trim() ?? ''] : []))
}

/** A long title stands on two lines, a form adds 「（样式）」: one of the two names then begins with the other. */
const sameTitle = (name: string, bound: string): boolean => {
  const [a, b] = [plain(name), plain(bound)]
  return b !== '' && (a.startsWith(b) || b.startsWith(a))
}

/** A 方案 that is printed has attachments of its own, named inside it: then the count is only a suspicion. */
const ofPrintedText = (reading: DraftReading): { readonly level?: '疑似' } =>
  reading.printedTextTitle === null ? {} : { level: '疑似' }

const plain = (text: string): string => text.replace(/[\s\u3000《》；;。，,]/gu, '')

export const attachmentsAgree: Rule = {
  id: 'F06',
  level: '必错',
  source: 'G 7.3.4；G 7.3.7',
  // Attachments handed in as files of their own cannot be counted from the main text.
  needs: (reading) => reading.attachments.length === 0 || attachedTitles(reading).length > 0,
  when: {},
  faults: {
    count: (reading) => {
      const [said, bound] = [reading.attachments.length, attachedTitles(reading).length]
      return said !== bound && bound > 0
        ? [
            {
              at: noteSpan(reading),
              exact: true,
              ...ofPrintedText(reading),
              message: `附件说明列${said}件，实附${bound}件（格式标准7.3.4、7.3.7）`,
            },
          ]
        : []
    },
    names: (reading) => {
      const bound = attachedTitles(reading)
      return bound.length === reading.attachments.length
        ? reading.attachments
            .filter((name, i) => !sameTitle(name, bound[i]!))
            .map((name) => ({
              at: noteSpan(reading),
              exact: true,
              ...ofPrintedText(reading),
              word: name,
              message: (w: string) => `附件名称与附件标题不一致：${w}（格式标准7.3.7）`,
            }))
        : []
    },
    marks: (reading) =>
      reading.paragraphs
        .filter((p) => p.part === 'attachmentNote' && /[；;。，,、][\s\u3000]*$/u.test(p.text))
        .map((p) => ({
          at: { paragraph: p.index, start: 0, end: p.text.length },
          exact: true,
          message: '附件名称后不加标点（格式标准7.3.4）',
        })),
  },
  unless: {},
}

function noteSpan(reading: DraftReading): { paragraph: number; start: number; end: number } | null {
  const first = reading.paragraphs.find((p) => p.part === 'attachmentNote')
  return first ? { paragraph: first.index, start: 0, end: first.text.length } : spanOf(reading, 'attachments')
}

/** One spelling for an organ: 中国共产党云岭县委员会 = 中共云岭县委. */
const organ = (name: string): string =>
  name
    .replace(/[\s\u3000]/gu, '')
    .replace(/文件$/u, '')
    .replace('中国共产党', '中共')
    .replace(/(县|市|区|镇|乡)委员会/u, '$1委')

export const namesAgree: Rule = {
  id: 'F08',
  level: '必错',
  source: 'T art9(六)；T art9(十一)',
  needs: (reading) => reading.signatures.length > 0,
  when: { notOrderOrMinutes: (reading) => reading.docKind !== '命令' && reading.docKind !== '纪要' },
  faults: {
    markDiffers: (reading) => {
      const marks = reading.issuerMark.map(organ).filter((m) => m !== '')
      const signed = reading.signatures.map(organ)
      return marks.length > 0 && !marks.some((m) => signed.some((s) => m === s || m.includes(s)))
        ? [
            {
              at: spanOf(reading, 'signature'),
              exact: true,
              message: `署名与发文机关标志「${marks.join('、')}」不一致（条例第9条第11项）`,
            },
          ]
        : []
    },
    noSigner: (reading, facts) =>
      goesUp(reading, facts) &&
      reading.issuerMark.length > 0 &&
      !reading.paragraphs.some((p) => (p.part === 'head' || p.part === 'number') && /签发人/u.test(p.text))
        ? [{ at: spanOf(reading, 'docNumber'), exact: true, message: '上行文版头未标注签发人（条例第9条第6项）' }]
        : [],
  },
  unless: {},
}

const layoutKnown: Condition = (reading) => reading.layout.pageMm !== null

/** G 5.2 within 1 mm; 三号仿宋; line pitch 27.5–30 pt by practice, since the standard names none. */
function layoutFaults(reading: DraftReading): string[] {
  const l = reading.layout
  return [
    ...(l.matchesGBT9704
      ? []
      : [
          `纸张、页边距不是A4和上37、下35、左28、右26毫米（现为上${l.marginsMm?.[0]}、下${l.marginsMm?.[2]}、左${l.marginsMm?.[3]}、右${l.marginsMm?.[1]}毫米）`,
        ]),
    ...(l.bodyFont !== null && !l.bodyFont.includes('仿宋') && !/fang\s?song/iu.test(l.bodyFont)
      ? [`正文字体为${l.bodyFont}，不是仿宋`]
      : []),
    ...(l.bodySizePt !== null && l.bodySizePt !== 16 ? [`正文字号为${l.bodySizePt}磅，不是三号（16磅）`] : []),
    ...(l.linePitchPt !== null && (l.linePitchPt < 27.5 || l.linePitchPt > 30)
      ? [`行距为${l.linePitchPt}磅，不在27.5至30磅之间`]
      : []),
  ]
}

export const layout: Rule = {
  id: 'F10',
  level: '提示',
  source: 'T art10；G 5；G 7',
  needs: layoutKnown,
  when: {},
  faults: {
    differs: (reading) => {
      const faults = layoutFaults(reading)
      return faults.length > 0 ? [{ at: null, message: `版面与国标不一致：${faults.join('；')}（GB/T 9704—2012）` }] : []
    },
  },
  unless: {},
}

export const makeUpChecks = [headingOrder, attachmentsAgree, namesAgree, layout].map(check)
