/**
 * Which line is what (T art9, G 7). The page is read as a secretary reads it, from the outside in:
 *
 *   1 front   marks, number, title, 主送 — everything before the first line that is a sentence or a heading
 *   2 close   署名 and 成文日期: the first date line that follows a name and after which the main text does not go on
 *   3 note    附件说明 stands above the close
 *   4 rest    附注, the printed text, attachment pages, 版记
 *
 * Layout (centred, larger, a new page) helps where it is there; a draft without any must still be read, so grammar decides.
 */
import { endsSentence, isBodyLike, markFront, sameLook } from './front.ts'
import { isOrganLike } from './organs.ts'
import type { Line } from './lines.ts'
import {
  coverPrints,
  headingLevel,
  isAttachmentHead,
  isAttachmentNote,
  isColophonLine,
  isDateLine,
  isTitleNote,
  LINE_CHARS,
  nameAndDate,
  postAndName,
  printedName,
  tight,
} from './patterns.ts'

const isSigner = (line: Line): boolean =>
  line.table === 0 &&
  line.role === 'body' &&
  line.text.length <= 200 &&
  headingLevel(line.text) === 0 &&
  !/^附件|^联系|[。；;：:，,！？]$/u.test(line.tight) &&
  (isOrganLike(line.tight) ||
    postAndName(line.text) !== null ||
    line.text
      .split(/[\s　]{1,}/u)
      .filter((s) => s !== '')
      .every(isOrganLike) ||
    (line.align === 'right' && line.tight.length <= 30 && !/[，。；：]/u.test(line.tight)))

interface Close {
  /** Lines of the signature, in order, and of the date; the same line when they share one. */
  readonly signers: readonly number[]
  readonly date: number | null
}

