/** N15: several papers in one to keep the count low, or one paper in several to keep each short (J24 第1条). Hints only. */
import { dayNumber } from '../day.ts'
import type { DraftReading } from '../draft.ts'
import { check, type Rule } from './check.ts'
import { inParts, spanOf } from './place.ts'
import { bigrams, titleCore } from './similarTitle.ts'

const KIND_OF_PRINTED =
  /(?:(?:应急|工作|处置)?预案|(?:实施|工作|行动)?方案|(?:管理|实施|暂行)?办法|(?:实施)?细则|(?:暂行)?规定|(?:工作)?(?:制度|规则|要点|计划|规程)|意见|清单|目录)(?:（[^（）]{1,8}）)?$/u

/** What a printed text is about: without place, years and the kind at its end. */
const subjectOf = (title: string): string =>
  title
    .replace(/[\s\u3000]/gu, '')
    .replace(/^[\u4e00-\u9fff]{1,4}?[县市区]/u, '')
    .replace(/\d{4}(?:—\d{4})?年?度?/gu, '')
    .replace(KIND_OF_PRINTED, '')

/** The 《》 a title prints, and the titles of printed texts that follow. */
function printedTitles(reading: DraftReading): string[] {
  const title = reading.title ?? ''
  const printing = title.search(/印发|公布|发布/u)
  const named = printing < 0 ? [] : [...title.slice(printing).matchAll(/《([^《》]+)》/gu)].map((m) => m[1]!)
  const bound = inParts(reading, new Set(['printedTitle'] as const)).map((p) => p.text.trim())
  return named.length >= bound.length ? named : bound
}

const unrelated = (a: string, b: string): boolean => {
  const [x, y] = [bigrams(subjectOf(a)), bigrams(subjectOf(b))]
  return x.size > 0 && y.size > 0 && ![...x].some((g) => y.has(g))
}

const SERIAL =
  /[（(][一二三四五六七八九十\d上中下]+[）)]|之[一二三四五六七八九十]+|第[一二三四五六七八九十\d]+(?:批次?|部分|号|册)|补充|附件[一二三四五六七八九十\d]*/gu

/** The core of a title without what only numbers its parts. */
const withoutSerial = (title: string): string => titleCore(title).replace(SERIAL, '').replace(/的$/u, '')

/** Days within which papers of one unit count as one hand-in. Figure of the checklist's own rule. */
const DAYS = 7

export const mergedOrSplit: Rule = {
  id: 'N15',
  level: '提示',
  source: 'J24 第1条',
  sure: (_, facts) => facts.siblings !== null,
  when: { notMinutes: (reading) => reading.docKind !== '纪要' },
  most: 3,
  faults: {
    manyPapers: (reading) => {
      const titles = printedTitles(reading)
      return titles.some((a, i) => titles.slice(i + 1).some((b) => unrelated(a, b)))
        ? [
            {
              at: spanOf(reading, 'title'),
              exact: true,
              message: `一件印发${titles.length}个文件：${titles.map((t) => `《${t}》`).join('、')}，未见关联，请核对是否多文合一（若干规定第1条）`,
            },
          ]
        : []
    },
    split: (reading, facts) => {
      const own = withoutSerial(reading.title ?? '')
      return (facts.siblings ?? [])
        .filter((s) => own.length >= 4 && withoutSerial(s.title) === own)
        .map((s) => ({
          at: spanOf(reading, 'title'),
          exact: true,
          seen: { days: Math.abs(dayNumber(facts.today) - dayNumber(s.on)) },
          message: `本单位${s.on}另有${s.docNumber ?? '在办件'}《${s.title}》，标题仅序号或附件不同，请核对是否拆分行文（若干规定第1条）`,
        }))
    },
  },
  unless: { longAgo: (s) => Number(s.seen?.['days'] ?? 0) > DAYS },
}

export const splittingChecks = [mergedOrSplit].map(check)
