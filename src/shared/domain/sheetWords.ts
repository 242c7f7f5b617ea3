/** Words, widths and cells the forms are put together from. */
import { dayAt, dayInWords, dayNumber, isDay } from './day.ts'
import type { SheetCell, SheetCellKind, SheetLine, SheetRow, SheetTone } from './sheetModel.ts'

/**
 * Text as it may stand on paper: no control characters, none that turn the reading direction round (a title could show another
 * order than it has), no U+FFFE/U+FFFF (not allowed in XML); a half surrogate becomes U+FFFD. \t becomes a space, \n stays.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')

/** One line of a sheet for each line of the text; none for an empty text. */
export const linesOf = (text: string, tone: SheetTone = 'plain'): SheetLine[] =>
  cleanText(text)
    .split('\n')
    .map((t) => t.trim())
    .filter((t) => t !== '')
    .map((t) => ({ text: t, tone }))

/** The same on a single line, for names and titles. */
export const oneLine = (text: string): string =>
  linesOf(text)
    .map((l) => l.text)
    .join(' ')

export const cell = (
  kind: SheetCellKind,
  width: number,
  content: string | readonly SheetLine[],
  rowSpan: 1 | 2 = 1,
): SheetCell => ({
  kind,
  width,
  lines: typeof content === 'string' ? linesOf(content, kind === 'heading' || kind === 'column' ? 'strong' : 'plain') : content,
  rowSpan,
})

export const row = (minHeight: number, cells: readonly SheetCell[], mayBreak = false): SheetRow => ({
  minHeight,
  cells,
  mayBreak,
})

/** Width in full-width characters: a Western letter or digit takes half. */
export function widthInChars(text: string): number {
  let w = 0
  for (const ch of text) w += ch.codePointAt(0)! < 0x2000 && ch !== '·' ? 0.5 : 1
  return w
}

/** About how many printed lines a text takes at `perLine` characters. */
export const printedLines = (texts: readonly string[], perLine: number): number =>
  texts.reduce((n, t) => n + Math.max(1, Math.ceil(widthInChars(t) / perLine)), 0)

/** 2026-10-22T00:30:00.000Z -> 2026年10月22日 08:30, on the county's clock (+08:00). The text itself when it is no such time. */
export function minuteInWords(iso: string): string {
  const m = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?Z$/.exec(iso)
  if (!m || !isDay(m[1]!)) return cleanText(iso)
  const minutes = dayNumber(m[1]) * 1440 + Number(m[2]) * 60 + Number(m[3]) + 480
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${dayInWords(dayAt((minutes - 480) * 60_000))} ${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`
}

const DIGITS = '〇一二三四五六七八九'

/** 1 -> 一 … 19 -> 十九; a form has no more headings. */
export const ordinalInWords = (n: number): string => (n < 10 ? DIGITS[n]! : n === 10 ? '十' : `十${DIGITS[n - 10]!}`)

export const orNone = (text: string, none = '无'): string => (oneLine(text) === '' ? none : text)
