/**
 * The front of a 公文: marks, number, title and 主送, up to the first line that is a sentence or a heading (G 7.2, 7.3.1, 7.3.2).
 */
import { isOrganLike, isRecipientsLine } from './organs.ts'
import type { Line } from './lines.ts'
import { endsTitle, headingLevel, isHeadFurniture, isTitleNote, looksLikeTitle, nameAndDate, numberIn } from './patterns.ts'

/** Longest front of a document: joint issues have many marks and a long list of 主送. */
const FRONT_LINES = 80
const TITLE_LINES = 8

export const endsSentence = (line: Line): boolean => /[。；;！？!?]$/u.test(line.tight)

/** A line of the main text proper: a sentence, a heading of a section, a list of people in a 纪要. */
export function isBodyLike(line: Line): boolean {
  if (numberIn(line.text) || isHeadFurniture(line.text) || isTitleNote(line.text)) return false
  if (looksLikeTitle(line.text) && endsTitle(line.text) && !/[，。]/u.test(line.tight)) return false
  if (endsSentence(line) || /(?:如下|以下|下列|事项|命令|决定|决议|公告|通告)[:：]$/u.test(line.tight)) return true
  if (headingLevel(line.text) > 0 || /^第[一二三四五六七八九十百]{1,4}条/u.test(line.tight)) return true
  return (
    line.align !== 'center' && (line.tight.length > 60 || (line.indented && line.tight.length > 30 && /，/u.test(line.tight)))
  )
}

export const sameLook = (a: Line, b: Line): boolean => Math.abs(a.sizePt - b.sizePt) < 1 && a.align === b.align && a.red === b.red

/** Index of the first line of a 主送 that ends at `end`, or null when the line does not end one. */
function recipientsFrom(front: readonly Line[], end: number): number | null {
  if (!/[:：]$/u.test(front[end]!.tight)) return null
  let start = end
  while (start > 0 && end - start < 12) {
    const before = front[start - 1]!
    const goesOn = /[，、；,;]$/u.test(before.tight)
    const sameList =
      sameLook(before, front[end]!) &&
      before.align === 'left' &&
      isOrganLike(before.tight) &&
      !looksLikeTitle(before.text) &&
      !endsTitle(before.text)
    if (!goesOn && !sameList) break
    start--
  }
  const whole = front
    .slice(start, end + 1)
    .map((l) => l.text)
    .join('')
  return isRecipientsLine(whole) ? start : isRecipientsLine(front[end]!.text) ? end : null
}

const isMark = (line: Line, next: Line | undefined): boolean =>
  !looksLikeTitle(line.text) &&
  (/(?:文件|令|公报|会议纪要|纪要|明传电报|传真电报|内部明电)$/u.test(line.tight)
    ? next !== undefined && (line.sizePt > next.sizePt || line.red || line.tight.endsWith('文件'))
    : isOrganLike(line.tight) &&
      next !== undefined &&
      (line.red || line.sizePt >= next.sizePt * 1.3 || next.tight.startsWith(line.tight)))

/** Marks, number, title and 主送 (G 7.2, 7.3.1, 7.3.2). Gives the index of the first line of the main text. */
export function markFront(lines: readonly Line[]): number {
  const limit = Math.min(lines.length, FRONT_LINES)
  let end = 0
  let recipients: [number, number] | null = null
  for (; end < limit; end++) {
    const line = lines[end]!
    const from = line.table > 0 ? null : recipientsFrom(lines, end)
    if (from !== null) {
      recipients = [from, end]
      break
    }
    if (line.table > 0 ? isTableOfText(lines, end) : isBodyLike(line)) break
  }
  const frontEnd = recipients ? recipients[0] : end
  const named: Line[] = []
  let numberAfter = -1
  for (const line of lines.slice(0, frontEnd)) {
    if (numberIn(line.text)) {
      line.role = 'number'
      if (numberAfter < 0) numberAfter = named.length
    } else if (isHeadFurniture(line.text) || isTitleNote(line.text)) line.role = 'head'
    else if (isIssueLine(line)) line.role = 'head'
    else named.push(line)
  }
  if (recipients) for (const line of lines.slice(recipients[0], recipients[1] + 1)) line.role = 'recipients'

  const beforeNumber = numberAfter > 0 ? named.slice(0, numberAfter) : []
  let titleAt = 0
  if (
    numberAfter > 0 &&
    !(looksLikeTitle(beforeNumber.map((l) => l.text).join('')) && !beforeNumber.some((l) => l.tight.endsWith('文件')))
  )
    titleAt = numberAfter
  else while (titleAt < named.length - 1 && isMark(named[titleAt]!, named[titleAt + 1])) titleAt++
  for (const line of named.slice(0, titleAt)) line.role = 'head'

  let lastTitle = titleAt - 1
  let title = ''
  for (let i = titleAt; i < named.length && i - titleAt < TITLE_LINES; i++) {
    const line = named[i]!
    const complete = title !== '' && endsTitle(title)
    if (complete && !sameLook(line, named[titleAt]!)) break
    if (complete && !recipients && line.align === 'left' && named[titleAt]!.align === 'left') break
    line.role = 'title'
    title += line.text
    lastTitle = i
  }
  const left = named.slice(lastTitle + 1)
  if (recipients) {
    for (const line of left) line.role = 'head'
    return recipients[1] + 1
  }
  return left.length > 0 ? lines.indexOf(left[0]!) : frontEnd
}

/** 编发单位 and date on one line above the title of a 纪要 or 简报. */
function isIssueLine(line: Line): boolean {
  const both = nameAndDate(line.text)
  return both !== null && isOrganLike(both.name)
}

/** A table in the front is layout (marks, number and 签发人) unless it holds sentences or many cells. */
function isTableOfText(lines: readonly Line[], at: number): boolean {
  const cells = lines.filter((l) => l.table === lines[at]!.table)
  return (
    cells.length > 12 ||
    cells.some(endsSentence) ||
    !cells.some((l) => numberIn(l.text) || isHeadFurniture(l.text) || l.tight.endsWith('文件'))
  )
}
