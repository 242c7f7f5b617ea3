/** How the elements of a 公文 are written (T art9, G 7): number, date, headings, 版记. Pure text, no layout. */
import { DOC_KINDS, type DocKind } from '#domain/draft'

/** White space out, full-width digits and letters to half-width. For asking, never for showing. */
export const tight = (text: string): string =>
  text.replace(/\s+/gu, '').replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))

/** No element of a 公文 is longer on one line; what is longer is text, and is not held against patterns that look twice. */
export const LINE_CHARS = 400

const DIGIT = '[0-9０-９]'
const CN_DIGIT = '[〇○Ｏ零一二三四五六七八九]'
const HOLE = '[0-9０-９×xX＊*_＿—\\-\\s]'

/**
 * 发文字号 as people type it: any bracket, with or without 第, serial blank or made of ×, leading zeros (F03 judges, not we).
 * Also without brackets (云政办发2026年3号) and with the 代字 missing. In a 纪要 or 命令: 第63期, 第7号, 总第3期.
 */
const NUMBER_FORMS = [
  new RegExp(
    `[\\u4e00-\\u9fa5A-Za-z]{0,14}[ \\t\\u3000]?[〔［\\[【（(﹝〈<][ \\t\\u3000]*(?:${DIGIT}{2,4}|${CN_DIGIT}{4}|[×xX]{2,4})[ \\t\\u3000]*年?[ \\t\\u3000]*[〕］\\]】）)﹞〉>]` +
      `[ \\t\\u3000]*(?:第[ \\t\\u3000]*)?${HOLE}{0,8}(?:号|期)`,
    'u',
  ),
  new RegExp(`[\\u4e00-\\u9fa5]{2,14}${DIGIT}{4}年?第?${DIGIT}{1,4}号`, 'u'),
  new RegExp(`[（(]?(?:总)?第[ \\t\\u3000]*(?:${HOLE}{1,6}|[〇零一二三四五六七八九十百]{1,6})[ \\t\\u3000]*[号期][)）]?`, 'u'),
]

/** What may stand beside the number on its line: 签发人, urgency, 会签人. */
const BESIDE_NUMBER = /(?:签发人|会签人|签发)[:：].*$|^(?:特急|加急|平急|特提)/u

/** [start, end] of the number when the line is a number line; a number quoted in a sentence is not. */
export function numberIn(line: string): readonly [number, number] | null {
  if (line.length > LINE_CHARS) return null
  for (const form of NUMBER_FORMS) {
    const m = form.exec(line)
    if (!m) continue
    const rest = tight(line.slice(0, m.index) + line.slice(m.index + m[0].length)).replace(BESIDE_NUMBER, '')
    if (rest !== '') continue
    const lead = m[0].length - m[0].trimStart().length
    return [m.index + lead, m.index + m[0].length]
  }
  return null
}

/** A serial left blank is given as two spaces, however wide the gap was typed. Brackets around 第×期 go. */
export const numberAsWritten = (text: string): string =>
  text
    .replace(/([〕］\]】）)﹞〉>])[ \t\u3000\u00a0]+(第?)[ \t\u3000\u00a0]*([号期])/u, '$1$2  $3')
    .replace(/^[（(](.*)[)）]$/u, '$1')
    .trim()

const NUM2 = '(?:[0-9０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3}|[×xX]{1,2})?'
const DATE_BODY = `(?:${DIGIT}{4}|${CN_DIGIT}{4}|[×xX]{2,4})?\\s*年\\s*${NUM2}\\s*月\\s*${NUM2}\\s*日`
const DATE_ONLY = new RegExp(`^${DATE_BODY}$`, 'u')
const DATE_AT_END = new RegExp(`^(\\S.*?\\S)[\\s　]*(${DATE_BODY})$`, 'u')
const NUMERIC_DATE = new RegExp(`^${DIGIT}{4}\\s*[-.．/－]\\s*${DIGIT}{1,2}\\s*[-.．/－]\\s*${DIGIT}{1,2}$`, 'u')

/** A line that is only a date; blanks for month and day are allowed, as in a draft before 签发. */
export const isDateLine = (line: string): boolean =>
  line.length <= LINE_CHARS && (DATE_ONLY.test(line.trim()) || NUMERIC_DATE.test(line.trim()))

/** 云岭县人民政府办公室　2026年11月5日 -> the two; null when the line is not of that shape. */
export function nameAndDate(line: string): { readonly name: string; readonly date: string } | null {
  const m = line.length > LINE_CHARS || !/日\s*$/u.test(line) ? null : DATE_AT_END.exec(line.trim())
  return m ? { name: m[1]!.trim(), date: m[2]!.trim() } : null
}

export const hasYear = (date: string): boolean => new RegExp(`${DIGIT}{4}|${CN_DIGIT}{4}`, 'u').test(date)

const CN = '[一二三四五六七八九十百]'
const HEADINGS: readonly [1 | 2 | 3 | 4, RegExp][] = [
  [1, new RegExp(`^(?:${CN}{1,4}[、．.]|第${CN}{1,4}[章编部分])`, 'u')],
  [2, new RegExp(`^(?:[（(]${CN}{1,4}[)）]|第${CN}{1,4}节)`, 'u')],
  [3, /^[0-9０-９]{1,3}(?:[．、]|\.(?![0-9]))/u],
  [4, /^[（(][0-9０-９]{1,3}[)）]/u],
]

/** Heading level 1–4 by 一、（一）1.（1） (G 7.3.3), chapters and sections of a 办法 as 1 and 2; 0 for other text. */
export function headingLevel(line: string): 0 | 1 | 2 | 3 | 4 {
  const s = line.trimStart()
  return HEADINGS.find(([, form]) => form.test(s))?.[0] ?? 0
}

