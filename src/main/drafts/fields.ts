/** What the form shows: title, 文种, 主送 … taken from the lines by their roles, as written, each with its lines. */
import type { DraftReading, ReadField } from '#domain/draft'
import { LIMITS } from './limits.ts'
import type { Line } from './lines.ts'
import { splitRecipients } from './organs.ts'
import { hasYear, isDateLine, kindOfTitle, nameAndDate, numberAsWritten, numberIn, postAndName, tight } from './patterns.ts'

/** The fields a reading says where they were found, and three read on the way. */
export interface Fields extends Pick<DraftReading, ReadField | 'printedTextTitle' | 'mainRecipientsText' | 'signatures'> {
  /** First and last line a field was read from. */
  readonly linesOf: Partial<Readonly<Record<ReadField, readonly [Line, Line]>>>
}

const textOf = (lines: readonly Line[]): string => lines.map((l) => l.text).join('')

/** A title spelled over lines is one title; tabs and runs of blanks at the breaks go, inner ideographic space stays. */
const joined = (lines: readonly Line[]): string | null => (lines.length === 0 ? null : textOf(lines).replace(/\t+/gu, ' '))

const NOT_A_MARK =
  /^(?:[0-9]{6}|№|份号|特急|加急|平急|特提|急件|密级|紧急程度|签发|会签|等级|明传电报|内部明电|代拟|送审|征求|草案|此件|盖章|[（(])/u

/** 发文机关标志: head lines that are no furniture, and no 编发单位 with its date. */
const marksOf = (lines: readonly Line[]): Line[] => {
  const title = lines.findIndex((l) => l.role === 'title')
  return lines.filter(
    (l, i) => l.role === 'head' && (title < 0 || i < title) && !NOT_A_MARK.test(l.tight) && nameAndDate(l.text) === null,
  )
}

/** The run of 抄送 lines: from its label to the next label or the 印发 line. */
function labelled(lines: readonly Line[], label: RegExp): Line[] {
  const from = lines.findIndex((l) => l.role === 'colophon' && label.test(l.tight))
  if (from < 0) return []
  let to = from
  // The list ends with a full stop (G 7.4.2), at the next label, or before the 印发机关, which may stand in a cell of its own.
  while (!lines[to]!.tight.endsWith('。')) {
    const next = lines[to + 1]
    if (
      !next ||
      next.role !== 'colophon' ||
      /^[\u4e00-\u9fa5]{2,5}[:：]/u.test(next.tight) ||
      isPrintLine(next) ||
      (lines[to + 2] && isPrintLine(lines[to + 2]!) && isDateCell(lines[to + 2]!))
    )
      break
    to++
  }
  return lines.slice(from, to + 1)
}

const isPrintLine = (line: Line): boolean => /日(?:印发|印制|印)$/u.test(line.tight)
const isDateCell = (line: Line): boolean => /^[0-9〇○零一二三四五六七八九]{4}年/u.test(line.tight)

const afterLabel = (text: string): string => text.replace(/^[^:：]{1,12}[:：]\s*/u, '')

/** Items of 附件说明: 附件：1. … 2. …, or one name, or 附件1：… on each line. */
function attachmentNames(lines: readonly Line[]): string[] {
  const items: string[] = []
  let numbered = false
  for (const line of lines) {
    const own = /^附\s*(?:件\s*)?([0-9０-９一二三四五六七八九十]{0,2})\s*[:：.．、]\s*/u.exec(line.text)
    let text = own ? line.text.slice(own[0].length) : line.text
    let fresh = own !== null && (own[1] !== '' || items.length === 0)
    for (;;) {
      const mark = /(?:^|[\s　；;]+)(?:[0-9０-９]{1,2}(?:[．、]|\.(?![0-9]))|[（(][0-9０-９]{1,2}[)）])\s*/u.exec(text)
      const before = mark ? text.slice(0, mark.index) : text
      if (before.trim() !== '') {
        const last = items.length - 1
        // A line without a number continues the name above it; unnumbered names of their own are short lines.
        if (fresh || last < 0) items.push(before.trim())
        else if (numbered || items[last]!.length >= 22) items[last] += before.trim()
        else items.push(before.trim())
      }
      if (!mark) break
      text = text.slice(mark.index + mark[0].length)
      numbered = true
      fresh = true
    }
  }
  return items
    .map((s) => s.replace(/[。；;，,、.．]{1,8}$/u, '').trim())
    .filter((s) => s !== '')
    .slice(0, LIMITS.names)
}

/** 云岭县水利局　云岭县财政局 on one line are two; 县　长　　林致远 is one. */
function signersOf(line: Line): string[] {
  const both = isDateLine(line.text) ? null : nameAndDate(line.text)
  const text = (both ? both.name : line.text).replace(/[（(](?:盖章|公章|印章|章|签章)[)）]\s*$/u, '').trim()
  if (postAndName(text)) return [text]
  const pieces = text.split(/[\s　]+/u).filter((s) => s !== '')
  return pieces.length > 1 && pieces.every((s) => s.length >= 4) ? pieces : [pieces.join('')]
}

const signatureText = (signer: string): string => {
  const person = postAndName(signer)
  return person ? `${person.post} ${person.name}` : signer
}

/** The day in a 题注 counts as 成文日期 when the document has no signature: （2026年11月5日……通过）. */
function dateFromNote(lines: readonly Line[]): { text: string; line: Line } | null {
  for (const line of lines) {
    if (line.role !== 'head' || !/^[（(]/u.test(line.tight) || !/通过|签署|发布|公布/u.test(line.tight)) continue
    const m = /[0-9０-９]{4}年[0-9０-９]{1,2}月[0-9０-９]{1,2}日/u.exec(line.text)
    if (m) return { text: m[0], line }
  }
  return null
}

export function readFields(lines: readonly Line[]): Fields {
  const of = (role: Line['role']): Line[] => lines.filter((l) => l.role === role)
  const linesOf: Partial<Record<ReadField, readonly [Line, Line]>> = {}
  const note = (field: ReadField, from: readonly Line[]): void => {
    if (from.length > 0) linesOf[field] = [from[0]!, from.at(-1)!]
  }

  const marks = marksOf(lines)
  const issuerMark = marks
    .flatMap((l) => l.text.split(/\t|\s{4,}/u))
    .map((s) => s.trim())
    .filter((s) => s !== '')
  let titleLines = of('title')
  // A 令 or 纪要 may have no title but its mark (G 10.2, 10.3).
  if (titleLines.length === 0) titleLines = marks.filter((l) => /(?:令|纪要|公报)$/u.test(l.tight)).slice(0, 1)
  const title = joined(titleLines)
  note('title', titleLines)

  const docKind = title === null ? null : kindOfTitle(title)
  if (docKind !== null) note('docKind', titleLines.slice(-1))

  let recipientLines = of('recipients')
  if (recipientLines.length === 0) recipientLines = labelled(lines, /^主送[:：]/u)
  const mainText =
    recipientLines.length === 0
      ? null
      : afterLabelIf(textOf(recipientLines))
          .replace(/[:：。]\s*$/u, '')
          .trim()
  note('mainRecipients', recipientLines)

  const ccLines = labelled(lines, /^抄送[:：]/u)
  const alsoAbove = labelled(lines, /^抄报[:：]/u)
  const ccRecipients = [alsoAbove, ccLines].flatMap((run) => (run.length === 0 ? [] : splitRecipients(afterLabel(textOf(run)))))
  note('ccRecipients', ccLines.length > 0 ? ccLines : alsoAbove)

  const signerLines = of('signature')
  const signatures = signerLines.flatMap(signersOf)
  note('signature', signerLines)

  const shared = signerLines.find((l) => nameAndDate(l.text) !== null && !isDateLine(l.text))
  const dateLine = of('date')[0] ?? shared
  const fromNote = dateLine ? null : dateFromNote(lines)
  const written = dateLine
    ? dateLine.role === 'date'
      ? dateLine.text
      : nameAndDate(dateLine.text)!.date
    : (fromNote?.text ?? null)
  const documentDate = written !== null && hasYear(written) ? written : null
  if (documentDate !== null) note('documentDate', dateLine ? [dateLine] : [fromNote!.line])

  const numberLine = of('number')[0]
  const span = numberLine ? numberIn(numberLine.text) : null
  const docNumber = numberLine && span ? numberAsWritten(numberLine.text.slice(...span)) : null
  note('docNumber', numberLine ? [numberLine] : [])
  note('issuerMark', marks)

  const noteLines = of('attachmentNote')
  note('attachments', noteLines)

  return {
    title,
    docKind,
    printedTextTitle: joined(of('printedTitle')),
    mainRecipients: mainText === null ? [] : splitRecipients(mainText).slice(0, LIMITS.names),
    mainRecipientsText: mainText,
    ccRecipients: ccRecipients.slice(0, LIMITS.names),
    signature: signatures.length === 0 ? null : signatures.map(signatureText).join('、'),
    signatures,
    documentDate,
    docNumber,
    issuerMark,
    attachments: attachmentNames(noteLines),
    linesOf,
  }
}

const afterLabelIf = (text: string): string => (/^主送[:：]/u.test(tight(text)) ? afterLabel(text) : text)
