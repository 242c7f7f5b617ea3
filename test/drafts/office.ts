/** Drafts written as lines, for tables of cases: a mark before the text gives the look, the text is what a typist typed. */
import type { DraftReading } from '#domain/draft'
import { readDraft } from '../../src/main/drafts/readDraft.ts'
import { docxOf, para, type DocxParts } from './zipOf.ts'

const LOOKS: Readonly<Record<string, string>> = {
  c: '<w:jc w:val="center"/>',
  r: '<w:jc w:val="right"/>',
  i: '<w:ind w:firstLine="640"/>',
  n: '<w:pageBreakBefore/>',
}

/** 'c44|text': centred, 22 pt; 'nc|text' new page and centred; a line beginning with '<' is XML as it is. */
export function bodyOf(lines: readonly string[]): string {
  return lines
    .map((line) => {
      if (line.startsWith('<')) return line
      const m = /^([crin]*)(\d*)\|/u.exec(line)
      if (!m) return para(line)
      const size = m[2] ? `<w:sz w:val="${m[2]}"/>` : ''
      return para(line.slice(m[0].length), [...m[1]!].map((k) => LOOKS[k]!).join(''), size)
    })
    .join('')
}

export function readBytes(bytes: Uint8Array): DraftReading {
  const outcome = readDraft(bytes, '稿.docx')
  if (outcome.outcome === 'refused') throw new Error(`refused: ${outcome.reason}`)
  return outcome.reading
}

export const readLines = (lines: readonly string[], parts?: DocxParts): DraftReading => readBytes(docxOf(bodyOf(lines), parts))

export const BODY = ['为做好工作，现将有关事项通知如下。', '一、加强领导', '各单位要提高认识，抓好落实。']