/** The heading itself: up to the first full stop of a paragraph that goes on. */
export function headingText(line: string): string {
  const s = line.trim()
  const stop = s.search(/[。：:；]/u)
  return (stop > 0 ? s.slice(0, stop) : s).slice(0, 80)
}

/** Lines of the head that are neither mark, number nor title: 份号, urgency, 签发人, 代拟稿. */
export const isHeadFurniture = (line: string): boolean =>
  line.length <= LINE_CHARS &&
  /^(?:[0-9]{6}|№[0-9]+|份号[:：]?[0-9]*|特急|加急|平急|特提|急件|密级[:：].{0,8}|紧急程度[:：].{0,4}|明传电报|内部明电|(?:签发人|会签人|签发|等级|签批盖章)[:：].*|[（(](?:代拟稿|征求意见稿|送审稿|草案|讨论稿|初稿|会签稿|审议稿|.*?修改稿)[)）]|代拟稿|送审稿|征求意见稿|草案|此件.{0,12}|已?盖章处?)$/u.test(
    tight(line),
  )

/** 题注 under a title: （2026年11月5日县人大常委会第三次会议通过）. */
export const isTitleNote = (line: string): boolean =>
  line.length <= LINE_CHARS && /^[（(].*(?:[0-9]{4}年.*日|通过|公布|发布|修订|修正|施行).*[)）]$/u.test(tight(line))

const COLOPHON = /^(?:抄送|抄报|抄发|分送|发送|主题词|印发机关|印制|共印|校对|打印|责任校对|承办单位)[:：]/u
/** A line of the 版记 (G 7.4). 印发 lines end in 印发 after a date. */
export const isColophonLine = (line: string): boolean => {
  if (line.length > 4 * LINE_CHARS) return false
  const s = tight(line)
  return (
    COLOPHON.test(s) ||
    /[0-9〇一二三四五六七八九十]日(?:印发|印制|印)$/u.test(s) ||
    /^[（(]?共印[0-9]*份[)）]?。?$/u.test(s) ||
    /^主送[:：]./u.test(s)
  )
}

/** 附件1 at the top of an attachment page; with a name on the same line only when a new page begins there. */
export const isAttachmentHead = (line: string, newPage: boolean): boolean => {
  if (line.length > LINE_CHARS) return false
  const s = tight(line)
  return (
    /^附(?:件|表|录)[0-9一二三四五六七八九十]{0,3}[-—]?[0-9]{0,2}[:：.]?$/u.test(s) ||
    (newPage && /^附(?:件|表|录)[0-9一二三四五六七八九十]{0,3}[:：.、]?.{1,60}$/u.test(s) && !s.endsWith('。'))
  )
}

/** 附件：… or 附件1：… before the signature. */
export const isAttachmentNote = (line: string): boolean =>
  line.length <= LINE_CHARS &&
  (/^附(?:件[0-9一二三四五六七八九十]{0,2}[:：.．、]|[:：])./u.test(tight(line)) || /^附件?[:：]$/u.test(tight(line)))

const TITLE_END =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|方案|办法|规定|细则|规则|条例|规划|计划|要点|提示|提醒|清单|预案|汇编|制度|工作|建议|说明|讲话|总结|简报|专报|信|倡议书|责任书|指南|标准|目录|安排|措施)(?:[（(〔][^（()）]{1,20}[)）〕])?$/u
export const endsTitle = (text: string): boolean => text.length <= LINE_CHARS && TITLE_END.test(tight(text))
export const looksLikeTitle = (text: string): boolean =>
  text.length <= LINE_CHARS &&
  /关于|的(?:决议|决定|公告|通告|意见|通知|通报|报告|请示|批复|议案|函)(?:[（(].*[)）])?$/u.test(tight(text))

/** 文种 at the end of a title, brackets after it set aside: …的通知（试行）-> 通知; 森林禁火令 -> 命令. */
export function kindOfTitle(title: string): DocKind | null {
  let s = tight(title)
  for (let i = 0; i < 3; i++) s = s.replace(/[（(〔[【][^（()）]*[)）〕\]】]$/u, '').replace(/[》。]$/u, '')
  if (/[^命]令$/u.test(s)) return '命令'
  return DOC_KINDS.find((kind) => s.endsWith(kind)) ?? null
}

/** 《…》 printed by a 通知: its name as the cover's title gives it. */
export function printedName(title: string): string | null {
  if (title.length > LINE_CHARS) return null
  const m =
    /(?:印发|发布|公布|转发|批转|颁布|颁发)(.+?)(?:的(?:通知|决定|公告|通告|函|意见|令|命令))(?:[（(][^（()）]*[)）])*$/u.exec(
      tight(title),
    )
  return m ? m[1]! : null
}

export const coverPrints = (text: string): boolean =>
  text.length <= 4 * LINE_CHARS &&
  /现(?:将.{0,60})?(?:予以?|给予)?(?:印发|发布|公布|转发|批转)|(?:予以|现予)(?:印发|发布|公布)/u.test(tight(text))

/** A post and a name: 县　长　　林致远. */
export function postAndName(line: string): { readonly post: string; readonly name: string } | null {
  if (line.length > 60) return null
  const m =
    /^((?:代\s*|副\s*)?(?:县|市|省|区|州|乡|镇|局|院|处|科|部|旗|盟|会|厅|站|校|所)\s*长|主\s*任|书\s*记|主\s*席|检\s*察\s*长|委\s*员\s*长|总\s*理)[\s　:：]+([\u4e00-\u9fa5·][\u4e00-\u9fa5·\s　]{0,8}[\u4e00-\u9fa5])$/u.exec(
      line.trim(),
    )
  return m ? { post: m[1]!.replace(/\s+/gu, ''), name: m[2]!.replace(/\s+/gu, '') } : null
}