/** May the main text end before this line? */
const startsRest = (line: Line, printed: string | null): boolean =>
  line.newPage ||
  line.align === 'center' ||
  /^[（(]/u.test(line.tight) ||
  isColophonLine(line.text) ||
  isAttachmentHead(line.text, line.newPage) ||
  isAttachmentNote(line.text) ||
  /^(?:联系人|联系电话|联系方式|主送|抄送)/u.test(line.tight) ||
  (printed !== null && printed.startsWith(line.tight) && line.tight.length >= 4)

function findClose(lines: readonly Line[], bodyAt: number, stopAt: number, printed: string | null): Close | null {
  let second: Close | null = null
  for (let i = bodyAt; i < stopAt; i++) {
    const line = lines[i]!
    if (line.table > 0) continue
    const both = isDateLine(line.text) ? null : nameAndDate(line.text)
    let close: Close | null = null
    if (isDateLine(line.text)) {
      const before = lines[i - 1]
      if (before && i - 1 >= bodyAt && isSigner(before)) close = { signers: signersAbove(lines, bodyAt, i - 1), date: i }
      else if (line.align === 'right') close = { signers: [], date: i }
    } else if (both && (isOrganLike(both.name) || postAndName(both.name)) && !/^(?:截至|于|自|到)/u.test(both.name))
      close = { signers: [...signersAbove(lines, bodyAt, i - 1), i], date: i }
    if (!close) continue
    const next = lines[i + 1]
    if (i + 1 >= stopAt || !next || startsRest(next, printed)) return close
    second = close
  }
  return second
}

/** Joint signers stand above one another with the same look (G 7.3.5). */
function signersAbove(lines: readonly Line[], bodyAt: number, last: number): number[] {
  const found: number[] = []
  for (let i = last; i >= bodyAt && i > last - 20; i--) {
    const line = lines[i]!
    // What follows a short heading is what it announces: 二、会议地点 / 县林业局.
    if (i !== last && i > bodyAt && headingLevel(lines[i - 1]!.text) > 0 && !endsSentence(lines[i - 1]!)) break
    if (
      !isSigner(line) ||
      (i !== last && !(line.align === lines[last]!.align && (isOrganLike(line.tight) || line.align === 'right')))
    )
      break
    found.unshift(i)
  }
  return found
}

/** 附件说明 above `end` (G 7.3.4): from its label down, nothing but items. */
function markAttachmentNote(lines: readonly Line[], bodyAt: number, end: number): void {
  let start = -1
  for (let i = end - 1; i >= bodyAt && i > end - 60; i--) {
    const line = lines[i]!
    if (line.table > 0 || line.role !== 'body' || line.text.length > LINE_CHARS) break
    if (isAttachmentNote(line.text)) {
      start = i
      if (!/^附件[0-9一二三四五六七八九十]/u.test(line.tight)) break
    } else if (start >= 0) break
    else if (line.tight.length > 80 || /。.+/u.test(line.tight) || (endsSentence(line) && headingLevel(line.text) === 0)) break
  }
  if (start >= 0) for (let i = start; i < end; i++) lines[i]!.role = 'attachmentNote'
}

const same = (text: string): string => tight(text).replace(/[《》“”"'‘’（()）—\-－·,，、]/gu, '')

/** Lines [from, to] that spell the name of the printed text, or null. */
function printedAt(lines: readonly Line[], from: number, printed: string): [number, number] | null {
  const wanted = same(printed)
  const isHead = (line: Line | undefined): boolean => line !== undefined && isAttachmentHead(line.text, line.newPage)
  for (let i = from; i < lines.length; i++) {
    // Under 附件 stands an attachment, whatever the cover calls it.
    if (lines[i]!.table > 0 || isHead(lines[i]) || isHead(lines[i - 1])) continue
    let text = ''
    for (let j = i; j < Math.min(lines.length, i + 5); j++) {
      text += same(lines[j]!.text)
      if (text.length > wanted.length + 20) break
      const whole = text === wanted || (text.length >= 8 && (wanted.endsWith(text) || text.endsWith(wanted)))
      // The name also stands in the sentence that prints it and in headings; a title has no sentence around it.
      if (whole && !endsSentence(lines[j]!) && (lines[i]!.newPage || lines[i]!.align === 'center' || text === wanted))
        return [i, j]
    }
  }
  return null
}

/** Everything after the close: 附注, printed text, attachments, 版记 (G 7.3.6, 7.3.7, 7.4). */
function markRest(lines: readonly Line[], from: number, printed: readonly [number, number] | null, mayPrint: boolean): void {
  let state: 'note' | 'printed' | 'attachment' = 'note'
  let inColophon = false
  let inNote = false
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!
    if (printed && i >= printed[0] && i <= printed[1]) {
      line.role = 'printedTitle'
      state = 'printed'
      inColophon = false
      continue
    }
    const attachmentHead = line.table === 0 && isAttachmentHead(line.text, line.newPage)
    if (isColophonLine(line.text)) {
      line.role = 'colophon'
      inColophon = !/日(?:印发|印制|印)$/u.test(line.tight)
    } else if (attachmentHead) {
      state = 'attachment'
      inColophon = false
      line.role = 'attachment'
    } else if (inColophon && !line.newPage && line.align !== 'center' && (line.table > 0 || line.tight.length < 60))
      line.role = 'colophon'
    else if (line.table > 0) line.role = 'table'
    else if (state === 'attachment') line.role = 'attachment'
    else if (state === 'printed') {
      if (isAttachmentNote(line.text)) inNote = true
      else if (inNote && headingLevel(line.text) !== 3) inNote = false
      line.role = inNote ? 'attachmentNote' : 'printed'
    } else if (isAttachmentNote(line.text)) line.role = 'attachmentNote'
    else if (
      mayPrint &&
      !printed &&
      (line.newPage || line.align === 'center') &&
      !/^[（(].*[)）]$/u.test(line.tight) &&
      !endsSentence(line)
    ) {
      line.role = 'printedTitle'
      let j = i + 1
      while (
        j < lines.length &&
        j < i + 5 &&
        sameLook(lines[j]!, line) &&
        line.align === 'center' &&
        !isTitleNote(lines[j]!.text) &&
        !isBodyLike(lines[j]!)
      )
        lines[j++]!.role = 'printedTitle'
      i = j - 1
      state = 'printed'
    } else line.role = lines[i - 1]?.role === 'attachmentNote' && headingLevel(line.text) === 3 ? 'attachmentNote' : 'note'
  }
  // A printed text may carry the name and date of those who made it; they are not its text.
  const last = lines.findLastIndex((l) => l.role === 'printed')
  if (last > from && isDateLine(lines[last]!.text) && isOrganLike(lines[last - 1]!.tight))
    for (const i of [last - 1, last]) lines[i]!.role = 'note'
}

/** Gives every line its role. */
export function markRoles(lines: readonly Line[]): void {
  const bodyAt = markFront(lines)
  const title = lines
    .filter((l) => l.role === 'title')
    .map((l) => l.text)
    .join('')
  const name = printedName(title)
  const cover = lines.slice(bodyAt, bodyAt + 12).map((l) => l.text)
  const mayPrint = name !== null || cover.some(coverPrints)

  // A printed text begins after at least one line of the cover.
  const printed = name === null ? null : printedAt(lines, bodyAt + 1, name)
  const close = findClose(lines, bodyAt, printed ? printed[0] : lines.length, name)
  if (close) {
    for (const i of close.signers) lines[i]!.role = 'signature'
    if (close.date !== null && !close.signers.includes(close.date)) lines[close.date]!.role = 'date'
  }
  let restAt: number
  if (close) restAt = close.date! + 1
  else {
    restAt = lines.findIndex(
      (l, i) =>
        i >= bodyAt &&
        ((printed && i === printed[0]) || (l.table === 0 && isAttachmentHead(l.text, l.newPage)) || isColophonLine(l.text)),
    )
    if (restAt < 0) restAt = lines.length
    markSignatureWithoutDate(lines, bodyAt, restAt)
  }
  for (let i = bodyAt; i < restAt; i++) if (lines[i]!.table > 0) lines[i]!.role = 'table'
  const noteEnd = lines.findIndex((l, i) => i >= bodyAt && (l.role === 'signature' || l.role === 'date'))
  markAttachmentNote(lines, bodyAt, noteEnd < 0 ? restAt : noteEnd)
  markRest(lines, restAt, printed, mayPrint)
}

/** A draft may lack its date; the last line can still be the name of the organ. */
function markSignatureWithoutDate(lines: readonly Line[], bodyAt: number, end: number): void {
  const last = end - 1
  const line = lines[last]
  if (!line || last <= bodyAt || !isSigner(line) || line.align !== 'right') return
  for (const i of signersAbove(lines, bodyAt, last)) lines[i]!.role = 'signature'
}
